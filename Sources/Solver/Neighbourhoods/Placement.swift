/// Looks for a first solution: places as many required choices as fit, and then more and more of them
/// by neighbourhoods, until none is left.
///
/// The model without `required`, whose one goal counts the required choices that take an option, has a
/// solution at once, and a solution of it that places them all is one of the model. Where minimums stand
/// in the way it finds nothing.
struct Placement {
  private let programme: Programme
  private var neighbourhoods: NeighbourhoodSearch
  private(set) var taken: [Int]
  private let wanted: Int

  /// A placement that begins with these options; `nil` where that breaks a row.
  ///
  /// - Complexity: O(size of the model).
  init?(_ model: Model, from start: [Int]) {
    programme = Programme(model.withoutDemands)
    guard start.count == model.choices.count, programme.accepts(start, earlier: []) else {
      return nil
    }
    taken = start
    wanted = model.choices.count(where: \.isRequired)
    neighbourhoods = NeighbourhoodSearch(programme, goal: 0, earlier: [])
  }

  /// Whether all required choices have an option.
  var isWhole: Bool { programme.value(of: taken, goal: 0) == wanted }

  /// Whether another neighbourhood is due when a tree has done so much work beside them.
  func isDue(after work: Int) -> Bool { !isWhole && neighbourhoods.isDue(after: work) }

  /// Looks at one neighbourhood.
  mutating func improve(budget: Budget) {
    let better = neighbourhoods.better(than: taken, guide: nil, budget: budget)
    if let better { taken = better }
  }
}

extension Model {
  /// The model in which no choice must take an option and each that should counts 1.
  fileprivate var withoutDemands: Model {
    var model = Model(levels: [Level("placed")])
    for resource in resources {
      _ = model.addResource(resource.name, minimum: resource.minimum, maximum: resource.maximum)
    }
    for choice in choices {
      model.addChoice(choice.name)
      for option in choice.options {
        model.addOption(
          optionNames[option], scores: [choice.isRequired ? 1 : 0],
          uses: Array(uses(ofOption: option)))
      }
    }
    for limit in limits { model.addLimit(limit.most, of: limit.options, line: limit.line) }
    for row in requirements { model.addRequirement(row.option, needs: row.needed, line: row.line) }
    return model
  }
}
