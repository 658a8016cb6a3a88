import Almanac
import Domain
import Foundation

/// The two scenarios of the fixtures, read by a few lines of their own, so that a mistake of `Intake`
/// cannot hide one of `Matching`.
enum Scenario {
  static func fy2022(_ term: Int) throws -> Round {
    let mentees = try rows("fy2022_mentees.csv").filter { $0["term"] == "\(term)" }
    let mentors = try rows("fy2022_mentors.csv")
    let first = try rows("fy2022_terms.csv").first { $0["term"] == "\(term)" }?["first_week"]
    return try round("\(term)", firstDay: first ?? "", mentees, mentors)
  }

  static func partners60() throws -> Round {
    var round = try round(
      "spring", firstDay: "2022-05-09", rows("large_mentees.csv"), rows("large_mentors.csv"))
    round.programme.must.intelligibility = try MutualIntelligibility([[tag("fa"), tag("fa-AF")]])
    round.programme.must.sameNationality = .onlyWhereExcluded
    round.programme.must.stateTies = .onlyWhereExcluded
    return round
  }

  /// The point table of DOMAIN §7.1, fit right after coverage.
  static var programme: Programme {
    var programme = Programme()
    programme.points = [
      .field: .whereEqual(40), .languageDepth: .byLevel([.b1: 0, .b2: 5, .c1: 10, .c2: 15]),
      .commonHours: .each(2, most: 6),
    ]
    programme.aims = [.coverage, .fit, .satisfaction, .hours, .changes]
    return programme
  }

  static func round(
    _ name: String, firstDay: String, _ mentees: [[String: String]], _ mentors: [[String: String]]
  ) throws -> Round {
    let term = Term(firstDay: try unwrap(CivilDate(iso: firstDay)), weeks: 13)
    return Round(
      name: try unwrap(RoundName(name)), term: try unwrap(term), programme: programme,
      mentees: try mentees.map(mentee), mentors: try mentors.map(mentor))
  }

  static func rows(_ file: String) throws -> [[String: String]] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
    let url = folder.appending(path: "../Fixtures/scenario/\(file)")
    let lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\n")
    let header = cells(lines[0])
    return lines.dropFirst().map { line in
      Dictionary(uniqueKeysWithValues: zip(header, cells(line)))
    }
  }

  private static func cells(_ line: Substring) -> [String] {
    var (cells, isQuoted) = ([""], false)
    for character in line where character != "\r" {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: cells.append("")
      default: cells[cells.count - 1].append(character)
      }
    }
    return cells
  }
}

// MARK: - People

extension Scenario {
  private static func mentee(_ row: [String: String]) throws -> Mentee {
    var mentee = Mentee(
      code: try code(row["code"]), name: try unwrap(PersonName(row["name"] ?? "")),
      languages: try languages(row["languages"] ?? row["langs"]),
      availability: try availability(row["slots_in_preference_order"] ?? row["slots"]))
    mentee.fields = [row["field"] ?? ""]
    mentee.nationality = row["nat"].flatMap { CountryCode($0) }
    mentee.conditions.genderWish = Gender(
      rawValue: row["gender_preference"] ?? row["pref"] ?? "")
    mentee.conditions.exclusions = Set(try words(row["block"]).map(exclusion))
    mentee.keptFree = Set(words(row["keep_free"]).compactMap { CivilDate(iso: $0) })
    return mentee
  }

  private static func mentor(_ row: [String: String]) throws -> Mentor {
    var mentor = Mentor(
      code: try code(row["code"]), name: try unwrap(PersonName(row["name"] ?? "")),
      languages: try languages(row["languages"] ?? row["langs"]),
      availability: try availability(row["slots"]))
    mentor.fields = [row["field"] ?? ""]
    mentor.gender = Gender(rawValue: row["gender"] ?? "")
    mentor.nationality = row["nat"].flatMap { CountryCode($0) }
    mentor.employer = row["employer"].flatMap { $0.isEmpty ? nil : $0 }
    mentor.capacity = Int(row["capacity"] ?? "") ?? 1
    mentor.isTrained = row["trained"] != "no"
    mentor.rounds = Set((row["terms"] ?? "").split(separator: "/").compactMap { RoundName($0) })
    for word in words(row["tags"]) {
      let parts = word.split(separator: ":").map(String.init)
      switch (parts[0], parts[1]) {
      case ("nat", let country): mentor.nationality = CountryCode(country)
      case ("emp", "state-linked"): mentor.isStateLinked = true
      case ("state", let state): mentor.stateTies = try [unwrap(CountryCode(state))]
      default: mentor.tags.insert(word)
      }
    }
    return mentor
  }

  private static func languages(_ text: String?) throws -> [SpokenLanguage] {
    try words(text).map { word in
      let parts = word.split(separator: ":")
      return SpokenLanguage(
        try tag(parts[0]), try unwrap(LanguageLevel(rawValue: String(parts[1]))))
    }
  }

  private static func availability(_ text: String?) throws -> Availability {
    Availability(try words(text).map { AvailableWindow(try unwrap(hour($0).window(minutes: 60))) })
  }

  static func hour(_ text: String) throws -> WeeklyHour {
    let weekday = try unwrap(Weekday(rawValue: String(text.prefix(3))))
    return WeeklyHour(weekday, try unwrap(MinuteOfDay(hour: try unwrap(Int(text.dropFirst(3))))))
  }

  private static func exclusion(_ word: String) throws -> Exclusion {
    let parts = word.split(separator: ":").map(String.init)
    switch parts[0] {
    case "nat": return .country(try unwrap(CountryCode(parts[1])))
    case "state": return .state(try unwrap(CountryCode(parts[1])))
    case "emp": return .employer(parts[1])
    default: return .tag(word)
    }
  }

  private static func words(_ text: String?) -> [String] {
    (text ?? "").split(separator: " ").map(String.init)
  }

  static func code(_ text: String?) throws -> PersonCode { try unwrap(PersonCode(text ?? "")) }

  private static func tag(_ text: some StringProtocol) throws -> LanguageTag {
    try unwrap(LanguageTag(text))
  }

  static func unwrap<Value>(_ value: Value?) throws -> Value {
    guard let value else { throw Unreadable() }
    return value
  }

  struct Unreadable: Error {}
}
