import Domain
import Matching
import Solver
import Verification

/// A proposal with what is needed to explain it; nothing comes out of here unverified.
struct VerifiedProposal: Sendable {
  let round: Round
  let stored: StoredProposal
  let explained: Proposal

  /// Plans the round, and shows the plan to the second witness.
  ///
  /// Planning begins with an earlier proposal of the round, or with this one as it was kept: a plan that
  /// is still among the best is found again.
  ///
  /// - Throws: ``Refusal`` where locks cannot all be kept, where the budget ends before the proof, or
  ///   where the witness does not agree.
  init(
    _ round: Round, number: Int, after earlier: StoredProposal?, budget: Budget = Budget()
  ) throws {
    self.round = round
    let proofs = earlier?.proofs.compactMap { Matching.StageProof($0) }
    do {
      explained = try Pairing(round).propose(
        after: proofs.map { .kept($0) } ?? .none, budget: budget)
    } catch {
      throw Refusal(error, round)
    }
    stored = StoredProposal(
      number: number, decisions: round.decisions, published: round.history.published,
      plan: explained.plan, proofs: explained.proofs.map { StoredProof($0) })
    let refusals = PlanWitness.refusals(round: round, proposal: stored)
    guard refusals.isEmpty else {
      throw Refusal("propose.not-verified", details: refusals.map(\.phrase), ending: .stopped)
    }
  }

  /// Asks about the plan.
  ///
  /// - Throws: ``Refusal`` where nothing can be proved.
  func answer<Answer>(_ question: (Proposal) throws -> Answer) throws -> Answer {
    do {
      return try question(explained)
    } catch let obstacle as PairingObstacle {
      throw Refusal(obstacle, round)
    }
  }
}

extension Refusal {
  /// A round that has no plan.
  init(_ obstacle: PairingObstacle, _ round: Round) {
    switch obstacle {
    case .locksConflict(let mentees, let mentors):
      let people = People(round)
      self.init(
        mentors.isEmpty ? "propose.impossible.alone" : "propose.impossible",
        ["mentees": people.list(mentees, most: 8), "mentors": people.list(mentors, most: 8)],
        ending: .impossible)
    case .stopped(let stage): self.init(stage)
    case .tooLarge: self.init("propose.not-proved", ending: .stopped)
    }
  }

  /// A plan that was not proved by the end of the work, with what is known of it.
  private init(_ stopped: StoppedStage) {
    let isMost = stopped.served == stopped.most
    let key = stopped.served == nil ? "none" : isMost ? "most" : "some"
    self.init(
      "propose.stopped.\(key)",
      [
        "served": .number(stopped.served ?? 0), "most": .number(stopped.most),
        "whom": .word("propose.stopped.\(stopped.stage.rawValue)"),
      ], ending: .stopped)
  }
}
