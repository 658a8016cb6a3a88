/// Rows and columns joined one to one so that the sum of scores is as high as can be, with its proof.
///
/// The proof is a price for each row and column: none is negative, no score is above the two prices of
/// its pair, and the prices add up to the sum. So no other assignment has more (linear duality).
package struct Assignment: Hashable, Sendable {
  /// The column of each row; -1 where it has none.
  package internal(set) var columnOfRow: [Int32]
  /// Prices of rows.
  package internal(set) var rowPrice: [Int32]
  /// Prices of columns.
  package internal(set) var columnPrice: [Int32]
  /// How the answer was found: rounds of core and pricing; 0 where the whole matrix was searched.
  package internal(set) var rounds = 0

  /// The best assignment.
  ///
  /// After a first look (``FirstLook``) a small matrix, or one whose rows nearly all have a column by
  /// then, is searched as a whole (``DenseAssignment``). Else the search is among the best of each row
  /// and column (``AssignmentCore``), which looks at every score three times or little more. Where
  /// these do not hold most of the answer the whole matrix is searched, from prices of an auction where
  /// all rows want the same columns.
  ///
  /// - Complexity: O(rows · columns) a round where the core suffices, else O(rows² · columns).
  package init(bestOf scores: any ScoreRows) {
    let look = FirstLook(scores)
    if let assignment = Assignment.quick(look) ?? AssignmentCore.assignment(look) {
      self = assignment
    } else if scores.rowCount > scores.columnCount {
      self = Assignment.searched(FirstLook(ScoreMatrix(transposing: look.rows))).transposed
    } else {
      self = Assignment.searched(look)
    }
  }

  /// The best assignment among listed pairs.
  ///
  /// - Complexity: O(rows · pairs · log columns).
  package init(bestOf list: ScoreList) {
    if let turned = list.scores.turnedWhereEasier(columns: list.columnCount) {
      var search = SparseAssignment(turned, columns: list.rowCount)
      self = search.best().transposed
    } else {
      var search = SparseAssignment(list.scores, columns: list.columnCount)
      self = search.best()
    }
  }

  init(columnOfRow: [Int32], rowPrice: [Int32], columnPrice: [Int32], rounds: Int = 0) {
    self.columnOfRow = columnOfRow
    self.rowPrice = rowPrice
    self.columnPrice = columnPrice
    self.rounds = rounds
  }

  private static func quick(_ look: FirstLook) -> Assignment? {
    let rows = look.rows
    let isSmall = rows.rowCount * rows.columnCount <= 1 << 18
    guard isSmall || 16 * look.waiting <= rows.rowCount else { return nil }
    var search = DenseAssignment(look)
    return search.best(within: (isSmall ? 12 : 4) * rows.rowCount)
  }

  private static func searched(_ look: FirstLook) -> Assignment {
    var search = DenseAssignment(look)
    if let assignment = search.best(within: 100 * look.rows.rowCount) { return assignment }
    search = DenseAssignment(look)
    search.beginByAuction()
    return search.best()
  }

  /// The same with rows and columns exchanged.
  var transposed: Assignment {
    var rowOfColumn = [Int32](repeating: -1, count: columnPrice.count)
    for (row, column) in columnOfRow.enumerated() where column >= 0 {
      rowOfColumn[Int(column)] = Int32(truncatingIfNeeded: row)
    }
    return Assignment(
      columnOfRow: rowOfColumn, rowPrice: columnPrice, columnPrice: rowPrice, rounds: rounds)
  }
}
