extension SolvedNetwork {
  /// Which demands cannot hold together, and the bound below 0 that proves it.
  ///
  /// The first component of the potentials belongs to the flow that meets most of the minimums. A row
  /// is priced by it, but never below −1, which is what one unit of a minimum is worth, and never below
  /// 0 where it has none.
  var infeasibility: Outcome {
    let members = minimalConflict()
    let relaxed = edited.keeping(Set(members))
    guard case .success(let core) = SolvedNetwork.solving(relaxed), !core.isFeasible else {
      return .infeasible([], certificateOfInfeasibility)
    }
    return .infeasible(members, core.certificateOfInfeasibility)
  }

  private var certificateOfInfeasibility: Certificate {
    let multipliers = infeasiblePrices.compactMap { row, price in
      model.rowName(of: rows.origin[row]).map { ProvedGoal.Multiplier($0, price) }
    }
    return Certificate(statements: [ProvedGoal(.infeasible, multipliers: multipliers)])
  }

  /// The rows beside the choices whose price is not 0.
  private var infeasiblePrices: [(row: Int, price: Int128)] {
    (rows.choices.endIndex..<rows.count).compactMap { row in
      let least: Int128 = rows.minimum[row] > 0 ? -1 : 0
      let price = node(ofRow: row).map { max(least, flow.layout.vector(flow.price(of: $0))[0]) }
      return price ?? least == 0 ? nil : (row, price ?? least)
    }
  }
}

// MARK: - Conflicts

extension SolvedNetwork {
  /// Drops demands one by one as long as the rest still cannot hold together.
  ///
  /// A demand that the latest proof does not use is dropped without another solve.
  ///
  /// - Complexity: O(demands of the proofs) solves of models with the options that are needed.
  private func minimalConflict() -> [AnswerWriter.Member] {
    let demands = edited.demands
    var members = Set(demands)
    var used = demandsOfProof
    for member in demands {
      members.remove(member)
      guard used.contains(member) else { continue }
      if case .success(let rest) = SolvedNetwork.solving(edited.keeping(members)),
        !rest.isFeasible
      {
        used = rest.demandsOfProof
      } else {
        members.insert(member)
      }
    }
    return demands.filter { members.contains($0) }
  }

  /// The demands without which the bound would not be below 0.
  private var demandsOfProof: Set<AnswerWriter.Member> {
    var demands: Set<AnswerWriter.Member> = []
    var priceOfResource = Array(repeating: Int128(0), count: model.resources.count)
    var priceOfLimits: [Int: Int128] = [:]
    for (row, price) in infeasiblePrices {
      demands.insert(model.member(of: rows.origin[row], isMinimum: price < 0))
      switch rows.origin[row] {
      case .choice: continue
      case .resource(let position): priceOfResource[position] = price
      case .limit(let position):
        for option in model.limits[position].options { priceOfLimits[option, default: 0] += price }
      }
    }
    for choice in model.choices.indices where edited.isRequired(choice) {
      let options = edited.options(of: choice).filter { edited.isOpen($0) }
      let isDear = options.allSatisfy { option in
        edited.uses(of: option).reduce(priceOfLimits[option] ?? 0) {
          $0 + priceOfResource[$1.resource]
        } > 0
      }
      if isDear { demands.insert(.required(choice: model.choices[choice].name)) }
    }
    return demands
  }
}

extension Model {
  fileprivate func member(of origin: Rows.Origin, isMinimum: Bool) -> AnswerWriter.Member {
    switch origin {
    case .choice(let position): .required(choice: choices[position].name)
    case .resource(let position) where isMinimum: .minimum(resource: resources[position].name)
    case .resource(let position): .maximum(resource: resources[position].name)
    case .limit(let position): .atmost(line: limits[position].line)
    }
  }
}

extension EditedModel {
  /// Everything that could take part in a conflict.
  fileprivate var demands: [AnswerWriter.Member] {
    let resources = base.resources.indices.map { resource($0) }
    let required = base.choices.indices.filter { isRequired($0) }.map {
      AnswerWriter.Member.required(choice: base.choices[$0].name)
    }
    let minimums = resources.filter { $0.minimum > 0 }
      .map { AnswerWriter.Member.minimum(resource: $0.name) }
    let maximums = resources.map { AnswerWriter.Member.maximum(resource: $0.name) }
    return required + minimums + maximums + base.limits.map { .atmost(line: $0.line) }
  }

  /// The model without worth, in which only the members are demanded. Options that meet none of their
  /// demands are left out: nothing becomes possible by them.
  fileprivate func keeping(_ members: Set<AnswerWriter.Member>) -> Model {
    var kept = Model(levels: [Model.Level("feasible")])
    let hasMinimum = addResources(to: &kept, members)
    var positions: [Int: Int] = [:]
    for (choice, named) in base.choices.enumerated() {
      let isRequired = members.contains(.required(choice: named.name))
      guard isRequired || hasMinimum.contains(true) else { continue }
      kept.addChoice(named.name, required: isRequired)
      for option in options(of: choice) where isOpen(option) {
        let uses = uses(of: option)
        guard isRequired || uses.contains(where: { hasMinimum[$0.resource] }) else { continue }
        positions[option] = kept.optionCount
        kept.addOption(optionName(option), scores: [0], uses: Array(uses))
      }
    }
    for (position, limit) in base.limits.enumerated()
    where members.contains(.atmost(line: limit.line)) {
      let options = limit.options.compactMap { positions[$0] }
      kept.addLimit(most(ofLimit: position), of: options, line: limit.line)
    }
    return kept
  }

  /// Adds the resources; answers which of them demand something.
  private func addResources(
    to kept: inout Model, _ members: Set<AnswerWriter.Member>
  ) -> [Bool] {
    base.resources.indices.map { position in
      let resource = resource(position)
      let minimum =
        members.contains(.minimum(resource: resource.name)) ? resource.minimum : 0
      let isBounded = members.contains(.maximum(resource: resource.name))
      _ = kept.addResource(
        resource.name, minimum: minimum,
        maximum: isBounded ? resource.maximum : max(optionCount, resource.maximum))
      return minimum > 0
    }
  }
}
