/// Solves the parts of a model apart and puts their answers together.
///
/// Proves the whole: what no solution of any part can pass adds up to what no solution of the whole
/// can. The complexity is the sum over the parts, where a search of the whole would multiply.
struct Decomposition {
  private let model: Model
  private let parts: [ModelPart]

  /// The model with its parts; see ``Model/independentParts``.
  init(_ model: Model, into parts: [ModelPart]) {
    (self.model, self.parts) = (model, parts)
  }

  /// The best solution, or the minimal conflict of the first part that has no solution.
  ///
  /// Of a budget of finite work each part has an equal share of what the parts before it have left;
  /// the smallest come first, so that what they spare is for the largest.
  func solve(previous: [Int]?, budget: Budget, workers: Workers) -> Outcome {
    let outcomes =
      budget.limit == .max
      ? together(previous, budget, workers) : inTurn(previous, budget)
    if let impossible = outcomes.first(where: \.isInfeasible) { return impossible }
    return outcomes.first(where: \.isUnknown) ?? joined(outcomes)
  }

  /// One after the other, up to the first without a solution.
  private func inTurn(_ previous: [Int]?, _ budget: Budget) -> [Outcome] {
    var outcomes: [Outcome] = []
    for (number, part) in parts.enumerated() where outcomes.last?.isInfeasible != true {
      let left = max(0, budget.limit - budget.spent)
      let own = Budget(
        left / (parts.count - number), isCancelled: budget.isCancelled,
        report: budget.report(ofPart: number + 1))
      outcomes.append(solve(part, previous, own))
      budget.spend(own.spent)
    }
    return outcomes
  }

  /// Up to the first without a solution; of those behind it some may be done, some given up.
  private func together(
    _ previous: [Int]?, _ budget: Budget, _ workers: Workers
  ) -> [Outcome] {
    let places = UnsafeMutableBufferPointer<(outcome: Outcome, work: Int)?>.allocate(
      capacity: parts.count)
    places.initialize(repeating: nil)
    defer { places.deinitialize().deallocate() }
    // Each piece writes its own place, and nobody reads before all are done.
    nonisolated(unsafe) let results = places
    let isCancelled = budget.isCancelled
    let reports = parts.indices.map { budget.report(ofPart: $0 + 1) }
    workers.perform(parts.count) { number, isWanted in
      let own = Budget(
        isCancelled: { isCancelled() || !isWanted() }, report: reports[number])
      let outcome = solve(parts[number], previous, own)
      results[number] = (outcome, own.spent)
      return !outcome.isInfeasible
    }
    budget.spend(places.reduce(0) { $0 + ($1?.work ?? 0) })
    return places.compactMap { $0?.outcome }
  }

  private func solve(_ part: ModelPart, _ previous: [Int]?, _ budget: Budget) -> Outcome {
    Kernel.solve(
      whole: part.model, previous: previous.flatMap { part.taken(of: $0) }, budget: budget)
  }
}

// MARK: - Putting together

extension Decomposition {
  /// The answer of the whole where every part has one.
  private func joined(_ outcomes: [Outcome]) -> Outcome {
    var taken = [Int?](repeating: nil, count: model.choices.count)
    var proofs: [Certificate.Part] = []
    for (part, outcome) in zip(parts, outcomes) {
      guard let (solution, certificate) = outcome.solved else { continue }
      for (choice, option) in zip(part.choices, solution.taken) {
        taken[choice] = option.map { part.options[$0] }
      }
      proofs.append(
        Certificate.Part(choices: part.model.choices.map(\.name), proof: certificate))
    }
    let solution = Solution(taking: taken, in: model)
    let values = provedValues(proofs, reached: Array(solution.values.joined()))
    let claims = zip(model.goals, values).map { ProvedGoal(model.claim($0, told: $1)) }
    let certificate = Certificate(sums: claims, of: proofs)
    let isProved = outcomes.allSatisfy(\.isOptimal)
    return isProved
      ? .optimal(solution, certificate)
      : .feasible(solution, model.bounds(values), certificate)
  }

  /// What the parts prove of each goal together, up to the first goal that stays open.
  private func provedValues(_ proofs: [Certificate.Part], reached: [Int]) -> [Int] {
    let common = proofs.map(\.proof.statements.count).min() ?? 0
    var values: [Int] = []
    for goal in 0..<common where values == Array(reached.prefix(goal)) {
      values.append(proofs.reduce(0) { $0 + $1.proof.statements[goal].claim.value })
    }
    return values
  }
}

extension Budget {
  /// Where the progress of a part is told.
  fileprivate func report(ofPart number: Int) -> (@Sendable (SearchProgress) -> Void)? {
    guard let report else { return nil }
    return { progress in report(progress.of(part: number)) }
  }
}

extension ProvedGoal.Claim {
  /// The value that is claimed; 0 where there is no solution.
  fileprivate var value: Int {
    switch self {
    case .goal(_, _, let value): value
    case .infeasible: 0
    }
  }
}

extension Outcome {
  fileprivate var isInfeasible: Bool { if case .infeasible = self { true } else { false } }

  fileprivate var isUnknown: Bool { if case .unknown = self { true } else { false } }

  fileprivate var isOptimal: Bool { if case .optimal = self { true } else { false } }

  fileprivate var solved: (Solution, Certificate)? {
    switch self {
    case .optimal(let solution, let certificate), .feasible(let solution, _, let certificate):
      (solution, certificate)
    case .infeasible, .unknown: nil
    }
  }
}
