import Domain
import Testing

@Suite("Personal condition: conflict of interest, and one person in two roles")
struct ConflictOfInterestTests {
  @Test(
    "A mentor of an employer in whose selection the mentee stands is kept apart",
    arguments: [("Kamome", true), ("Hibari", true), ("Tsubame", false), (nil, false)])
  func selection(employer: String?, apart: Bool) throws {
    let round = try Conditions.round {
      $0.conditions.selectionProcesses = ["Kamome", "Hibari"]
    } _: {
      $0.employer = employer
    }
    try Conditions.expect(apart: apart, round)
  }

  @Test("A selection in which the mentor stands is no conflict")
  func mentorsSelection() throws {
    let round = try Conditions.round { _ in
    } _: {
      ($0.employer, $0.conditions.selectionProcesses) = ("Kamome", ["Kamome"])
    }
    try Conditions.expect(apart: false, round)
  }

  @Test("Nobody is the own mentor")
  func samePerson() throws {
    let round = try Few.round([Few.mentee("P")], [Few.mentor("P")])
    try Conditions.expect(apart: true, round)
  }

  @Test("The lead's overrides lift no personal condition")
  func overrides() throws {
    let round = try Conditions.round {
      $0.conditions.genderWish = .woman
    } _: {
      $0.gender = .man
    } _: { round in
      for rule in MustRule.allCases where rule.mayBeOverridden {
        round.decisions.overrides.insert(try Few.override(rule, "M", "V"))
      }
    }
    #expect(try Few.broken("M", "V", in: round) == [.personalConditions])
  }

  @Test("Two conditions at once are told as one")
  func told() throws {
    let round = try Conditions.round {
      $0.conditions.genderWish = .woman
      $0.conditions.selectionProcesses = ["Kamome"]
    } _: {
      ($0.gender, $0.employer) = (.man, "Kamome")
    }
    try Conditions.expect(apart: true, round)
  }
}
