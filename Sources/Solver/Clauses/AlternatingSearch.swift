/// Two engines in turn on one goal: branch and bound where prices of rows say enough, clauses where
/// rows together say more. Each goes on where it had stopped, with the better incumbent of the two, and
/// the first that is done has the proof.
///
/// Branch and bound begins, and the turns double. Where the relaxation of the root leaves few choices in
/// doubt, clauses get a small part of the work, so that branch and bound loses next to nothing; elsewhere
/// they get as much, so that neither engine needs more than a small multiple of what it would need alone.
/// As long as there is no solution, they look for one.
/// A model that is made of conflicts between two options is tried with clauses first, since its
/// relaxation is large and says little.
final class AlternatingSearch {
  private let branches: GoalSearch
  private let engine: Kernel.Engine
  private let budget: Budget
  private var clauses: ClauseSearch?

  init(_ branches: GoalSearch, _ engine: Kernel.Engine, _ budget: Budget) {
    (self.branches, self.engine, self.budget) = (branches, engine, budget)
  }

  /// The best solution so far.
  var incumbent: GoalSearch.Incumbent? { branches.incumbent }

  /// True when nothing better than the incumbent is left.
  var isComplete: Bool { branches.isComplete || clauses?.isComplete ?? false }

  /// No solution is worth more.
  var most: Int {
    isComplete ? incumbent?.value ?? .min : branches.most
  }

  /// Searches until nothing better than the incumbent is left, or until any solution is found.
  func run(stoppingAtFirst: Bool = false) {
    var turn = firstTurn
    if engine == .structure, branches.programme.model.isMadeOfConflicts {
      runClauses(stoppingAtFirst, 4 * turn)
      guard !isDone(stoppingAtFirst) else { return }
    }
    while true {
      if engine != .clauses {
        branches.run(stoppingAtFirst: stoppingAtFirst, until: end(ofTurn: turn))
        guard !isDone(stoppingAtFirst) else { return }
      }
      let isForSolutions = isRelaxationStrong && incumbent == nil
      runClauses(stoppingAtFirst || isForSolutions, partOfClauses(turn))
      guard !isDone(stoppingAtFirst) else { return }
      turn = turn > .max / 2 ? .max : 2 * turn
    }
  }

  /// Options and what they add to rows.
  private var size: Int { branches.programme.model.optionCount + branches.programme.entries.count }

  private var firstTurn: Int {
    switch engine {
    case .structure:
      return Self.leastTurn + 32 * size
    case .turns: return 1
    case .branches, .clauses: return .max
    }
  }

  /// The work spent in all when a turn ends that begins now.
  private func end(ofTurn turn: Int) -> Int {
    let (end, isLate) = budget.spent.addingReportingOverflow(turn)
    return isLate ? .max : end
  }

  /// The first turn's work, beside what grows with the model.
  private static let leastTurn = 2_000_000
  /// The part of the work that clauses get where the relaxation is strong.
  private static let smallPart = 64

  /// The work of clauses in a turn; none where they would hardly have begun.
  private func partOfClauses(_ turn: Int) -> Int {
    guard isRelaxationStrong else { return turn }
    let part = turn / (incumbent == nil ? 8 : Self.smallPart)
    return part < 8 * size ? 0 : part
  }

  /// Whether the relaxation of the root decides most choices.
  private var isRelaxationStrong: Bool {
    guard engine == .structure else { return false }
    return 2 * branches.rootDoubts < branches.programme.model.choices.count
  }

  private func isDone(_ isAnyEnough: Bool) -> Bool {
    isComplete || budget.isExhausted || isAnyEnough && incumbent != nil
  }

  private func runClauses(_ isAnyEnough: Bool, _ turn: Int) {
    guard turn > 0 else { return }
    let search =
      clauses
      ?? ClauseSearch(
        branches.programme, goal: branches.goal, earlier: branches.earlier, budget: budget)
    clauses = search
    if let incumbent { search.improve(on: incumbent.taken) }
    if engine != .clauses { search.offer(branches.nodes[0].proof.multipliers) }
    search.run(until: end(ofTurn: turn), stoppingAtFirst: isAnyEnough)
    if let found = search.incumbent { branches.improve(on: found) }
  }

  /// The proof that no solution is worth more than ``most``; the claim says so.
  func statement(_ claim: ProvedGoal.Claim, value: Int?) -> ProvedGoal {
    if !branches.isComplete, let clauses, clauses.isComplete { return clauses.statement(claim) }
    return branches.statement(claim, value: value)
  }

  /// The demands that a proof that nothing is left makes use of.
  var demandsOfProof: Set<AnswerWriter.Member> {
    if !branches.isComplete, let clauses, clauses.isComplete { return clauses.demandsOfProof }
    return branches.demandsOfProof
  }
}

extension Model {
  /// Whether there are as many limits to one of two options as there are options.
  fileprivate var isMadeOfConflicts: Bool {
    limits.count { $0.most == 1 && $0.options.count == 2 } >= optionCount && !limits.isEmpty
  }
}
