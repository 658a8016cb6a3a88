/// Where an option is among the best solutions.
package enum Presence: Hashable, Sendable {
  case inAll, inSome, inNone
}

extension Explanation {
  /// Whether all, some or none of the best solutions take the option.
  ///
  /// The best solution that is known settles one side; the other one is a price.
  ///
  /// - Complexity: that of one price.
  /// - Throws: ``NotKnown`` where the kernel has no answer.
  package func presence(of option: Int) throws(NotKnown) -> Presence {
    if takes(option) {
      return try isFree(price(ofForbidding: option)) ? .inSome : .inAll
    }
    return try isFree(price(ofForcing: option)) ? .inSome : .inNone
  }

  /// The presence of every option.
  ///
  /// What the certificate leaves out (``ReducedWorths``) is in none and needs no solve; another best
  /// solution that a solve finds shows, wherever it differs, two options that are in some.
  ///
  /// - Complexity: that of a price for each option in a network; elsewhere at most a solve for each
  ///   option that the certificate leaves.
  /// - Throws: ``NotKnown`` where the kernel has no answer.
  package func presences() throws(NotKnown) -> [Presence] {
    var known: [Presence?] =
      network == nil
      ? ReducedWorths(model, certificate).left.options.map { $0 ? nil : .inNone }
      : Array(repeating: nil, count: model.optionCount)
    for option in known.indices where known[option] == nil {
      if network != nil {
        known[option] = try presence(of: option)
      } else if let other = try equal(differingAt: option) {
        note(other, in: &known)
      } else {
        known[option] = takes(option) ? .inAll : .inNone
      }
    }
    return known.map { $0 ?? .inNone }
  }

  /// Another best solution, one that takes the option where the known one does not, or the other way
  /// round.
  private func equal(differingAt option: Int) throws(NotKnown) -> Solution? {
    let changes = takes(option) ? [.forbid([option])] : model.changes(forcing: option)
    return try best(after: changes, reaching: goalValues(of: solution))
  }

  private func note(_ other: Solution, in known: inout [Presence?]) {
    for (one, other) in zip(solution.taken, other.taken) where one != other {
      if let one { known[one] = .inSome }
      if let other { known[other] = .inSome }
    }
  }

  private func isFree(_ price: [Int]?) -> Bool {
    price?.allSatisfy { $0 == 0 } ?? false
  }
}
