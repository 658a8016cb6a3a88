import Domain
import Testing
import Verification

@Suite("Points, rule by rule")
struct FitTests {
  /// A should-rule with a scale, two people, and the points that MODEL.md gives them.
  struct Sample: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let points: Int
    let change: @Sendable (inout Duo) throws -> Void

    init(
      _ rule: ShouldRule, _ scale: PointScale, _ words: String, _ points: Int,
      _ change: @escaping @Sendable (inout Duo) throws -> Void
    ) {
      self.testDescription = "\(rule.rawValue), \(scale), \(words): \(points)"
      self.points = points
      self.change = { duo in
        duo.programme.points = [rule: scale]
        try change(&duo)
      }
    }
  }

  static let twoWords: @Sendable (inout Duo) throws -> Void = { duo in
    (duo.mentee.fields, duo.mentor.fields) = (["it", "art", "law"], ["art", "it"])
    (duo.mentee.goals, duo.mentor.goals) = (
      ["job", "talk", "study"], ["talk", "job", "rest", "home"]
    )
  }

  static let terms: @Sendable (inout Duo) throws -> Void = { $0.mentor.experience = 3 }

  static func languages(
    _ mentee: String, _ mentor: String
  ) -> @Sendable (inout Duo) throws -> Void {
    { duo in
      duo.programme.must.languageLevel = .a1
      duo.mentee.languages = try .of(mentee)
      duo.mentor.languages = try .of(mentor)
    }
  }

  static func hours(_ common: String) -> @Sendable (inout Duo) throws -> Void {
    { duo in
      duo.mentee.availability = try .of("Mon 20:00-21:00, \(common)")
      duo.mentor.availability = try .of("\(common), Mon 20:00-21:00, Sun 06:00-09:00")
    }
  }

  static let samples = [
    Sample(.field, .byImportance(.high), "two in common", 40, twoWords),
    Sample(.field, .byImportance(.off), "two in common", 0, twoWords),
    Sample(.field, .whereEqual(7), "two in common", 7, twoWords),
    Sample(.field, .each(3, most: 100), "two in common", 6, twoWords),
    Sample(.field, .byLevel([.c1: 9]), "English C1", 9) { _ in },
    Sample(.field, .byImportance(.high), "none in common", 0) {
      ($0.mentee.fields, $0.mentor.fields) = (["it"], ["art"])
    },
    Sample(.goals, .byImportance(.low), "two of three: 6.67", 6, twoWords),
    Sample(.goals, .byImportance(.medium), "two of three: 2 · 6", 12, twoWords),
    Sample(.goals, .whereEqual(7), "two of three", 7, twoWords),
    Sample(.goals, .each(5, most: 9), "two of three, no more than 9", 9, twoWords),
    Sample(.goals, .byImportance(.high), "no goal at all", 0) { $0.mentor.goals = ["talk"] },
    Sample(.languageDepth, .byImportance(.low), "A1", 0, languages("en A1", "en C2")),
    Sample(.languageDepth, .byImportance(.low), "A2", 1, languages("en C2", "en A2")),
    Sample(.languageDepth, .byImportance(.low), "B1", 2, languages("en B1", "en B1")),
    Sample(.languageDepth, .byImportance(.low), "B2", 5, languages("en B2", "en C1")),
    Sample(.languageDepth, .byImportance(.medium), "C1", 16, languages("en C1", "en C2")),
    Sample(.languageDepth, .byImportance(.high), "C2", 40, languages("en C2", "en C2")),
    Sample(
      .languageDepth, .byImportance(.low), "the better of two", 5,
      languages("en A2, fr B2", "fr C1, en C2")),
    Sample(.languageDepth, .byLevel([.b2: 5, .c2: 15]), "B2", 5, languages("en B2", "en C1")),
    Sample(
      .languageDepth, .byLevel([.b2: 5, .c2: 15]), "C1, left out", 0, languages("en C1", "en C1")),
    Sample(.languageDepth, .whereEqual(4), "shared", 4, languages("en A1", "en A1")),
    Sample(.languageDepth, .each(4, most: 3), "shared", 3, languages("en A1", "en A1")),
    Sample(.commonHours, .byImportance(.low), "one", 0) { _ in },
    Sample(.commonHours, .byImportance(.low), "four", 6, hours("Tue 09:00-12:00")),
    Sample(.commonHours, .byImportance(.medium), "eight: 2 · 10", 20, hours("Tue 09:00-16:00")),
    Sample(.commonHours, .whereEqual(4), "one", 0) { _ in },
    Sample(.commonHours, .whereEqual(4), "two", 4, hours("Tue 09:00-10:00")),
    Sample(.commonHours, .each(2, most: 5), "three", 4, hours("Tue 09:00-11:00")),
    Sample(.commonHours, .each(2, most: 5), "four", 5, hours("Tue 09:00-12:00")),
    Sample(.district, .byImportance(.low), "equal", 10) {
      ($0.mentee.district, $0.mentor.district) = ("Aoi", "Aoi")
    },
    Sample(.district, .each(3, most: 9), "equal", 3) {
      ($0.mentee.district, $0.mentor.district) = ("Aoi", "Aoi")
    },
    Sample(.district, .whereEqual(8), "different", 0) {
      ($0.mentee.district, $0.mentor.district) = ("Aoi", "Midori")
    },
    Sample(.district, .byImportance(.low), "both unknown", 0) { _ in },
    Sample(.experience, .byImportance(.low), "three terms", 6, terms),
    Sample(.experience, .byImportance(.low), "nine terms", 10) { $0.mentor.experience = 9 },
    Sample(.experience, .each(4, most: 11), "three terms", 11, terms),
    Sample(.experience, .whereEqual(5), "three terms", 5, terms),
    Sample(.experience, .whereEqual(5), "none", 0) { _ in },
    Sample(.partnerSpread, .byImportance(.low), "different", 10) {
      ($0.mentee.partner, $0.mentor.partner) = ("Plum", "Medlar")
    },
    Sample(.partnerSpread, .whereEqual(3), "equal", 0) {
      ($0.mentee.partner, $0.mentor.partner) = ("Plum", "Plum")
    },
    Sample(.partnerSpread, .byImportance(.low), "one unknown", 0) { $0.mentee.partner = "Plum" },
  ]

  @Test("A scale gives the points of MODEL.md", arguments: samples)
  func points(sample: Sample) throws {
    var duo = try Duo()
    try sample.change(&duo)
    #expect(try duo.integer(at: "fit") == sample.points)
  }

  @Test("What matters most to the mentee counts twice, under any scale", arguments: samples)
  func mattersMost(sample: Sample) throws {
    var duo = try Duo()
    try sample.change(&duo)
    duo.mentee.mattersMost = duo.programme.points.keys.first
    #expect(try duo.integer(at: "fit") == 2 * sample.points)
    duo.mentee.mattersMost = ShouldRule.allCases.first { duo.programme.points[$0] == nil }
    #expect(try duo.integer(at: "fit") == sample.points)
  }

  @Test("Points of several rules are added")
  func sum() throws {
    var duo = try Duo()
    try Self.twoWords(&duo)
    try Self.terms(&duo)
    duo.programme.points = Programme.standardPoints
    // Field 10 · 4, goals 6 · 4, English C1 8 · 2, one hour 0, three terms 6 · 1.
    #expect(try duo.integer(at: "fit") == 40 + 24 + 16 + 0 + 6)
    duo.mentee.mattersMost = .goals
    #expect(try duo.integer(at: "fit") == 40 + 48 + 16 + 0 + 6)
  }
}
