import Testing
import Verification

@testable import Solver

@Suite("Forced options")
struct ForcingTests {
  @Test("An option's price is what enumeration loses with it", arguments: UInt64(0)..<150)
  func pricesAreExact(seed: UInt64) throws {
    guard let asked = Explained(seed: seed) else { return }
    for option in 0..<asked.model.optionCount {
      let forced = asked.plans.best { $0.contains(option) }
      let price = forced.map { minus(asked.best, $0) }
      #expect(try asked.explanation.price(ofForcing: option) == price)
      let without = asked.plans.best { !$0.contains(option) }
      let lost = without.map { minus(asked.best, $0) }
      #expect(try asked.explanation.price(ofForbidding: option) == lost)
    }
  }

  @Test(
    "A forced solution takes the option and loses what is told; a conflict leaves none with it",
    arguments: UInt64(0)..<150)
  func forcedSolutionsAreTheBest(seed: UInt64) throws {
    guard let asked = Explained(seed: seed) else { return }
    for option in 0..<asked.model.optionCount {
      let forced = asked.plans.best { $0.contains(option) }
      switch try asked.explanation.forcing(option) {
      case .possible(let loss, let solution, _):
        #expect(asked.plans.all.contains(solution.taken))
        #expect(solution.taken.contains(option))
        #expect(asked.plans.worth(solution.taken) == forced)
        #expect(loss == forced.map { minus(asked.best, $0) })
      case .impossible(let members, _):
        #expect(Plans(asked.model.keeping(members)).best { $0.contains(option) } == nil)
        #expect(Set(members).isSubset(of: asked.model.demands))
      }
    }
  }

  @Test("The witness accepts the proof of a forced solution", arguments: UInt64(0)..<150)
  func forcedProofsAreAccepted(seed: UInt64) throws {
    var dice = TextDice(seed: seed)
    let text = ModelWriter(Model.random(using: &dice)).text
    let model = try ModelReader.read(text)
    guard !model.limits.isEmpty || !model.requirements.isEmpty else { return }
    for option in 0..<model.optionCount {
      let forced = model.forcing(option)
      let outcome = Kernel.solve(forced)
      let proof = CertificateWriter(try #require(outcome.certificate)).text
      let check = KernelCheck(
        model: text.forcing(option, of: model), answer: outcome.answer(to: forced).text,
        certificate: proof)
      #expect(check.refusals().isEmpty)
    }
  }

  @Test("A network tells the same by its flow and by solving again", arguments: UInt64(0)..<150)
  func flowAndSolvesAgree(seed: UInt64) throws {
    let model = RandomNetworkModel.make(seed: seed)
    guard let fast = Explanation(of: model), fast.network != nil else { return }
    let slow = try #require(Explanation(model, Kernel.solve(model), nil))
    for option in 0..<model.optionCount {
      #expect(try fast.price(ofForcing: option) == slow.price(ofForcing: option))
      #expect(try fast.price(ofForbidding: option) == slow.price(ofForbidding: option))
    }
    #expect(try fast.presences() == slow.presences())
  }
}

extension String {
  /// The text of a model whose last line is a row, with an option forced by its words.
  fileprivate func forcing(_ option: Int, of model: Model) -> String {
    let choice = model.choices[model.choiceOfOption[option]]
    let siblings = choice.options.filter { $0 != option }.map { model.optionNames[$0] }
    let text = replacing("choice \(choice.name) optional", with: "choice \(choice.name) required")
    return siblings.isEmpty ? text : text + "atmost 0 \(siblings.joined(separator: " "))\n"
  }
}
