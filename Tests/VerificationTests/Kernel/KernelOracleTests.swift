import Testing
import Verification

@Suite("The checker beside enumeration")
struct KernelOracleTests {
  private static func accepts(_ model: TinyModel, _ answer: TinyAnswer, _ proof: String) -> Bool {
    KernelCheck(model: model.text, answer: answer.text, certificate: proof).refusals().isEmpty
  }

  private static func accepts(_ model: KernelModel, _ answer: TinyAnswer, _ proof: String) -> Bool {
    KernelCheck(model: model, answer: answer.text, certificate: proof).refusals().isEmpty
  }

  @Test("A proof by listing is accepted exactly for the best values", arguments: UInt64(0)..<200)
  func listing(seed: UInt64) {
    var dice = KernelDice(seed: seed)
    let model = TinyModel(using: &dice)
    guard let best = model.best else {
      var answer = TinyAnswer()
      answer.status = "infeasible"
      #expect(Self.accepts(model, answer, FullTree(model: model).infeasibility), "\(model.text)")
      return
    }
    for solution in [best] + model.solutions.shuffled(using: &dice).prefix(4) {
      let answer = TinyAnswer("optimal", taking: solution, of: model)
      let proof = FullTree(model: model).certificate(values: answer.values)
      let isAccepted = Self.accepts(model, answer, proof)
      #expect(isAccepted == answer.isTrue(of: model), "\(model.text)\(answer.text)")
    }
    let none = TinyAnswer.infeasible
    #expect(!Self.accepts(model, none, FullTree(model: model).infeasibility), "\(model.text)")
  }

  @Test("Whatever is accepted of random proofs is true", arguments: 0..<40)
  func randomProofs(block: Int) throws {
    var accepted = 0
    for seed in UInt64(block * 50)..<UInt64(block * 50 + 50) {
      var dice = KernelDice(seed: seed &+ 1_000_000)
      let model = TinyModel(using: &dice)
      let read = try KernelModel(text: model.text)
      var answer = TinyAnswer.random(of: model, &dice)
      if Int.random(in: 0..<4, using: &dice) == 0 { answer.change(&dice) }
      for _ in 0..<8 {
        let proof = RandomProof(model: model, answer: answer).text(&dice)
        guard Self.accepts(read, answer, proof) else { continue }
        accepted += 1
        #expect(answer.isTrue(of: model), "\(model.text)\(answer.text)\(proof)")
      }
    }
    #expect(accepted >= 10)
  }

  @Test("A changed proof or answer is refused or leaves a true statement", arguments: 0..<40)
  func mutations(block: Int) throws {
    var (accepted, refused) = (0, 0)
    for seed in UInt64(block * 25)..<UInt64(block * 25 + 25) {
      var dice = KernelDice(seed: seed &+ 2_000_000)
      let model = TinyModel(using: &dice)
      let read = try KernelModel(text: model.text)
      let (original, proof) = Self.provedAnswer(of: model)
      for _ in 0..<12 {
        var (answer, changed) = (original, proof)
        if Bool.random(using: &dice) { answer.change(&dice) } else { changed.mutate(&dice) }
        guard Self.accepts(read, answer, changed) else {
          refused += 1
          continue
        }
        accepted += 1
        #expect(answer.isTrue(of: model), "\(model.text)\(answer.text)\(changed)")
      }
    }
    #expect(accepted >= 12 && refused >= 60)
  }

  private static func provedAnswer(of model: TinyModel) -> (TinyAnswer, String) {
    guard let best = model.best else {
      return (.infeasible, FullTree(model: model).infeasibility)
    }
    let answer = TinyAnswer("optimal", taking: best, of: model)
    return (answer, FullTree(model: model).certificate(values: answer.values))
  }
}
