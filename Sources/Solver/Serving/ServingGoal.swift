/// The search for a goal among the solutions that reach the goals before it.
///
/// Solutions are compared under strict weights, which put earlier goals first. The bound may take any
/// weights, and is least under those just high enough: they are looked for at the root, goal by goal, in
/// steps of a factor, from weights under which no choice alone goes back on an earlier goal.
struct ServingGoal {
  private let model: ServingModel
  /// The values of the goals before it.
  private let reached: [Int]
  private let strict: ServingProblem

  init(_ model: ServingModel, after reached: [Int]) {
    self.model = model
    self.reached = reached
    strict = model.problem(model.order.strict(upTo: reached.count))
  }

  /// A search under the weights that serve; `nil` where the work does not suffice to find them.
  ///
  /// - Complexity: O(goals before it · log of a weight) descents at the root.
  func search(from start: [Bool], _ work: inout Work) -> ServingSearch? {
    var best = search(under: model.order.local(upTo: reached.count), from: start)
    guard !reached.isEmpty else { return best }
    guard var least = best.ceiling(&work) else { return nil }
    for goal in reached.indices {
      for isUp in [true, false] {
        while least >= best.limit, let weights = step(best.mild.weights, goal, isUp: isUp) {
          var next = search(under: weights, from: best.incumbent)
          guard let ceiling = next.ceiling(&work) else { return nil }
          guard ceiling < least else { break }
          (best, least) = (next, ceiling)
        }
      }
    }
    return best
  }

  private func step(_ weights: GoalWeights, _ goal: Int, isUp: Bool) -> GoalWeights? {
    let weight = weights.values[goal]
    let next = isUp ? min(strict.weights.values[goal], weight * 4) : max(1, weight / 4)
    return next == weight ? nil : weights.with(next, at: goal)
  }

  private func search(under weights: GoalWeights, from start: [Bool]) -> ServingSearch {
    let mild = weights == strict.weights ? strict : model.problem(weights)
    let offset = reached.indices.reduce(0) { sum, goal in
      sum + (weights.values[goal] - strict.weights.values[goal]) * reached[goal]
    }
    return ServingSearch(strict, mild: mild, offset: offset, from: start)
  }
}

extension ServingModel {
  /// The best solution with its proof, goal by goal; `nil` where the work does not suffice.
  func best(from start: [Bool], _ work: inout Work) -> Outcome? {
    var (isOpen, values, statements) = (start, [Int](), [ProvedGoal]())
    var taken: [Int?] = []
    for goal in goals {
      let stage = ServingGoal(self, after: values)
      guard var search = stage.search(from: isOpen, &work), search.run(&work) else { return nil }
      isOpen = search.incumbent
      taken = self.taken(opening: isOpen, in: search.problem)
      values.append(worth(of: taken, goal))
      statements.append(statement(ofGoal: values, search))
    }
    let solution = Solution(taking: taken, in: model)
    return .optimal(solution, Certificate(statements: statements))
  }

  private func worth(of taken: [Int?], _ goal: Goal) -> Int {
    taken.reduce(0) { sum, option in
      sum + (option.map { goal.worth(ofOption: $0, in: model) } ?? 0)
    }
  }
}
