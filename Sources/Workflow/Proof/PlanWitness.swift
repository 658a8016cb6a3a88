import Domain
import Matching
import Verification

/// The second program, which shares no code with the solver, asked about a plan.
enum PlanWitness {
  /// What it refuses; empty where plan and proof are accepted.
  static func refusals(round: Round, proposal: StoredProposal) -> [PlanRefusal] {
    let proofs = proposal.proofs.compactMap { proof in
      Verification.Stage(rawValue: proof.stage).map {
        Verification.StageProof(
          stage: $0, model: proof.model, answer: proof.answer, certificate: proof.certificate)
      }
    }
    return PlanCheck(round: round, plan: proposal.plan, proofs: proofs).refusals()
  }
}

extension StoredProof {
  init(_ proof: Matching.StageProof) {
    self.init(
      stage: proof.stage.rawValue, model: proof.model, answer: proof.answer,
      certificate: proof.certificate)
  }
}

extension Matching.StageProof {
  /// `nil` for a stage that this version does not know.
  init?(_ proof: StoredProof) {
    guard let stage = Matching.Stage(rawValue: proof.stage) else { return nil }
    self.init(
      stage: stage, model: proof.model, answer: proof.answer, certificate: proof.certificate)
  }
}
