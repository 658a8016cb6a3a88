/// How much work a solve may do, and who may end it before.
///
/// Work is counted, never timed, so that the same call has the same answer on any machine. A
/// cancellation ends the solve at whatever point it has reached; what it answers then is true all the
/// same.
package final class Budget {
  /// Work done so far: entries of matrices and options that were looked at.
  package private(set) var spent = 0
  /// Work after which the solve ends.
  package let limit: Int
  /// Whether the solve ends now.
  package private(set) var isExhausted = false
  /// Whether somebody wants the solve to end.
  let isCancelled: @Sendable () -> Bool

  /// A budget of so much work; `isCancelled` is asked every few thousand units, by any thread that
  /// works.
  package init(_ limit: Int = .max, isCancelled: @escaping @Sendable () -> Bool = { false }) {
    self.limit = limit
    self.isCancelled = isCancelled
  }

  /// Counts work done.
  func spend(_ work: Int) {
    spent += work
    if spent >= limit || isCancelled() { isExhausted = true }
  }
}
