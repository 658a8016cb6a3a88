import Almanac
import Domain

/// A pair's dates held against those of the term.
struct DateComparison: Sendable {
  /// What differs, earliest date first; sessions before skipped dates.
  let differences: [CalendarDifference]

  /// Compares the sessions and skipped dates of a pair with those that the term gives.
  init(_ pair: Pair, _ dates: TermDates, _ closed: ClosedDays) {
    let order: [CalendarDifference] =
      DateComparison.rises(pair.sessions) && DateComparison.rises(pair.skipped.map(\.date))
      ? [] : [.order]
    self.differences =
      DateComparison.sessions(of: pair, dates) + DateComparison.skips(of: pair, dates, closed)
      + order
  }

  private static func rises(_ dates: [CivilDate]) -> Bool {
    zip(dates, dates.dropFirst()).allSatisfy { $0 < $1 }
  }

  private static func sessions(of pair: Pair, _ dates: TermDates) -> [CalendarDifference] {
    let (found, expected) = (Set(pair.sessions), Set(dates.sessions))
    let causes = Dictionary(dates.skipped.map { ($0.date, $0.cause) }) { first, _ in first }
    return found.symmetricDifference(expected).sorted().map { date in
      if expected.contains(date) { return .sessionMissing(date) }
      return causes[date].map { .sessionOnSkippedDate(date, $0) } ?? .sessionOutsideTerm(date)
    }
  }

  private static func skips(
    of pair: Pair, _ dates: TermDates, _ closed: ClosedDays
  ) -> [CalendarDifference] {
    let found = Dictionary(pair.skipped.map { ($0.date, $0.cause) }) { first, _ in first }
    let expected = Dictionary(dates.skipped.map { ($0.date, $0.cause) }) { first, _ in first }
    return Set(found.keys).union(expected.keys).sorted().compactMap { date in
      switch (found[date], expected[date]) {
      case (let cause?, let right?):
        cause == right || closed.holds(date, for: cause)
          ? nil : .cause(date, found: cause, expected: right)
      case (nil, let right?): .skipMissing(date, right)
      case (_, nil): .skipWithoutCause(date)
      }
    }
  }
}
