import Domain
import Matching
import Testing

@Suite("Must-rule: nobody's word against the pair")
struct DecisionTests {
  @Test("A ban keeps the pair out, whoever spoke it", arguments: Ban.allCases)
  func bans(ban: Ban) throws {
    let round = try Few.round([Few.mentee("M")], [Few.mentor("V")]) {
      $0.decisions.bans[try Few.key("M", "V")] = ban
    }
    try Few.expect([.decision], in: round)
  }

  @Test("A ban of one pair leaves both free for others")
  func others() throws {
    let round = try Few.round(
      [Few.mentee("M"), Few.mentee("N")], [Few.mentor("V"), Few.mentor("W")]
    ) { $0.decisions.bans[try Few.key("M", "V")] = .refusal }
    #expect(try Few.pairs(Few.plan(round)) == ["M W Sat 10:00", "N V Sat 10:00"])
  }

  @Test("A ban holds against asking again and against every override")
  func strongest() throws {
    let mentee = try Few.mentee("M") { $0.asksAgain = [try Scenario.code("V")] }
    let round = try Few.round([mentee], [Few.mentor("V")]) { round in
      round.decisions.bans[try Few.key("M", "V")] = .lead
      for rule in MustRule.allCases where rule.mayBeOverridden {
        round.decisions.overrides.insert(try Few.override(rule, "M", "V"))
      }
    }
    try Few.expect([.decision], in: round)
  }

  @Test("Of somebody who does not belong to the round no rule is told")
  func strangers() throws {
    let round = try Few.round([Few.mentee("M")], [Few.mentor("V")])
    #expect(try Few.broken("M", "X", in: round).isEmpty)
    #expect(try Few.broken("X", "V", in: round).isEmpty)
  }
}
