/// The pairs that may be, row by row, with their scores: for matrices that are mostly empty.
package struct ScoreList: Sendable {
  /// The number of columns.
  package let columnCount: Int
  let scores: SparseScores

  /// Each row's pairs as `pairs(row)` tells them, asked for row by row; a score of 0 is none.
  ///
  /// - Throws: ``ScoreRefusal/size(rows:columns:)``, or the first column or score outside of the limits.
  package init(
    rows: Int, columns: Int, pairs: (_ row: Int) -> [(column: Int, score: Int)]
  ) throws(ScoreRefusal) {
    try ScoreLimits.check(rows: rows, columns: columns)
    var scores = SparseScores()
    for row in 0..<rows {
      for (column, score) in pairs(row) {
        guard (0..<columns).contains(column) else { throw .column(column, row: row) }
        let score = try ScoreLimits.checked(score, row: row, column: column)
        if score > 0 { scores.add(column, score) }
      }
      scores.endRow()
    }
    (columnCount, self.scores) = (columns, scores)
  }

  /// The number of rows.
  package var rowCount: Int { scores.rowCount }

  /// A row's columns and their scores, in the order in which they were told.
  package func row(_ row: Int) -> (columns: ArraySlice<Int32>, scores: ArraySlice<Int32>) {
    (scores.column[scores.arcs(of: row)], scores.score[scores.arcs(of: row)])
  }
}
