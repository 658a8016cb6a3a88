extension SolvedNetwork {
  /// A certificate of one root bound for each goal.
  ///
  /// The flow's potentials give each row a *price*: a vector that is lexicographically positive only
  /// where the row is full and negative only where it is at its minimum. Goal k is proved by one
  /// integer a row, price · (λ₁, …, λ_k), with λ_k = 1 and each earlier λ_j so large that the
  /// lexicographic order of all prices and surpluses becomes the order of integers. Minus λ_j is then
  /// the multiplier of the earlier goal j. `nil` where a number would pass 126 bits.
  ///
  /// - Complexity: O(goals² · rows).
  var optimalityCertificate: Certificate? {
    guard let prices = VectorPrices(flow) else { return nil }
    var statements: [ProvedGoal] = []
    for (position, claim) in claims.enumerated() {
      let last = position + 1
      guard let weights = LexicographicWeights(bounds: prices.gapBounds, upTo: last),
        let rows = multipliers(prices, weights)
      else { return nil }
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
    model.goals[..<last].enumerated().map { place, goal in
      let name = RowName.goal(level: model.levels[goal.level].name, countedClass: goal.countedClass)
      let weight = weights.values[place + 1]
      return .init(name, goal.countedClass == nil ? -weight : weight)
    }
  }
}

/// The potentials of a flow as vectors, and how far from one another they are.
struct VectorPrices {
  private let potentials: [[Int128]]
  /// For each component a bound on what the certificate compares: prices, and the surplus of one option
  /// of a choice over another's.
  let gapBounds: [Int128]

  /// `nil` where a potential has outgrown its field.
  ///
  /// - Complexity: O(nodes · goals).
  init?(_ flow: Flow) {
    let (width, layout) = (flow.width, flow.layout)
    potentials = (0..<flow.network.nodeCount).map { node in
      layout.vector((0..<width).map { flow.potential[node * width + $0] - flow.potential[$0] })
    }
    var bounds: [Int128] = []
    for field in layout.fields.indices {
      let (lowest, highest) = potentials.reduce((Int128(0), Int128(0))) {
        (min($0.0, $1[field]), max($0.1, $1[field]))
      }
      let reduced = highest - lowest + layout.magnitudes[field]
      guard layout.holds(reduced, field: field) else { return nil }
      bounds.append(3 * reduced)
    }
    gapBounds = bounds
  }

  /// What a unit of a node's row is worth.
  func price(of node: Int, in flow: Flow) -> [Int128] {
    let (tail, head) = flow.ends(of: node)
    return zip(potentials[head], potentials[tail]).map { $0 - $1 }
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
