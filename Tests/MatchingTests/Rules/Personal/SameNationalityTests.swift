import Domain
import Testing

@Suite("Personal condition: same nationality")
struct SameNationalityTests {
  /// Policy, the mentee's wish, and whether two of one nationality are kept apart (DESIGN §6: only
  /// if the mentee asks; or, where the programme is milder, only where the mentee refused).
  static let equal: [(MustPolicy.Strictness, SameNationalityWish, Bool)] = [
    (.unlessAsked, .unstated, true), (.unlessAsked, .asked, false), (.unlessAsked, .refused, true),
    (.onlyWhereExcluded, .unstated, false), (.onlyWhereExcluded, .asked, false),
    (.onlyWhereExcluded, .refused, true),
  ]

  @Test("Two of one nationality", arguments: equal)
  func same(policy: MustPolicy.Strictness, wish: SameNationalityWish, apart: Bool) throws {
    try Conditions.expect(apart: apart, round("AQ", "AQ", policy, wish))
  }

  @Test("Two nationalities, or one that nobody told, are never the same", arguments: equal)
  func different(policy: MustPolicy.Strictness, wish: SameNationalityWish, _: Bool) throws {
    for (mentee, mentor) in [("AQ", "BV"), ("AQ", nil), (nil, "AQ"), (nil, nil)] {
      try Conditions.expect(apart: false, round(mentee, mentor, policy, wish))
    }
  }

  @Test("What the mentor says about the own nationality does not count")
  func mentorsWish() throws {
    let round = try Conditions.round {
      $0.nationality = try Few.country("AQ")
    } _: {
      $0.nationality = try Few.country("AQ")
      $0.conditions.sameNationality = .refused
    }
    try Conditions.expect(apart: false, round)
  }

  private func round(
    _ mentee: String?, _ mentor: String?, _ policy: MustPolicy.Strictness,
    _ wish: SameNationalityWish
  ) throws -> Round {
    try Conditions.round {
      $0.nationality = try mentee.map(Few.country)
      $0.conditions.sameNationality = wish
    } _: {
      $0.nationality = try mentor.map(Few.country)
    } _: {
      $0.programme.must.sameNationality = policy
    }
  }
}
