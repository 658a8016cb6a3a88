import Testing

@testable import Solver

@Suite("General search, of models that were altered")
struct MetamorphicTests {
  @Test("Other names change nothing but the names", arguments: UInt64(0)..<150)
  func renamed(seed: UInt64) throws {
    let model = Model.random(seed: seed)
    var altered = AlteredModel(model)
    altered.rename = { "z.\($0)" }
    let (one, other) = (LexicographicSearch(model).run(), LexicographicSearch(altered.made).run())
    #expect(one.taken == other.taken)
    #expect(one.values == other.values)
  }

  @Test("Choices in another order reach the same values", arguments: UInt64(0)..<150)
  func permuted(seed: UInt64) throws {
    var dice = SeededDice(seed)
    for model in [Model.random(seed: seed), CrossingModel.make(seed: seed % 20)] {
      var altered = AlteredModel(model)
      altered.order.shuffle(using: &dice)
      #expect(
        LexicographicSearch(model).run().values == LexicographicSearch(altered.made).run().values)
    }
  }

  @Test("An option offered twice changes no value", arguments: UInt64(0)..<150)
  func twins(seed: UInt64) throws {
    var dice = SeededDice(seed &+ 900)
    for model in [Model.random(seed: seed), CrossingModel.make(seed: seed % 20)]
    where model.optionCount > 0 {
      var altered = AlteredModel(model)
      altered.twin = dice.roll(0...model.optionCount - 1)
      #expect(
        LexicographicSearch(model).run().values == LexicographicSearch(altered.made).run().values)
    }
  }

  @Test(
    "A further option takes no solution away and never hurts the first goal",
    arguments: UInt64(0)..<150)
  func extra(seed: UInt64) throws {
    var dice = SeededDice(seed &+ 1_700)
    let model = Model.random(seed: seed)
    guard let choice = model.choices.indices.randomElement(using: &dice) else { return }
    var altered = AlteredModel(model)
    let scores = model.levels.map { level in
      if case .classes(let count) = level.kind {
        dice.roll(0...count - 1)
      } else {
        dice.roll(-9...9)
      }
    }
    let uses = model.resources.indices.filter { _ in dice.chance(1, in: 3) }.map { Model.Use($0) }
    altered.extra = (choice, scores, uses)
    guard let before = LexicographicSearch(model).run().key(in: model) else { return }
    let made = altered.made
    let after = try #require(LexicographicSearch(made).run().key(in: made))
    #expect(after[0] >= before[0])
    #expect(!after.lexicographicallyPrecedes(before))
  }
}

extension Outcome {
  /// What is taken, where there is a solution.
  fileprivate var taken: [Int?]? {
    if case .optimal(let solution, _) = self { solution.taken } else { nil }
  }

  /// The levels' values, where there is a solution.
  var values: [[Int]]? {
    if case .optimal(let solution, _) = self { solution.values } else { nil }
  }

  /// Worth for each goal, where there is a solution.
  fileprivate func key(in model: Model) -> [Int]? {
    taken.map { Enumeration.key($0, in: model) }
  }
}
