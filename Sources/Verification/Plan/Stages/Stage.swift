/// The steps in which a plan is made, each with a model, an answer and a proof of its own.
package enum Stage: String, CaseIterable, Hashable, Sendable {
  /// Who meets whom, and when.
  case pairs
  /// A second mentor for those who ask.
  case coMentors = "co-mentors"
  /// Who would step in.
  case reserves
}

/// What a plan carries of one stage, as the texts were written.
package struct StageProof: Hashable, Sendable {
  /// The step.
  package let stage: Stage
  /// The model, as `musubi solve` reads it.
  package let model: String
  /// The answer to it.
  package let answer: String
  /// The certificate of that answer.
  package let certificate: String

  /// The three texts of one step.
  package init(stage: Stage, model: String, answer: String, certificate: String) {
    self.stage = stage
    self.model = model
    self.answer = answer
    self.certificate = certificate
  }
}
