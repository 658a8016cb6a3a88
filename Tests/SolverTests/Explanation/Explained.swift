@testable import Solver

/// A small random model, explained and enumerated.
struct Explained {
  let model: Model
  let explanation: Explanation
  let plans: Plans
  let best: [Int]

  /// A model of all statements, by turns of any kind, tight, and of places and customers; `nil` where
  /// it has no plan.
  init?(seed: UInt64) {
    var dice = TextDice(seed: seed)
    switch seed % 4 {
    case 0: self.init(Model.random(using: &dice))
    case 1: self.init(RandomServingModel.make(seed: seed))
    default: self.init(Model.tight(using: &dice))
    }
  }

  init?(_ model: Model) {
    guard let explanation = Explanation(of: model) else { return nil }
    (self.model, self.explanation) = (model, explanation)
    plans = Plans(model)
    best = plans.worth(explanation.solution.taken)
  }
}

extension Model {
  /// A model of every kind of row in which many want few units, with worths that often tie.
  static func tight(using dice: inout TextDice) -> Model {
    var model = Model(levels: [Level("paired"), Level("worst", .classes(count: 3))])
    for number in 0..<3 {
      let minimum = Int.random(in: 0...3, using: &dice) == 0 ? 1 : 0
      let maximum = Int.random(in: 1...3, using: &dice)
      _ = model.addResource("r\(number)", minimum: minimum, maximum: maximum)
    }
    for number in 0..<Int.random(in: 3...5, using: &dice) {
      model.addChoice("c\(number)", required: Int.random(in: 0...5, using: &dice) == 0)
      for _ in 0..<Int.random(in: 1...3, using: &dice) { model.addTightOption(&dice) }
    }
    for _ in 0..<Int.random(in: 0...2, using: &dice) {
      let options = (0..<model.optionCount).filter { _ in Bool.random(using: &dice) }
      let most = Int.random(in: 1...2, using: &dice)
      model.addLimit(most, of: options, line: 40 + model.limits.count)
    }
    for _ in 0..<Int.random(in: 0...3, using: &dice) {
      let pair = (0..<model.optionCount).shuffled(using: &dice).prefix(2)
      model.addRequirement(pair[0], needs: pair[1], line: 50 + model.requirements.count)
    }
    return model
  }

  private mutating func addTightOption(_ dice: inout TextDice) {
    let used = resources.indices.filter { _ in Int.random(in: 0...2, using: &dice) > 0 }
    let uses = used.map { Use($0, units: Int.random(in: 1...2, using: &dice)) }
    let scores = [Int.random(in: 0...2, using: &dice), Int.random(in: 0...2, using: &dice)]
    addOption("o\(optionCount)", scores: scores, uses: uses)
  }
}
