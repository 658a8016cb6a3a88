extension SolvedNetwork {
  /// A certificate of one root bound for each goal.
  ///
  /// The flow's potentials give each row a *price*: a vector that is lexicographically positive only
  /// where the row is full and negative only where it is at its minimum. Goal k is proved by one
  /// integer a row, price · (λ₁, …, λ_k), with λ_k = 1 and each earlier λ_j just large enough that
  /// the lexicographic order of all prices and surpluses becomes the order of integers. Minus λ_j is
  /// then the multiplier of the earlier goal j. `nil` where a number would pass 128 bits.
  ///
  /// - Complexity: O(goals² · (rows + options)).
  var optimalityCertificate: Certificate? {
    let prices = rows.indices.map { price(ofRow: $0) }
    let gaps = self.gaps(at: prices)
    let goals = model.goals
    var statements: [ProvedGoal] = []
    for goal in goals.indices {
      let last = goal + flow.network.goalOffset
      guard
        let weights = LexicographicWeights(ordering: gaps, upTo: last),
        let multipliers = multipliers(prices: prices, weights: weights, goal: goal)
      else { return nil }
      statements.append(ProvedGoal(claim(goal), multipliers: multipliers))
    }
    return Certificate(statements: statements)
  }

  /// What a unit of the row is worth, component by component.
  func price(ofRow position: Int) -> [Int] {
    let arcs = flow.network.arcsOfRow[position]
    let width = flow.network.width
    guard arcs.node >= 0 else { return Array(repeating: 0, count: width) }
    return (0..<width).map {
      flow.potential[arcs.end * width + $0] - flow.potential[arcs.tail * width + $0]
    }
  }

  private func claim(_ goal: Int) -> ProvedGoal.Claim {
    let goals = model.goals
    let value = solution.values[goals[goal].level]
    let place = goals[..<goal].count { $0.level == goals[goal].level }
    return .goal(
      level: model.levels[goals[goal].level].name, countedClass: goals[goal].countedClass,
      value: value[place])
  }

  private func multipliers(
    prices: [[Int]], weights: LexicographicWeights, goal: Int
  ) -> [ProvedGoal.Multiplier]? {
    var multipliers: [ProvedGoal.Multiplier] = []
    for (position, row) in rows.enumerated() {
      guard let name = model.rowName(of: row.origin) else { continue }
      guard let value = weights.product(with: prices[position]) else { return nil }
      if value != 0 { multipliers.append(.init(name, value)) }
    }
    for (place, earlier) in model.goals[..<goal].enumerated() {
      let weight = weights.values[place + flow.network.goalOffset]
      guard weight != 0 else { continue }
      let name = RowName.goal(
        level: model.levels[earlier.level].name, countedClass: earlier.countedClass)
      multipliers.append(.init(name, earlier.countedClass == nil ? -weight : weight))
    }
    return multipliers
  }
}

// MARK: - Gaps

extension SolvedNetwork {
  /// Vectors that are lexicographically 0 or more and must stay so as integers: the price of a full
  /// row, minus the price of a row at its minimum, and by how much each choice's surplus exceeds what
  /// its other options would leave.
  private func gaps(at prices: [[Int]]) -> [[Int]] {
    var gaps: [[Int]] = []
    for (position, row) in rows.enumerated() where model.rowName(of: row.origin) != nil {
      let use = row.options.count { flow.carries($0) }
      if use != row.minimum { gaps.append(prices[position]) }
      if use != row.maximum { gaps.append(prices[position].map { -$0 }) }
    }
    let rowsOfOption = pricedRowsOfOption
    for (position, choice) in model.choices.enumerated() {
      let taken = self.taken(by: position)
      let best =
        taken.map { surplus(of: $0, rowsOfOption, prices) }
        ?? Array(repeating: 0, count: flow.network.width)
      if !choice.isRequired { gaps.append(best) }
      for option in choice.options where option != taken {
        gaps.append(zip(best, surplus(of: option, rowsOfOption, prices)).map { $0 - $1 })
      }
    }
    return Array(Set(gaps))
  }

  private var pricedRowsOfOption: [[Int]] {
    var rowsOfOption = [[Int]](repeating: [], count: model.optionCount)
    for (position, row) in rows.enumerated() where model.rowName(of: row.origin) != nil {
      for option in row.options { rowsOfOption[option].append(position) }
    }
    return rowsOfOption
  }

  /// The option's worth minus the prices of the rows that it uses; 0 in the component of minimums.
  private func surplus(of option: Int, _ rowsOfOption: [[Int]], _ prices: [[Int]]) -> [Int] {
    let network = flow.network
    let at = network.arcOfOption[option] * network.width
    var surplus = network.cost[at..<at + network.width].map { -$0 }
    for row in rowsOfOption[option] {
      for component in surplus.indices { surplus[component] -= prices[row][component] }
    }
    return surplus
  }
}

extension Model {
  /// The certificate's name of a resource or limit; `nil` for a choice, which needs no multiplier.
  func rowName(of origin: Row.Origin) -> RowName? {
    switch origin {
    case .choice: nil
    case .resource(let position): .resource(resources[position].name)
    case .limit(let position): .atmost(line: limits[position].line)
    }
  }
}
