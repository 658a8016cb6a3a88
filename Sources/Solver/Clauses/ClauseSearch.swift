/// Conflict-driven search for one goal, with the earlier goals kept at their proved values.
///
/// Proves that no solution is worth more than the incumbent, or that there is none: each conflict
/// becomes a clause that the rest of the search keeps, and at the end a conflict without any decision is
/// left. The clauses are the proof, each one checked by propagating its negation (SOLVER §2b). Clauses
/// learn from rows, and rows may be Lagrangian bounds, so that bounds and conflicts work together.
///
/// Exponential at worst; each step costs what it propagates. Good where many small rows say together
/// what no price of a row says: distances, conflicts, chains, and whether there is any solution.
///
/// Sources: J. Marques-Silva, K. Sakallah, *GRASP* (1999); M. Moskewicz et al., *Chaff* (DAC 2001);
/// N. Eén, N. Sörensson, *MiniSat* (SAT 2003); O. Ohrimenko, P. Stuckey, M. Codish, *Lazy clause
/// generation* (Constraints 14, 2009); E. Goldberg, Y. Novikov, *Verification of proofs of
/// unsatisfiability* (DATE 2003) for the proof.
final class ClauseSearch {
  let programme: Programme
  let goal: Int
  let earlier: [Int]
  let trail: Trail
  let rows: RowSet
  let clauses: ClauseSet
  private let analysis: ConflictAnalysis
  private let budget: Budget

  /// True when nothing better than the incumbent is left.
  private(set) var isComplete = false
  /// The best solution that is known: what each choice takes, −1 for none.
  var incumbent: [Int]?
  var log = ProofLog()

  /// The row of the goal, and rows that combine others.
  let goalRow: Int
  var combinations: [Combination] = []
  /// The step of the proof that states a row; −1 for rows of the model.
  var stepOfRow: [Int]

  private var order: ActivityHeap
  var phase: [Bool]
  private var restarts = RestartSequence(unit: 64)
  private var conflictsLeft = 64
  /// Learned clauses, and steps of the proof, beyond which the useless ones are forgotten.
  var mostClauses = 4_000
  var mostSteps = 100_000
  private var certainties = 0
  /// Conflicts so far.
  private(set) var conflictCount = 0

  /// A row Σ reduced worths ≥ scale · (value + 1) − Σ y · ends.
  struct Combination {
    let row: Int
    let scale: Int
    let ends: Int
  }

  init(_ programme: Programme, goal: Int, earlier: [Int], budget: Budget) {
    (self.programme, self.goal, self.earlier) = (programme, goal, earlier)
    self.budget = budget
    let table = ValueTable(programme.model)
    trail = Trail(table, choiceCount: programme.model.choices.count)
    rows = RowSet(programme, trail)
    clauses = ClauseSet(trail)
    analysis = ConflictAnalysis(trail, rows, clauses)
    for (row, clause) in rows.shortRows { clauses.add(clause, row: row) }
    for (goal, value) in earlier.enumerated() {
      _ = rows.addFull(table.coefficients { programme.worths[goal][$0] }, needed: value)
    }
    let worths = table.coefficients { programme.worths[goal][$0] }
    goalRow = rows.addFull(worths, needed: -programme.reach(ofGoal: goal))
    stepOfRow = Array(repeating: -1, count: rows.rows.count)
    phase = Array(repeating: false, count: table.count)
    order = ActivityHeap(Array(repeating: 0, count: table.count))
    prefer(worths)
    assignSingles()
    if programme.model.choices.contains(where: { $0.isRequired && $0.options.isEmpty }) { close() }
  }

  /// Choices of one value have it.
  private func assignSingles() {
    for choice in programme.model.choices.indices {
      let values = trail.table.values(ofChoice: choice)
      if values.count == 1 {
        trail.assign(Literal(values.lowerBound, isTaken: true), .none)
      }
    }
  }

  /// The best value of each choice is tried first.
  private func prefer(_ worths: [Int]) {
    for choice in programme.model.choices.indices {
      let values = trail.table.values(ofChoice: choice)
      if let best = values.max(by: { (worths[$0], $1) < (worths[$1], $0) }) { phase[best] = true }
    }
  }
}

// MARK: - Searching

extension ClauseSearch {
  /// Searches until nothing better than the incumbent is left, until so much work has been spent in
  /// all, or until any solution is found.
  func run(until limit: Int = .max, stoppingAtFirst: Bool = false) {
    while !isComplete, !(stoppingAtFirst && incumbent != nil) {
      if let conflict = propagate() {
        learn(from: conflict)
      } else if conflictsLeft <= 0 {
        restart()
      } else if !decide() {
        takeAssignment()
      }
      pay()
      if budget.isExhausted || budget.spent >= limit { return }
    }
  }

  /// Work is paid for some at a time.
  private func pay() {
    let work = rows.work + clauses.work
    guard work > 10_000 || trail.depth == 0 else { return }
    budget.spend(work + 1)
    (rows.work, clauses.work) = (0, 0)
  }

