import Almanac

/// A cell with the moment at which an answer was sent.
enum TimestampCell {
  /// The moment; a time without a zone is Tokyo's.
  ///
  /// Reads what Google Forms and spreadsheets write: `2023/04/01 3:45:12 午後 GMT+9`,
  /// `2023/04/01 15:45:12`, `4/1/2023 15:45:12`, `2023-04-01T15:45:12Z`.
  ///
  /// - Throws: `timestamp`, `timeZone`, `dayFirst` or `noSuchDate`.
  static func read(_ text: String) throws(CellProblem) -> Instant {
    do {
      return try instant(text.foldedSmall)
    } catch {
      throw CellProblem(error, text.trimmed)
    }
  }

  private static func instant(_ text: String) throws(CellFault) -> Instant {
    let (local, offset) = try divide(text)
    let (clockless, half) = withoutHalf(local)
    let written = try DateText(clockless, or: .timestamp)
    guard let seconds = seconds(written.clock, half) else { throw .timestamp }
    let midnight = written.date.dayNumber * 86_400
    return Instant(secondsSince1970: midnight + seconds - offset)
  }

  // MARK: Zone

  private static let tokyo = 9 * 3600

  /// The text before the zone, and the zone's seconds before UTC.
  private static func divide(_ text: String) throws(CellFault) -> (local: Substring, offset: Int) {
    let zoneStart = text.firstIndex(where: \.isZoneLetter) ?? signOfOffset(text)
    guard let zoneStart else { return (text[...], tokyo) }
    guard text[..<zoneStart].contains(where: \.isNumber) else { throw .timestamp }
    guard let offset = offset(text[zoneStart...]) else { throw .timeZone }
    return (text[..<zoneStart], offset)
  }

  /// The `+` or `-` of `15:45:12+09:00`, behind a colon.
  private static func signOfOffset(_ text: String) -> String.Index? {
    guard let colon = text.firstIndex(of: ":") else { return nil }
    return text[colon...].firstIndex { $0 == "+" || $0 == "-" }
  }

  private static func offset(_ zone: Substring) -> Int? {
    switch zone {
    case "z", "utc", "gmt": return 0
    case "jst": return tokyo
    default: break
    }
    let digits = zone.drop { $0.isLetter }
    guard ["", "gmt", "utc"].contains(zone[..<digits.startIndex]), let sign = digits.first else {
      return nil
    }
    let parts = digits.dropFirst().split(separator: ":").map(String.init)
    guard sign == "+" || sign == "-", (1...2).contains(parts.count) else { return nil }
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == parts.count else { return nil }
    let minutes =
      parts[0].count == 4
      ? numbers[0] / 100 * 60 + numbers[0] % 100
      : numbers[0] * 60 + (numbers.count > 1 ? numbers[1] : 0)
    return minutes <= 14 * 60 ? (sign == "-" ? -60 : 60) * minutes : nil
  }

  // MARK: Clock

  private static func withoutHalf(_ text: Substring) -> (text: String, half: DayPart?) {
    guard text.utf8.contains(where: { $0 > UInt8(ascii: "9") + 1 }) else {
      return (String(text), nil)
    }
    for (word, half) in halves where text.contains(word) {
      return (String(text.replacing(word, with: " ")), half)
    }
    return (String(text), nil)
  }

  private static let halves: [(String, DayPart)] = [
    ("午前", .morning(isLatin: true)), ("午後", .afternoon), ("a.m.", .morning(isLatin: true)),
    ("p.m.", .afternoon), ("am", .morning(isLatin: true)), ("pm", .afternoon),
  ]

  /// Seconds since midnight; a fraction behind the seconds is dropped.
  private static func seconds(_ clock: [Int], _ half: DayPart?) -> Int? {
    guard clock.count != 1, clock.count <= 4 else { return nil }
    let parts = clock + [0, 0, 0]
    guard parts[0] < 24, parts[1] < 60, parts[2] < 60 else { return nil }
    guard let half else { return parts[0] * 3600 + parts[1] * 60 + parts[2] }
    return half.minutes(hour: parts[0], minute: parts[1]).map { $0 * 60 + parts[2] }
  }
}

extension Character {
  /// A letter that can begin a zone; the `t` of ISO 8601 and the letters of am and pm cannot.
  fileprivate var isZoneLetter: Bool {
    isASCII && isLetter && !"tapm".contains(self)
  }
}
