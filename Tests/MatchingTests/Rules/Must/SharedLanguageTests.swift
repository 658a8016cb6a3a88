import Domain
import Testing

@Suite("Must-rule: a shared language at the programme's level")
struct SharedLanguageTests {
  static let levels = LanguageLevel.allCases.flatMap { level in
    LanguageLevel.allCases.map { (level, $0) }
  }

  @Test("A level at the policy is enough and one below is not, on either side", arguments: levels)
  func boundary(spoken: LanguageLevel, asked: LanguageLevel) throws {
    let broken: [MustRule] = spoken < asked ? [.sharedLanguage] : []
    let (some, best) = ("en:\(spoken.rawValue)", "en:C2")
    for (one, other) in [(some, best), (best, some)] {
      let people = (try Few.mentee("M", speaks: one), try Few.mentor("V", speaks: other))
      try Few.expect(
        broken, in: Few.round([people.0], [people.1]) { $0.programme.must.languageLevel = asked })
    }
  }

  @Test("One of several languages is enough")
  func oneOfSeveral() throws {
    let mentee = try Few.mentee("M", speaks: "fa-AF:C2 en:A2 ja:B1")
    let mentor = try Few.mentor("V", speaks: "en:C2 ja:C2 fr:C1")
    try Few.expect([], in: Few.round([mentee], [mentor]))
  }

  @Test("Two levels of two languages do not make one language")
  func notAcrossLanguages() throws {
    let mentee = try Few.mentee("M", speaks: "en:C2 ja:A2")
    let mentor = try Few.mentor("V", speaks: "en:A2 ja:C2")
    try Few.expect([.sharedLanguage], in: Few.round([mentee], [mentor]))
  }

  @Test("Dari and Persian are one language where the programme says so, and two elsewhere")
  func mutualIntelligibility() throws {
    let mentee = try Few.mentee("M", speaks: "fa-AF:C2")
    let mentor = try Few.mentor("V", speaks: "fa:B1")
    try Few.expect([.sharedLanguage], in: Few.round([mentee], [mentor]))
    let group = Set([try #require(LanguageTag("fa")), try #require(LanguageTag("fa-AF"))])
    let joined = try Few.round([mentee], [mentor]) {
      $0.programme.must.intelligibility = MutualIntelligibility([group])
    }
    try Few.expect([], in: joined)
  }

  @Test("Languages of two groups do not become one")
  func groupsStayApart() throws {
    let tags = try ["fa", "fa-AF", "sr", "hr"].map { try #require(LanguageTag($0)) }
    let groups = MutualIntelligibility([Set(tags[..<2]), Set(tags[2...])])
    let round = try Few.round(
      [Few.mentee("M", speaks: "fa:C2")], [Few.mentor("V", speaks: "hr:C2")]
    ) { $0.programme.must.intelligibility = groups }
    try Few.expect([.sharedLanguage], in: round)
  }

  @Test("The lead may set the level aside for one pair, and for that pair alone")
  func override() throws {
    let round = try Few.round(
      [Few.mentee("M", speaks: "en:A2")],
      [Few.mentor("V", speaks: "en:A2"), Few.mentor("W", speaks: "en:A2")]
    ) { $0.decisions.overrides = [try Few.override(.sharedLanguage, "M", "V")] }
    try Few.expect([], in: round)
    #expect(try Few.broken("M", "W", in: round) == [.sharedLanguage])
  }
}
