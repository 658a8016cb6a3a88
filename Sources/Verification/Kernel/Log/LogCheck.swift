/// Checks a log of clauses: each one, denied, leads what stands before it to a conflict by unit
/// propagation; the last one is empty, so that nothing is left.
///
/// What stands before a clause: the choices, the ends of the rows, the values of earlier goals, more
/// than the claim for the goal itself, rows that add these up, and earlier clauses.
///
/// - Complexity: for each clause one propagation, at worst O(size of the model · values of a choice).
///
/// Source: E. Goldberg, Y. Novikov, *Verification of proofs of unsatisfiability for CNF formulas*
/// (DATE 2003).
struct LogCheck {
  private let check: StatementCheck
  private var propagation: UnitPropagation
  /// Rows and clauses in use, by their ids.
  private var parts: [Int: Part] = [:]
  private var ids: Set<Int> = []

  private enum Part {
    case row(Int)
    case clause(Int)
  }

  /// A fault in a line; `nil` where it is the log's.
  struct Fault: Error {
    let id: Int?
    let fault: KernelRefusal.LogFault

    init(_ id: Int?, _ fault: KernelRefusal.LogFault) {
      self.id = id
      self.fault = fault
    }
  }

  /// A check that knows the model, the earlier goals and the claim.
  init(_ check: StatementCheck) throws(Fault) {
    self.check = check
    let open = OpenValues(check.model, check.premises)
    propagation = UnitPropagation(open, SumRows(open, check.model.columns))
    do throws(LagrangianBound.Overflow) {
      try addModelRows()
      for (goal, value) in check.earlier { try add(goal, least: check.maximised(value, goal)) }
      if let goal = check.statement.goal {
        try add(goal, least: check.maximised(check.statement.value, goal).plus(1))
      }
    } catch {
      throw Fault(nil, .row(.overflow))
    }
  }

  /// - Throws: The first fault.
  mutating func run() throws(Fault) {
    propagation.settle()
    var isClosed = false
    for line in check.statement.log {
      guard !isClosed else { throw Fault(nil, .end) }
      switch line {
      case .row(let bound): try add(bound)
      case .lemma(let id, let literals):
        try add(id, literals)
        isClosed = literals.isEmpty
      case .drop(let ids): for id in ids { try drop(id) }
      }
    }
    guard isClosed else { throw Fault(nil, .end) }
  }

  private mutating func file(_ part: Part, _ id: Int) throws(Fault) {
    guard ids.insert(id).inserted else { throw Fault(id, .idTwice) }
    parts[id] = part
  }

  private mutating func drop(_ id: Int) throws(Fault) {
    switch parts.removeValue(forKey: id) {
    case .row(let row): propagation.dropRow(row)
    case .clause(let clause): propagation.dropClause(clause)
    case nil: throw Fault(id, .unknownId)
    }
  }
}

// MARK: - Clauses

extension LogCheck {
  private mutating func add(
    _ id: Int, _ literals: [KernelCertificate.Literal]
  ) throws(Fault) {
    let known = Set(literals.compactMap(literal))
    guard propagation.implies(Array(known)) else { throw Fault(id, .notImplied) }
    try file(.clause(propagation.add(known.sorted { $0.place < $1.place })), id)
  }

  /// `nil` for a literal that is false in any case.
  private func literal(_ literal: KernelCertificate.Literal) -> WaitingClauses.Literal? {
    switch literal {
    case .option(let option, let isTaken):
      propagation.open.value(of: option).map { .init(value: $0, isTaken: isTaken) }
    case .choice(let choice, let takesSome):
      propagation.open.none(of: choice).map { .init(value: $0, isTaken: !takesSome) }
    }
  }
}

// MARK: - Rows

extension LogCheck {
  private mutating func addModelRows() throws(LagrangianBound.Overflow) {
    var upper = Array(repeating: [Int: [SumRows.Entry]](), count: check.model.rows.count)
    var lower = upper
    let open = propagation.open
    for value in 0..<open.count {
      guard let option = open.options[value] else { continue }
      for coefficient in check.model.columns[option] {
        let units = Int128(coefficient.value)
        let choice = open.choice(of: value)
        lower[coefficient.row][choice, default: []].append(
          .init(value: value, coefficient: units))
        upper[coefficient.row][choice, default: []].append(
          .init(value: value, coefficient: -units))
      }
    }
    for (row, ends) in check.premises.ends.enumerated() {
      if let low = ends.low { try add(lower[row], needed: low, number: row) }
      if let high = ends.high {
        try add(upper[row], needed: Int128(0).minus(high), number: row)
      }
    }
  }

  /// Adds one end of a row, if it can be broken; as a clause where one of two values in the right state
  /// is enough.
  private mutating func add(
    _ entries: [Int: [SumRows.Entry]], needed: Int128, number: Int
  ) throws(LagrangianBound.Overflow) {
    let both = entries.values.flatMap { $0 }
    let worst = both.reduce(Int128(0)) { $0 + min(0, $1.coefficient) }
    guard worst < needed else { return }
    let isClause =
      entries.count == 2 && both.count == 2
      && both.allSatisfy { worst < needed && worst + abs($0.coefficient) >= needed }
    guard isClause else {
      _ = try propagation.add(entries, needed: needed, number: number)
      return
    }
    _ = propagation.add(
      both.compactMap { entry in
        entry.value.map { .init(value: $0, isTaken: entry.coefficient > 0) }
      })
  }

  private mutating func add(
    _ goal: GoalKey, least: Int128
  ) throws(LagrangianBound.Overflow) {
    let entries = entries { option in
      let score = check.model.score(of: option, level: goal.level)
      guard let countedClass = goal.countedClass else { return Int128(score) }
      return score == countedClass ? -1 : 0
    }
    _ = try propagation.add(entries, needed: least, number: nil)
  }

  /// A row that adds up others.
  private mutating func add(_ bound: KernelCertificate.Bound) throws(Fault) {
    let sum = try check.combined(bound)
    let row: Int
    do throws(LagrangianBound.Overflow) {
      row = try add(sum)
    } catch {
      throw Fault(bound.node, .row(.overflow))
    }
    try file(.row(row), bound.node)
    propagation.settle()
  }

  private mutating func add(_ sum: LagrangianBound) throws(LagrangianBound.Overflow) -> Int {
    var worths: [Int: Int128] = [:]
    for option in propagation.open.options.compactMap({ $0 }) {
      worths[option] = try sum.worth(of: option, check.model)
    }
    let entries = entries { worths[$0] ?? 0 }
    return try propagation.add(entries, needed: sum.limit.minus(sum.rowSum), number: nil)
  }

  /// An entry for each value; none adds 0.
  private func entries(_ coefficient: (_ option: Int) -> Int128) -> [Int: [SumRows.Entry]] {
    let open = propagation.open
    var entries: [Int: [SumRows.Entry]] = [:]
    for choice in 0..<open.choiceCount where !open.values(of: choice).isEmpty {
      entries[choice] = open.values(of: choice).map { value in
        .init(value: value, coefficient: open.options[value].map(coefficient) ?? 0)
      }
    }
    return entries
  }
}
