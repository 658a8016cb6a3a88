/// Why scores are not taken.
package enum ScoreRefusal: Error, Hashable, Sendable {
  /// So many rows and columns: a side outside of 0 ... ``ScoreLimits/mostSide``, or a matrix of more than
  /// ``ScoreLimits/mostScores``.
  case size(rows: Int, columns: Int)
  /// A score outside of 0 ... ``ScoreLimits/most``.
  case score(Int, row: Int, column: Int)
  /// A column outside of the columns there are.
  case column(Int, row: Int)
}

/// What scores may be, so that sums of four of them fit into 32 bits.
package enum ScoreLimits {
  /// The highest score, 2²⁹ − 1.
  package static let most: Int32 = (1 << 29) - 1
  /// The most rows, and the most columns: 2²⁰.
  package static let mostSide = 1 << 20
  /// The most scores of a matrix in memory, 2³¹.
  package static let mostScores = 1 << 31

  /// The score, where it is one.
  static func checked(
    _ score: Int, row: Int, column: Int
  ) throws(ScoreRefusal) -> Int32 {
    guard (0...Int(most)).contains(score) else {
      throw .score(score, row: row, column: column)
    }
    return Int32(truncatingIfNeeded: score)
  }

  /// Refuses sides that are negative or too long.
  static func check(rows: Int, columns: Int) throws(ScoreRefusal) {
    guard (0...mostSide).contains(rows), (0...mostSide).contains(columns) else {
      throw .size(rows: rows, columns: columns)
    }
  }
}
