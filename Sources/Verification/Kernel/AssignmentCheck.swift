/// Checks an assignment and its prices from the raw scores, all of them or those that are listed.
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
    /// The answer has so many rows, prices of rows and prices of columns.
    case size(rows: Int, rowPrices: Int, columnPrices: Int)
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
  package func refusals(rows: Int, columns: Int, _ scores: Scores) -> [Refusal] {
    refusals(rows, columns) { row, column in
      let values = scores(row)
      return (highestWorth(values), column.map { Int(values[$0]) } ?? 0)
    }
  }

  /// The pairs that may be: the columns of a row and their scores.
  package typealias List = (_ row: Int) -> (columns: ArraySlice<Int32>, scores: ArraySlice<Int32>)

  /// Why the assignment is not accepted; empty when it is.
  ///
  /// - Complexity: O(pairs); each row is asked for once.
  package func refusals(rows: Int, columns: Int, listed list: List) -> [Refusal] {
    refusals(rows, columns) { row, joined in
      var (highest, score): (Int32, Int32) = (0, 0)
      let (columns, scores) = list(row)
      for (column, value) in zip(columns, scores) where columnPrice.indices ~= Int(column) {
        highest = max(highest, max(0, value) &- columnPrice[Int(column)])
        if Int(column) == joined { score = max(score, value) }
      }
      return (highest, Int(score))
    }
  }
}

// MARK: - Rows

extension AssignmentCheck {
  /// Judges each row by the highest worth of a column to it, and by the score of its column.
  private func refusals(
    _ rows: Int, _ columns: Int, look: (_ row: Int, _ column: Int?) -> (worth: Int32, score: Int)
  ) -> [Refusal] {
    var (refusals, sum) = (shapeRefusals(rows, columns), 0)
    guard refusals.isEmpty else { return refusals }
    for row in 0..<rows {
      let column = columnOfRow[row] < 0 ? nil : Int(columnOfRow[row])
      let (worth, score) = look(row, column)
      if worth > rowPrice[row] { refusals.append(.tooCheap(row: row)) }
      if column != nil, score <= 0 { refusals.append(.score(row: row)) }
      sum += score
    }
    let prices = rowPrice.reduce(0) { $0 + Int($1) } + columnPrice.reduce(0) { $0 + Int($1) }
    return refusals + (sum == prices ? [] : [.sums(assignment: sum, prices: prices)])
  }

  /// What is wrong before a score is looked at.
  private func shapeRefusals(_ rows: Int, _ columns: Int) -> [Refusal] {
    let sizes = (columnOfRow.count, rowPrice.count, columnPrice.count)
    guard sizes == (rows, rows, columns) else {
      return [.size(rows: sizes.0, rowPrices: sizes.1, columnPrices: sizes.2)]
    }
    let isInRange = { (price: Int32) in price >= 0 && price < 1 << 30 }
    guard rowPrice.allSatisfy(isInRange), columnPrice.allSatisfy(isInRange) else {
      return [.priceOutOfRange]
    }
    var isTaken = [Bool](repeating: false, count: columns)
    return (0..<rows).compactMap { row in
      let column = Int(columnOfRow[row])
      guard column != -1 else { return nil }
      guard isTaken.indices ~= column, !isTaken[column] else { return .column(row: row) }
      isTaken[column] = true
      return nil
    }
  }

  /// The highest score less its column's price, 0 at least; it cannot overflow, because prices lie
  /// between 0 and 2³⁰.
  private func highestWorth(_ values: UnsafePointer<Int32>) -> Int32 {
    columnPrice.withUnsafeBufferPointer { prices in
      var highest: Int32 = 0
      for column in 0..<prices.count {
        highest = max(highest, max(0, values[column]) &- prices[column])
      }
      return highest
    }
  }
}
