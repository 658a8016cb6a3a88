import Domain
import Testing
import Verification

@Suite("The texts of the stages")
struct StageProofTests {
  private static func faults(_ spring: SpringRound, _ stage: Stage) -> [ProofFault] {
    spring.refusals().compactMap {
      if case .proof(stage, let fault) = $0 { fault } else { nil }
    }
  }

  @Test("A stage that the round needs may not be left out", arguments: Stage.allCases)
  func missing(stage: Stage) throws {
    var spring = try SpringRound()
    spring.proofs.removeAll { $0.stage == stage }
    #expect(Self.faults(spring, stage) == [.missing])
    #expect(Stage.allCases.flatMap { Self.faults(spring, $0) }.count == 1)
  }

  @Test("A stage stands once", arguments: Stage.allCases)
  func twice(stage: Stage) throws {
    var spring = try SpringRound()
    spring.proofs += spring.proofs.filter { $0.stage == stage }
    #expect(spring.refusals() == [.proof(stage, .twice)])
  }

  @Test("A stage of co-mentors where nobody asks is uncalled for")
  func uncalledFor() throws {
    var spring = try SpringRound()
    spring.round.mentees[2].asksForCoMentor = false
    let refusals = spring.refusals()
    #expect(refusals.contains(.proof(.coMentors, .uncalledFor)))
    #expect(refusals.contains(.rule(.coMentorNotAsked(try .of("M03", "V04")))))
    #expect(
      refusals.contains(
        .answer(.coMentor(try .of("M03"), found: try .of("V04"), proved: nil))))
  }

  @Test(
    "An answer that does not claim to be best is refused",
    arguments: [
      ("feasible", KernelStatus.feasible), ("unknown", .unknown), ("infeasible", .infeasible),
    ])
  func notOptimal(word: String, status: KernelStatus) throws {
    var spring = try SpringRound()
    let pairs = spring.proofs[0]
    let claims = pairs.answer.split(separator: "\n").dropFirst().joined(separator: "\n")
    spring.proofs[0] = StageProof(
      stage: .pairs, model: pairs.model,
      answer: "status \(word)\n" + (status == .feasible ? claims : ""),
      certificate: pairs.certificate)
    #expect(Self.faults(spring, .pairs).contains(.notOptimal(status)))
  }

  @Test("A plan that is right in all but being best is refused by the proof alone")
  func secondBest() throws {
    var spring = try SpringRound()
    let pairs = spring.proofs[0]
    let worse = pairs.answer.with("M01.V01.Wed2000", for: "M01.V01.Mon2000")
      .with("level hours -1", for: "level hours 0")
    spring.proofs[0] = StageProof(
      stage: .pairs, model: pairs.model, answer: worse,
      certificate: pairs.certificate.with("goal hours -1", for: "goal hours 0"))
    spring.plan.pairs[0] = try wednesday()
    spring.plan.values[4] = LevelValue(.hours, [-1])
    spring.plan.pairs[1].reserve = try .of("V01")
    #expect(
      spring.refusals() == [
        .proof(.pairs, .kernel(.leaf(.sum(level: "hours"), node: 0, .open)))
      ])
  }

  /// The pair of M01 on Wednesdays, of which the last two of the term are holidays.
  private func wednesday() throws -> Pair {
    var pair = try Pair.of("M01", "V01", "Wed 20:00")
    pair.fallbacks = [try .of("Mon 20:00")]
    pair.sessions = [try .of("2026-04-08"), try .of("2026-04-15"), try .of("2026-04-22")]
    pair.skipped = [
      SkippedDate(try .of("2026-04-29"), .holiday("昭和の日")),
      SkippedDate(try .of("2026-05-06"), .holiday("休日（憲法記念日 振替休日）")),
    ]
    return pair
  }

  @Test("What the kernel's checker refuses is told with the stage", arguments: Stage.allCases)
  func kernel(stage: Stage) throws {
    var spring = try SpringRound()
    spring.proofs = spring.proofs.map { proof in
      guard proof.stage == stage else { return proof }
      return StageProof(
        stage: stage, model: proof.model, answer: proof.answer,
        certificate: "musubi-certificate 2\n")
    }
    #expect(
      spring.refusals()
        == [.proof(stage, .kernel(.unreadable(.certificate, line: 1, .header)))])
  }

  @Test("A model that cannot be read is refused, and nothing is believed from it")
  func unreadableModel() throws {
    var spring = try SpringRound()
    spring.proofs[2] = spring.proofs[2].with(model: "musubi-model 1\nlevel most paired\n")
    #expect(
      Self.faults(spring, .reserves) == [.kernel(.unreadable(.model, line: 2, .keyword))])
  }

  @Test("An answer that takes what the round does not offer is refused, whatever its model says")
  func foreignOption() throws {
    var spring = try SpringRound()
    let generous = SpringRound.reserves.with(
      "choice M03 optional\noption M03.V01 1 9 : mentor.V01", for: "choice M03 optional")
    spring.proofs[2] = .of(.reserves, generous)
    spring.plan.pairs[2].reserve = try .of("V01")
    let refusals = spring.refusals()
    #expect(
      refusals.contains(.answer(.option(.reserves, choice: "M03", option: "M03.V01"))))
    #expect(
      refusals.contains(
        .model(.reserves, .option(choice: "M03", found: "M03.V01", expected: nil))))
    #expect(
      refusals.contains(
        .rule(.must(.sharedLanguage, try .of("M03", "V01"), as: .reserve))))
  }
}
