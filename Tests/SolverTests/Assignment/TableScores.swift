import Verification

@testable import Solver

/// Scores of a table, -1 for a pair that may not be, told block by block with bounds that are loose at
/// random: for the solver. The checker sees the same table as one tile without a bound.
struct TableScores: ImplicitScores, RawPairs {
  let rowCount: Int
  let columnCount: Int
  let blocks: [Range<Int>]
  let mostScore: Int32
  private let scores: [Int32]
  private let looseness: [Int32]

  /// Blocks are `width` columns wide, the last one perhaps narrower.
  init(_ rows: Int, _ columns: Int, width: Int, seed: UInt64, score: (Int, Int) -> Int) {
    (rowCount, columnCount) = (rows, columns)
    scores = (0..<rows * columns).map { Int32(score($0 / columns, $0 % columns)) }
    blocks = stride(from: 0, to: columns, by: width).map { $0..<min(columns, $0 + width) }
    mostScore = max(0, scores.max() ?? 0)
    var dice = SeededDice(seed)
    looseness = (0..<rows * blocks.count).map { _ in Int32(dice.roll(0...3) * dice.roll(0...20)) }
  }

  subscript(row: Int, column: Int) -> Int32 { scores[row * columnCount + column] }

  // MARK: For the solver

  private func bound(_ row: Int, _ block: Int) -> Int32 {
    let most = blocks[block].map { self[row, $0] }.max() ?? -1
    return most < 0 ? -1 : most + looseness[row * blocks.count + block]
  }

  func writeBounds(row: Int, to bounds: UnsafeMutablePointer<Int32>) {
    for block in blocks.indices { bounds[block] = bound(row, block) }
  }

  func writeBounds(block: Int, to bounds: UnsafeMutablePointer<Int32>) {
    for row in 0..<rowCount { bounds[row] = bound(row, block) }
  }

  func write(
    above floor: Int32, row: Int, block: Int, to found: UnsafeMutablePointer<Candidate>
  ) -> Int {
    let columns = blocks[block].filter { self[row, $0] >= 0 && self[row, $0] > floor }
    for (place, column) in columns.enumerated() {
      found[place] = Candidate(position: Int32(column), score: self[row, column])
    }
    return columns.count
  }

  // MARK: For the checker

  var tiles: [[Int32]] { [(0..<columnCount).map { Int32($0) }] }

  func bound(row: Int, tile: Int) -> Int32? { Int32.max }

  func score(row: Int, column: Int) -> Int32? { self[row, column] < 0 ? nil : self[row, column] }
}

// MARK: - Answers

extension TableScores {
  /// The most pairs and the highest sum, by trying everything.
  func best(from row: Int = 0, taken: Set<Int> = []) -> ImplicitAssignmentCheck.Claim {
    guard row < rowCount else { return .init(pairs: 0, score: 0) }
    var best = self.best(from: row + 1, taken: taken)
    for column in 0..<columnCount where !taken.contains(column) && self[row, column] >= 0 {
      var joined = self.best(from: row + 1, taken: taken.union([column]))
      joined.pairs += 1
      joined.score += Int(self[row, column])
      if (joined.pairs, joined.score) > (best.pairs, best.score) { best = joined }
    }
    return best
  }

  /// The same by the engine that holds the whole matrix, in weights of a pair and its score.
  func dense(worth: Int32) throws -> ImplicitAssignmentCheck.Claim {
    let weights = try ScoreMatrix(rows: rowCount, columns: columnCount) { row, column in
      self[row, column] < 0 ? 0 : Int(worth + self[row, column])
    }
    var search = DenseAssignment(FirstLook(weights))
    let columns = search.best().columnOfRow.enumerated().filter { $0.element >= 0 }
    return columns.reduce(into: .init(pairs: 0, score: 0)) { claim, pair in
      claim.pairs += 1
      claim.score += Int(self[pair.offset, Int(pair.element)])
    }
  }
}

extension ImplicitAssignment {
  var claim: ImplicitAssignmentCheck.Claim { .init(pairs: pairCount, score: scoreSum) }

  func refusals(_ pairs: some RawPairs, workers: Int = 2) async -> [ImplicitAssignmentCheck.Refusal]
  {
    await ImplicitAssignmentCheck(
      columnOfRow: columnOfRow, pairWorth: pairWorth, rowPrice: rowPrice, columnPrice: columnPrice
    ).refusals(of: claim, pairs, workers: workers)
  }
}
