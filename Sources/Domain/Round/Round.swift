package import Almanac

/// Everything that a pairing round is planned from, frozen: equal rounds give equal plans.
package struct Round: Hashable, Codable, Sendable {
  /// The round's name.
  package let name: RoundName
  /// The weeks in which the pairs will meet.
  package let term: Term
  /// The rules in force.
  package var programme: Programme
  /// The mentees of this round, in the order that breaks ties: a random number given once.
  package var mentees: [Mentee]
  /// All mentors, in the order that breaks ties.
  package var mentors: [Mentor]
  /// What the lead and the participants decided.
  package var decisions = Decisions()
  /// What earlier rounds left behind.
  package var history = RoundHistory()

  /// A round without decisions and without a past.
  package init(
    name: RoundName, term: Term, programme: Programme, mentees: [Mentee], mentors: [Mentor]
  ) {
    self.name = name
    self.term = term
    self.programme = programme
    self.mentees = mentees
    self.mentors = mentors
  }
}

/// What earlier rounds, and what was published of this one, mean for this plan.
package struct RoundHistory: Hashable, Codable, Sendable {
  /// Pairs of earlier rounds.
  package var earlierPairs: Set<PairKey> = []
  /// How many earlier rounds left a mentee without a mentor; absent is 0.
  package var timesLeftOut: [PersonCode: Int] = [:]
  /// What this round has already published, by mentee.
  package var published: [PersonCode: Appointment] = [:]

  /// No past.
  package init() {}
}

/// Mentee and mentor, without an hour.
package struct PairKey: Hashable, Comparable, Sendable {
  /// The mentee.
  package let mentee: PersonCode
  /// The mentor.
  package let mentor: PersonCode

  /// These two.
  package init(_ mentee: PersonCode, _ mentor: PersonCode) {
    self.mentee = mentee
    self.mentor = mentor
  }

  package static func < (left: PairKey, right: PairKey) -> Bool {
    (left.mentee, left.mentor) < (right.mentee, right.mentor)
  }
}

/// A mentor and a weekly hour, as one mentee has them.
package struct Appointment: Hashable, Codable, Sendable {
  /// The mentor.
  package let mentor: PersonCode
  /// The weekly hour.
  package let hour: WeeklyHour

  /// That mentor at that hour.
  package init(_ mentor: PersonCode, _ hour: WeeklyHour) {
    self.mentor = mentor
    self.hour = hour
  }
}
