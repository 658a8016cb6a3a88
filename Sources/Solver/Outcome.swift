/// What the kernel says. "Not known" is never "impossible".
package enum Outcome: Sendable {
  /// The best there is at every level, with proof.
  case optimal(Solution, Certificate)
  /// Nothing satisfies all rows: the members that cannot hold together, with proof.
  case infeasible([AnswerWriter.Member], Certificate)
  /// No answer, and why.
  case unknown(Unknown)

  /// Why there is no answer.
  package enum Unknown: Hashable, Sendable {
    /// The rows are not two laminar families of unit rows; the engines for other models are missing.
    case notANetwork(Obstacle)
    /// A multiplier of the proof would pass 128 bits.
    case proofTooLarge
  }

  /// What keeps a model from being a network.
  package enum Obstacle: Hashable, Sendable {
    /// An option requires another, or uses more than one unit of a resource.
    case otherStatement
    /// Two rows cross; named as the certificate or the model names them.
    case crossing(String, String)
  }
}
