extension ServingModel {
  /// A minimal conflict of a model whose demands cannot all be met, with its proof; `nil` where the work
  /// does not suffice.
  ///
  /// Demands are given up one by one as long as the rest still cannot be met. A customer stands with all
  /// its `requires` rows: without one of them it could be served from nowhere.
  ///
  /// - Complexity: O(demands) searches.
  func conflict(in problem: ServingProblem<Int>, _ work: inout Work) -> Outcome? {
    var demands = ServingDemands(of: problem)
    guard case .unmet(let all)? = problem.meeting(demands, &work) else { return nil }
    demands.customers = demands.customers.enumerated().filter { position, _ in
      all.leaves.contains { !$0.spares(position) }
    }.map(\.element)
    for fewer in demands.steps {
      var rest = demands
      fewer(&rest)
      guard let coverage = problem.meeting(rest, &work) else { return nil }
      if case .unmet = coverage { demands = rest }
    }
    guard case .unmet(let tree)? = problem.meeting(demands, &work) else { return nil }
    let statement = statement(
      .infeasible, tree, strict: problem.coverage(of: demands), mild: problem.coverage(of: demands))
    return .infeasible(members(demands, in: problem), Certificate(statements: [statement]))
  }

  private func members(
    _ demands: ServingDemands, in problem: ServingProblem<Int>
  ) -> [AnswerWriter.Member] {
    let sites = demands.sites.map { self.sites[$0] }
    let customers = demands.customers.map { self.customers[$0] }
    let required = (sites + customers).map {
      AnswerWriter.Member.required(choice: model.choices[$0].name)
    }
    let requirements = demands.customers.flatMap { problem.arcs(of: $0) }.map {
      AnswerWriter.Member.requires(
        line: model.requirements[Int(problem.arcRequirement[$0])].line)
    }
    return required + row.members(demands, in: model) + requirements
  }
}

extension CountingRow {
  /// Those of the row's ends that are demanded.
  fileprivate func members(
    _ demands: ServingDemands, in model: Model
  ) -> [AnswerWriter.Member] {
    switch origin {
    case .resource(let position):
      let name = model.resources[position].name
      return (demands.fewest ? [.minimum(resource: name)] : [])
        + (demands.most ? [.maximum(resource: name)] : [])
    case .limit(let position):
      return demands.most ? [.atmost(line: model.limits[position].line)] : []
    default: return []
    }
  }
}

extension ServingDemands {
  /// The ways to give up demands: all customers, then one demand after the other.
  fileprivate var steps: [(inout ServingDemands) -> Void] {
    let customers = customers.map { customer -> (inout ServingDemands) -> Void in
      { $0.customers.removeAll { $0 == customer } }
    }
    let sites = sites.map { site -> (inout ServingDemands) -> Void in
      { $0.sites.removeAll { $0 == site } }
    }
    let all: (inout ServingDemands) -> Void = { $0.customers = [] }
    return [all] + customers + sites + [{ $0.fewest = false }, { $0.most = false }]
  }
}

extension ServingTree.Leaf {
  /// Whether the customer's price is all that serving it counts, so that it takes no part in the proof.
  fileprivate func spares(_ customer: Int) -> Bool {
    if case .mild(let prices) = prices { prices[customer] == ServingDemands.worth } else { false }
  }
}
