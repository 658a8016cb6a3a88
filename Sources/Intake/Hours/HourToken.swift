import Almanac

/// A word or mark in what a person writes about weekly hours.
enum HourToken: Hashable {
  case days([Weekday])
  case part(DayPart)
  /// A number and how many digits it was written with.
  case number(Int, digits: Int)
  /// `:` between digits.
  case colon
  /// 時, `h`.
  case oClock
  /// 半: half past.
  case half
  /// 分.
  case minutes
  case noon
  /// From … to.
  case dash
  case open
  case close
  /// From then on, without an end.
  case onward
  /// A word that calls the hour before it possible rather than good.
  case possible
  /// A day of a month.
  case date
  case other
}

/// A part of the day, as a choice by itself or before a clock time.
enum DayPart: Hashable {
  /// 午前, morning; `isLatin` for `am`, whose twelfth hour is midnight.
  case morning(isLatin: Bool)
  /// 午後, afternoon, pm.
  case afternoon
  /// 夜, evening, night.
  case evening

  /// What the word means by itself: 9:00–12:00, 13:00–17:00, 19:00–21:00.
  var span: ClockSpan? {
    switch self {
    case .morning: ClockSpan(hours: 9, 12)
    case .afternoon: ClockSpan(hours: 13, 17)
    case .evening: ClockSpan(hours: 19, 21)
    }
  }

  /// Minutes since midnight for a time of twelve hours, or for one that already counts to 24; `nil`
  /// where the part has no such time.
  func minutes(hour: Int, minute: Int) -> Int? {
    let after = hour * 60 + minute
    switch self {
    case .morning(let isLatin):
      guard hour <= 12 else { return nil }
      return isLatin && hour == 12 ? minute : after
    case .afternoon: return hour < 12 ? after + 720 : after
    case .evening:
      guard hour >= 5 else { return nil }
      return hour <= 12 ? after + 720 : after
    }
  }
}

extension ClockSpan {
  fileprivate init?(hours start: Int, _ end: Int) {
    guard let first = MinuteOfDay(hour: start), let last = MinuteOfDay(hour: end) else {
      return nil
    }
    self.init(first, last)
  }
}
