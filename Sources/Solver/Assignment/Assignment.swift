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
  /// More rows than columns are turned around in memory first. After a first look (``FirstLook``) a
  /// small matrix, or one whose rows nearly all have a column by then, is searched as a whole
  /// (``DenseAssignment``). Else the search is among the best of each row and column
  /// (``AssignmentCore``), which looks at every score three times or little more. Where these do not
  /// hold most of the answer the whole matrix is searched, from prices of an auction where all rows
  /// want the same columns.
  ///
  /// - Complexity: O(rows · columns) a round where the core suffices, else O(rows² · columns) with rows
  ///   the fewer of the two.
  package init(bestOf scores: any ScoreRows) {
    if scores.rowCount > scores.columnCount {
      self =
        Assignment.best(
          FirstLook(ScoreMatrix(transposing: PaddedRows(scores)))
        ).transposed
    } else {
      self = Assignment.best(FirstLook(scores))
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

// MARK: - The way to search

extension Assignment {
  /// A matrix of so many scores at most is tried as a whole first.
  private static let small = 1 << 18
  /// For so few scores a core is not worth its while.
  private static let tiny = 1 << 14

  private static func best(_ look: FirstLook) -> Assignment {
    let (rows, columns) = (look.rows.rowCount, look.rows.columnCount)
    let looks = rows * columns <= small ? max(12, 8192 / max(1, columns)) : 4
    let isTried = rows * columns <= small || 16 * look.waiting <= rows
    if isTried, let assignment = searched(look, looks: looks) { return assignment }
    if rows * columns > tiny, let assignment = AssignmentCore.assignment(look) {
      return assignment
    }
    return searched(look, looks: 100) ?? auctioned(look)
  }

  /// Searched as a whole, unless that takes more than so many looks at each row.
  private static func searched(_ look: FirstLook, looks: Int) -> Assignment? {
    var search = DenseAssignment(look)
    return search.best(within: looks)
  }

  private static func auctioned(_ look: FirstLook) -> Assignment {
    var search = DenseAssignment(look)
    if search.auctionPays { search.beginByAuction() }
    return search.best()
  }
}
