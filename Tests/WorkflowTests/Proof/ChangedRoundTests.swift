import Domain
import Foundation
import Testing
import Workflow

@Suite("A frozen round that somebody changed is refused, and the rule is named")
struct ChangedRoundTests {
  static let ofRound = [
    PlanChange(
      "a mentor without training",
      "M01 and V01 (mentor) break a must-rule: the mentor has done the training.",
      "V01 is not described in the frozen round as in the input files."
    ) { try $0.changePerson("V01", of: "mentors") { $0["isTrained"] = false } },
    PlanChange(
      "a mentor without a place",
      "M01 and V01 (mentor) break a must-rule: the mentor takes at least one mentee."
    ) { try $0.changePerson("V01", of: "mentors") { $0["capacity"] = 0 } },
    PlanChange(
      "a mentor whose week is full",
      "M01 and V01 (mentor) break a must-rule: room under the mentor's weekly cap."
    ) {
      try $0.changePerson("V01", of: "mentors") { ($0["weeklyCap"], $0["committed"]) = (60, 1) }
    },
    PlanChange(
      "a mentee of another round",
      "M01 and V01 (mentor) break a must-rule: both take part in this round."
    ) {
      try $0.changePerson("M01", of: "mentees") { $0["rounds"] = ["2"] }
    },
    PlanChange(
      "a mentee with a personal condition",
      "M01 and V01 (mentor) break a must-rule: personal conditions."
    ) {
      try $0.changePerson("M01", of: "mentees") { mentee in
        var conditions = try #require(mentee["conditions"] as? [String: Any])
        conditions["exclusions"] = ["person:V01"]
        mentee["conditions"] = conditions
      }
    },
    PlanChange(
      "an earlier pair",
      "M01 and V01 (mentor) break a must-rule: not the same pair again unless asked."
    ) {
      try $0.changeDocument("round.json") { round in
        var history = try #require(round["history"] as? [String: Any])
        history["earlierPairs"] = ["M01/V01"]
        round["history"] = history
      }
    },
    PlanChange("a ban", "M01 and V01 (mentor) break a must-rule: nobody's word against the pair.") {
      try $0.changeDecisions { $0["bans"] = ["M01/V01": "lead"] }
    },
    PlanChange("a lock", "M01 is locked to V02, and the plan has it otherwise.") {
      try $0.changeDecisions { $0["locks"] = ["M01": ["mentor": "V02", "cause": "lead"]] }
    },
  ]

  @Test(
    "Changed by hand in the frozen round: its digest, and the rule that the plan breaks then",
    arguments: ofRound)
  func round(change: PlanChange) throws {
    // A round of one pair, so that what is told is not cut short.
    let small = try Desk()
      .proposed(
        mentees: Story.first(1, of: Story.mentees), mentors: Story.first(2, of: Story.mentors))
    let told = try change.expect(in: small)
    #expect(told.first?.hasPrefix("round.json is not the file that the plan names") == true)
  }
}
