extension AnswerWriter {
  /// The answer that a solution is the best.
  package init(optimal solution: Solution, of model: Model) {
    let levels = zip(model.levels, solution.values).map { level, value in
      LevelValue(name: level.name, value: value)
    }
    let takes = zip(model.choices, solution.taken).compactMap { choice, option in
      option.map { Take(choice: choice.name, option: model.optionNames[$0]) }
    }
    self.init(status: .optimal, levels: levels, takes: takes)
  }
}

extension Outcome {
  /// The outcome as `musubi solve` prints it.
  package func answer(to model: Model) -> AnswerWriter {
    switch self {
    case .optimal(let solution, _): AnswerWriter(optimal: solution, of: model)
    case .infeasible(let members, _): AnswerWriter(status: .infeasible, conflict: members)
    case .unknown: AnswerWriter(status: .unknown)
    }
  }

  /// The proof, where there is one.
  package var certificate: Certificate? {
    switch self {
    case .optimal(_, let certificate), .infeasible(_, let certificate): certificate
    case .unknown: nil
    }
  }
}
