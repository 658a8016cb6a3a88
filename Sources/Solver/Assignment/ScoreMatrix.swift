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
    // Sixteen more than a row, so that the rows of a band do not share the same lines of a cache.
    let stride = rows.width + 16
    let band = LaneBuffer(ScoreMatrix.bandRows * stride)
    for first in Swift.stride(from: 0, to: columnCount, by: ScoreMatrix.bandRows) {
      let count = min(ScoreMatrix.bandRows, columnCount - first)
      for row in 0..<count {
        (band.start + row * stride).update(from: rows.row(first + row), count: rows.width)
      }
      turn(band.start, stride, into: first..<first + count)
    }
  }

  private static let bandRows = 32

  /// Writes the rows of a band as columns.
  private func turn(
    _ band: UnsafeMutablePointer<Int32>, _ stride: Int, into columns: Range<Int>
  ) {
    for row in 0..<rowCount {
      let line = scores.start + row * width + columns.lowerBound
      for column in 0..<columns.count { line[column] = band[column &* stride &+ row] }
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
