import Almanac
import Domain
import Storage
import Testing

/// People and changes for tests; all of them invented.
enum Samples {
  static func code(_ text: String) throws -> PersonCode { try #require(PersonCode(text)) }

  static func round(_ text: String = "2026-autumn") throws -> RoundName {
    try #require(RoundName(text))
  }

  static func date(_ text: String) throws -> CivilDate { try #require(CivilDate(iso: text)) }

  static func instant(_ text: String) throws -> Instant { try #require(Instant(iso: text)) }

  static func language(_ text: String) throws -> LanguageTag { try #require(LanguageTag(text)) }

  static func country(_ text: String) throws -> CountryCode { try #require(CountryCode(text)) }

  static func window(
    _ day: Weekday, _ start: String, _ end: String,
    _ preference: AvailableWindow.Preference = .good
  ) throws -> AvailableWindow {
    let (from, to) = (MinuteOfDay(clock: start), MinuteOfDay(clock: end))
    let window = WeeklyWindow(day, from: try #require(from), to: try #require(to))
    return AvailableWindow(try #require(window), preference)
  }

  static func plainMentee(_ text: String, name: String = "Amal") throws -> Mentee {
    Mentee(
      code: try code(text), name: try #require(PersonName(name)),
      languages: [SpokenLanguage(try language("fa-AF"), .c1)],
      availability: Availability([try window(.wednesday, "20:00", "21:00")]))
  }

  static func plainMentor(_ text: String, name: String = "Keiko") throws -> Mentor {
    Mentor(
      code: try code(text), name: try #require(PersonName(name)),
      languages: [SpokenLanguage(try language("ja"), .c2)],
      availability: Availability([try window(.wednesday, "19:00", "22:00")]))
  }

  static func conditions() throws -> PersonalConditions {
    PersonalConditions(
      genderWish: .woman,
      exclusions: [
        .person(try code("V09")), .employer("株式会社かもめ"), .country(try country("AQ")),
        .state(try country("BV")), .tag("night shift"),
      ],
      sameNationality: .refused, selectionProcesses: ["Kamome, Ltd.", "ひばり \"商会\""])
  }

  /// Nothing is left as it is by default.
  static func fullMentee(_ text: String = "R01") throws -> Mentee {
    var mentee = Mentee(
      code: try code(text),
      name: try #require(PersonName("أمل", reading: "アマル", kind: .mononym)),
      languages: [
        SpokenLanguage(try language("fa-AF"), .c2), SpokenLanguage(try language("ja"), .n3),
      ],
      availability: Availability([
        try window(.saturday, "09:30", "24:00", .possible), try window(.monday, "00:00", "01:00"),
      ]))
    mentee.fields = ["IT", "福祉"]
    mentee.goals = ["find work", "日本語"]
    mentee.partner = "Partner 7"
    mentee.district = "北区"
    mentee.nationality = try country("AQ")
    mentee.conditions = try conditions()
    mentee.keptFree = [try date("2026-12-29"), try date("2026-10-01")]
    mentee.mattersMost = .languageDepth
    mentee.asksForCoMentor = true
    mentee.asksAgain = [try code("V02"), try code("V01")]
    mentee.rounds = [try round(), try round("2027-spring")]
    mentee.calendar = CalendarWish(language: try language("ja-x-easy"), wording: .normal)
    return mentee
  }

  /// Nothing is left as it is by default.
  static func fullMentor(_ text: String = "V01") throws -> Mentor {
    var mentor = Mentor(
      code: try code(text),
      name: try #require(PersonName("北山 けい", reading: "キタヤマ ケイ", kind: .familyGiven)),
      languages: [SpokenLanguage(try language("en"), .b2)],
      availability: Availability([try window(.sunday, "10:00", "12:00", .possible)]))
    mentor.fields = ["law"]
    mentor.goals = ["find work"]
    mentor.partner = "Partner 2"
    mentor.employer = "株式会社ひばり"
    mentor.isStateLinked = true
    mentor.stateTies = [try country("BV")]
    mentor.nationality = try country("JP")
    mentor.gender = .other
    mentor.tags = ["teacher"]
    mentor.district = "港区"
    mentor.capacity = 3
    mentor.isTrained = false
    mentor.experience = 4
    mentor.weeklyCap = 240
    mentor.committed = 60
    mentor.conditions = try conditions()
    mentor.keptFree = [try date("2026-11-03")]
    mentor.rounds = [try round()]
    mentor.calendar = CalendarWish(language: try language("fr"), wording: .normal)
    return mentor
  }
}
