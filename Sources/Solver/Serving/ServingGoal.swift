/// The search for a goal among the solutions that reach the goals before it.
///
/// Solutions are compared under strict weights, which put earlier goals first. The bound may take any
/// weights, and is least under those just high enough: they are looked for at the root, goal by goal, in
/// steps of a factor, from weights under which no choice alone goes back on an earlier goal.
struct ServingGoal {
  private let model: ServingModel
  /// The values of the goals before it.
  private let reached: [Int]
  private let strict: ServingProblem<Int128>

  init(_ model: ServingModel, after reached: [Int]) {
    self.model = model
    self.reached = reached
    strict = model.problem(model.order.strict(upTo: reached.count))
  }

  /// A search under the weights that serve; `nil` where the work does not suffice to find them.
  ///
  /// - Complexity: O(goals before it · log of a weight) descents at the root.
  func search(from start: [Bool], _ work: inout Work) -> ServingSearch? {
    let local = model.order.local(upTo: reached.count)
    guard !reached.isEmpty else { return search(under: local, from: start) }
    guard var best = candidate(under: local, from: start, &work) else { return nil }
    for goal in reached.indices {
      for isUp in [true, false] {
        guard improve(&best, goal, isUp: isUp, &work) else { return nil }
      }
    }
    return best.search
  }

  /// A search, and the bound at its root.
  private struct Candidate {
    let search: ServingSearch
    let ceiling: Int128
  }

  private func candidate(
    under weights: GoalWeights, from start: [Bool], _ work: inout Work
  ) -> Candidate? {
    var search = search(under: weights, from: start)
    return search.ceiling(&work).map { Candidate(search: search, ceiling: $0) }
  }

  /// Changes a goal's weight as long as that lowers the bound; `false` where the work ends.
  private func improve(
    _ best: inout Candidate, _ goal: Int, isUp: Bool, _ work: inout Work
  ) -> Bool {
    while best.ceiling >= best.search.limit,
      let weights = step(best.search.mild.weights, goal, isUp: isUp)
    {
      guard let next = candidate(under: weights, from: best.search.incumbent, &work) else {
        return false
      }
      guard next.ceiling < best.ceiling else { return true }
      best = next
    }
    return true
  }

  private func step(_ weights: GoalWeights, _ goal: Int, isUp: Bool) -> GoalWeights? {
    let weight = weights.values[goal]
    let next = isUp ? min(model.order.most[goal], weight * 4) : max(1, weight / 4)
    return next == weight ? nil : weights.with(next, at: goal)
  }

  private func search(under weights: GoalWeights, from start: [Bool]) -> ServingSearch {
    let offset = reached.indices.reduce(Int128(0)) { sum, goal in
      sum + (weights.values[goal] - strict.weights.values[goal]) * Int128(reached[goal])
    }
    return ServingSearch(strict, mild: model.problem(weights), offset: offset, from: start)
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
