extension SolvedNetwork {
  /// A certificate of one root bound for each goal.
  ///
  /// The flow's potentials give each row a *price*: a vector that is lexicographically positive only
  /// where the row is full and negative only where it is at its minimum. Goal k is proved by one
  /// integer a row, price · (λ₁, …, λ_k), with λ_k = 1 and each earlier λ_j so large that the
  /// lexicographic order of all prices and surpluses becomes the order of integers. Minus λ_j is then
  /// the multiplier of the earlier goal j.
  ///
  /// How large λ must be follows from how far potentials lie apart; only where that would pass 128 bits
  /// every surplus is looked at. `nil` where even the least λ is too large.
  ///
  /// - Complexity: O(goals² · rows), and, if need be, O(goals² · options).
  var optimalityCertificate: Certificate? {
    guard let prices = VectorPrices(flow) else { return nil }
    return certificate(prices) { LexicographicWeights(bounds: prices.gapBounds, upTo: $0) }
      ?? leastCertificate(prices)
  }

  private func leastCertificate(_ prices: VectorPrices) -> Certificate? {
    let gaps = gaps(at: prices)
    return certificate(prices) { LexicographicWeights(ordering: gaps, upTo: $0) }
  }

  private func certificate(
    _ prices: VectorPrices, weights: (_ last: Int) -> LexicographicWeights?
  ) -> Certificate? {
    var statements: [ProvedGoal] = []
    for (position, claim) in claims.enumerated() {
      guard let weights = weights(position + 1), let rows = multipliers(prices, weights) else {
        return nil
      }
      let goals = multipliers(ofGoalsBefore: position, weights)
      statements.append(ProvedGoal(claim, multipliers: rows + goals))
    }
    return Certificate(statements: statements)
  }

  /// What is proved of each goal.
  private var claims: [ProvedGoal.Claim] {
    zip(model.levels, solution.values).flatMap { level, values in
      values.enumerated().map { place, value in
        let countedClass = level.kind == .sum ? nil : values.count - place
        return .goal(level: level.name, countedClass: countedClass, value: value)
      }
    }
  }

  private func multipliers(
    _ prices: VectorPrices, _ weights: LexicographicWeights
  ) -> [ProvedGoal.Multiplier]? {
    var multipliers: [ProvedGoal.Multiplier] = []
    for row in model.choices.count..<rows.count {
      guard let node = node(ofRow: row), let name = model.rowName(of: rows.origin[row]) else {
        continue
      }
      guard let value = weights.product(with: prices.price(of: node, in: flow)) else { return nil }
      if value != 0 { multipliers.append(.init(name, value)) }
    }
    return multipliers
  }

  private func multipliers(
    ofGoalsBefore last: Int, _ weights: LexicographicWeights
  ) -> [ProvedGoal.Multiplier] {
    model.goals[..<last].enumerated().compactMap { place, goal in
      let name = RowName.goal(level: model.levels[goal.level].name, countedClass: goal.countedClass)
      let weight = weights.values[place + 1]
      guard weight != 0 else { return nil }
      return .init(name, goal.countedClass == nil ? -weight : weight)
    }
  }
}

extension Model {
  /// The certificate's name of a resource or limit; `nil` for a choice, which needs no multiplier.
  func rowName(of origin: Rows.Origin) -> RowName? {
    switch origin {
    case .choice: nil
    case .resource(let position): .resource(resources[position].name)
    case .limit(let position): .atmost(line: limits[position].line)
    }
  }
}
