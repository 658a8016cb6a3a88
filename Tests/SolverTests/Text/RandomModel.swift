@testable import Solver

extension Model {
  /// A small model with every kind of statement, legal by construction.
  static func random(using dice: inout TextDice) -> Model {
    let kinds: [Level.Kind] = [.sum, .classes(count: 2), .classes(count: 4)]
    let levels = (0..<Int.random(in: 1...3, using: &dice)).map {
      Level("L.\($0)", kinds.randomElement(using: &dice) ?? .sum)
    }
    var model = Model(levels: levels)
    for number in 0..<Int.random(in: 0...3, using: &dice) {
      let minimum = Int.random(in: 0...2, using: &dice)
      let maximum = minimum + Int.random(in: 0...3, using: &dice)
      _ = model.addResource("r-\(number)", minimum: minimum, maximum: maximum)
    }
    for number in 0..<Int.random(in: 0...4, using: &dice) {
      model.addChoice("c\(number)", required: Bool.random(using: &dice))
      for _ in 0..<Int.random(in: 0...3, using: &dice) { model.addRandomOption(&dice) }
    }
    model.addRandomRows(&dice)
    return model
  }

  private mutating func addRandomOption(_ dice: inout TextDice) {
    let scores = levels.map { level in
      switch level.kind {
      case .sum: Int.random(in: -9...9, using: &dice)
      case .classes(let count): Int.random(in: 0..<count, using: &dice)
      }
    }
    let used = resources.indices.filter { _ in Bool.random(using: &dice) }
    let uses = used.map { Use($0, units: Int.random(in: 1...3, using: &dice)) }
    addOption("o_\(optionCount)", scores: scores, uses: uses)
  }

  private mutating func addRandomRows(_ dice: inout TextDice) {
    for _ in 0..<Int.random(in: 0...2, using: &dice) {
      let options = (0..<optionCount).filter { _ in Bool.random(using: &dice) }
      addLimit(Int.random(in: 0...2, using: &dice), of: options)
    }
    guard optionCount >= 2 else { return }
    for _ in 0..<Int.random(in: 0...2, using: &dice) {
      let pair = (0..<optionCount).shuffled(using: &dice).prefix(2)
      addRequirement(pair[0], needs: pair[1])
    }
  }

  /// All that a model says, to be compared.
  struct Parts: Equatable {
    let levels: [Level]
    let resources: [Resource]
    let choices: [Choice]
    let limits: [Limit]
    let requirements: [Requirement]
    let optionNames: [String]
    let choiceOfOption: [Int]
    let scores: [[Int]]
    let uses: [[Use]]
  }

  var parts: Parts {
    Parts(
      levels: levels, resources: resources, choices: choices, limits: limits,
      requirements: requirements, optionNames: optionNames, choiceOfOption: choiceOfOption,
      scores: (0..<optionCount).map { option in
        levels.indices.map { score(ofOption: option, level: $0) }
      },
      uses: (0..<optionCount).map { Array(uses(ofOption: $0)) })
  }
}
