import Domain
import Matching
import Testing

@Suite("Must-rule: training")
struct TrainingTests {
  @Test("Only a trained mentor is proposed", arguments: [true, false])
  func training(isTrained: Bool) throws {
    let round = try Few.round([Few.mentee("M")], [Few.mentor("V") { $0.isTrained = isTrained }])
    try Few.expect(isTrained ? [] : [.training], in: round)
  }

  @Test("The lead may set the training aside for one pair, and for that pair alone")
  func override() throws {
    let round = try Few.round(
      [Few.mentee("M"), Few.mentee("N")], [Few.mentor("V") { $0.isTrained = false }]
    ) { $0.decisions.overrides = [try Few.override(.training, "M", "V")] }
    try Few.expect([], in: round)
    #expect(try Few.broken("N", "V", in: round) == [.training])
  }

  @Test("An override of the language leaves the training as it is")
  func otherRule() throws {
    let round = try Few.round([Few.mentee("M")], [Few.mentor("V") { $0.isTrained = false }]) {
      $0.decisions.overrides = [try Few.override(.sharedLanguage, "M", "V")]
    }
    try Few.expect([.training], in: round)
  }

  @Test("The override and its reason stand with the pair")
  func told() throws {
    let override = try Few.override(.training, "M", "V")
    let round = try Few.round([Few.mentee("M")], [Few.mentor("V") { $0.isTrained = false }]) {
      $0.decisions.overrides = [override]
    }
    #expect(try Pairing(round).propose().pairReasons.map(\.overrides) == [[override]])
  }

  @Test(
    "Personal conditions, hours, caps, rounds, earlier pairs and bans cannot be set aside",
    arguments: [
      MustRule.round, .commonHour, .weeklyCap, .newPair, .personalConditions, .decision,
    ])
  func neverAside(rule: MustRule) throws {
    #expect(Override(rule, for: try Few.key("M", "V"), reason: "please") == nil)
  }

  @Test("An override needs a reason in words", arguments: ["", " ", "\n\t　"])
  func reason(text: String) throws {
    #expect(Override(.training, for: try Few.key("M", "V"), reason: text) == nil)
  }
}
