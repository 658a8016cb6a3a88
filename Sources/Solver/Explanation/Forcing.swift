/// What comes of forcing an option.
package enum Forcing: Sendable {
  /// What each goal loses, lexicographically 0 or more, with the best solution that takes the option
  /// and its certificate, which is one of ``Model/forcing(_:)``.
  case possible(loss: [Int], Solution, Certificate)
  /// The demands of the model that leave no solution with the option, and the certificate of the
  /// conflict, which is one of ``Model/forcing(_:)``.
  case impossible([AnswerWriter.Member], Certificate)
}

extension Explanation {
  /// The best solution with the option, or the conflict that keeps it out.
  ///
  /// A conflict holds members of the model alone; that the option is forced goes without saying.
  ///
  /// - Complexity: one solve.
  /// - Throws: ``NotKnown`` where the kernel has no answer.
  package func forcing(_ option: Int) throws(NotKnown) -> Forcing {
    switch Kernel.solve(model.forcing(option)) {
    case .optimal(let forced, let certificate):
      return .possible(loss: gains(of: forced).map { -$0 }, forced, certificate)
    case .infeasible(let members, let certificate):
      let demands = Set(model.demands)
      return .impossible(members.filter(demands.contains), certificate)
    case .feasible: throw NotKnown(reason: .workSpent)
    case .unknown(let reason): throw NotKnown(reason: reason)
    }
  }

  /// What each goal loses when the option must be taken, all earlier goals going first.
  ///
  /// One integer a goal, lexicographically 0 or more; all 0 where a best solution takes the option;
  /// `nil` where no solution does.
  ///
  /// - Complexity: one shortest path in a network, one solve elsewhere; none where the best solution
  ///   takes the option.
  /// - Throws: ``NotKnown`` where the kernel has no answer.
  package func price(ofForcing option: Int) throws(NotKnown) -> [Int]? {
    if takes(option) { return model.goals.map { _ in 0 } }
    if let network { return network.price(ofTaking: option) }
    return try best(after: model.changes(forcing: option)).map { gains(of: $0).map { -$0 } }
  }

  /// What each goal loses when the option must not be taken; `nil` where no solution is without it.
  ///
  /// - Complexity: as that of ``price(ofForcing:)``.
  /// - Throws: ``NotKnown`` where the kernel has no answer.
  package func price(ofForbidding option: Int) throws(NotKnown) -> [Int]? {
    guard takes(option) else { return model.goals.map { _ in 0 } }
    if let network { return network.price(ofLeaving: option) }
    return try best(after: [.forbid([option])]).map { gains(of: $0).map { -$0 } }
  }

  /// Whether the known best solution takes the option.
  func takes(_ option: Int) -> Bool {
    solution.taken[model.choiceOfOption[option]] == option
  }
}