  /// Draws all consequences.
  func propagate() -> ConflictAnalysis.Conflict? {
    while true {
      while trail.next < trail.literals.count {
        let literal = trail.literals[trail.next]
        trail.next += 1
        if let conflict = draw(literal) { return conflict }
      }
      guard let row = rows.nextWaiting() else { break }
      guard rows.propagate(row) else { return .row(row) }
    }
    if trail.depth == 0 { noteCertainties() }
    return nil
  }

  /// The consequences of a literal for its choice, the rows and the clauses.
  private func draw(_ literal: Literal) -> ConflictAnalysis.Conflict? {
    let value = literal.value
    let choice = Int(trail.table.choice[value])
    if literal.isTaken {
      if let other = excludeOthers(than: value, choice) { return .both(value, other) }
    } else {
      guard trail.left[choice] > 0, rows.leave(value) else { return .nothing(choice: choice) }
      if trail.left[choice] == 1, trail.taken[choice] < 0 { takeLast(of: choice) }
    }
    return clauses.visit(literal.negated).map { .clause($0) }
  }

  private func excludeOthers(than value: Int, _ choice: Int) -> Int? {
    for other in trail.table.values(ofChoice: choice) where other != value {
      if trail.state.start[other] > 0 { return other }
      if trail.state.start[other] == 0 {
        trail.assign(Literal(other, isTaken: false), .choice)
      }
    }
    return nil
  }

  private func takeLast(of choice: Int) {
    let values = trail.table.values(ofChoice: choice)
    guard let last = values.first(where: { trail.state.start[$0] == 0 }) else { return }
    trail.assign(Literal(last, isTaken: true), .choice)
  }

  /// Takes or excludes the most active open value; `false` where none is open.
  private func decide() -> Bool {
    while let value = order.popFirst() {
      guard trail.state[value] == 0 else { continue }
      open(Literal(value, isTaken: phase[value]))
      return true
    }
    return false
  }

  /// Opens a level with a literal that is decided.
  func open(_ literal: Literal) {
    trail.openLevel()
    rows.openLevel()
    trail.assign(literal, .none)
  }

  func backtrack(to depth: Int) {
    rows.backtrack(to: depth)
    trail.backtrack(to: depth) { literal in
      phase[literal.value] = literal.isTaken
      order.insert(literal.value)
    }
  }

  /// Starts again from what is certain, and forgets what has not proved useful.
  private func restart() {
    backtrack(to: 0)
    conflictsLeft = restarts.next()
    guard clauses.learnedCount > mostClauses else { return }
    clauses.forgetHalf()
    mostClauses += mostClauses / 20
    guard log.steps.count > mostSteps else { return }
    let numbers = log.forget(allBut: clauses.steps + stepOfRow.filter { $0 >= 0 })
    clauses.renumber(numbers)
    for row in stepOfRow.indices where stepOfRow[row] >= 0 {
      stepOfRow[row] = numbers[stepOfRow[row]]
    }
    mostSteps = max(mostSteps, 2 * log.steps.count)
  }
}

// MARK: - Learning

extension ClauseSearch {
  private func learn(from conflict: ConflictAnalysis.Conflict) {
    conflictCount += 1
    conflictsLeft -= 1
    guard let lemma = analysis.lemma(conflict) else { return close() }
    let step = log.append(.lemma(lemma.literals), from: grounds())
    for value in analysis.metValues { order.bump(value) }
    order.age()
    backtrack(to: lemma.level)
    if lemma.literals.count > 1 {
      let clause = clauses.add(lemma.literals, levels: lemma.levels, step: step)
      trail.assign(lemma.literals[0], Reason(clause: clause))
    } else {
      _ = log.append(.certainty, from: [step])
      trail.assign(lemma.literals[0], .none)
    }
  }

  /// The latest conflict holds without any decision: nothing is left.
  private func close() {
    noteCertainties()
    _ = log.append(.lemma([]), from: grounds())
    isComplete = true
  }

  /// The steps on which the latest conflict rests.
  private func grounds() -> Set<Int> {
    var grounds: Set<Int> = []
    for clause in analysis.metClauses { note(clause: clause, in: &grounds) }
    for row in analysis.metRows { note(row: row, in: &grounds) }
    return grounds
  }

  private func note(clause: Int, in grounds: inout Set<Int>) {
    switch clauses.origin(of: clause) {
    case .row(let row): log.note(row: row)
    case .step(let step): grounds.insert(step)
    }
  }

  private func note(row: Int, in grounds: inout Set<Int>) {
    if stepOfRow[row] >= 0 { grounds.insert(stepOfRow[row]) }
    if case .side(let side, _) = rows.rows[row].source { log.note(row: Int(side)) }
  }

  /// What has become true without any decision is needed from here on.
  private func noteCertainties() {
    var grounds: Set<Int> = []
    while certainties < trail.literals.count {
      let reason = trail.reason[trail.literals[certainties].value]
      if let clause = reason.clause { note(clause: clause, in: &grounds) }
      if let row = reason.row { note(row: row, in: &grounds) }
      certainties += 1
    }
    if !grounds.isEmpty { _ = log.append(.certainty, from: grounds) }
  }
}
