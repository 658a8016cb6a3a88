/// Looks for weights above the two prices of their pair, tile by tile; a pair weighs `worth` and its score.
///
/// What was looked at before is looked at again only where a price has fallen since: a pair whose two
/// prices stayed or grew keeps to them.
struct ImplicitPricing<Scores: ImplicitScores> {
  private let tiles: ScoreTiles<Scores>
  private let worth: Int32
  /// Prices at the last look, rows first; above all prices before the first.
  private var seen: [Int32]
  /// Rows of which the last look did not tell all.
  private var isOpen: [Bool]

  init(_ tiles: ScoreTiles<Scores>, worth: Int32) {
    (self.tiles, self.worth) = (tiles, worth)
    seen = Array(repeating: Int32.max, count: tiles.rowCount + tiles.columnCount)
    isOpen = Array(repeating: false, count: tiles.rowCount)
  }

  /// The scores that break the proof, the worst twelve of each row; empty only where none is left.
  ///
  /// - Complexity: O(rows · columns) where bounds spare nothing.
  mutating func violated(at price: [Int32]) async -> [CoreArcs.Arc] {
    let isAffected = isOpen.indices.map { isOpen[$0] || price[$0] < seen[$0] }
    let look = Look(tiles, worth: worth, price: price, seen: seen, isAffected: isAffected)
    let found = await tiles.mapRows { look.violated(in: $0) }
    seen = price
    isOpen = found.flatMap(\.isOpen)
    return found.flatMap(\.arcs)
  }
}

/// One look of ``ImplicitPricing`` at all tiles.
private struct Look<Scores: ImplicitScores>: Sendable {
  private let worth: Int32
  private let price: [Int32]
  /// Rows that must be compared with every column.
  private let isAffected: [Bool]
  /// The lowest price in each block of columns, and of those columns whose price has fallen;
  /// ``ScoreLimits/most`` for none.
  private let (lowest, lowestFallen): ([Int32], [Int32])
  private let hasFallen: Bool
  private let tiles: ScoreTiles<Scores>
  /// Candidates of a row that are told at most.
  private static var joining: Int { 12 }

  init(
    _ tiles: ScoreTiles<Scores>, worth: Int32, price: [Int32], seen: [Int32], isAffected: [Bool]
  ) {
    (self.tiles, self.worth, self.price, self.isAffected) = (tiles, worth, price, isAffected)
    let vertices = tiles.blocks.map {
      $0.lowerBound + tiles.rowCount..<$0.upperBound + tiles.rowCount
    }
    lowest = vertices.map { $0.reduce(ScoreLimits.most) { min($0, price[$1]) } }
    lowestFallen = vertices.map {
      $0.reduce(ScoreLimits.most) { price[$1] < seen[$1] ? min($0, price[$1]) : $0 }
    }
    hasFallen = lowestFallen.contains { $0 < ScoreLimits.most }
  }

  func violated(in rows: Range<Int>) -> (arcs: [CoreArcs.Arc], isOpen: [Bool]) {
    let scratch = tiles.rowScratch()
    var (arcs, isOpen) = ([CoreArcs.Arc](), [Bool]())
    for row in rows {
      var worst = ShortLists(1, most: Self.joining)
      if isAffected[row] || hasFallen { collect(row, into: &worst, scratch) }
      arcs += worst[0].map { arc(row, $0) }
      isOpen.append(worst.isFull(0))
    }
    return (arcs, isOpen)
  }

  /// Lists columns by how far the weight is above the two prices; blocks from one of the row's own on, so
  /// that rows do not all want the same of equal ones.
  private func collect(_ row: Int, into worst: inout ShortLists, _ scratch: TileScratch) {
    let (count, limit) = (tiles.blocks.count, price[row] - worth)
    let lowest = isAffected[row] ? lowest : lowestFallen
    tiles.scores.writeBounds(row: row, to: scratch.bounds)
    var block = row * count / tiles.rowCount
    for _ in 0..<count {
      if scratch.bounds[block] > max(-1, limit + lowest[block]) {
        let found = tiles.scores.write(
          above: limit + lowest[block], row: row, block: block, to: scratch.found)
        for place in 0..<found { offer(scratch.found[place], limit, to: &worst) }
      }
      block = block + 1 < count ? block + 1 : 0
    }
  }

  private func offer(_ found: Candidate, _ limit: Int32, to worst: inout ShortLists) {
    let above = found.score - limit - price[tiles.rowCount + Int(found.position)]
    if above > 0 { worst.offer(Candidate(position: found.position, score: above), to: 0) }
  }

  private func arc(_ row: Int, _ found: Candidate) -> CoreArcs.Arc {
    let column = Int(found.position)
    let score = found.score + price[row] + price[tiles.rowCount + column] - worth
    return CoreArcs.Arc(row, column, score)
  }
}
