import Domain
import Matching
import Testing
import Verification

@Suite("Two witnesses")
struct WitnessTests {
  @Test("The second witness accepts every plan of FY2022 and its proof", arguments: 1...3)
  func acceptsFY2022(term: Int) throws {
    #expect(try refusals(of: Scenario.fy2022(term)).isEmpty)
  }

  @Test("The second witness accepts the plan with a co-mentor")
  func acceptsCoMentor() throws {
    var round = try Scenario.fy2022(2)
    for place in round.mentees.indices { round.mentees[place].asksForCoMentor = true }
    #expect(try refusals(of: round).isEmpty)
  }

  @Test("The second witness accepts partners60, with and without satisfaction before fit")
  func acceptsPartners60() throws {
    var round = try Scenario.partners60()
    #expect(try refusals(of: round).isEmpty)
    round.programme.aims = Aim.standardOrder
    #expect(try refusals(of: round).isEmpty)
  }

  private func refusals(of round: Round) throws -> [PlanRefusal] {
    let proposal = try Pairing(round).propose()
    let proofs = proposal.proofs.compactMap { proof in
      Verification.Stage(rawValue: proof.stage.rawValue).map {
        Verification.StageProof(
          stage: $0, model: proof.model, answer: proof.answer, certificate: proof.certificate)
      }
    }
    return PlanCheck(round: round, plan: proposal.plan, proofs: proofs).refusals()
  }
}
