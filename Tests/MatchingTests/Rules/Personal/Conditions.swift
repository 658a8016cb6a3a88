import Domain
import Matching
import Testing

/// Two people with personal conditions, and what may be told about them.
enum Conditions {
  /// M and V, where nationality and ties stand in nobody's way unless somebody said so.
  static func round(
    _ mentee: (inout Mentee) throws -> Void = { _ in },
    _ mentor: (inout Mentor) throws -> Void = { _ in },
    _ change: (inout Round) throws -> Void = { _ in }
  ) throws -> Round {
    try Few.round([Few.mentee("M", mentee)], [Few.mentor("V", mentor)]) { round in
      round.programme.must.sameNationality = .onlyWhereExcluded
      round.programme.must.stateTies = .onlyWhereExcluded
      try change(&round)
    }
  }

  /// Expects that the two are kept apart, that nobody learns by what, and that no repair names the
  /// mentor; or that nothing keeps them apart.
  static func expect(
    apart: Bool, _ round: Round, at place: SourceLocation = #_sourceLocation
  ) throws {
    try Few.expect(apart ? [.personalConditions] : [], in: round, at: place)
    guard apart else { return }
    let reason = try #require(try Few.reasons(round).first, sourceLocation: place)
    #expect(
      reason.obstacles == [Obstacle(.personalConditions, mentors: 1)], sourceLocation: place)
    for repair in reason.repairs {
      guard case .newMentor = repair else {
        Issue.record("\(repair) is told", sourceLocation: place)
        continue
      }
    }
  }
}
