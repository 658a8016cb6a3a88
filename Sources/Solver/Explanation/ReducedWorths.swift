/// The ways to choose that a certificate leaves to the best solutions, found without solving anything.
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
  /// What the best solutions may do.
  private(set) var left: Ways

  /// Ways to choose.
  struct Ways {
    /// For each option whether it may be taken.
    var options: [Bool]
    /// For each choice whether it may take nothing.
    var nothing: [Bool]

    /// All ways of the model, or none.
    init(_ model: Model, areOpen: Bool) {
      options = Array(repeating: areOpen, count: model.optionCount)
      nothing = model.choices.map { areOpen && !$0.isRequired }
    }

    /// Leaves out what is not among the others.
    mutating func keep(_ others: Ways) {
      for option in options.indices where !others.options[option] { options[option] = false }
      for choice in nothing.indices where !others.nothing[choice] { nothing[choice] = false }
    }
  }

  /// Terms of rows and options, beyond which sums might not fit into 128 bits.
  private static let mostTerms = 1 << 22

  /// What the certificate of the model's best solution leaves.
  ///
  /// - Complexity: O(leaves · (options + terms of the rows with a multiplier)).
  init(_ model: Model, _ certificate: Certificate) {
    self.model = model
    left = Ways(model, areOpen: true)
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
      if let reached = reached(goal, worth, statement, rows) { left.keep(reached) }
      rows.add(goal, provedAt: value)
    }
  }

  /// What the certificates of the parts leave.
  private mutating func leaveParts(of certificate: Certificate) {
    for (part, proved) in zip(model.independentParts, certificate.parts)
    where part.model.choices.map(\.name) == proved.choices {
      let own = ReducedWorths(part.model, proved.proof)
      for (option, isLeft) in zip(part.options, own.left.options) { left.options[option] = isLeft }
      for (choice, isLeft) in zip(part.choices, own.left.nothing) { left.nothing[choice] = isLeft }
    }
  }

  /// The ways that any leaf lets a solution go and be worth so much; `nil` where a leaf's bound is of
  /// no use.
  private func reached(
    _ goal: Goal, _ worth: Int128, _ statement: ProvedGoal, _ rows: CertificateRows
  ) -> Ways? {
    guard statement.log.isEmpty else { return nil }
    var reached = Ways(model, areOpen: false)
    for (bound, fixings) in statement.leaves {
      guard let leaf = LeafBound(bound, in: fixings, of: model, rows) else { return nil }
      leaf.mark(goal, reaching: worth, in: &reached)
    }
    return reached
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
