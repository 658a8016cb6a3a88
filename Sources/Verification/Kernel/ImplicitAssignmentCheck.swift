/// Checks an assignment of two levels, number of pairs before sum of scores, from raw records.
///
/// A pair weighs `pairWorth` and its score. Prices that are not negative, that no pair's weight is above,
/// and that add up to the weights taken prove that no other assignment weighs more (linear duality).
/// One with more pairs would, as `pairWorth` is above the sum of scores and no score is negative; so none
/// has more pairs, and of those with as many none has a higher sum. Every pair is compared with its
/// prices, but for those that the bound of their tile settles.
package struct ImplicitAssignmentCheck: Sendable {
  private let columnOfRow: [Int32]
  private let pairWorth: Int32
  private let rowPrice: [Int32]
  private let columnPrice: [Int32]

  /// An assignment, -1 for a row without a column; what a pair is worth before its score; and a price
  /// for each row and column.
  package init(
    columnOfRow: [Int32], pairWorth: Int32, rowPrice: [Int32], columnPrice: [Int32]
  ) {
    self.columnOfRow = columnOfRow
    self.pairWorth = pairWorth
    self.rowPrice = rowPrice
    self.columnPrice = columnPrice
  }

  /// What an assignment claims.
  package struct Claim: Hashable, Sendable {
    /// The number of pairs.
    package var pairs: Int
    /// The sum of their scores.
    package var score: Int

    /// So many pairs with that sum.
    package init(pairs: Int, score: Int) { (self.pairs, self.score) = (pairs, score) }
  }

  /// What is wrong with an assignment, its proof or its claim.
  package enum Refusal: Error, Hashable, Sendable {
    /// Not one number for each row, and one price for each row and column.
    case counts
    /// Tiles leave this column out, or hold it twice.
    case tiles(column: Int)
    /// A worth or price below 0, or one that two of would pass 31 bits.
    case outOfRange
    /// The row has a column that does not exist, or that another row has.
    case column(row: Int)
    /// The row has a column with which it may not be.
    case notAPair(row: Int)
    /// The claim is not what the assignment has.
    case claim(has: Claim)
    /// The worth of a pair does not pass the sum of scores, so that levels could be traded.
    case levels
    /// The assignment weighs less or more than the prices.
    case sums(assignment: Int, prices: Int)
    /// A score of the row is above the two prices of its pair.
    case tooCheap(row: Int)
  }

  /// Why the claim is not accepted; empty when it is.
  ///
  /// The answer does not depend on the number of workers.
  ///
  /// - Complexity: O(rows · columns) where bounds help nothing; else what they leave.
  package func refusals(
    of claim: Claim, _ pairs: some RawPairs, workers: Int = 1
  ) async -> [Refusal] {
    let tiles = pairs.tiles
    do throws(Refusal) {
      try checkShape(pairs, tiles)
      try check(claim, pairs)
    } catch {
      return [error]
    }
    return await PriceCheck(pairs, tiles, pairWorth, rowPrice, columnPrice)
      .refusals(workers: workers)
  }
}

// MARK: - The assignment

extension ImplicitAssignmentCheck {
  private func checkShape(_ pairs: some RawPairs, _ tiles: [[Int32]]) throws(Refusal) {
    guard columnOfRow.count == pairs.rowCount, rowPrice.count == pairs.rowCount,
      columnPrice.count == pairs.columnCount
    else { throw .counts }
    let tiled = tiles.joined().sorted()
    for column in 0..<max(pairs.columnCount, tiled.count)
    where column >= tiled.count || Int(tiled[column]) != column {
      throw .tiles(column: column)
    }
    guard (rowPrice + columnPrice + [pairWorth]).allSatisfy({ (0..<1 << 30).contains($0) }) else {
      throw .outOfRange
    }
  }

  private func check(_ claim: Claim, _ pairs: some RawPairs) throws(Refusal) {
    let has = try sum(pairs)
    guard claim == has else { throw .claim(has: has) }
    guard has.score < Int(pairWorth) else { throw .levels }
    let weight = has.pairs * Int(pairWorth) + has.score
    let prices = (rowPrice + columnPrice).reduce(0) { $0 + Int($1) }
    guard weight == prices else { throw .sums(assignment: weight, prices: prices) }
  }

  private func sum(_ pairs: some RawPairs) throws(Refusal) -> Claim {
    var has = Claim(pairs: 0, score: 0)
    var isTaken = [Bool](repeating: false, count: pairs.columnCount)
    for (row, column) in columnOfRow.enumerated() where column != -1 {
      guard isTaken.indices.contains(Int(column)), !isTaken[Int(column)] else {
        throw .column(row: row)
      }
      guard let score = pairs.score(row: row, column: Int(column)) else {
        throw .notAPair(row: row)
      }
      isTaken[Int(column)] = true
      has.pairs += 1
      has.score += Int(score)
    }
    return has
  }
}

// MARK: - The prices

/// Compares every pair with its two prices, runs of rows at a time.
private struct PriceCheck<Pairs: RawPairs>: Sendable {
  private let pairs: Pairs
  private let pairWorth: Int32
  private let rowPrice: [Int32]
  private let columnPrice: [Int32]
  private let tiles: [[Int32]]
  private let lowestPrice: [Int32]

  init(
    _ pairs: Pairs, _ tiles: [[Int32]], _ pairWorth: Int32, _ rowPrice: [Int32],
    _ columnPrice: [Int32]
  ) {
    (self.pairs, self.tiles, self.pairWorth) = (pairs, tiles, pairWorth)
    (self.rowPrice, self.columnPrice) = (rowPrice, columnPrice)
    lowestPrice = tiles.map { tile in
      tile.reduce(Int32.max) { min($0, columnPrice[Int($1)]) }
    }
  }

  /// The rows that are too cheap, in order.
  func refusals(workers: Int) async -> [ImplicitAssignmentCheck.Refusal] {
    let run = 100
    return await withTaskGroup(of: [Int].self) { group in
      var tooCheap: [Int] = []
      for (number, first) in stride(from: 0, to: rowPrice.count, by: run).enumerated() {
        if number >= max(1, workers) { tooCheap += await group.next() ?? [] }
        group.addTask { (first..<min(first + run, rowPrice.count)).filter { isTooCheap($0) } }
      }
      for await rows in group { tooCheap += rows }
      return tooCheap.sorted().map { .tooCheap(row: $0) }
    }
  }

  private func isTooCheap(_ row: Int) -> Bool {
    // What a score may be before the column's price is added.
    let limit = Int(rowPrice[row]) - Int(pairWorth)
    for (number, tile) in tiles.enumerated() {
      guard let bound = pairs.bound(row: row, tile: number),
        Int(bound) > limit + Int(lowestPrice[number])
      else { continue }
      for column in tile where Int(bound) > limit + Int(columnPrice[Int(column)]) {
        if let score = pairs.score(row: row, column: Int(column)),
          Int(score) > limit + Int(columnPrice[Int(column)])
        {
          return true
        }
      }
    }
    return false
  }
}
