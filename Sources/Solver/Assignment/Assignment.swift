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
  /// First by core and pricing (``AssignmentCore``), which looks at every score two or three times and
  /// searches among the best of each row and column; where the core does not hold most of the answer,
  /// by shortest augmenting paths over the whole matrix.
  ///
  /// - Complexity: O(rows · columns) a round where the core suffices, else O(rows² · columns).
  package init(bestOf scores: some ScoreRows) {
    if let assignment = AssignmentCore.assignment(of: scores) {
      self = assignment
    } else {
      var search = DenseAssignment(scores)
      self = search.assignment()
    }
  }

  init(columnOfRow: [Int32], rowPrice: [Int32], columnPrice: [Int32], rounds: Int = 0) {
    self.columnOfRow = columnOfRow
    self.rowPrice = rowPrice
    self.columnPrice = columnPrice
    self.rounds = rounds
  }
}
