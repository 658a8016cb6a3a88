package import Almanac

/// A proposal: who meets whom, when, and what is proved about it. Immutable.
package struct Plan: Hashable, Codable, Sendable {
  /// The round that it answers.
  package let round: RoundName
  /// Pairs in the round's order of mentees.
  package var pairs: [Pair]
  /// Mentees without a mentor, in the round's order.
  package var unpaired: [PersonCode]
  /// What the plan reaches at each level, in order, for the pairs.
  package var values: [LevelValue]

  /// A plan of these parts.
  package init(
    round: RoundName, pairs: [Pair], unpaired: [PersonCode], values: [LevelValue]
  ) {
    self.round = round
    self.pairs = pairs
    self.unpaired = unpaired
    self.values = values
  }
}

/// One mentee with a mentor and a weekly hour.
package struct Pair: Hashable, Codable, Sendable {
  /// Who with whom.
  package let key: PairKey
  /// The weekly hour.
  package var hour: WeeklyHour
  /// A second mentor, where the mentee asked for one and one was found.
  package var coMentor: PersonCode?
  /// Who would step in.
  package var reserve: PersonCode?
  /// Up to two other hours that would do, in the mentee's order.
  package var fallbacks: [WeeklyHour] = []
  /// The dates on which the two meet, earliest first.
  package var sessions: [CivilDate] = []
  /// The dates of the term on which they do not, and why.
  package var skipped: [SkippedDate] = []

  /// A bare pair.
  package init(_ key: PairKey, at hour: WeeklyHour) {
    self.key = key
    self.hour = hour
  }
}

extension Pair {
  /// Everybody who meets: mentee, mentor, and a second mentor.
  package var people: [PersonCode] { [key.mentee, key.mentor] + (coMentor.map { [$0] } ?? []) }
}

/// A date of the term without a session.
package struct SkippedDate: Hashable, Sendable {
  /// The date.
  package let date: CivilDate
  /// Why.
  package let cause: Cause

  /// That date, for that cause.
  package init(_ date: CivilDate, _ cause: Cause) {
    self.date = date
    self.cause = cause
  }

  /// Why a session does not take place; the first that applies, in this order.
  package enum Cause: Hashable, Sendable {
    /// A public holiday of this Japanese name.
    case holiday(String)
    /// A closure of this name.
    case closure(String)
    /// One of the two keeps the date free; which one, and why, is nobody's concern.
    case keptFree
  }
}

/// What a plan reaches at one level of the round's model.
package struct LevelValue: Hashable, Codable, Sendable {
  /// The level.
  package let level: RoundLevel
  /// One integer for a sum; for classes the counts from the worst class down to class 1.
  package let value: [Int]

  /// That value at that level.
  package init(_ level: RoundLevel, _ value: [Int]) {
    self.level = level
    self.value = value
  }
}
