/// A model's best solution, ready to be asked why it is the best and what would be otherwise.
///
/// Every answer is that of an exact solve of a changed model (``Change``), whatever the engine; where
/// the model is a network, a shortest path in its flow or a warm solve gives the same answer sooner.
package struct Explanation: Sendable {
  /// What was solved.
  package let model: Model
  /// One of the best solutions; every answer compares with its values.
  package let solution: Solution
  /// That nothing is better.
  package let certificate: Certificate
  /// The model's network; `nil` where it is none.
  package let network: SolvedNetwork?

  /// The explanation of the model's best solution; `nil` where none is proved: the model has no
  /// solution, or the kernel does not know.
  ///
  /// - Complexity: that of ``Kernel/solve(_:)``.
  package init?(of model: Model) {
    let network = try? SolvedNetwork.solving(model).get()
    self.init(model, network?.outcome ?? Kernel.solve(model), network)
  }

  /// The explanation of an outcome of the model, by its network where it is one; `nil` for any outcome
  /// but a proved best solution.
  package init?(_ model: Model, _ outcome: Outcome, _ network: SolvedNetwork?) {
    guard case .optimal(let solution, let certificate) = outcome else { return nil }
    (self.model, self.solution, self.certificate) = (model, solution, certificate)
    self.network = network
  }
}

/// The kernel has no answer for a changed model, and why. It is never told as "impossible".
package struct NotKnown: Error, Hashable {
  /// Why.
  package let reason: Outcome.Unknown
}

// MARK: - Changed models

extension Explanation {
  /// A best solution of the model with these changes; `nil` where it has none, or, where a floor is
  /// given, none that is worth so much: a value for each goal, the more the better.
  func best(
    after changes: [Change], reaching floor: [Int]? = nil
  ) throws(NotKnown) -> Solution? {
    guard let solution = try solution(after: changes, floor) else { return nil }
    guard let floor else { return solution }
    return goalValues(of: solution).lexicographicallyPrecedes(floor) ? nil : solution
  }

  private func solution(after changes: [Change], _ floor: [Int]?) throws(NotKnown) -> Solution? {
    if let changed = network?.changed(by: changes) {
      return changed.isFeasible ? changed.solution : nil
    }
    let changed = model.changed(by: changes)
    switch Kernel.solve(changed, previous: kept(under: changes), reaching: floor) {
    case .optimal(let solution, _): return solution
    case .infeasible, nil: return nil
    case .feasible: throw NotKnown(reason: .workSpent)
    case .unknown(let reason): throw NotKnown(reason: reason)
    }
  }

  /// The known solution without what the changes forbid: where a solve may begin.
  private func kept(under changes: [Change]) -> [Int] {
    let forbidden = changes.reduce(into: Set<Int>()) { forbidden, change in
      if case .forbid(let options) = change { forbidden.formUnion(options) }
    }
    return solution.taken.map { $0.flatMap { forbidden.contains($0) ? nil : $0 } ?? -1 }
  }

  /// What each goal gains when another solution takes the place of the best one.
  func gains(of other: Solution) -> [Int] {
    zip(goalValues(of: other), goalValues(of: solution)).map { $0 - $1 }
  }

  /// A number for each goal, the more the better.
  func goalValues(of solution: Solution) -> [Int] {
    zip(model.goals, solution.values.joined()).map { goal, value in
      goal.countedClass == nil ? value : -value
    }
  }
}
