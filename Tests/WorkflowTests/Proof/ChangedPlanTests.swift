import Domain
import Foundation
import Testing
import Workflow

@Suite("A plan that somebody changed is refused, and the rule or level is named")
struct ChangedPlanTests {
  /// A change by hand, and sentences that must be told of it; the pairs are those of the story.
  struct Change: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let sentences: [String]
    let make: @Sendable (ExportedPlan) throws -> Void

    init(
      _ name: String, _ sentences: String...,
      make: @escaping @Sendable (ExportedPlan) throws -> Void
    ) {
      (testDescription, self.sentences, self.make) = (name, sentences, make)
    }
  }

  static let ofPlan = [
    Change(
      "swapped pairs", "In the plan M01 has mentor V02; proved is V01.",
      "In the plan M02 has mentor V01; proved is V02."
    ) {
      try $0.changePair(of: "M01") { $0["key"] = "M01/V02" }
      try $0.changePair(of: "M02") { $0["key"] = "M02/V01" }
    },
    Change(
      "another hour", "In the plan M01 and V01 meet on Sunday 10:00; proved is Saturday 10:00.",
      "M01: there is no session on Sun 15 May 2022, and nothing stands against it."
    ) { try $0.changePair(of: "M01") { $0["hour"] = "Sun 10:00" } },
    Change(
      "an hour that nobody offers",
      "M01 does not offer Monday 10:00, when the pair of M01 is to meet.",
      "V01 does not offer Monday 10:00, when the pair of M01 is to meet."
    ) { try $0.changePair(of: "M01") { $0["hour"] = "Mon 10:00" } },
    Change("a value off by one", "The plan claims 121 at level fit; proved is 120.") {
      try $0.changeValue(of: "fit", to: [121])
    },
    Change("one pair more", "The plan claims 4 at level paired; proved is 3.") {
      try $0.changeValue(of: "paired", to: [4])
    },
    Change("a pair that is gone", "In the plan M01 has no mentor; proved is V01.") {
      try $0.changePlan { plan in
        let pairs = try #require(plan["pairs"] as? [[String: Any]])
        plan["pairs"] = pairs.filter { $0["key"] as? String != "M01/V01" }
        plan["unpaired"] = ["M01"]
      }
    },
    Change(
      "a mentee who is gone", "Mentee M01 stands in the plan neither as paired nor as unpaired."
    ) {
      try $0.changePlan { plan in
        let pairs = try #require(plan["pairs"] as? [[String: Any]])
        plan["pairs"] = pairs.filter { $0["key"] as? String != "M01/V01" }
      }
    },
    Change("a stranger", "The plan names mentor V99, whom this round does not have.") {
      try $0.changePair(of: "M01") { $0["key"] = "M01/V99" }
    },
    Change("another round", "The plan is for round 2, and this is round 1.") {
      try $0.changePlan { $0["round"] = "2" }
    },
    Change(
      "a second mentor", "In the plan M01 has co-mentor V03; proved is that there is none.",
      "M01 has co-mentor V03 without having asked for one.",
      "Mentor V03 has 2 pairs and takes no more than 1."
    ) { try $0.changePair(of: "M01") { $0["coMentor"] = "V03" } },
    Change(
      "a reserve", "In the plan V03 stands ready for M01; proved is that nobody does.",
      "V03 stands ready for M01 and has no place to spare."
    ) { try $0.changePair(of: "M01") { $0["reserve"] = "V03" } },
    Change(
      "a fallback that is gone",
      "M01: the fallback hours are “Sunday 10:00”; they should be “Sunday 10:00 and Wednesday 20:00”."
    ) { try $0.changePair(of: "M01") { $0["fallbacks"] = ["Sun 10:00"] } },
    Change(
      "a session that is gone",
      "M01: there is no session on Sat 14 May 2022, and nothing stands against it."
    ) { plan in
      try plan.changePair(of: "M01") { pair in
        pair["sessions"] = Array(try #require(pair["sessions"] as? [String]).dropFirst())
      }
    },
    Change(
      "a session too many",
      "M01: there is a session on Sat 13 August 2022, which is none of this pair's dates in the term."
    ) { plan in
      try plan.changePair(of: "M01") { pair in
        pair["sessions"] = try #require(pair["sessions"] as? [String]) + ["2022-08-13"]
      }
    },
    Change("a stage without proof", "The plan carries no proof for its pairs.") {
      try $0.changeDocument("plan.json") { $0["stages"] = ["reserves"] }
    },
  ]

  @Test("Changed by hand in the plan", arguments: ofPlan)
  func plan(change: Change) throws { try expect(change) }

  static let ofProof = [
    Change(
      "an answer off by one",
      "The answer for the pairs claims 121 at level fit, and what it takes gives 120.",
      "The plan claims 120 at level fit; proved is 121."
    ) { try $0.replace("level fit 120", with: "level fit 121", in: "pairs.answer.txt") },
    Change(
      "another hour in the answer",
      "In the plan M01 and V01 meet on Saturday 10:00; proved is Sunday 10:00.",
      "The answer for the pairs claims 0 at level hours, and what it takes gives -1."
    ) {
      try $0.replace(
        "take M01 M01.V01.Sat1000", with: "take M01 M01.V01.Sun1000", in: "pairs.answer.txt")
    },
    Change(
      "not the best",
      "The answer for the pairs does not say that it is the best; it says: good, not proved to be best."
    ) { try $0.replace("status optimal", with: "status feasible", in: "pairs.answer.txt") },
    Change(
      "a bound that is gone", "The proof for the pairs leaves a case open: the sum of level hours."
    ) { try $0.dropLines(1, of: "pairs.certificate.txt") },
    Change(
      "a goal that is gone",
      "The certificate for the pairs should next prove the sum of level hours, and it proves nothing."
    ) { try $0.dropLines(3, of: "pairs.certificate.txt") },
    Change(
      "a raised goal",
      "The certificate for the pairs proves 121 for the sum of level fit; the answer has 120."
    ) { try $0.replace("goal fit 120", with: "goal fit 121", in: "pairs.certificate.txt") },
    Change(
      "a lowered goal",
      "The certificate for the pairs does not show that nothing is better: the sum of level fit."
    ) { try $0.replace("goal fit 120", with: "goal fit 119", in: "pairs.certificate.txt") },
    Change(
      "a raised number of pairs",
      "The certificate for the pairs proves 4 for the sum of level paired; the answer has 3."
    ) { try $0.replace("goal paired 3", with: "goal paired 4", in: "pairs.certificate.txt") },
    Change(
      "another integer in the model",
      "Option M01.V01.Sat1000 of the pairs has fit 41; the round gives 40."
    ) {
      try $0.replace(
        "option M01.V01.Sat1000 1 0 40 ", with: "option M01.V01.Sat1000 1 0 41 ",
        in: "pairs.model.txt")
    },
    Change(
      "another place in the model",
      "Resource mentor.V01 of the pairs has the ends “0 2”; the round gives “0 1”."
    ) {
      try $0.replace(
        "resource mentor.V01 0 1", with: "resource mentor.V01 0 2", in: "pairs.model.txt")
    },
    Change(
      "another choice in the model",
      "The model of the pairs requires M01, and the round locks no such pair."
    ) {
      try $0.replace("choice M01 optional", with: "choice M01 required", in: "pairs.model.txt")
    },
  ]

  @Test("Changed by hand in the proof", arguments: ofProof)
  func proof(change: Change) throws { try expect(change) }

  static let ofRound = [
    Change(
      "a mentor without training",
      "M01 and V01 (mentor) break a must-rule: the mentor has done the training.",
      "V01 is not described in the frozen round as in the input files."
    ) { try $0.changePerson("V01", of: "mentors") { $0["isTrained"] = false } },
    Change(
      "a mentor without a place",
      "M01 and V01 (mentor) break a must-rule: the mentor takes at least one mentee."
    ) { try $0.changePerson("V01", of: "mentors") { $0["capacity"] = 0 } },
    Change(
      "a mentor whose week is full",
      "M01 and V01 (mentor) break a must-rule: room under the mentor's weekly cap."
    ) {
      try $0.changePerson("V01", of: "mentors") { ($0["weeklyCap"], $0["committed"]) = (60, 1) }
    },
    Change(
      "a mentee of another round",
      "M01 and V01 (mentor) break a must-rule: both take part in this round."
    ) {
      try $0.changePerson("M01", of: "mentees") { $0["rounds"] = ["2"] }
    },
    Change(
      "a mentee with a personal condition",
      "M01 and V01 (mentor) break a must-rule: personal conditions."
    ) {
      try $0.changePerson("M01", of: "mentees") { mentee in
        var conditions = try #require(mentee["conditions"] as? [String: Any])
        conditions["exclusions"] = ["person:V01"]
        mentee["conditions"] = conditions
      }
    },
    Change(
      "an earlier pair",
      "M01 and V01 (mentor) break a must-rule: not the same pair again unless asked."
    ) {
      try $0.changeDocument("round.json") { round in
        var history = try #require(round["history"] as? [String: Any])
        history["earlierPairs"] = ["M01/V01"]
        round["history"] = history
      }
    },
    Change("a ban", "M01 and V01 (mentor) break a must-rule: nobody's word against the pair.") {
      try $0.changeDecisions { $0["bans"] = ["M01/V01": "lead"] }
    },
    Change("a lock", "M01 is locked to V02, and the plan has it otherwise.") {
      try $0.changeDecisions { $0["locks"] = ["M01": ["mentor": "V02"]] }
    },
  ]

  @Test(
    "Changed by hand in the frozen round: its digest, and the rule that the plan breaks then",
    arguments: ofRound)
  func round(change: Change) throws {
    // A round of one pair, so that what is told is not cut short.
    let small = try Desk()
      .proposed(
        mentees: Story.first(1, of: Story.mentees), mentors: Story.first(2, of: Story.mentors))
    let told = try expect(change, small)
    #expect(told.first?.hasPrefix("round.json is not the file that the plan names") == true)
  }

  @discardableResult
  private func expect(_ change: Change, _ desk: Desk? = nil) throws -> [String] {
    let plan = try ExportedPlan(desk)
    try change.make(plan)
    let (english, japanese) = (try plan.refusals(), try plan.refusals(.japanese))
    for sentence in change.sentences {
      #expect(english.contains { $0.hasPrefix(sentence + "\n") }, "\(english)")
    }
    #expect(english.count == japanese.count)
    #expect(Set(english).isDisjoint(with: japanese))
    return english
  }
}

// MARK: - Changes

extension ExportedPlan {
  fileprivate func changeValue(of level: String, to value: [Int]) throws {
    try changePlan { plan in
      let values = try #require(plan["values"] as? [[String: Any]])
      plan["values"] = values.map { entry in
        entry["level"] as? String == level ? ["level": level, "value": value] : entry
      }
    }
  }

  fileprivate func dropLines(_ count: Int, of file: String) throws {
    let lines = try desk.text("\(name)/\(file)").split(separator: "\n")
    try desk.write("\(name)/\(file)", lines.dropLast(count).joined(separator: "\n") + "\n")
  }

  fileprivate func changePerson(
    _ code: String, of table: String, _ change: (inout [String: Any]) throws -> Void
  ) throws {
    try changeDocument("round.json") { round in
      var people = try #require(round[table] as? [[String: Any]])
      let place = try #require(people.firstIndex { $0["code"] as? String == code })
      try change(&people[place])
      round[table] = people
    }
  }

  fileprivate func changeDecisions(_ change: (inout [String: Any]) throws -> Void) throws {
    try changeDocument("round.json") { round in
      var decisions = try #require(round["decisions"] as? [String: Any])
      try change(&decisions)
      round["decisions"] = decisions
    }
  }
}
