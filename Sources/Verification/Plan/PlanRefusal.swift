package import Domain

/// Why a plan is not accepted: facts that name rule or level, people, hours and dates.
///
/// No case holds a nationality, nor which of the personal conditions stands between two people.
package enum PlanRefusal: Error, Hashable, Sendable {
  /// The plan's lists do not fit the round.
  case list(ListFault)
  /// A stage's texts are missing, or do not prove what they should.
  case proof(Stage, ProofFault)
  /// A stage's model is not the one that the round gives.
  case model(Stage, ModelDifference)
  /// The plan does not say what the proved answers say.
  case answer(AnswerDifference)
  /// The plan breaks a rule.
  case rule(RuleBreach)
  /// A pair's fallback hours or dates are not the right ones.
  case calendar(PersonCode, CalendarDifference)
}
