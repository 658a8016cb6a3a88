/// Minutes since local midnight, 0 ... 1440; 1440 is the end of the day.
package struct MinuteOfDay: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Minutes since midnight.
  package let minutes: Int

  /// `nil` outside 0 ... 1440.
  package init?(minutes: Int) {
    guard (0...1440).contains(minutes) else { return nil }
    self.minutes = minutes
  }

  /// `nil` unless the clock can show it; 24:00 is allowed as an end.
  package init?(hour: Int, minute: Int = 0) {
    guard (0...24).contains(hour), (0...59).contains(minute) else { return nil }
    self.init(minutes: hour * 60 + minute)
  }

  /// Reads `9:00`, `09:00` and `20:30`; `nil` for anything else.
  package init?(clock text: some StringProtocol) {
    let halves = text.utf8.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard halves.count == 2, halves[0].count <= 2, halves[1].count == 2 else { return nil }
    guard
      let hour = Int(digits: ArraySlice(Array(halves[0]))),
      let minute = Int(digits: ArraySlice(Array(halves[1])))
    else { return nil }
    self.init(hour: hour, minute: minute)
  }

  /// Hour 0 ... 24.
  package var hour: Int { minutes / 60 }

  /// Minute 0 ... 59.
  package var minute: Int { minutes % 60 }

  /// The time as a 24-hour clock shows it: `20:00`.
  package var description: String { "\(hour.padded(to: 2)):\(minute.padded(to: 2))" }

  package static func < (left: MinuteOfDay, right: MinuteOfDay) -> Bool {
    left.minutes < right.minutes
  }
}

/// A stretch of one day of the week, within that day: from `start` up to, not including, `end`.
package struct WeeklyWindow: Hashable, Comparable, Sendable {
  /// The day.
  package let weekday: Weekday
  /// First minute.
  package let start: MinuteOfDay
  /// First minute that no longer belongs to it; later than `start`.
  package let end: MinuteOfDay

  /// `nil` where `end` is not later than `start`.
  package init?(_ weekday: Weekday, from start: MinuteOfDay, to end: MinuteOfDay) {
    guard start < end else { return nil }
    self.weekday = weekday
    self.start = start
    self.end = end
  }

  /// Length in minutes, 1 ... 1440.
  package var length: Int { end.minutes - start.minutes }

  /// True where the two share at least one minute.
  package func overlaps(_ other: WeeklyWindow) -> Bool {
    weekday == other.weekday && start < other.end && other.start < end
  }

  /// True where every minute of `other` belongs to this one.
  package func contains(_ other: WeeklyWindow) -> Bool {
    weekday == other.weekday && start <= other.start && other.end <= end
  }

  package static func < (left: WeeklyWindow, right: WeeklyWindow) -> Bool {
    (left.weekday, left.start, left.end) < (right.weekday, right.start, right.end)
  }
}

/// The weekly appointment of a pair: a weekday and the minute at which it starts.
///
/// Its length is the session length of the programme, so two hours of one plan are compared by their
/// start alone.
package struct WeeklyHour: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The day.
  package let weekday: Weekday
  /// The first minute.
  package let start: MinuteOfDay

  /// The hour that starts then.
  package init(_ weekday: Weekday, _ start: MinuteOfDay) {
    self.weekday = weekday
    self.start = start
  }

  /// The window that a session of `minutes` fills, or `nil` where it would pass midnight.
  package func window(minutes: Int) -> WeeklyWindow? {
    MinuteOfDay(minutes: start.minutes + minutes)
      .flatMap { WeeklyWindow(weekday, from: start, to: $0) }
  }

  /// `Wed 20:00`.
  package var description: String { "\(weekday.rawValue) \(start)" }

  package static func < (left: WeeklyHour, right: WeeklyHour) -> Bool {
    (left.weekday, left.start) < (right.weekday, right.start)
  }
}
