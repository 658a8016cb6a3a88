/// How the texts of a stage fail as a proof.
package enum ProofFault: Hashable, Sendable {
  /// The plan carries no texts of a stage that its round needs.
  case missing
  /// The plan carries the texts of a stage more than once.
  case twice
  /// The plan carries texts of a stage that its round does not have.
  case uncalledFor
  /// The answer is not said to be the best.
  case notOptimal(KernelStatus)
  /// The checker of models, answers and certificates refuses the texts.
  case kernel(KernelRefusal)
}
