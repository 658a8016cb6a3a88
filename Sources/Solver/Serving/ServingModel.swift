/// A model read as open and serve.
///
/// A *site* is a choice one of whose options stands in the row or is required by another option; its
/// options are *openings*. Every other choice is a *customer*.
struct ServingModel: Sendable {
  let model: Model
  let goals: [Goal]
  let row: CountingRow
  /// The choices that are sites, and those that are customers, ascending.
  let sites: [Int]
  let customers: [Int]
  /// The options that are openings, ascending.
  let openings: [Int]
  /// The opening of each option that is one.
  private let openingOfOption: [Int]
  private let requirementOfOption: [Int?]
  /// How goals are weighed.
  let order: GoalOrder

  /// `nil` where the model has another structure, or worths so large that a bound could pass 60 bits.
  init?(_ model: Model) {
    guard !model.goals.isEmpty, !model.requirements.isEmpty, let row = CountingRow(of: model),
      let requirementOfOption = model.requirementOfOption,
      let isSite = model.sites(beside: row), let order = GoalOrder(of: model)
    else { return nil }
    self.model = model
    self.row = row
    self.order = order
    self.requirementOfOption = requirementOfOption
    goals = model.goals
    sites = model.choices.indices.filter { isSite[$0] }
    customers = model.choices.indices.filter { !isSite[$0] }
    openings = sites.flatMap { model.choices[$0].options }
    var openingOfOption = [Int](repeating: 0, count: model.optionCount)
    for (position, option) in openings.enumerated() { openingOfOption[option] = position }
    self.openingOfOption = openingOfOption
  }
}

extension Model {
  /// The requirement of each option; `nil` where an option has two.
  fileprivate var requirementOfOption: [Int?]? {
    var requirementOfOption = [Int?](repeating: nil, count: optionCount)
    for (position, requirement) in requirements.enumerated() {
      guard requirementOfOption[requirement.option] == nil else { return nil }
      requirementOfOption[requirement.option] = position
    }
    return requirementOfOption
  }

  /// Which choices are sites; `nil` where an option of a site requires another.
  fileprivate func sites(beside row: CountingRow) -> [Bool]? {
    var isSite = [Bool](repeating: false, count: choices.count)
    for option in 0..<optionCount where row.contains[option] {
      isSite[choiceOfOption[option]] = true
    }
    for requirement in requirements { isSite[choiceOfOption[requirement.needed]] = true }
    let isClear = requirements.allSatisfy { !isSite[choiceOfOption[$0.option]] }
    return isClear ? isSite : nil
  }
}

// MARK: - Numbers

extension ServingModel {
  /// The problem in which an option is worth the sum of its worths for the goals, each times its weight.
  ///
  /// - Complexity: O(options · goals + options · log of a customer's options).
  func problem<Worth: WorthNumber>(_ weights: GoalWeights) -> ServingProblem<Worth> {
    let worths: [Worth] = worths(weights)
    var problem = ServingProblem<Worth>(weights, fewest: row.minimum, most: row.maximum)
    for site in sites {
      let choice = model.choices[site]
      let openings = choice.options.map {
        ServingProblem<Worth>.Opening(worth: worths[$0], isCounted: row.contains[$0])
      }
      problem.add(site: openings, isRequired: choice.isRequired)
    }
    let penalty = 2 * magnitude(worths) + 1
    for customer in customers { problem.add(self.customer(customer, worths, penalty)) }
    return problem
  }

  /// Weights that are too large for the numbers are not asked for.
  private func worths<Worth: WorthNumber>(_ weights: GoalWeights) -> [Worth] {
    var worths = [Worth](repeating: 0, count: model.optionCount)
    for (goal, weight) in zip(goals, weights.values) {
      for option in worths.indices {
        worths[option] +=
          Worth(truncatingIfNeeded: weight) * Worth(goal.worth(ofOption: option, in: model))
      }
    }
    return worths
  }

  /// No solution is worth more, or less than minus this.
  private func magnitude<Worth: WorthNumber>(_ worths: [Worth]) -> Worth {
    model.choices.reduce(Worth(0)) { sum, choice in
      sum + (choice.options.map { abs(worths[$0]) }.max() ?? 0)
    }
  }

  private func customer<Worth: WorthNumber>(
    _ position: Int, _ worths: [Worth], _ penalty: Worth
  ) -> ServingProblem<Worth>.Customer {
    let choice = model.choices[position]
    let alone = optionAlone(of: position, worths)
    let mustBeServed = choice.isRequired && alone == nil
    let arcs = choice.options.compactMap { option in
      requirementOfOption[option].map { requirement in
        let needed = model.requirements[requirement].needed
        return ServingProblem<Worth>.Arc(
          opening: openingOfOption[needed], worth: worths[option], requirement: requirement)
      }
    }
    return ServingProblem<Worth>.Customer(
      arcs: arcs, aloneWorth: alone.map { worths[$0] } ?? (mustBeServed ? -penalty : 0),
      mustBeServed: mustBeServed)
  }

  /// What the customer takes without an opening.
  private func optionAlone<Worth: WorthNumber>(of customer: Int, _ worths: [Worth]) -> Int? {
    let choice = model.choices[customer]
    let free = choice.options.filter { requirementOfOption[$0] == nil }
    let best = free.max { (worths[$0], $1) < (worths[$1], $0) }
    return best.flatMap { choice.isRequired || worths[$0] > 0 ? $0 : nil }
  }
}

// MARK: - The way back

extension ServingModel {
  /// What each choice takes when these openings are open, in a problem of this model.
  func taken(opening isOpen: [Bool], in problem: ServingProblem<Int128>) -> [Int?] {
    var taken = [Int?](repeating: nil, count: model.choices.count)
    for opening in openings.indices where isOpen[opening] {
      taken[model.choiceOfOption[openings[opening]]] = openings[opening]
    }
    let worths: [Int128] = worths(problem.weights)
    for (position, customer) in customers.enumerated() {
      let arc = problem.bestArc(of: position, opening: isOpen)
      taken[customer] =
        arc.map { model.requirements[Int(problem.arcRequirement[$0])].option }
        ?? optionAlone(of: customer, worths)
    }
    return taken
  }
}
