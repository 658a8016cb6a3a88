import Almanac
import Domain
import Testing

// Short forms in which tests write people and their weeks.

extension PersonCode {
  static func of(_ text: String) throws -> PersonCode { try #require(PersonCode(text)) }
}

extension RoundName {
  static func of(_ text: String) throws -> RoundName { try #require(RoundName(text)) }
}

extension CivilDate {
  static func of(_ text: String) throws -> CivilDate { try #require(CivilDate(iso: text)) }

  /// Dates separated by blanks.
  static func all(_ text: String) throws -> [CivilDate] {
    try text.split(separator: " ").map { try of(String($0)) }
  }
}

extension ClosureRule {
  /// Once, from one ISO date to another.
  static func dated(_ first: String, _ last: String, _ name: String) throws -> ClosureRule {
    .dated(try #require(Closure(first: try .of(first), last: try .of(last), name: name)))
  }

  /// Every year, from one `08-12` to another.
  static func yearly(_ first: String, _ last: String, _ name: String) throws -> ClosureRule {
    .yearly(YearlyClosure(from: try .of(first), to: try .of(last), name: name))
  }
}

extension MonthDay {
  /// `08-12`; 2000 is a leap year.
  static func of(_ text: String) throws -> MonthDay { MonthDay(try .of("2000-" + text)) }
}

extension WeeklyHour {
  /// `Mon 20:00`.
  static func of(_ text: String) throws -> WeeklyHour {
    let words = text.split(separator: " ").map(String.init)
    try #require(words.count == 2)
    let weekday = try #require(Weekday(rawValue: words[0]))
    return WeeklyHour(weekday, try #require(MinuteOfDay(clock: words[1])))
  }
}

extension Availability {
  /// `Mon 20:00-21:00, Tue 20:00-22:00 possible`.
  static func of(_ text: String) throws -> Availability {
    Availability(try text.split(separator: ",").map { try window(of: String($0)) })
  }

  private static func window(of text: String) throws -> AvailableWindow {
    let words = text.split(separator: " ").map(String.init)
    let clocks = words[1].split(separator: "-").compactMap { MinuteOfDay(clock: $0) }
    try #require(clocks.count == 2)
    let weekday = try #require(Weekday(rawValue: words[0]))
    let window = try #require(WeeklyWindow(weekday, from: clocks[0], to: clocks[1]))
    return AvailableWindow(window, words.last == "possible" ? .possible : .good)
  }
}

extension [SpokenLanguage] {
  /// `fa C2, en B1`.
  static func of(_ text: String) throws -> [SpokenLanguage] {
    try text.split(separator: ",").map { item in
      let words = item.split(separator: " ").map(String.init)
      let tag = try #require(LanguageTag(words[0]))
      return SpokenLanguage(tag, try #require(LanguageLevel(rawValue: words[1])))
    }
  }
}

extension Mentee {
  static func of(_ code: String, _ languages: String, _ hours: String) throws -> Mentee {
    Mentee(
      code: try .of(code), name: try #require(PersonName("name of \(code)")),
      languages: try .of(languages), availability: try .of(hours))
  }
}

extension Mentor {
  static func of(_ code: String, _ languages: String, _ hours: String) throws -> Mentor {
    Mentor(
      code: try .of(code), name: try #require(PersonName("name of \(code)")),
      languages: try .of(languages), availability: try .of(hours))
  }
}

extension Pair {
  static func of(_ mentee: String, _ mentor: String, _ hour: String) throws -> Pair {
    Pair(try .of(mentee, mentor), at: try .of(hour))
  }
}

extension PairKey {
  static func of(_ mentee: String, _ mentor: String) throws -> PairKey {
    PairKey(try .of(mentee), try .of(mentor))
  }
}
