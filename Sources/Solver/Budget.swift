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

  /// Hears of progress; `nil` where nobody listens.
  let report: (@Sendable (SearchProgress) -> Void)?
  /// Work after which progress is told even though nothing better was found.
  private var nextReport = 10_000_000

  /// A budget of so much work; `isCancelled` is asked every few thousand units, and `report` is called
  /// now and then, both by any thread that works.
  package init(
    _ limit: Int = .max, isCancelled: @escaping @Sendable () -> Bool = { false },
    report: (@Sendable (SearchProgress) -> Void)? = nil
  ) {
    self.limit = limit
    self.isCancelled = isCancelled
    self.report = report
  }

  /// Counts work done.
  func spend(_ work: Int) {
    spent += work
    if spent >= limit || isCancelled() { isExhausted = true }
  }

  /// Whether progress should be told although nothing better was found: after 10 million units, and
  /// again whenever the work has grown by a quarter.
  func isReportDue() -> Bool {
    guard report != nil, spent >= nextReport else { return false }
    nextReport = spent + spent / 4
    return true
  }
}
