import Domain
import Foundation
import Testing
import Workflow

@Suite("A proof that somebody changed is refused, and the aim is named")
struct ChangedProofTests {
  static let ofProof = [
    PlanChange(
      "an answer off by one",
      "The answer for the pairs claims 121 for the aim “best fit”, and what it takes gives 120.",
      "The plan claims 120 for the aim “best fit”; proved is 121."
    ) { try $0.replace("level fit 120", with: "level fit 121", in: "pairs.answer.txt") },
    PlanChange(
      "another hour in the answer",
      "In the plan M01 and V01 meet on Saturday 10:00; proved is Sunday 10:00.",
      "The answer for the pairs claims 0 for the aim “hours high on the mentees' lists”, and what it takes gives -1."
    ) {
      try $0.replace(
        "take M01 M01.V01.Sat1000", with: "take M01 M01.V01.Sun1000", in: "pairs.answer.txt")
    },
    PlanChange(
      "not the best",
      "The answer for the pairs does not say that it is the best; it says: good, not proved to be best."
    ) { try $0.replace("status optimal", with: "status feasible", in: "pairs.answer.txt") },
    PlanChange(
      "a bound that is gone",
      "The proof for the pairs leaves a case open: the aim “hours high on the mentees' lists”."
    ) { try $0.dropLines(1, of: "pairs.certificate.txt") },
    PlanChange(
      "a goal that is gone",
      "The certificate for the pairs should next prove the aim “hours high on the mentees' lists”, and it proves nothing."
    ) { try $0.dropLines(3, of: "pairs.certificate.txt") },
    PlanChange(
      "a raised goal",
      "The certificate for the pairs proves 121 for the aim “best fit”; the answer has 120."
    ) { try $0.replace("goal fit 120", with: "goal fit 121", in: "pairs.certificate.txt") },
    PlanChange(
      "a lowered goal",
      "The certificate for the pairs does not show that nothing is better: the aim “best fit”."
    ) { try $0.replace("goal fit 120", with: "goal fit 119", in: "pairs.certificate.txt") },
    PlanChange(
      "a raised number of pairs",
      "The certificate for the pairs proves 4 for the aim “most people matched”; the answer has 3."
    ) { try $0.replace("goal paired 3", with: "goal paired 4", in: "pairs.certificate.txt") },
    PlanChange(
      "another integer in the model",
      "The model of the pairs gives M01 with V01 on Saturday 10:00 the value 41 for the aim “best fit”; the round gives 40."
    ) {
      try $0.replace(
        "option M01.V01.Sat1000 1 0 40 ", with: "option M01.V01.Sat1000 1 0 41 ",
        in: "pairs.model.txt")
    },
    PlanChange(
      "another place in the model",
      "In the model of the pairs the limits of the places of mentor V01 are 0 to 2; the round gives 0 to 1."
    ) {
      try $0.replace(
        "resource mentor.V01 0 1", with: "resource mentor.V01 0 2", in: "pairs.model.txt")
    },
    PlanChange(
      "another choice in the model",
      "The model of the pairs requires M01, and the round locks no such pair."
    ) {
      try $0.replace("choice M01 optional", with: "choice M01 required", in: "pairs.model.txt")
    },
  ]

  @Test("Changed by hand in the proof", arguments: ofProof)
  func proof(change: PlanChange) throws { _ = try change.expect() }
}
