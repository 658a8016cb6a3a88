import Almanac
import Domain
import Matching
import Testing

/// A round of few people in short notation. Unless a test says otherwise everybody speaks English at
/// C2, offers Saturday 10:00, and may meet everybody.
enum Few {
  static func mentee(
    _ code: String, speaks languages: String = "en:C2", at hours: String = "Sat10",
    _ change: (inout Mentee) throws -> Void = { _ in }
  ) throws -> Mentee {
    var mentee = Mentee(
      code: try Scenario.code(code), name: try #require(PersonName("Mentee \(code)")),
      languages: try self.languages(languages), availability: try availability(hours))
    try change(&mentee)
    return mentee
  }

  static func mentor(
    _ code: String, speaks languages: String = "en:C2", at hours: String = "Sat10",
    _ change: (inout Mentor) throws -> Void = { _ in }
  ) throws -> Mentor {
    var mentor = Mentor(
      code: try Scenario.code(code), name: try #require(PersonName("Mentor \(code)")),
      languages: try self.languages(languages), availability: try availability(hours))
    try change(&mentor)
    return mentor
  }

  /// Round `1`, whose should-rules count nothing unless `points` says so.
  static func round(
    _ mentees: [Mentee], _ mentors: [Mentor], points: [ShouldRule: PointScale] = [:],
    _ change: (inout Round) throws -> Void = { _ in }
  ) throws -> Round {
    var programme = Programme()
    programme.points = points
    let firstDay = try #require(CivilDate(iso: "2022-05-09"))
    var round = Round(
      name: try #require(RoundName("1")), term: try #require(Term(firstDay: firstDay)),
      programme: programme, mentees: mentees, mentors: mentors)
    try change(&round)
    return round
  }

  /// Mentees M0, M1, … and mentors V0, V1, … whose points are these: the pair of row i and column j
  /// has as many fields in common.
  static func matrix(_ points: [[Int]]) throws -> Round {
    let mentors = try (points.first ?? []).indices.map { column in
      try mentor("V\(column)") { mentor in
        mentor.fields = Set(points.indices.flatMap { fields($0, column, points[$0][column]) })
      }
    }
    let mentees = try points.indices.map { row in
      try mentee("M\(row)") { mentee in
        mentee.fields = Set(points[row].indices.flatMap { fields(row, $0, points[row][$0]) })
      }
    }
    return try round(mentees, mentors, points: [.field: .each(1, most: 10_000)])
  }

  private static func fields(_ row: Int, _ column: Int, _ count: Int) -> [String] {
    (0..<count).map { "\(row)-\(column)-\($0)" }
  }

  static func key(_ mentee: String, _ mentor: String) throws -> PairKey {
    PairKey(try Scenario.code(mentee), try Scenario.code(mentor))
  }

  static func override(_ rule: MustRule, _ mentee: String, _ mentor: String) throws -> Override {
    try #require(Override(rule, for: try key(mentee, mentor), reason: "agreed with both"))
  }

  static func country(_ text: String) throws -> CountryCode { try #require(CountryCode(text)) }

  /// `en:C2 fa-AF:B1`.
  static func languages(_ text: String) throws -> [SpokenLanguage] {
    try text.split(separator: " ").map { word in
      let parts = word.split(separator: ":")
      let level = try #require(LanguageLevel(rawValue: String(parts[1])))
      return SpokenLanguage(try #require(LanguageTag(parts[0])), level)
    }
  }

  /// `Sat10 Sun11?` offers Saturday 10:00–11:00, and Sunday 11:00–12:00 if need be.
  static func availability(_ text: String) throws -> Availability {
    Availability(
      try text.split(separator: " ").map { word in
        let hour = try Scenario.hour(word.filter { $0 != "?" })
        let window = try #require(hour.window(minutes: 60))
        return AvailableWindow(window, word.hasSuffix("?") ? .possible : .good)
      })
  }
}

// MARK: - What comes out

extension Few {
  /// Expects that M and V break these rules and no other, and that they are a pair just where they
  /// break none.
  static func expect(
    _ broken: [MustRule], in round: Round, at place: SourceLocation = #_sourceLocation
  ) throws {
    let mentee = try #require(round.mentees.first).code
    let mentor = try #require(round.mentors.first).code
    let pair = PairKey(mentee, mentor)
    let pairing = Pairing(round)
    #expect(pairing.brokenRules(pair) == broken, sourceLocation: place)
    let isProposed = try pairing.propose().plan.pairs.contains { $0.key == pair }
    #expect(isProposed == broken.isEmpty, sourceLocation: place)
  }

  /// What keeps two people apart.
  static func broken(_ mentee: String, _ mentor: String, in round: Round) throws -> [MustRule] {
    Pairing(round).brokenRules(try key(mentee, mentor))
  }

  /// Why mentees stay without a mentor.
  static func reasons(_ round: Round) throws -> [UnpairedReason] {
    try Pairing(round).propose().unpairedReasons
  }

  /// Points of the plan.
  static func points(_ round: Round) throws -> Int {
    try #require(value(of: .fit, in: try plan(round)).first)
  }

  static func plan(_ round: Round) throws -> Plan { try Pairing(round).propose().plan }

  /// The plan's value at a level; empty where the round has no such level.
  static func value(of level: RoundLevel, in plan: Plan) -> [Int] {
    plan.values.first { $0.level == level }?.value ?? []
  }

  /// Pairs with their hours: `M1 V1 Sat 10:00`.
  static func pairs(_ plan: Plan) -> [String] {
    plan.pairs.map { "\($0.key.mentee) \($0.key.mentor) \($0.hour)" }
  }
}
