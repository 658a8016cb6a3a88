extension SolvedNetwork {
  /// Which demands cannot hold together, and the bound below 0 that proves it.
  ///
  /// The first component of the potentials belongs to the flow that meets most of the minimums. A row
  /// is priced by it, but never below −1, which is what one unit of a minimum is worth.
  var infeasibility: Outcome {
    guard edited.isUntouched else { return infeasibilityOfEdited }
    let conflict = MinimalConflict(of: model, among: demandsOfProof) { part in
      guard case .success(let solved) = SolvedNetwork.solving(part) else { return true }
      return solved.isFeasible
    }
    let members = conflict.members
    let relaxed = model.keeping(members)
    guard case .success(let core) = SolvedNetwork.solving(relaxed), !core.isFeasible else {
      return .infeasible([], certificateOfInfeasibility)
    }
    return .infeasible(members, core.certificateOfInfeasibility)
  }

  /// That of the edited model, solved from the start.
  private var infeasibilityOfEdited: Outcome {
    guard case .success(let cold) = SolvedNetwork.solving(edited.model) else {
      return .infeasible([], certificateOfInfeasibility)
    }
    return cold.infeasibility
  }

  private var certificateOfInfeasibility: Certificate {
    let multipliers = infeasiblePrices.compactMap { row, price in
      model.rowName(of: rows.origin[row]).map { ProvedGoal.Multiplier($0, price) }
    }
    return Certificate(statements: [ProvedGoal(.infeasible, multipliers: multipliers)])
  }

  /// The rows beside the choices whose price is not 0.
  private var infeasiblePrices: [(row: Int, price: Int128)] {
    (model.choices.count..<rows.count).compactMap { row in
      let price = node(ofRow: row).map { max(-1, flow.layout.vector(flow.price(of: $0))[0]) }
      let value = price ?? (rows.minimum[row] > 0 ? -1 : 0)
      return value == 0 ? nil : (row, value)
    }
  }
}

// MARK: - Conflicts

extension SolvedNetwork {
  /// The demands without which the bound would not be below 0.
  private var demandsOfProof: Set<AnswerWriter.Member> {
    var demands: Set<AnswerWriter.Member> = []
    var priceOfOption = Array(repeating: Int128(0), count: model.optionCount)
    for (row, price) in infeasiblePrices {
      for option in rows.members(of: row) { priceOfOption[Int(option)] += price }
      switch rows.origin[row] {
      case .choice: continue
      case .resource(let position) where price < 0:
        demands.insert(.minimum(resource: model.resources[position].name))
      case .resource(let position):
        demands.insert(.maximum(resource: model.resources[position].name))
      case .limit(let position):
        demands.insert(.atmost(line: model.limits[position].line))
      }
    }
    for choice in model.choices where choice.isRequired {
      if choice.options.allSatisfy({ priceOfOption[$0] > 0 }) {
        demands.insert(.required(choice: choice.name))
      }
    }
    return demands
  }
}
