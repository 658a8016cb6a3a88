/// Why a choice takes nothing: it cannot, unless another choice loses its option or a row gives way.
package struct Obstacle: Hashable, Sendable {
  /// A minimal conflict, in the model's order: what cannot hold together when the choice takes an
  /// option and every other choice that takes one now still does. `required` members name these.
  package let members: [AnswerWriter.Member]
  /// The proof of the conflict: one of the model in which these choices are required.
  package let certificate: Certificate
  /// All single repairs, in the order of the members: the changes after which the choice and
  /// everybody else can take an option at once.
  ///
  /// One more unit of a resource, one more of an `atmost` row, a `requires` row or a MIN left out, or
  /// another choice that takes nothing (``Change/excuse(choice:)``).
  package let repairs: [Change]
}

extension Explanation {
  /// The obstacle to a choice that takes nothing; `nil` where there is none: the choice takes an
  /// option, or could without anybody losing theirs, so that only the goals keep it empty
  /// (``price(ofForcing:)``).
  ///
  /// - Complexity: one solve with a conflict, and a question of feasibility for each of its members.
  /// - Throws: ``NotKnown`` where the kernel has no answer.
  package func obstacle(to choice: Int) throws(NotKnown) -> Obstacle? {
    guard solution.taken[choice] == nil else { return nil }
    let takers = model.choices.indices.filter { solution.taken[$0] != nil || $0 == choice }
    let held = model.changed(by: takers.map { .require(choice: $0) })
    switch Kernel.solve(held.keeping(held.demands)) {
    case .optimal: return nil
    case .feasible: throw NotKnown(reason: .workSpent)
    case .unknown(let reason): throw NotKnown(reason: reason)
    case .infeasible(let members, let certificate):
      let repairs = held.repairs(of: members).filter { $0 != .excuse(choice: choice) }
      return Obstacle(members: members, certificate: certificate, repairs: repairs)
    }
  }
}

extension Model {
  /// All single changes after which a model without a solution has one, in the order of a conflict's
  /// members: one more unit of a resource, one more of an `atmost` row, a `requires` row or a MIN left
  /// out, a required choice that may take nothing.
  ///
  /// What ends all conflicts ends this one, so nothing but its members needs a trial.
  ///
  /// - Complexity: a question of feasibility for each member.
  package func repairs(of conflict: [AnswerWriter.Member]) -> [Change] {
    conflict.compactMap(change).filter { change in
      let changed = changed(by: [change])
      return Kernel.isFeasible(changed.keeping(changed.demands))
    }
  }

  /// The least change that takes a demand back.
  private func change(easing member: AnswerWriter.Member) -> Change? {
    switch member {
    case .required(let name):
      choices.firstIndex { $0.name == name }.map { .excuse(choice: $0) }
    case .minimum(let name):
      resources.firstIndex { $0.name == name }.map { .waiveMinimum(resource: $0) }
    case .maximum(let name):
      resources.firstIndex { $0.name == name && $0.maximum < Int.max }
        .map { .maximum(resource: $0, resources[$0].maximum + 1) }
    case .atmost(let line):
      limits.firstIndex { $0.line == line && $0.most < Int.max }
        .map { .most(limit: $0, limits[$0].most + 1) }
    case .requires(let line):
      requirements.firstIndex { $0.line == line }.map { .waive(requirement: $0) }
    }
  }
}
