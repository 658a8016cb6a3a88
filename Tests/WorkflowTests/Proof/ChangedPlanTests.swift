import Domain
import Foundation
import Testing
import Workflow

@Suite("A plan that somebody changed is refused, and what is wrong is named")
struct ChangedPlanTests {
  static let ofPlan = [
    PlanChange(
      "swapped pairs", "In the plan M01 has mentor V02; proved is V01.",
      "In the plan M02 has mentor V01; proved is V02."
    ) {
      try $0.changePair(of: "M01") { $0["key"] = "M01/V02" }
      try $0.changePair(of: "M02") { $0["key"] = "M02/V01" }
    },
    PlanChange(
      "another hour", "In the plan M01 and V01 meet on Sunday 10:00; proved is Saturday 10:00.",
      "M01: there is no session on Sun 15 May 2022, and nothing stands against it."
    ) { try $0.changePair(of: "M01") { $0["hour"] = "Sun 10:00" } },
    PlanChange(
      "an hour that nobody offers",
      "M01 does not offer Monday 10:00, when the pair of M01 is to meet.",
      "V01 does not offer Monday 10:00, when the pair of M01 is to meet."
    ) { try $0.changePair(of: "M01") { $0["hour"] = "Mon 10:00" } },
    PlanChange("a value off by one", "The plan claims 121 for the aim “best fit”; proved is 120.") {
      try $0.changeValue(of: "fit", to: [121])
    },
    PlanChange(
      "one pair more", "The plan claims 4 for the aim “most people matched”; proved is 3."
    ) { try $0.changeValue(of: "paired", to: [4]) },
    PlanChange("a pair that is gone", "In the plan M01 has no mentor; proved is V01.") {
      try $0.changePlan { plan in
        let pairs = try #require(plan["pairs"] as? [[String: Any]])
        plan["pairs"] = pairs.filter { $0["key"] as? String != "M01/V01" }
        plan["unpaired"] = ["M01"]
      }
    },
    PlanChange(
      "a mentee who is gone", "Mentee M01 stands in the plan neither as paired nor as unpaired."
    ) {
      try $0.changePlan { plan in
        let pairs = try #require(plan["pairs"] as? [[String: Any]])
        plan["pairs"] = pairs.filter { $0["key"] as? String != "M01/V01" }
      }
    },
    PlanChange("a stranger", "The plan names mentor V99, whom this round does not have.") {
      try $0.changePair(of: "M01") { $0["key"] = "M01/V99" }
    },
    PlanChange("another round", "The plan is for round 2, and this is round 1.") {
      try $0.changePlan { $0["round"] = "2" }
    },
    PlanChange(
      "a second mentor", "In the plan M01 has V03 as second mentor; proved is that there is none.",
      "M01 has V03 as second mentor without having asked for one.",
      "Mentor V03 has 2 pairs and takes no more than 1."
    ) { try $0.changePair(of: "M01") { $0["coMentor"] = "V03" } },
    PlanChange(
      "a reserve", "In the plan V03 stands ready for M01; proved is that nobody does.",
      "V03 stands ready for M01 and has no place to spare."
    ) { try $0.changePair(of: "M01") { $0["reserve"] = "V03" } },
    PlanChange(
      "a fallback that is gone",
      "M01: the fallback hours are “Sunday 10:00”; they should be “Sunday 10:00 and Wednesday 20:00”."
    ) { try $0.changePair(of: "M01") { $0["fallbacks"] = ["Sun 10:00"] } },
    PlanChange(
      "a session that is gone",
      "M01: there is no session on Sat 14 May 2022, and nothing stands against it."
    ) { plan in
      try plan.changePair(of: "M01") { pair in
        pair["sessions"] = Array(try #require(pair["sessions"] as? [String]).dropFirst())
      }
    },
    PlanChange(
      "a session too many",
      "M01: there is a session on Sat 13 August 2022, which is none of this pair's dates in the term."
    ) { plan in
      try plan.changePair(of: "M01") { pair in
        pair["sessions"] = try #require(pair["sessions"] as? [String]) + ["2022-08-13"]
      }
    },
    PlanChange("a stage without proof", "The plan carries no proof for its pairs.") {
      try $0.changeDocument("plan.json") { $0["stages"] = ["reserves"] }
    },
  ]

  @Test("Changed by hand in the plan", arguments: ofPlan)
  func plan(change: PlanChange) throws { _ = try change.expect() }
}
