/// Checks a dense assignment and its prices from the raw scores.
///
/// Prices that are not negative, that are together no lower than any score, and that add up to what the
/// assignment has, prove that no other assignment has more (linear duality).
package struct AssignmentCheck: Sendable {
  private let columnOfRow: [Int32]
  private let rowPrice: [Int32]
  private let columnPrice: [Int32]

  /// An assignment, -1 for a row without a column, and a price for each row and column.
  package init(columnOfRow: [Int32], rowPrice: [Int32], columnPrice: [Int32]) {
    self.columnOfRow = columnOfRow
    self.rowPrice = rowPrice
    self.columnPrice = columnPrice
  }

  /// What is wrong with an assignment or its proof.
  package enum Refusal: Hashable, Sendable {
    /// So many prices of rows for so many rows.
    case rowPrices(Int, rows: Int)
    /// The row has a column that does not exist, or that another row has.
    case column(row: Int)
    /// The row has a column with which it may not be.
    case score(row: Int)
    /// A price below 0, or one that two of would pass 31 bits.
    case priceOutOfRange
    /// A score of the row is above the two prices of its pair.
    case tooCheap(row: Int)
    /// The assignment has another sum than the prices.
    case sums(assignment: Int, prices: Int)
  }

  /// Raw scores: where those of a row stand, one for each column, 0 for a pair that may not be.
  package typealias Scores = (_ row: Int) -> UnsafePointer<Int32>

  /// Why the assignment is not accepted; empty when it is.
  ///
  /// - Complexity: O(rows · columns); each row is asked for once.
  package func refusals(_ scores: Scores) -> [Refusal] {
    guard rowPrice.count == columnOfRow.count else {
      return [.rowPrices(rowPrice.count, rows: columnOfRow.count)]
    }
    guard (rowPrice + columnPrice).allSatisfy({ (0..<1 << 30).contains($0) }) else {
      return [.priceOutOfRange]
    }
    var (refusals, sum) = (columns(), 0)
    guard refusals.isEmpty else { return refusals }
    for row in columnOfRow.indices {
      let values = scores(row)
      if isTooCheap(values, rowPrice[row]) { refusals.append(.tooCheap(row: row)) }
      guard columnOfRow[row] >= 0 else { continue }
      let score = Int(values[Int(columnOfRow[row])])
      if score <= 0 { refusals.append(.score(row: row)) }
      sum += score
    }
    let prices = (rowPrice + columnPrice).reduce(0) { $0 + Int($1) }
    return refusals + (sum == prices ? [] : [.sums(assignment: sum, prices: prices)])
  }

  private func columns() -> [Refusal] {
    var seen: Set<Int32> = []
    return columnOfRow.enumerated().compactMap { row, column in
      guard column != -1 else { return nil }
      let exists = columnPrice.indices.contains(Int(column))
      return exists && seen.insert(column).inserted ? nil : .column(row: row)
    }
  }

  private func isTooCheap(_ values: UnsafePointer<Int32>, _ rowPrice: Int32) -> Bool {
    columnPrice.withUnsafeBufferPointer { prices in
      var isAbove = false
      // Both prices lie below 2³⁰, so the sum cannot overflow.
      for column in prices.indices where values[column] > rowPrice &+ prices[column] {
        isAbove = true
      }
      return isAbove
    }
  }
}
