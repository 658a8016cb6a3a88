/// What a plan is good for, each aim proved before the next (DESIGN §6).
///
/// Coverage always comes first: most mentees paired, then those who waited longest.
package enum Aim: String, CaseIterable, Codable, Sendable {
  /// Most mentees paired; among those plans, one level for each number of rounds waited.
  case coverage
  /// Fewest mentees in the worst satisfaction class, then in the next.
  case satisfaction
  /// Most points.
  case fit
  /// Hours that are good rather than possible, then highest in the mentees' order.
  case hours
  /// Fewest people whose published pair or hour changes.
  case changes

  /// The order of DESIGN §6.
  package static let standardOrder: [Aim] = [.coverage, .satisfaction, .fit, .hours, .changes]
}

/// How satisfied a mentee is with a mentor, seen from the best that she could have.
package enum SatisfactionClass {
  /// Classes 0 (best) ... 15.
  package static let count = 16

  /// min(15, ⌊16 · (best − points) / max(best, 1)⌋), best being the most points that any eligible
  /// mentor has for this mentee; never below 0.
  package static func of(points: Int, best: Int) -> Int {
    min(count - 1, max(0, count * (best - points) / max(best, 1)))
  }
}
