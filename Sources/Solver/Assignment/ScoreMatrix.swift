/// A matrix of scores in memory, row by row, each filled up with zeros to a multiple of sixteen.
package final class ScoreMatrix: ScoreRows {
  /// The number of rows.
  package let rowCount: Int
  /// The number of columns.
  package let columnCount: Int
  private let width: Int
  private let scores: LaneBuffer

  /// A matrix of that size whose scores `score(row, column)` tells, asked for row by row; 0 for a pair
  /// that may not be.
  ///
  /// - Throws: ``ScoreRefusal/size(rows:columns:)``, or ``ScoreRefusal/score(_:row:column:)`` for the
  ///   first score outside of the limits.
  package init(
    rows: Int, columns: Int, score: (Int, Int) -> Int
  ) throws(ScoreRefusal) {
    try ScoreLimits.check(rows: rows, columns: columns)
    (rowCount, columnCount) = (rows, columns)
    width = LaneBuffer.width(of: columns)
    guard rows * width <= ScoreLimits.mostScores else { throw .size(rows: rows, columns: columns) }
    scores = LaneBuffer(rows * width)
    for row in 0..<rows {
      for column in 0..<columns {
        scores[row * width + column] = try ScoreLimits.checked(
          score(row, column), row: row, column: column)
      }
    }
  }

  /// The same scores with rows and columns exchanged.
  init(transposing rows: PaddedRows) {
    (rowCount, columnCount) = (rows.columnCount, rows.rowCount)
    width = LaneBuffer.width(of: columnCount)
    scores = LaneBuffer(rowCount * width)
    for column in 0..<columnCount {
      let values = rows.row(column)
      for row in 0..<rowCount { scores[row * width + column] = values[row] }
    }
  }

  /// All of it.
  package var memory: (start: UnsafePointer<Int32>, width: Int)? {
    (UnsafePointer(scores.start), width)
  }

  /// One score.
  package subscript(row: Int, column: Int) -> Int32 { scores[row * width + column] }

  /// The row's own memory.
  package func row(_ row: Int, scratch: UnsafeMutablePointer<Int32>) -> UnsafePointer<Int32> {
    UnsafePointer(scores.start + row * width)
  }
}
