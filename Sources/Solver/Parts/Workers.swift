/// Threads that solve the parts of a model at the same time; the answer is the same on any number of
/// them.
package struct Workers: Sendable {
  /// Does the piece of that number, and answers whether those of higher numbers are wanted after it.
  ///
  /// `isWanted` says whether this piece itself still is; where it is not, its work is for nothing.
  package typealias Piece =
    @Sendable (_ number: Int, _ isWanted: @escaping @Sendable () -> Bool)
    -> Bool

  /// Does the pieces below a number, and returns when all that are wanted are done.
  let perform: @Sendable (_ count: Int, Piece) -> Void

  /// Threads that `perform` starts.
  ///
  /// It does each piece 0 ..< count once, in any order; a piece is left out only where one of a lower
  /// number has answered that those behind it are not wanted.
  package init(_ perform: @escaping @Sendable (_ count: Int, Piece) -> Void) {
    self.perform = perform
  }

  /// No thread but the caller's: one piece after the other.
  package static let one = Workers { count, piece in
    var number = 0
    while number < count, piece(number, { true }) { number += 1 }
  }
}
