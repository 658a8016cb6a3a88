package import Almanac
package import Domain

/// Where a plan departs from what its answers say and its certificates prove.
///
/// `found` is what the plan has, `proved` what the answer has; `nil` is nobody.
package enum AnswerDifference: Hashable, Sendable {
  /// An answer takes what the round does not offer.
  case option(Stage, choice: String, option: String)
  /// Another mentor, or nobody.
  case mentor(PersonCode, found: PersonCode?, proved: PersonCode?)
  /// The same mentor at another hour.
  case hour(PairKey, found: WeeklyHour, proved: WeeklyHour)
  /// Another second mentor, or nobody.
  case coMentor(PersonCode, found: PersonCode?, proved: PersonCode?)
  /// Another reserve, or nobody.
  case reserve(PersonCode, found: PersonCode?, proved: PersonCode?)
  /// The plan's values are not given for the round's levels, in their order.
  case levels(found: [RoundLevel], expected: [RoundLevel])
  /// Another value at a level.
  case value(RoundLevel, found: [Int], proved: [Int])
}
