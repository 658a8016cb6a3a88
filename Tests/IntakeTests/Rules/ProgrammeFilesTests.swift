import Almanac
import Domain
import Foundation
import Intake
import Testing

@Suite("Rules files that come with the product")
struct ProgrammeFilesTests {
  @Test("The template reads back to the defaults", arguments: LeadLanguage.allCases)
  func templateIsDefaults(language: LeadLanguage) throws {
    let text = ProgrammeTemplate.text(language: language)
    #expect(try ProgrammeReader.read(Array(text.utf8)) == Programme())
  }

  @Test("The template shows every key that the reader knows", arguments: LeadLanguage.allCases)
  func templateShowsEveryKey(language: LeadLanguage) {
    let lines = ProgrammeTemplate.text(language: language).split(separator: "\n")
    let keys = [
      "# language", "sessions", "  minutes", "  start-every", "  buffer", "  every-weeks",
      "  skip-public-holidays", "closures", "terms", "must", "  shared-language",
      "  counts-as-one", "  same-nationality", "  state-ties", "points", "aims",
    ]
    for key in keys + ShouldRule.allCases.map({ "  \($0.rawValue)" }) {
      #expect(lines.contains { $0.hasPrefix(key + ":") }, "\(key)")
    }
  }

  @Test("What the template only suggests can be read once its mark is taken away")
  func suggestionsAreRules() throws {
    let suggested = ProgrammeTemplate.text(language: .japanese)
      .replacing("  # - {", with: "  - {").replacing("  # \"", with: "  \"")
      .replacing("# language: ja", with: "language: ja")
    let programme = try ProgrammeReader.read(Array(suggested.utf8))
    #expect(programme.language == .japanese)
    #expect(programme.closures.count == 2)
    #expect(programme.terms.count == 2)
  }

  @Test(
    "The examples of points in the template's comments can be read",
    arguments: LeadLanguage.allCases)
  func suggestedPoints(language: LeadLanguage) throws {
    let points = ProgrammeTemplate.text(language: language).split(separator: "\n")
      .compactMap {
        $0.firstMatch(of: /^  ([a-z-]+): (?:high|medium|low|off) .*[.:] (\{.*\}|\d+)$/)
      }
      .map { "  \($0.1): \($0.2)" }
    #expect(points.count == ShouldRule.allCases.count)
    let yaml = "points:\n" + points.joined(separator: "\n")
    #expect(rulesRefusals(yaml) == [])
  }
}

@Suite("Rules files of the examples")
struct ExampleProgrammeTests {
  /// The points of DOMAIN §7.1.
  static let points: [ShouldRule: PointScale] = [
    .field: .whereEqual(40), .languageDepth: .byLevel([.b1: 0, .b2: 5, .c1: 10, .c2: 15]),
    .commonHours: .each(2, most: 6),
  ]
  static let fitFirst: [Aim] = [.coverage, .fit, .satisfaction, .hours, .changes]
  static let satisfactionFirst: [Aim] = [.coverage, .satisfaction, .fit, .hours, .changes]

  private func read(_ path: String) throws -> Programme {
    try ProgrammeReader.read(try rulesFixture(path))
  }

  /// The terms of the scenario, from the columns `term` and `first_week` of its table.
  private func scenarioTerms() throws -> [RoundName: Term] {
    let table = String(
      decoding: try rulesFixture("Tests/Fixtures/scenario/fy2022_terms.csv"), as: UTF8.self)
    var terms: [RoundName: Term] = [:]
    for row in table.split(separator: "\n").dropFirst() {
      let cells = row.split(separator: ",")
      let first = try #require(CivilDate(iso: cells[5]))
      terms[try #require(RoundName(cells[0]))] = Term(firstDay: first, weeks: 13)
    }
    return terms
  }

  @Test("The year of three terms", arguments: ["programme", "programme-satisfaction"])
  func fiscalYear2022(name: String) throws {
    var expected = Programme()
    expected.language = .japanese
    expected.terms = try scenarioTerms()
    expected.points = Self.points
    expected.aims = name == "programme" ? Self.fitFirst : Self.satisfactionFirst
    #expect(expected.terms.count == 3)
    #expect(try read("examples/fy2022/\(name).yaml") == expected)
  }

  @Test("The round of many partners", arguments: ["programme", "programme-satisfaction"])
  func partners60(name: String) throws {
    var expected = Programme()
    expected.language = .japanese
    let first = try #require(CivilDate(year: 2022, month: 5, day: 9))
    expected.terms = [try #require(RoundName("2022-spring")): try #require(Term(firstDay: first))]
    let persian = try [#require(LanguageTag("fa")), #require(LanguageTag("fa-AF"))]
    expected.must.intelligibility = MutualIntelligibility([Set(persian)])
    expected.must.sameNationality = .onlyWhereExcluded
    expected.must.stateTies = .onlyWhereExcluded
    expected.points = Self.points
    expected.aims = name == "programme" ? Self.fitFirst : Self.satisfactionFirst
    #expect(try read("examples/partners60/\(name).yaml") == expected)
  }
}
