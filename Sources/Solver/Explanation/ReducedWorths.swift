/// The options that a certificate leaves to the best solutions, found without solving anything.
///
/// At each leaf of each goal's tree the Lagrangian bound is taken once more with the option in its
/// choice's place. Where that stays below the goal's proved value at every leaf, no solution that
/// reaches the goal takes the option: its reduced worth is below the gap. Exact integers throughout;
/// an option that is left may still be in no best solution.
///
/// Source: reduced-cost fixing; G. L. Nemhauser, L. A. Wolsey, *Integer and Combinatorial
/// Optimization* (Wiley 1988).
struct ReducedWorths {
  private let model: Model
  /// For each option whether the best solutions may take it.
  private(set) var isLeft: [Bool]

  /// Terms of rows and options, beyond which sums might not fit into 128 bits.
  private static let mostTerms = 1 << 22

  /// What the certificate of the model's best solution leaves.
  ///
  /// - Complexity: O(leaves · (options + terms of the rows with a multiplier)).
  init(_ model: Model, _ certificate: Certificate) {
    self.model = model
    isLeft = Array(repeating: true, count: model.optionCount)
    guard certificate.parts.isEmpty else {
      leaveParts(of: certificate)
      return
    }
    var rows = CertificateRows(model)
    for cover in certificate.covers { rows.add(cover) }
    let goals = model.goals
    let termCount = rows.rows.values.reduce(0) { $0 + $1.terms.count + 1 }
    guard termCount + model.optionCount * (goals.count + 2) < Self.mostTerms else { return }
    for (goal, statement) in zip(goals, certificate.statements) {
      guard case .goal(_, _, let value) = statement.claim else { return }
      let worth = goal.countedClass == nil ? Int128(value) : -Int128(value)
      if let isReached = reached(goal, worth, statement, rows) {
        for option in isLeft.indices where !isReached[option] { isLeft[option] = false }
      }
      rows.add(goal, provedAt: value)
    }
  }

  /// What the certificates of the parts leave.
  private mutating func leaveParts(of certificate: Certificate) {
    for (part, proved) in zip(model.independentParts, certificate.parts)
    where part.model.choices.map(\.name) == proved.choices {
      let own = ReducedWorths(part.model, proved.proof)
      for (option, isLeft) in zip(part.options, own.isLeft) { self.isLeft[option] = isLeft }
    }
  }

  /// For each option whether any leaf lets a solution take it and be worth so much; `nil` where a
  /// leaf's bound is of no use, or the proof is no tree.
  private func reached(
    _ goal: Goal, _ worth: Int128, _ statement: ProvedGoal, _ rows: CertificateRows
  ) -> [Bool]? {
    guard statement.log.isEmpty else { return nil }
    var isReached = Array(repeating: false, count: model.optionCount)
    for (bound, fixings) in statement.leaves {
      guard let leaf = LeafBound(bound, in: fixings, of: model, rows) else { return nil }
      leaf.mark(goal, reaching: worth, in: &isReached)
    }
    return isReached
  }
}

extension ProvedGoal {
  /// Each leaf's bound with all that holds there. Where none is stated, that of no multipliers.
  fileprivate var leaves: [(Bound, [Fix])] {
    let parents = Set(nodes.compactMap { $0.branch?.parent })
    let known = Dictionary(nodes.map { ($0.id, $0) }) { first, _ in first }
    let stated = Dictionary(bounds.map { ($0.node, $0) }) { first, _ in first }
    return nodes.filter { !parents.contains($0.id) }.map { leaf in
      var fixings: [Fix] = []
      var node = leaf
      while let branch = node.branch, let parent = known[branch.parent] {
        fixings.append(branch.fix)
        node = parent
      }
      return (stated[leaf.id] ?? Bound(node: leaf.id, multipliers: []), fixings)
    }
  }
}
