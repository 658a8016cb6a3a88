import Solver

/// Every way to choose that keeps all rows of a model, by trying everything.
struct Plans {
  let model: Model
  private(set) var all: [[Int?]] = []

  init(_ model: Model) {
    self.model = model
    visit([])
  }

  /// A number for each goal, the more the better.
  func worth(_ plan: [Int?]) -> [Int] {
    model.goals.map { goal in
      plan.compactMap { $0 }.reduce(0) { $0 + goal.worth(ofOption: $1, in: model) }
    }
  }

  /// The most that plans of a kind are worth; `nil` where there are none.
  func best(where isOfKind: ([Int?]) -> Bool = { _ in true }) -> [Int]? {
    all.filter(isOfKind).map(worth).max { $0.lexicographicallyPrecedes($1) }
  }

  private mutating func visit(_ plan: [Int?]) {
    guard plan.count < model.choices.count else {
      if allows(plan) { all.append(plan) }
      return
    }
    let choice = model.choices[plan.count]
    for option in choice.options { visit(plan + [option]) }
    if !choice.isRequired { visit(plan + [nil]) }
  }

  private func allows(_ plan: [Int?]) -> Bool {
    let taken = Set(plan.compactMap { $0 })
    return model.limits.allSatisfy { $0.options.count(where: taken.contains) <= $0.most }
      && model.requirements.allSatisfy { !taken.contains($0.option) || taken.contains($0.needed) }
      && model.resources.indices.allSatisfy { resource in
        let units = taken.flatMap { model.uses(ofOption: $0) }.filter { $0.resource == resource }
          .reduce(0) { $0 + $1.units }
        return model.resources[resource].minimum <= units
          && units <= model.resources[resource].maximum
      }
  }
}

/// What one plan is worth more than another, goal by goal.
func minus(_ one: [Int], _ other: [Int]) -> [Int] {
  zip(one, other).map { $0 - $1 }
}
