package import Almanac

/// A stretch of a day, without the day.
package struct ClockSpan: Hashable, Sendable, CustomStringConvertible {
  /// First minute.
  package let start: MinuteOfDay
  /// First minute that no longer belongs to it; later than `start`.
  package let end: MinuteOfDay

  /// `nil` where `end` is not later than `start`.
  package init?(_ start: MinuteOfDay, _ end: MinuteOfDay) {
    guard start < end else { return nil }
    self.start = start
    self.end = end
  }

  /// `14:00-15:00`.
  package var description: String { "\(start)-\(end)" }

  /// The same stretch on a day.
  package func window(on day: Weekday) -> WeeklyWindow? {
    WeeklyWindow(day, from: start, to: end)
  }
}
