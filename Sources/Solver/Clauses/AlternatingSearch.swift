/// Two engines in turn on one goal: branch and bound where prices of rows say enough, clauses where
/// rows together say more. Each goes on where it had stopped, with the better incumbent of the two, and
/// the first that is done has the proof.
///
/// Branch and bound begins. Its turns, and those of the clauses, double in work each time, so that
/// neither needs more than a small multiple of what it would need alone.
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
    var turn = Self.firstTurn
    while true {
      if engine != .clauses {
        let limit = engine == .branches ? Int.max : budget.spent + turn
        branches.run(stoppingAtFirst: stoppingAtFirst, until: limit)
        guard !isDone(stoppingAtFirst) else { return }
      }
      runClauses(stoppingAtFirst, turn)
      guard !isDone(stoppingAtFirst) else { return }
      turn *= 2
    }
  }

  private static let firstTurn = 20_000_000

  private func isDone(_ isAnyEnough: Bool) -> Bool {
    isComplete || budget.isExhausted || isAnyEnough && incumbent != nil
  }

  private func runClauses(_ isAnyEnough: Bool, _ turn: Int) {
    let search = clauses ?? makeClauses()
    clauses = search
    if let incumbent { search.improve(on: incumbent.taken) }
    search.run(until: budget.spent + turn, stoppingAtFirst: isAnyEnough)
    if let found = search.incumbent { branches.improve(on: found) }
  }

  private func makeClauses() -> ClauseSearch {
    let search = ClauseSearch(
      branches.programme, goal: branches.goal, earlier: branches.earlier, budget: budget)
    if let incumbent { search.improve(on: incumbent.taken) }
    if engine != .clauses { search.add(branches.nodes[0].proof.multipliers) }
    return search
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
