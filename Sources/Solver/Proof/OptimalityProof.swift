extension SolvedNetwork {
  /// A certificate of one root bound for each goal.
  ///
  /// The flow's potentials give each row a *price*: a vector that is lexicographically positive only
  /// where the row is full and negative only where it is at its minimum. Goal k is proved by one
  /// integer a row, price · (λ₁, …, λ_k), with λ_k = 1 and each earlier λ_j so large that the
  /// lexicographic order of all prices and surpluses becomes the order of integers. Minus λ_j is then
  /// the multiplier of the earlier goal j.
  ///
  /// How large λ must be in a large model follows from how far potentials lie apart, where that keeps
  /// numbers small; else the least is sought. `nil` where even that passes 128 bits.
  ///
  /// - Complexity: O(goals² · rows) for a large model, else that of ``leastWeights(_:)``.
  var optimalityCertificate: Certificate? {
    guard let prices = VectorPrices(flow) else { return nil }
    let rough = edited.optionCount > SolvedNetwork.large ? roughWeights(prices) : nil
    return (rough ?? leastWeights(prices)).flatMap { certificate(prices, $0) }
  }

  /// Options of a model in which not every option is looked at for its proof.
  static var large: Int { 1 << 16 }

  /// The certificate that these weights make; `nil` where a number would pass 128 bits.
  func certificate(_ prices: VectorPrices, _ weights: [LexicographicWeights]) -> Certificate? {
    var statements: [ProvedGoal] = []
    for (position, claim) in claims.enumerated() {
      guard let rows = multipliers(prices, weights[position]) else { return nil }
      let goals = multipliers(ofGoalsBefore: position, weights[position])
      statements.append(ProvedGoal(claim, multipliers: rows + goals))
    }
    return Certificate(statements: statements)
  }

  /// Weights for all that could be compared: prices, and the surplus of one option of a choice over
  /// another's.
  func roughWeights(_ prices: VectorPrices) -> [LexicographicWeights]? {
    let bounds = zip(prices.spreads, flow.layout.magnitudes).map { $0 + 2 * $1 }
    let weights = bounds.indices.dropFirst().compactMap {
      LexicographicWeights(bounds: bounds, upTo: $0)
    }
    return weights.count == bounds.count - 1 ? weights : nil
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
      guard let value = weights.product(with: prices.price(of: node)) else { return nil }
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
