import Testing
import Verification

@testable import Solver

@Suite("Forcing and presence")
struct ForcingTests {
  @Test("An option's price is what enumeration loses with it", arguments: UInt64(0)..<400)
  func pricesAreExact(seed: UInt64) throws {
    guard let case_ = Explained(seed: seed) else { return }
    for option in 0..<case_.model.optionCount {
      let forced = case_.plans.best { $0.contains(option) }
      let price = forced.map { minus(case_.best, $0) }
      #expect(try case_.explanation.price(ofForcing: option) == price)
      let without = case_.plans.best { !$0.contains(option) }
      let lost = without.map { minus(case_.best, $0) }
      #expect(try case_.explanation.price(ofForbidding: option) == lost)
    }
  }

  @Test(
    "A forced solution takes the option and loses what is told; a conflict leaves none with it",
    arguments: UInt64(0)..<400)
  func forcedSolutionsAreTheBest(seed: UInt64) throws {
    guard let case_ = Explained(seed: seed) else { return }
    for option in 0..<case_.model.optionCount {
      let forced = case_.plans.best { $0.contains(option) }
      switch try case_.explanation.forcing(option) {
      case .possible(let loss, let solution, _):
        #expect(case_.plans.all.contains(solution.taken))
        #expect(solution.taken.contains(option))
        #expect(case_.plans.worth(solution.taken) == forced)
        #expect(loss == forced.map { minus(case_.best, $0) })
      case .impossible(let members, _):
        #expect(Plans(case_.model.keeping(members)).best { $0.contains(option) } == nil)
        #expect(Set(members).isSubset(of: case_.model.demands))
      }
    }
  }

  @Test("An option is in all, some or none of the best plans, as told", arguments: UInt64(0)..<400)
  func presenceIsThatOfEnumeration(seed: UInt64) throws {
    guard let case_ = Explained(seed: seed) else { return }
    let best = case_.plans.all.filter { case_.plans.worth($0) == case_.best }
    for option in 0..<case_.model.optionCount {
      let takers = best.count { $0.contains(option) }
      let presence: Presence =
        takers == best.count ? .inAll : takers == 0 ? .inNone : .inSome
      #expect(try case_.explanation.presence(of: option) == presence)
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
      #expect(try fast.presence(of: option) == slow.presence(of: option))
    }
  }
}

/// A small random model of all statements, explained and enumerated.
struct Explained {
  let model: Model
  let explanation: Explanation
  let plans: Plans
  let best: [Int]

  /// `nil` where the model has no solution.
  init?(seed: UInt64) {
    var dice = TextDice(seed: seed)
    self.init(Model.random(using: &dice))
  }

  init?(_ model: Model) {
    guard let explanation = Explanation(of: model) else { return nil }
    (self.model, self.explanation) = (model, explanation)
    plans = Plans(model)
    best = plans.worth(explanation.solution.taken)
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
