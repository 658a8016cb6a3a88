import Testing

@testable import Solver

@Suite("What a unit is worth, what stands in the way, and the next best")
struct ExplanationAnswerTests {
  @Test("A model is explained exactly when it has a plan", arguments: UInt64(0)..<150)
  func explainedWhereThereIsAPlan(seed: UInt64) {
    var dice = TextDice(seed: seed)
    let model = Model.random(using: &dice)
    let best = Plans(model).best()
    let explanation = Explanation(of: model)
    #expect((explanation == nil) == (best == nil))
    #expect(explanation.map { Plans(model).worth($0.solution.taken) } == best)
  }

  @Test("One more and one less of a MAX change every goal as told", arguments: UInt64(0)..<150)
  func worthsAreExact(seed: UInt64) throws {
    guard let asked = Explained(seed: seed) else { return }
    for (position, resource) in asked.model.resources.enumerated() {
      let worth = try asked.explanation.worth(ofOneMore: position)
      let more = Plans(asked.model.bounding(position, resource.minimum, resource.maximum + 1))
      #expect(worth.ofOneMore == more.best().map { minus($0, asked.best) })
      guard resource.maximum > resource.minimum else {
        #expect(worth.ofOneLess == nil)
        continue
      }
      let less = Plans(asked.model.bounding(position, resource.minimum, resource.maximum - 1))
      #expect(worth.ofOneLess == less.best().map { minus(asked.best, $0) })
    }
  }

  @Test(
    "The best five are those of enumeration, in order and none twice",
    arguments: UInt64(0)..<150)
  func theBestFive(seed: UInt64) throws {
    guard let asked = Explained(seed: seed) else { return }
    try expectBest(5, asked)
  }

  @Test("Asked for more than there are, it tells every plan once", arguments: UInt64(0)..<40)
  func allOfThem(seed: UInt64) throws {
    guard let asked = Explained(seed: seed) else { return }
    try expectBest(1_000, asked)
  }

  private func expectBest(_ count: Int, _ asked: Explained) throws {
    let found = try asked.explanation.best(count).map(\.taken)
    let worths = asked.plans.all.map(asked.plans.worth)
      .sorted { $1.lexicographicallyPrecedes($0) }
    #expect(found.map(asked.plans.worth) == Array(worths.prefix(count)))
    #expect(Set(found).count == found.count)
    #expect(Set(found).isSubset(of: asked.plans.all))
  }

  @Test(
    "A network tells the same worths and the same order by both ways",
    arguments: UInt64(0)..<60)
  func flowAndSolvesAgree(seed: UInt64) throws {
    let model = RandomNetworkModel.make(seed: seed)
    guard let fast = Explanation(of: model), fast.network != nil else { return }
    let slow = try #require(Explanation(model, Kernel.solve(model), nil))
    for resource in model.resources.indices {
      #expect(try fast.worth(ofOneMore: resource) == slow.worth(ofOneMore: resource))
    }
    let values = try slow.best(6).map(\.values)
    #expect(try fast.best(6).map(\.values) == values)
  }
}

extension Model {
  /// The model, written anew, with other bounds of one resource.
  fileprivate func bounding(_ position: Int, _ minimum: Int, _ maximum: Int) -> Model {
    rebuilt { number, resource in
      number == position ? (minimum, maximum) : (resource.minimum, resource.maximum)
    }
  }

  private func rebuilt(_ bounds: (Int, Resource) -> (minimum: Int, maximum: Int)) -> Model {
    var model = Model(levels: levels)
    for (number, resource) in resources.enumerated() {
      let (minimum, maximum) = bounds(number, resource)
      _ = model.addResource(resource.name, minimum: minimum, maximum: maximum)
    }
    for choice in choices {
      model.addChoice(choice.name, required: choice.isRequired)
      for option in choice.options {
        let scores = levels.indices.map { score(ofOption: option, level: $0) }
        model.addOption(optionNames[option], scores: scores, uses: Array(uses(ofOption: option)))
      }
    }
    for limit in limits { model.addLimit(limit.most, of: limit.options, line: limit.line) }
    for row in requirements { model.addRequirement(row.option, needs: row.needed, line: row.line) }
    return model
  }
}
