package import Almanac

/// Why a pair was proposed, in facts about the two.
package struct PairReason: Hashable, Sendable {
  /// Who with whom.
  package let pair: PairKey
  /// Their best shared language; `nil` only where the lead set that rule aside.
  package let language: SharedLanguage?
  /// The mentor's own language, where it only counts as the mentee's.
  package let mentorsLanguage: LanguageTag?
  /// Fields that both named, in order.
  package let fields: [String]
  /// Goals that the mentor can help with, in order.
  package let goals: [String]
  /// How many weekly hours both offer.
  package let commonHours: Int
  /// The chosen hour's place among the mentee's hours, 1 for the most wished for.
  package let hourPlace: Int
  /// Mentors whom the mentee may meet, this one among them.
  package let eligibleMentors: Int
  /// Mentees whom the mentor may meet, this one among them.
  package let eligibleMentees: Int
  /// How many eligible mentors would have more points for this mentee.
  package let betterMentors: Int
  /// True where every best plan has this pair; else equally good plans exist without it.
  package let isInEveryBestPlan: Bool
  /// Whose word keeps the pair; `nil` where it is not locked.
  package let lock: Lock.Cause?
  /// Must-rules that the lead set aside for this pair.
  package let overrides: [Override]

  /// A reason of these facts.
  package init(
    pair: PairKey, language: SharedLanguage?, mentorsLanguage: LanguageTag?, fields: [String],
    goals: [String], commonHours: Int,
    hourPlace: Int, eligibleMentors: Int, eligibleMentees: Int, betterMentors: Int,
    isInEveryBestPlan: Bool, lock: Lock.Cause?, overrides: [Override]
  ) {
    self.pair = pair
    self.language = language
    self.mentorsLanguage = mentorsLanguage
    self.fields = fields
    self.goals = goals
    self.commonHours = commonHours
    self.hourPlace = hourPlace
    self.eligibleMentors = eligibleMentors
    self.eligibleMentees = eligibleMentees
    self.betterMentors = betterMentors
    self.isInEveryBestPlan = isInEveryBestPlan
    self.lock = lock
    self.overrides = overrides
  }
}

/// Why somebody has no mentor, and what would help.
package struct UnpairedReason: Hashable, Sendable {
  /// The mentee.
  package let mentee: PersonCode
  /// Mentors who take part in the round.
  package let mentors: Int
  /// How many of them each rule takes away; a mentor counts under every rule that is broken.
  package let obstacles: [Obstacle]
  /// Mentors whom the mentee may meet.
  package let eligible: [PersonCode]
  /// Who competes with whom for what, where the mentee has candidates.
  package let competition: Competition?
  /// Smallest changes of which any one lets the mentee in without dropping anybody.
  package let repairs: [Repair]
  /// True where the offers of the round are over and the mentee waits for the next; then nothing else
  /// is told.
  package let waits: Bool

  /// A reason of these facts.
  package init(
    mentee: PersonCode, mentors: Int, obstacles: [Obstacle], eligible: [PersonCode],
    competition: Competition?, repairs: [Repair], waits: Bool = false
  ) {
    self.mentee = mentee
    self.mentors = mentors
    self.obstacles = obstacles
    self.eligible = eligible
    self.competition = competition
    self.repairs = repairs
    self.waits = waits
  }
}

/// How many mentors a rule takes away from a mentee.
package struct Obstacle: Hashable, Sendable {
  /// The rule; personal conditions are one, whatever they are.
  package let rule: MustRule
  /// Mentors, 1 and more.
  package let mentors: Int

  /// That many mentors by that rule.
  package init(_ rule: MustRule, mentors: Int) {
    self.rule = rule
    self.mentors = mentors
  }
}

/// Mentees who want one place more than there is: leave any one out and the others fit. Mentees whose
/// pair is locked are not among them, and their places do not count.
package struct Competition: Hashable, Sendable {
  /// The mentees, in the round's order; one alone where every place is locked, or where several others
  /// would have to go without for her.
  package let mentees: [PersonCode]
  /// The mentors whom they share, in the round's order.
  package let mentors: [PersonCode]
  /// Places of these mentors: one fewer than mentees.
  package let places: Int
  /// True where nobody alone could make room for the mentee: at least two others would lose theirs.
  package let displacesSeveral: Bool

  /// A competition of these people.
  package init(
    mentees: [PersonCode], mentors: [PersonCode], places: Int, displacesSeveral: Bool = false
  ) {
    self.mentees = mentees
    self.mentors = mentors
    self.places = places
    self.displacesSeveral = displacesSeveral
  }
}

/// A change that would let somebody in. Hours, languages, training, capacity and new people only:
/// personal conditions are never a repair.
package enum Repair: Hashable, Sendable {
  /// The mentee could meet at this hour if any one of the mentors offered it.
  case mentorsHour(mentee: PersonCode, WeeklyHour, mentors: [PersonCode])
  /// Any one of the mentors could meet at this hour if the mentee offered it.
  case menteesHour(mentee: PersonCode, WeeklyHour, mentors: [PersonCode])
  /// The two share a language below the programme's level; the lead may set that aside.
  case languageLevel(mentee: PersonCode, SharedLanguage, mentors: [PersonCode])
  /// Only a language is missing: with an interpreter any one of the mentors would do.
  case interpreter(mentee: PersonCode, mentors: [PersonCode])
  /// Only the training is missing.
  case training(mentor: PersonCode, mentees: [PersonCode])
  /// One more place at this mentor.
  case place(mentor: PersonCode)
  /// Somebody new who speaks one of the languages, which count as one, and is free at the hour, for any
  /// of the mentees.
  case newMentor([LanguageTag], WeeklyHour, mentees: [PersonCode])
}
