// The tree of a search as a statement of the certificate.
extension ServingModel {
  /// That no solution that reaches the goals before is better than the last of `values`.
  func statement(ofGoal values: [Int], _ search: ServingSearch) -> ProvedGoal {
    let goal = goals[values.count - 1]
    let value = values[values.count - 1]
    let claim = ProvedGoal.Claim.goal(
      level: model.levels[goal.level].name, countedClass: goal.countedClass,
      value: goal.countedClass == nil ? value : -value)
    return statement(claim, search.tree, strict: search.problem, mild: search.mild)
  }

  /// A claim about the problem, proved by a tree whose leaves take their bounds from it, or from the
  /// same problem under milder weights.
  ///
  /// - Complexity: O(leaves · arcs above their price).
  func statement(
    _ claim: ProvedGoal.Claim, _ tree: ServingTree, strict: ServingProblem<Int128>,
    mild: ServingProblem<Int>
  ) -> ProvedGoal {
    let nodes = tree.nodes.enumerated().map { id, branch in
      ProvedGoal.Node(id: id, branch: branch.map { self.branch($0) })
    }
    let bounds = tree.leaves.map { leaf in
      switch leaf.prices {
      case .mild(let prices): bound(leaf, prices, mild)
      case .strict(let isOpen): bound(leaf, strict.worths(opening: isOpen), strict)
      }
    }
    return ProvedGoal(claim, nodes: nodes, bounds: bounds)
  }

  private func branch(_ branch: ServingTree.Branch) -> ProvedGoal.Branch {
    let option = model.optionNames[openings[branch.opening]]
    return .init(parent: branch.parent, fix: .option(option, isTaken: branch.isOpen))
  }

  private func bound<Worth: WorthNumber>(
    _ leaf: ServingTree.Leaf, _ prices: [Worth], _ problem: ServingProblem<Worth>
  ) -> ProvedGoal.Bound {
    ProvedGoal.Bound(
      node: leaf.node, scale: Int(truncatingIfNeeded: problem.weights.scale),
      multipliers: earlierGoals(problem.weights) + toll(leaf.toll)
        + payments(at: prices, in: problem))
  }

  private func earlierGoals(_ weights: GoalWeights) -> [ProvedGoal.Multiplier] {
    zip(goals, weights.values.dropLast()).map { goal, weight in
      let name = RowName.goal(
        level: model.levels[goal.level].name, countedClass: goal.countedClass)
      return .init(name, goal.countedClass == nil ? -weight : weight)
    }
  }

  private func toll(_ toll: Int128) -> [ProvedGoal.Multiplier] {
    guard toll != 0, let name = row.origin.flatMap({ model.rowName(of: $0) }) else { return [] }
    return [.init(name, toll)]
  }

  /// What each customer pays: the multipliers of the `requires` rows.
  private func payments<Worth: WorthNumber>(
    at prices: [Worth], in problem: ServingProblem<Worth>
  ) -> [ProvedGoal.Multiplier] {
    var payments: [ProvedGoal.Multiplier] = []
    for (customer, price) in prices.enumerated() {
      for arc in problem.arcs(of: customer) {
        guard problem.arcWorth[arc] > price else { break }
        let line = model.requirements[Int(problem.arcRequirement[arc])].line
        payments.append(
          .init(.requires(line: line), Int128(problem.arcWorth[arc] - price)))
      }
    }
    return payments
  }
}
