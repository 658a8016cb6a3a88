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
  /// - Complexity: that of a price for each option in a network; elsewhere at most a warm search
  ///   (``EqualSearch``) for each option that the certificate leaves.
  /// - Throws: ``NotKnown`` where the kernel has no answer.
  package func presences() throws(NotKnown) -> [Presence] {
    var known: [Presence?] =
      network == nil
      ? ReducedWorths(model, certificate).left.options.map { $0 ? nil : .inNone }
      : Array(repeating: nil, count: model.optionCount)
    let equals = network == nil ? EqualSearch(model, reaching: goalValues(of: solution)) : nil
    for option in known.indices where known[option] == nil {
      guard let equals else {
        known[option] = try presence(of: option)
        continue
      }
      let taken = takes(option)
      if let other = try equals.solution(where: .option(option, isTaken: !taken)) {
        note(other, in: &known)
      } else {
        known[option] = taken ? .inAll : .inNone
      }
    }
    return known.map { $0 ?? .inNone }
  }

  /// Notes what another best solution shows; it takes an option a choice, −1 for none.
  private func note(_ other: [Int], in known: inout [Presence?]) {
    for (one, other) in zip(solution.taken, other) where one ?? -1 != other {
      if let one { known[one] = .inSome }
      if other >= 0 { known[other] = .inSome }
    }
  }

  private func isFree(_ price: [Int]?) -> Bool {
    price?.allSatisfy { $0 == 0 } ?? false
  }
}
