/// Scores of rows with columns, handed out row by row; they need not all be in memory at once.
package protocol ScoreRows {
  /// The number of rows.
  var rowCount: Int { get }
  /// The number of columns.
  var columnCount: Int { get }

  /// Where the scores of a row stand: 1 ... ``ScoreLimits/most`` for a pair that may be, 0 for one that
  /// may not.
  ///
  /// `scratch` has room for a row; a source that computes its scores writes them there and answers with
  /// it, one that holds them answers with its own memory. The answer is used up before the next call.
  func row(_ row: Int, scratch: UnsafeMutablePointer<Int32>) -> UnsafePointer<Int32>
}

/// What scores may be, so that sums of three of them fit into 32 bits.
package enum ScoreLimits {
  /// The highest score, 2²⁹.
  package static let most: Int32 = 1 << 29
}

/// A matrix of scores in memory, row by row.
package final class ScoreMatrix: ScoreRows {
  /// The number of rows.
  package let rowCount: Int
  /// The number of columns.
  package let columnCount: Int
  private let scores: LaneBuffer

  /// A matrix of that size whose scores `score(row, column)` tells, asked for row by row; what passes
  /// the limits is cut off.
  package init(rows: Int, columns: Int, score: (Int, Int) -> Int32) {
    (rowCount, columnCount) = (rows, columns)
    scores = LaneBuffer(rows * columns)
    for row in 0..<rows {
      for column in 0..<columns {
        scores[row * columns + column] = min(max(0, score(row, column)), ScoreLimits.most)
      }
    }
  }

  /// One score.
  package subscript(row: Int, column: Int) -> Int32 { scores[row * columnCount + column] }

  /// The row's own memory.
  package func row(_ row: Int, scratch: UnsafeMutablePointer<Int32>) -> UnsafePointer<Int32> {
    UnsafePointer(scores.start + row * columnCount)
  }
}
