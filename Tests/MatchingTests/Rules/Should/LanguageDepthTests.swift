import Domain
import Testing

@Suite("Should-rule: language depth")
struct LanguageDepthTests {
  /// MODEL.md, "Points": the value of the best shared level.
  static let values: [(LanguageLevel, Int)] = [
    (.a1, 0), (.a2, 1), (.b1, 2), (.b2, 5), (.c1, 8), (.c2, 10),
  ]

  @Test("By importance, the level of the weaker speaker has a value", arguments: values)
  func byImportance(level: LanguageLevel, value: Int) throws {
    let text = "en:\(level.rawValue)"
    for (one, other) in [(text, "en:C2"), ("en:C2", text), (text, text)] {
      #expect(try points(one, other, .byImportance(.medium)) == 2 * value)
    }
  }

  @Test("By level, a level has its own points, and one left out has none", arguments: values)
  func byLevel(level: LanguageLevel, _: Int) throws {
    let table: [LanguageLevel: Int] = [.b1: 3, .b2: 5, .c2: 15]
    let points = try points("en:\(level.rawValue)", "en:C2", .byLevel(table))
    #expect(points == table[level] ?? 0)
  }

  @Test("Where equal, any shared language gives the points")
  func whereEqual() throws {
    #expect(try points("en:A1", "en:A1", .whereEqual(6)) == 6)
  }

  @Test("For each, a shared language counts once")
  func each() throws {
    #expect(try points("en:C2 ja:C2", "en:C2 ja:C2", .each(6, most: 100)) == 6)
  }

  @Test("The best of several shared languages counts, wherever it stands")
  func best() throws {
    let table: [LanguageLevel: Int] = [.b1: 1, .b2: 2, .c1: 3, .c2: 4]
    let points = try points("en:B1 fr:C1 ja:B2", "ja:C2 en:C2 fr:C2", .byLevel(table))
    #expect(points == 3)
  }

  @Test("A language of the same group counts at the better of two levels")
  func group() throws {
    let tags = Set(try ["fa", "fa-AF"].map { try #require(LanguageTag($0)) })
    let round = try Few.round(
      [Few.mentee("M", speaks: "fa-AF:C2")], [Few.mentor("V", speaks: "fa:B2 fa-AF:B1")],
      points: [.languageDepth: .byLevel([.b1: 1, .b2: 2])]
    ) { $0.programme.must.intelligibility = MutualIntelligibility([tags]) }
    #expect(try Few.points(round) == 2)
  }

  @Test("Two who share no language have no points for it, though the lead pairs them")
  func none() throws {
    for scale in [PointScale.byImportance(.high), .byLevel([.a1: 7]), .whereEqual(7)] {
      let round = try Few.round(
        [Few.mentee("M", speaks: "fr:C2")], [Few.mentor("V", speaks: "en:C2")],
        points: [.languageDepth: scale]
      ) { $0.decisions.overrides = [try Few.override(.sharedLanguage, "M", "V")] }
      #expect(try Few.points(round) == 0)
    }
  }

  private func points(_ mentee: String, _ mentor: String, _ scale: PointScale) throws -> Int {
    let round = try Few.round(
      [Few.mentee("M", speaks: mentee)], [Few.mentor("V", speaks: mentor)],
      points: [.languageDepth: scale]
    ) { $0.programme.must.languageLevel = .a1 }
    return try Few.points(round)
  }
}
