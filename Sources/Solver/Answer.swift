extension AnswerWriter {
  /// The answer that a solution is the best.
  package init(optimal solution: Solution, of model: Model) {
    self.init(.optimal, solution, of: model, bounds: [])
  }

  /// The answer that a solution is one, with the bounds of its levels.
  init(feasible solution: Solution, bounds: [LevelBound], of model: Model) {
    self.init(.feasible, solution, of: model, bounds: bounds)
  }

  private init(_ status: Status, _ solution: Solution, of model: Model, bounds: [LevelBound]) {
    let levels = model.levels.indices.map { level in
      LevelValue(
        name: model.levels[level].name, value: solution.values[level],
        bound: bounds.first { $0.level == level }?.bound)
    }
    let takes = zip(model.choices, solution.taken).compactMap { choice, option in
      option.map { Take(choice: choice.name, option: model.optionNames[$0]) }
    }
    self.init(status: status, levels: levels, takes: takes)
  }
}

extension Outcome {
  /// The outcome as `musubi solve` prints it.
  package func answer(to model: Model) -> AnswerWriter {
    switch self {
    case .optimal(let solution, _): AnswerWriter(optimal: solution, of: model)
    case .feasible(let solution, let bounds, _):
      AnswerWriter(feasible: solution, bounds: bounds, of: model)
    case .infeasible(let members, _): AnswerWriter(status: .infeasible, conflict: members)
    case .unknown: AnswerWriter(status: .unknown)
    }
  }

  /// The proof, where there is one.
  package var certificate: Certificate? {
    switch self {
    case .optimal(_, let certificate), .feasible(_, _, let certificate),
      .infeasible(_, let certificate):
      certificate
    case .unknown: nil
    }
  }
}
