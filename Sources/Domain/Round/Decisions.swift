package import Almanac

/// What people decided about a round; each proposal is made anew from all of them.
package struct Decisions: Hashable, Codable, Sendable {
  /// Pairs that must stand, by mentee.
  package var locks: [PersonCode: Lock] = [:]
  /// Pairs that must not.
  package var bans: [PairKey: Ban] = [:]
  /// Must-rules set aside for one pair.
  package var overrides: Set<Override> = []

  /// Nothing decided.
  package init() {}
}

/// A pair that the next proposal keeps.
package struct Lock: Hashable, Codable, Sendable {
  /// With whom.
  package let mentor: PersonCode
  /// At which hour; `nil` leaves the hour open.
  package let hour: WeeklyHour?
  /// Whose word it is.
  package let cause: Cause

  /// Why a pair stands in every later proposal.
  package enum Cause: String, Codable, Sendable {
    /// The lead locked it.
    case lead
    /// It was offered, and both sides accepted.
    case acceptance
  }

  /// That mentor, and that hour where one is given.
  package init(_ mentor: PersonCode, at hour: WeeklyHour? = nil, cause: Cause = .lead) {
    self.mentor = mentor
    self.hour = hour
    self.cause = cause
  }
}

/// Why a pair must not be proposed again.
package enum Ban: String, CaseIterable, Codable, Sendable {
  /// The lead forbade it.
  case lead
  /// One of the two refused; who, and why, is not kept.
  case refusal
  /// Both waves of offers are over; the mentee waits for the next round.
  case waits
}

/// A must-rule that the lead set aside for one pair.
package struct Override: Hashable, Codable, Sendable {
  /// The rule; one of those that may be overridden.
  package let rule: MustRule
  /// The pair.
  package let pair: PairKey
  /// The lead's reason, shown wherever the pair is.
  package let reason: String

  /// `nil` where the rule may not be overridden or no reason is given.
  package init?(_ rule: MustRule, for pair: PairKey, reason: String) {
    guard rule.mayBeOverridden, reason.contains(where: { !$0.isWhitespace }) else { return nil }
    self.rule = rule
    self.pair = pair
    self.reason = reason
  }
}

extension Override: Comparable {
  package static func < (left: Override, right: Override) -> Bool {
    (left.pair, left.rule, left.reason) < (right.pair, right.rule, right.reason)
  }
}
