extension SolvedNetwork {
  /// Which demands cannot hold together, and the bound below 0 that proves it.
  ///
  /// The first component of the potentials belongs to the flow that meets most of the minimums. A row
  /// is priced by it, but never below −1, which is what one unit of a minimum is worth.
  var infeasibility: Outcome {
    let members = minimalConflict()
    let relaxed = model.keeping(members)
    guard case .success(let core) = SolvedNetwork.solving(relaxed), !core.isFeasible else {
      return .infeasible([], certificateOfInfeasibility)
    }
    return .infeasible(members, core.certificateOfInfeasibility)
  }

  private var certificateOfInfeasibility: Certificate {
    var multipliers: [ProvedGoal.Multiplier] = []
    for (position, row) in rows.enumerated() {
      guard let name = model.rowName(of: row.origin) else { continue }
      let price =
        row.options.isEmpty && row.minimum > 0 ? -1 : max(-1, self.price(ofRow: position)[0])
      if price != 0 { multipliers.append(.init(name, Int128(price))) }
    }
    return Certificate(statements: [ProvedGoal(.infeasible, multipliers: multipliers)])
  }

  /// Drops demands one by one as long as the rest still cannot hold together.
  ///
  /// - Complexity: O(demands) solves of models no larger than this one.
  private func minimalConflict() -> [AnswerWriter.Member] {
    var members = model.demands
    for member in model.demands {
      let without = members.filter { $0 != member }
      if case .success(let rest) = SolvedNetwork.solving(model.keeping(without)), !rest.isFeasible {
        members = without
      }
    }
    return members
  }
}

extension Model {
  /// Everything that could take part in a conflict.
  fileprivate var demands: [AnswerWriter.Member] {
    let required = choices.filter(\.isRequired).map {
      AnswerWriter.Member.required(choice: $0.name)
    }
    let minimums = resources.filter { $0.minimum > 0 }
      .map { AnswerWriter.Member.minimum(resource: $0.name) }
    let maximums = resources.map { AnswerWriter.Member.maximum(resource: $0.name) }
    return required + minimums + maximums + limits.map { .atmost(line: $0.line) }
  }

  /// The model without worth, in which only the members are demanded.
  fileprivate func keeping(_ members: [AnswerWriter.Member]) -> Model {
    let members = Set(members)
    var kept = Model(levels: [Level("feasible")])
    for resource in resources {
      let users = optionCount
      _ = kept.addResource(
        resource.name,
        minimum: members.contains(.minimum(resource: resource.name)) ? resource.minimum : 0,
        maximum: members.contains(.maximum(resource: resource.name))
          ? resource.maximum : max(users, resource.maximum))
    }
    for choice in choices {
      kept.addChoice(
        choice.name,
        required: choice.isRequired && members.contains(.required(choice: choice.name)))
      for option in choice.options {
        kept.addOption(optionNames[option], scores: [0], uses: Array(uses(ofOption: option)))
      }
    }
    for limit in limits where members.contains(.atmost(line: limit.line)) {
      kept.addLimit(limit.most, of: limit.options, line: limit.line)
    }
    return kept
  }
}
