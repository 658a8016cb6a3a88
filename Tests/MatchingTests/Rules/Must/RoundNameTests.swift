import Domain
import Testing

@Suite("Must-rule: both take part in the round")
struct RoundNameTests {
  @Test(
    "Whoever names rounds takes part in those, and whoever names none in every round",
    arguments: [
      ([], true), (["1"], true), (["1", "2"], true), (["2"], false), (["2", "3"], false),
    ])
  func takesPart(names: [String], takesPart: Bool) throws {
    let rounds = Set(names.compactMap { RoundName($0) })
    let broken: [MustRule] = takesPart ? [] : [.round]
    try Few.expect(
      broken, in: Few.round([Few.mentee("M") { $0.rounds = rounds }], [Few.mentor("V")]))
    try Few.expect(
      broken, in: Few.round([Few.mentee("M")], [Few.mentor("V") { $0.rounds = rounds }]))
  }

  @Test("A mentor of another round is not counted among those who stand in nobody's way")
  func notTold() throws {
    let other = Set([try #require(RoundName("2"))])
    let round = try Few.round([Few.mentee("M")], [Few.mentor("V") { $0.rounds = other }])
    let reason = try #require(try Few.reasons(round).first)
    #expect(reason.mentors == 0)
    #expect(reason.obstacles.isEmpty)
  }
}
