/// Scores of rows with columns that are told when asked for; no matrix of them is ever in memory.
///
/// Columns stand in blocks of columns that are alike, so that one number can bound a whole block. The
/// tighter the bounds and the more of a block ``write(above:row:block:to:)`` leaves out unseen, the
/// less is looked at.
package protocol ImplicitScores: Sendable {
  /// The number of rows.
  var rowCount: Int { get }
  /// Runs of columns in ascending order, from column 0 on, without gaps.
  var blocks: [Range<Int>] { get }
  /// No score is above it; 0 or more.
  var mostScore: Int32 { get }

  /// Writes for each block a number, 2³⁰ at most, that no score of the row in the block is above; below
  /// 0 where the row may have no column of it.
  func writeBounds(row: Int, to bounds: UnsafeMutablePointer<Int32>)

  /// Writes the same numbers for each row with one block.
  func writeBounds(block: Int, to bounds: UnsafeMutablePointer<Int32>)

  /// Writes the columns of the block whose score with the row is above `floor`, in ascending order, and
  /// answers with their number.
  ///
  /// Scores are 0 ... ``mostScore``; a pair that may not be has none. `found` has room for a block, and
  /// `floor` lies between −2³⁰ and 2³⁰.
  func write(
    above floor: Int32, row: Int, block: Int, to found: UnsafeMutablePointer<Candidate>
  ) -> Int
}

/// Somebody's possible partner, and the score with it.
package struct Candidate: Hashable, Sendable {
  /// The number of the column, or of the row where a column looks for one.
  package var position: Int32
  /// The score of the two.
  package var score: Int32

  /// A partner and the score with it.
  package init(position: Int32, score: Int32) {
    (self.position, self.score) = (position, score)
  }
}
