package import Almanac
package import Domain

/// A rule that a plan breaks, found on the plan itself and not on any model.
///
/// Names rule, people and hours; never a nationality, and never which personal condition it is.
package enum RuleBreach: Hashable, Sendable {
  /// A must-rule between a mentee and a mentor in that part.
  case must(MustRule, PairKey, as: Part)
  /// A pair meets at an hour that this person does not offer.
  case hourNotOffered(PersonCode, WeeklyHour, mentee: PersonCode)
  /// A person has two sessions at once, or without the time between them that the programme asks.
  case twoPlaces(PersonCode, WeeklyHour, WeeklyHour)
  /// A mentor has more pairs than capacity and capacity overrides allow.
  case capacity(PersonCode, pairs: Int, most: Int)
  /// A mentor has more pairs than the own weekly cap holds.
  case weeklyCap(PersonCode, pairs: Int, most: Int)
  /// The lead locked a pair, or a pair and its hour, and the plan has it otherwise.
  case lock(PairKey, WeeklyHour?)
  /// A second mentor for somebody who did not ask.
  case coMentorNotAsked(PairKey)
  /// Second mentor or reserve take part in the pair already.
  case sameTwice(PairKey, as: Part)
  /// A reserve for more than two pairs.
  case reserveTooOften(PersonCode, pairs: Int)
  /// A reserve without a place to spare.
  case reserveFull(PairKey)
  /// A reserve whose common hours with the mentee are all taken by the own pairs.
  case reserveWithoutHour(PairKey)

  /// What a mentor is in a pair.
  package enum Part: String, CaseIterable, Hashable, Sendable {
    case mentor
    case coMentor = "co-mentor"
    case reserve
  }
}
