/// A part of a model that shares no row with the rest: a model of its own.
///
/// Goals are sums over choices. So the best solutions of all parts, put together, are a best solution
/// of the whole, level by level.
struct ModelPart: Sendable {
  /// The part with those of its rows that can bind; names and lines are the whole's.
  let model: Model
  /// Positions of its choices in the whole.
  let choices: [Int]
  /// Positions of its options in the whole.
  let options: [Int]

  /// What the part takes of a solution of the whole; both take one option a choice, −1 for none, and
  /// what is not the choice's own becomes none.
  func taken(of whole: [Int]) -> [Int]? {
    guard let last = choices.last, last < whole.count else { return nil }
    return zip(choices, model.choices).map { choice, own in
      own.options.first { options[$0] == whole[choice] } ?? -1
    }
  }
}

extension Model {
  /// The parts that can be solved apart, the smallest first; a single one where there is but one.
  ///
  /// - Complexity: O(size of the model).
  var independentParts: [ModelPart] {
    let components = Components(self).sorted
    guard components.count > 1 else {
      return [
        ModelPart(model: self, choices: Array(choices.indices), options: Array(0..<optionCount))
      ]
    }
    var places = Places(self)
    return components.map { part($0, &places) }
  }

  /// Where resources and options stand in their parts; each belongs to one part at most.
  private struct Places {
    var resource: [Int]
    var option: [Int]

    init(_ model: Model) {
      resource = Array(repeating: -1, count: model.resources.count)
      option = Array(repeating: -1, count: model.optionCount)
    }
  }

  private func part(_ component: Components.Component, _ places: inout Places) -> ModelPart {
    var part = Model(levels: levels)
    for resource in component.resources {
      let (name, ends) = (resources[resource].name, resources[resource])
      places.resource[resource] = part.addResource(
        name, minimum: ends.minimum, maximum: ends.maximum)
    }
    var options: [Int] = []
    for choice in component.choices {
      part.addChoice(choices[choice].name, required: choices[choice].isRequired)
      for option in choices[choice].options {
        places.option[option] = options.count
        options.append(option)
        add(option, to: &part, places)
      }
    }
    addRows(of: component, to: &part, places)
    return ModelPart(model: part, choices: component.choices, options: options)
  }

  private func add(_ option: Int, to part: inout Model, _ places: Places) {
    let uses = uses(ofOption: option).filter { places.resource[$0.resource] >= 0 }
    part.addOption(
      optionNames[option], scores: levels.indices.map { score(ofOption: option, level: $0) },
      uses: uses.map { Use(places.resource[$0.resource], units: $0.units) })
  }

  private func addRows(
    of component: Components.Component, to part: inout Model, _ places: Places
  ) {
    for row in component.limits.map({ limits[$0] }) {
      part.addLimit(row.most, of: row.options.map { places.option[$0] }, line: row.line)
    }
    for row in component.requirements.map({ requirements[$0] }) {
      part.addRequirement(
        places.option[row.option], needs: places.option[row.needed], line: row.line)
    }
  }
}
