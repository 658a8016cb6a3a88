import Domain
import Matching
import Verification

/// A proposal with what is needed to explain it; nothing comes out of here unverified.
struct VerifiedProposal: Sendable {
  let round: Round
  let stored: StoredProposal
  let explained: Proposal

  /// Plans the round, and shows the plan to the second witness.
  ///
  /// - Throws: ``Refusal`` where locks cannot all be kept, or the witness does not agree.
  init(_ round: Round, number: Int) throws {
    self.round = round
    do {
      explained = try Pairing(round).propose()
    } catch {
      throw Refusal(error, People(round))
    }
    stored = StoredProposal(
      number: number, decisions: round.decisions, published: round.history.published,
      plan: explained.plan, proofs: explained.proofs.map { StoredProof($0) })
    let refusals = PlanWitness.refusals(round: round, proposal: stored)
    guard refusals.isEmpty else {
      throw Refusal("propose.not-verified", details: refusals.map(\.phrase), ending: .stopped)
    }
  }
}

extension Refusal {
  /// A round that has no plan.
  init(_ obstacle: PairingObstacle, _ people: People) {
    switch obstacle {
    case .locksConflict(let mentees, let mentors):
      self.init(
        mentors.isEmpty ? "propose.impossible.alone" : "propose.impossible",
        ["mentees": people.list(mentees, most: 8), "mentors": people.list(mentors, most: 8)],
        ending: .impossible)
    case .notProved: self.init("propose.not-proved", ending: .stopped)
    }
  }
}
