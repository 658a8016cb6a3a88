import Almanac
import Domain
import Intake
import Testing

@Suite("Reading programme.yaml")
struct ProgrammeReaderTests {
  private func read(_ yaml: String) throws -> Programme {
    try ProgrammeReader.read(Array(yaml.utf8))
  }

  @Test(
    "A file without settings is a programme of defaults",
    arguments: [
      "", "\n\n", "# nothing\n", "---\n", "~\n", "{}\n", "\u{FEFF}", "sessions:\nterms:\nmust:\n",
    ])
  func emptyFilesAreDefaults(yaml: String) throws {
    #expect(try read(yaml) == Programme())
  }

  @Test("Every setting is read into its place")
  func readsEverySetting() throws {
    let programme = try read(
      """
      language: en
      sessions:
        {minutes: 90, start-every: 120, buffer: 15, every-weeks: 2, skip-public-holidays: no}
      closures:
        - {from: 08-13, to: 08-16, name: Obon}
        - from: 2023-02-28
          to: 2023-02-28
          name: "Moving: the office"
      terms:
        2026-spring: {first-day: 2026-05-13}
        7: {first-day: 2026-09-01, weeks: 104}
      must:
        shared-language: A2
        counts-as-one: [[fa, FA-af, prs], [sr, hr]]
        same-nationality: only where excluded
        state-ties: only where excluded
      points:
        field: 40
        goals: {each: 3, most: 9}
        language-depth: {B1: 0, C2: 10000}
        common-hours: off
        experience: {each: 1, most: 5}
      aims: [coverage, changes]
      """)
    var expected = Programme()
    expected.language = .english
    expected.grid = try #require(HourGrid(session: 90, step: 120, buffer: 15))
    expected.everyWeeks = 2
    expected.skipsHolidays = false
    let february = try #require(CivilDate(year: 2023, month: 2, day: 28))
    let moving = Closure(first: february, last: february, name: "Moving: the office")
    expected.closures = [
      .yearly(
        YearlyClosure(
          from: try #require(MonthDay(month: 8, day: 13)),
          to: try #require(MonthDay(month: 8, day: 16)), name: "Obon")),
      .dated(try #require(moving)),
    ]
    let spring = try #require(CivilDate(year: 2026, month: 5, day: 13))
    let autumn = try #require(CivilDate(year: 2026, month: 9, day: 1))
    expected.terms = [
      try #require(RoundName("2026-spring")): try #require(Term(firstDay: spring, weeks: 13)),
      try #require(RoundName("7")): try #require(Term(firstDay: autumn, weeks: 104)),
    ]
    expected.must.languageLevel = .a2
    let groups = try [["fa", "fa-AF", "prs"], ["sr", "hr"]].map { group in
      Set(try group.map { try #require(LanguageTag($0)) })
    }
    expected.must.intelligibility = MutualIntelligibility(groups)
    expected.must.sameNationality = .onlyWhereExcluded
    expected.must.stateTies = .onlyWhereExcluded
    expected.points = [
      .field: .whereEqual(40), .goals: .each(3, most: 9),
      .languageDepth: .byLevel([.b1: 0, .c2: 10_000]), .commonHours: .byImportance(.off),
      .experience: .each(1, most: 5),
    ]
    expected.aims = [.coverage, .changes]
    #expect(programme == expected)
  }

  @Test("A blank in a key stands for a hyphen")
  func blanksInKeys() throws {
    let programme = try read("must:\n  state ties: only where excluded\n")
    #expect(programme.must.stateTies == .onlyWhereExcluded)
  }

  @Test("A key written once with a blank and once with a hyphen stands twice")
  func blankAndHyphenAreOneKey() {
    #expect(
      rulesRefusals("must:\n  state ties: unless asked\n  state-ties: unless asked\n")
        == ["3:3 rules.repeated-key"])
  }

  @Test(
    "Yes and no have three spellings each, whatever their case",
    arguments: [
      ("yes", true), ("True", true), ("ON", true), ("no", false), ("false", false), ("off", false),
    ])
  func spellingsOfYes(word: String, skips: Bool) throws {
    #expect(try read("sessions: {skip-public-holidays: \(word)}").skipsHolidays == skips)
  }

  @Test("A rule left out of points counts nothing, and without points the standard holds")
  func pointsReplaceTheStandard() throws {
    #expect(try read("points: {field: low}").points == [.field: .byImportance(.low)])
    #expect(try read("points: {}").points.isEmpty)
    #expect(try read("language: ja").points == Programme.standardPoints)
  }

  @Test("An empty list of closures closes nothing but holidays")
  func noClosures() throws {
    #expect(try read("closures: []").closures.isEmpty)
  }

  @Test("29 February may be closed every year, 30 February never")
  func leapDay() throws {
    let closures = try read("closures: [{from: 02-29, to: 02-29, name: x}]").closures
    let day = try #require(MonthDay(month: 2, day: 29))
    #expect(closures == [.yearly(YearlyClosure(from: day, to: day, name: "x"))])
    #expect(
      rulesRefusals("closures: [{from: 02-30, to: 03-01, name: x}]") == ["1:19 rules.not-a-day"])
  }

  @Test("Line breaks of any system give the same programme", arguments: ["\n", "\r\n", "\r"])
  func lineBreaks(lineBreak: String) throws {
    let text = ["language: ja", "sessions:", "  minutes: 45", ""].joined(separator: lineBreak)
    #expect(try read(text).grid.session == 45)
    #expect(rulesRefusals("# one\(lineBreak)bufer: 1") == ["2:1 rules.unknown-key"])
  }

  @Test("Quoted and plain values mean the same")
  func quotes() throws {
    let quoted = try read("'sessions': {\"minutes\": '30'}\n")
    #expect(quoted.grid.session == 30)
    #expect(try read("closures: [{from: 01-01, to: 01-02, name: '~'}]").closures.count == 1)
  }
}
