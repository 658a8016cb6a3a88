/// Scores of rows with columns, handed out row by row; they need not all be in memory at once.
package protocol ScoreRows {
  /// The number of rows.
  var rowCount: Int { get }
  /// The number of columns.
  var columnCount: Int { get }
  /// Where all rows stand in memory one after the other, `width` apart, each filled up with zeros to
  /// `width`, a multiple of sixteen; `nil` where they do not.
  var memory: (start: UnsafePointer<Int32>, width: Int)? { get }

  /// Where the scores of a row stand: 1 ... ``ScoreLimits/most`` for a pair that may be, 0 for one that
  /// may not.
  ///
  /// `scratch` has room for a row; a source that computes its scores writes them there and answers with
  /// it, one that holds them answers with its own memory. The answer is used up before the next call.
  func row(_ row: Int, scratch: UnsafeMutablePointer<Int32>) -> UnsafePointer<Int32>
}

extension ScoreRows {
  /// `nil`: rows are asked for one by one.
  package var memory: (start: UnsafePointer<Int32>, width: Int)? { nil }
}
