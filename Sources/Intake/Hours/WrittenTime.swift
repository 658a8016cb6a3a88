import Almanac

/// A time of day as it was written, with the part of the day if that was named.
struct WrittenTime {
  var hour = 0
  var minute = 0
  var part: DayPart?
  var partStandsBehind = false

  /// Minutes since midnight; 0:00 is the end of a day where `isEnd`.
  private func minutes(isEnd: Bool) -> Int? {
    guard (0...24).contains(hour), (0...59).contains(minute) else { return nil }
    let written = hour * 60 + minute
    guard let minutes = part.map({ $0.minutes(hour: hour, minute: minute) }) ?? written else {
      return nil
    }
    return isEnd && minutes == 0 ? 1440 : minutes
  }

  /// The hour that begins then; `nil` where no clock shows the time or the hour passes midnight.
  var hourLong: ClockSpan? {
    guard let start = minutes(isEnd: false) else { return nil }
    return ClockSpan(minutes: start, start + 60)
  }

  /// From this time to the other. A part of the day that only one of the two names holds for both,
  /// where the clock allows it: `午後7時〜9時`, `7-9pm`.
  ///
  /// - Throws: `noSuchTime`; `nil` where the end is not later.
  func span(until other: WrittenTime) throws(CellFault) -> ClockSpan? {
    guard var start = minutes(isEnd: false), var end = other.minutes(isEnd: true) else {
      throw .noSuchTime
    }
    if part == nil, other.partStandsBehind, other.part == .afternoon, start + 720 < end {
      start += 720
    }
    if part != nil, other.part == nil || other.part == part, end <= start { end += 720 }
    guard end <= 1440 else { return nil }
    return ClockSpan(minutes: start, end)
  }
}

extension ClockSpan {
  fileprivate init?(minutes start: Int, _ end: Int) {
    guard let first = MinuteOfDay(minutes: start), let last = MinuteOfDay(minutes: end) else {
      return nil
    }
    self.init(first, last)
  }
}
