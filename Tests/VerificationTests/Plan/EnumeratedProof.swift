import Verification

/// Answer and certificate for a tiny model: the best selection by enumeration, and multipliers from
/// the shortest paths of its network, so that the linear bound meets it at the root of every goal.
struct EnumeratedProof {
  let model: EnumeratedModel
  let best: EnumeratedModel.Taken
  /// Smallest and largest value of each goal over all selections.
  private let ranges: [Int]

  init?(_ model: EnumeratedModel) {
    guard let best = model.best else { return nil }
    self.model = model
    self.best = best
    self.ranges = model.goals.map { goal in
      let values = model.selections.map { model.value(of: goal, in: $0) }
      return (values.max() ?? 0) - (values.min() ?? 0)
    }
  }

  var answer: String {
    let levels = model.levels.enumerated().map { number, level in
      let goals = model.goals.filter { $0.level == number }
      let values = goals.map { claim(of: $0) }.map(String.init).joined(separator: ",")
      return "level \(level.name) \(values)"
    }
    let takes = zip(model.choices, best).compactMap { choice, option in
      option.map { "take \(choice.name) \($0.name)" }
    }
    return (["status optimal"] + levels + takes).joined(separator: "\n") + "\n"
  }

  var certificate: String {
    let goals = model.goals.indices.flatMap { statement(of: $0) }
    return (["musubi-certificate 1"] + goals).joined(separator: "\n") + "\n"
  }

  /// The value that answers and certificates state: a sum, or a count.
  private func claim(of goal: EnumeratedModel.Goal) -> Int {
    let value = model.value(of: goal, in: best)
    return goal.counted == nil ? value : -value
  }

  private func statement(of number: Int) -> [String] {
    let goal = model.goals[number]
    let factors = factors(upTo: number)
    let earlier = zip(model.goals, factors).prefix(number).map { goal, factor in
      goal.counted.map { "goal:\(goal.name):\($0)*\(factor)" } ?? "goal:\(goal.name)*-\(factor)"
    }
    let prices = Prices(of: model, at: best) { option in
      zip(model.goals, factors).reduce(0) { $0 + $1.1 * model.weight(of: option, for: $1.0) }
    }
    let rows = model.resources.compactMap { resource -> String? in
      let price = prices.price(of: resource.name)
      return price == 0 ? nil : "\(resource.name)*\(price)"
    }
    let name = ([goal.name] + (goal.counted.map { [String($0)] } ?? [])).joined(separator: " ")
    return [
      "goal \(name) \(claim(of: goal))", "node 0",
      (["bound 0 1"] + rows + earlier).joined(separator: " "),
    ]
  }

  /// Weights with which one sum orders selections as the goals up to this one do in turn.
  private func factors(upTo number: Int) -> [Int] {
    var factors = [1]
    for range in ranges[0...number].dropFirst().reversed() {
      factors.insert(factors[0] * (range + 1), at: 0)
    }
    return factors
  }
}

/// Prices of resources at which every choice of the best selection takes what suits it best.
private struct Prices {
  private var potentials: [String: Int] = ["": 0]

  /// Raises potentials until each inequality of the dual holds; Bellman and Ford's iteration.
  init(
    of model: EnumeratedModel, at best: EnumeratedModel.Taken,
    worth: (EnumeratedModel.Option) -> Int
  ) {
    var floors: [(of: String, from: String, by: Int)] = []
    for (choice, taken) in zip(model.choices, best) {
      let name = "choice \(choice.name)"
      for option in choice.options {
        let place = option.uses.last ?? ""
        floors.append((place, name, worth(option)))
        if option.name == taken?.name { floors.append((name, place, -worth(option))) }
      }
      if !choice.isRequired { floors.append(("", name, 0)) }
      if taken == nil { floors.append((name, "", 0)) }
    }
    for resource in model.resources {
      let above = Prices.above(resource.name)
      floors.append((resource.name, above, 0))
      if model.units(of: resource.name, in: best) < resource.most {
        floors.append((above, resource.name, 0))
      }
    }
    while raise(floors) {}
  }

  private mutating func raise(_ floors: [(of: String, from: String, by: Int)]) -> Bool {
    var isRaised = false
    for floor in floors {
      let least = potentials[floor.from, default: 0] + floor.by
      if potentials[floor.of, default: 0] < least {
        potentials[floor.of] = least
        isRaised = true
      }
    }
    return isRaised
  }

  func price(of resource: String) -> Int {
    potentials[resource, default: 0] - potentials[Prices.above(resource), default: 0]
  }

  /// The mentor of an hour; of a mentor nothing.
  private static func above(_ resource: String) -> String {
    let parts = resource.split(separator: ".")
    return parts.first == "hour" ? "mentor.\(parts[1])" : ""
  }
}

extension StageProof {
  /// The proof of a handwritten model; without a selection the texts stay empty and are refused.
  static func of(_ stage: Stage, _ model: String) -> StageProof {
    let proof = EnumeratedProof(EnumeratedModel(model))
    return StageProof(
      stage: stage, model: model, answer: proof?.answer ?? "",
      certificate: proof?.certificate ?? "")
  }

  /// The same proof with another model text; answer and certificate stay.
  func with(model: String) -> StageProof {
    StageProof(stage: stage, model: model, answer: answer, certificate: certificate)
  }
}
