import Domain
import Matching
import Testing

@Suite("Several must-rules at once")
struct SeveralRulesTests {
  @Test("A pair that breaks everything is told every rule, in the order of the rules")
  func everything() throws {
    let other = Set([try #require(RoundName("2"))])
    let mentee = try Few.mentee("M", speaks: "fr:C2", at: "Mon20") {
      $0.rounds = other
      $0.conditions.genderWish = .woman
    }
    let mentor = try Few.mentor("V") {
      ($0.capacity, $0.isTrained, $0.weeklyCap, $0.gender) = (0, false, 0, .man)
    }
    let pair = try Few.key("M", "V")
    let round = try Few.round([mentee], [mentor]) {
      $0.history.earlierPairs = [pair]
      $0.decisions.bans[pair] = .lead
    }
    try Few.expect(MustRule.allCases, in: round)
  }

  @Test("A mentor counts under every rule that stands in the way")
  func counts() throws {
    let mentors = [
      try Few.mentor("V") { ($0.isTrained, $0.capacity) = (false, 0) },
      try Few.mentor("W", at: "Sun10"), try Few.mentor("X") { $0.isTrained = false },
    ]
    let reason = try #require(
      try Few.reasons(Few.round([Few.mentee("M")], mentors)).first)
    #expect(reason.mentors == 3)
    #expect(
      reason.obstacles == [
        Obstacle(.commonHour, mentors: 1), Obstacle(.capacity, mentors: 1),
        Obstacle(.training, mentors: 2),
      ])
    #expect(reason.eligible.isEmpty)
  }
}
