import Testing
import Verification

@testable import Solver

/// What the kernel writes is what the checker reads.
@Suite("Written proofs, checked")
struct WrittenProofTests {
  /// Two choices want room a; row `atmost` lets one of p.b and q.a stand.
  private static var model: Model {
    var model = Model(levels: [Model.Level("joy", .classes(count: 3)), Model.Level("fit")])
    let room = model.addResource("a", maximum: 1)
    model.addChoice("p", required: true)
    model.addOption("p.a", scores: [0, 5], uses: [Model.Use(room)])
    model.addOption("p.b", scores: [1, 3])
    model.addChoice("q")
    model.addOption("q.a", scores: [0, 4], uses: [Model.Use(room)])
    model.addOption("q.b", scores: [2, 9])
    model.addLimit(1, of: [1, 2])
    return model
  }

  private static let answer = AnswerWriter(
    status: .optimal,
    levels: [.init(name: "joy", value: [0, 0]), .init(name: "fit", value: [5])],
    takes: [.init(choice: "p", option: "p.a")])

  /// With p.a and q.a in room a, and joy's classes 2 and 1 priced out, 5 is the most.
  private static let certificate = Certificate(statements: [
    ProvedGoal(.goal(level: "joy", countedClass: 2, value: 0), multipliers: []),
    ProvedGoal(.goal(level: "joy", countedClass: 1, value: 0), multipliers: []),
    ProvedGoal(
      .goal(level: "fit", value: 5),
      multipliers: [
        .init(.resource("a"), 4), .init(.goal(level: "joy", countedClass: 2), 9),
        .init(.goal(level: "joy", countedClass: 1), 2),
      ]),
  ])

  @Test("A hand-made proof is written, read and accepted")
  func accepted() {
    let check = KernelCheck(
      model: ModelWriter(Self.model).text, answer: Self.answer.text,
      certificate: CertificateWriter(Self.certificate).text)
    #expect(check.refusals() == [])
  }

  @Test("The same proof at one less is refused")
  func refused() {
    var certificate = Self.certificate
    certificate.statements[2].claim = .goal(level: "fit", value: 4)
    let check = KernelCheck(
      model: ModelWriter(Self.model).text, answer: Self.answer.text,
      certificate: CertificateWriter(certificate).text)
    let goal = KernelStatement.sum(level: "fit")
    #expect(
      check.refusals() == [
        .leaf(goal, node: 0, .open), .goalValue(goal, certificate: 4, answer: 5),
      ])
  }

  @Test("A conflict over a row of the written text is accepted under the row's written line")
  func conflict() throws {
    var model = Self.model
    model.addLimit(0, of: [0, 1])
    let writer = ModelWriter(model)
    let line = try #require(writer.numbered.limits.last?.line)
    let answer = AnswerWriter(
      status: .infeasible, conflict: [.required(choice: "p"), .atmost(line: line)])
    let proof = Certificate(statements: [
      ProvedGoal(.infeasible, multipliers: [.init(.atmost(line: line), 1)])
    ])
    let check = KernelCheck(
      model: writer.text, answer: answer.text, certificate: CertificateWriter(proof).text)
    #expect(check.refusals() == [])
  }
}
