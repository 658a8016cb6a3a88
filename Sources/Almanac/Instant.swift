/// A moment in whole seconds of UTC, as stamps of published calendars need it.
package struct Instant: Hashable, Comparable, Sendable {
  /// Seconds since 1970-01-01T00:00:00Z.
  package let secondsSince1970: Int

  /// The moment that many seconds after 1970-01-01T00:00:00Z.
  package init(secondsSince1970: Int) {
    self.secondsSince1970 = secondsSince1970
  }

  /// The moment at which Tokyo's clocks show `minute` on `date`.
  package init(tokyo date: CivilDate, _ minute: MinuteOfDay) {
    self.secondsSince1970 = date.dayNumber * 86_400 + minute.minutes * 60 - Instant.tokyoOffset
  }

  /// The day on Tokyo's calendars at this moment.
  package var tokyoDate: CivilDate {
    CivilDate(dayNumber: (secondsSince1970 + Instant.tokyoOffset).floorQuotient(by: 86_400))
  }

  /// The day of UTC at this moment.
  package var utcDate: CivilDate {
    CivilDate(dayNumber: secondsSince1970.floorQuotient(by: 86_400))
  }

  /// Seconds since midnight of UTC, 0 ..< 86 400.
  package var secondOfUTCDay: Int { secondsSince1970.floorRemainder(by: 86_400) }

  package static func < (left: Instant, right: Instant) -> Bool {
    left.secondsSince1970 < right.secondsSince1970
  }

  /// Japan keeps UTC+9 all year.
  private static let tokyoOffset = 9 * 3600
}

extension Instant: CustomStringConvertible {
  /// Reads `2022-05-01T09:00:00Z`, `2022-05-01T18:00:00+09:00`, both with or without seconds, and, as
  /// midnight in Tokyo, `2022-05-01`; `nil` for anything else.
  package init?(iso text: String) {
    if let date = CivilDate(iso: text) {
      self.init(secondsSince1970: date.dayNumber * 86_400 - Instant.tokyoOffset)
      return
    }
    let bytes = Array(text.utf8)
    guard bytes.count >= 17, bytes[10] == UInt8(ascii: "T") else { return nil }
    let zone = bytes[11...].firstIndex { !Instant.isOfClock($0) } ?? bytes.endIndex
    guard
      let date = CivilDate(iso: String(decoding: bytes[..<10], as: UTF8.self)),
      let seconds = Instant.seconds(clock: bytes[11..<zone]),
      let offset = Instant.offset(zone: bytes[zone...])
    else { return nil }
    self.init(secondsSince1970: date.dayNumber * 86_400 + seconds - offset)
  }

  /// `2022-05-01T09:00:00Z`.
  package var description: String {
    let second = secondOfUTCDay
    let clock = [second / 3600, second / 60 % 60, second % 60].map { $0.padded(to: 2) }
    return "\(utcDate)T\(clock.joined(separator: ":"))Z"
  }

  /// `2022-05-01T18:00:00+09:00`: the same moment as Tokyo's clocks show it.
  package var tokyoDescription: String {
    let ahead = Instant(secondsSince1970: secondsSince1970 + Instant.tokyoOffset)
    return ahead.description.dropLast() + "+09:00"
  }

  private static func seconds(clock: ArraySlice<UInt8>) -> Int? {
    let parts = clock.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), parts.allSatisfy({ $0.count == 2 }) else { return nil }
    guard
      let hour = Int(digits: parts[0]), let minute = Int(digits: parts[1]),
      let second = parts.count == 2 ? 0 : Int(digits: parts[2]), hour < 24, minute < 60, second < 60
    else { return nil }
    return hour * 3600 + minute * 60 + second
  }

  private static func isOfClock(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ":") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// Seconds ahead of UTC: 0 for `Z`, else `+HH:MM` or `-HH:MM`, at most 14 hours.
  private static func offset(zone: ArraySlice<UInt8>) -> Int? {
    if zone.elementsEqual([UInt8(ascii: "Z")]) { return 0 }
    guard zone.count == 6, let sign = zone.first,
      [UInt8(ascii: "+"), UInt8(ascii: "-")].contains(sign),
      let seconds = seconds(clock: zone.dropFirst()), seconds <= 14 * 3600
    else { return nil }
    return sign == UInt8(ascii: "+") ? seconds : -seconds
  }
}
