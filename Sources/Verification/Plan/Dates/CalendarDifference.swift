package import Almanac
package import Domain

/// Where a pair's further hours or its dates are not what round and term give.
package enum CalendarDifference: Hashable, Sendable {
  /// Other fallback hours, or in another order.
  case fallbacks(found: [WeeklyHour], expected: [WeeklyHour])
  /// A session on a date that has none, for that cause.
  case sessionOnSkippedDate(CivilDate, SkippedDate.Cause)
  /// A session on a date that is none of the pair's dates in this term.
  case sessionOutsideTerm(CivilDate)
  /// No session on a date that has one.
  case sessionMissing(CivilDate)
  /// A date without session that the plan does not tell of.
  case skipMissing(CivilDate, SkippedDate.Cause)
  /// A date told of as skipped, and nothing stands against it, or it is none of the pair's dates.
  case skipWithoutCause(CivilDate)
  /// A date skipped for another cause than the first that applies.
  case cause(CivilDate, found: SkippedDate.Cause, expected: SkippedDate.Cause)
  /// Dates that do not rise from one to the next.
  case order
}
