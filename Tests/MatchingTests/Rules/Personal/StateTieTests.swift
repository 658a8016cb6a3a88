import Domain
import Testing

@Suite("Personal condition: ties to a state")
struct StateTieTests {
  /// The mentor's nationality, whether the employer is linked to that state, declared ties, and
  /// whether that is a tie to AQ, the mentee's own state.
  static let ties: [(String?, Bool, [String], Bool)] = [
    ("AQ", true, [], true), ("AQ", false, [], false), ("BV", true, [], false),
    (nil, true, [], false), (nil, false, ["AQ"], true), ("BV", true, ["BV", "AQ"], true),
    ("AQ", false, ["BV"], false),
  ]

  @Test("Unless asked: whoever is tied to the mentee's state is kept apart", arguments: ties)
  func strict(nationality: String?, isLinked: Bool, declared: [String], isTied: Bool) throws {
    let round = try round(.unlessAsked, "AQ", nationality, isLinked, declared)
    try Conditions.expect(apart: isTied, round)
  }

  @Test("Only where excluded: no tie keeps anybody apart by itself", arguments: ties)
  func mild(nationality: String?, isLinked: Bool, declared: [String], _: Bool) throws {
    let round = try round(.onlyWhereExcluded, "AQ", nationality, isLinked, declared)
    try Conditions.expect(apart: false, round)
  }

  @Test("Of a mentee without a known nationality no state is known", arguments: ties)
  func unknown(nationality: String?, isLinked: Bool, declared: [String], _: Bool) throws {
    let round = try round(.unlessAsked, nil, nationality, isLinked, declared)
    try Conditions.expect(apart: false, round)
  }

  @Test("Asking for the same nationality does not ask for a tie to its state")
  func askedForNationality() throws {
    let round = try Conditions.round {
      $0.nationality = try Few.country("AQ")
      $0.conditions.sameNationality = .asked
    } _: {
      ($0.nationality, $0.isStateLinked) = (try Few.country("AQ"), true)
    } _: {
      $0.programme.must.stateTies = .unlessAsked
    }
    try Conditions.expect(apart: true, round)
  }

  private func round(
    _ policy: MustPolicy.Strictness, _ mentee: String?, _ mentor: String?, _ isLinked: Bool,
    _ declared: [String]
  ) throws -> Round {
    try Conditions.round {
      $0.nationality = try mentee.map(Few.country)
    } _: {
      $0.nationality = try mentor.map(Few.country)
      $0.isStateLinked = isLinked
      $0.stateTies = Set(try declared.map(Few.country))
    } _: {
      $0.programme.must.stateTies = policy
    }
  }
}
