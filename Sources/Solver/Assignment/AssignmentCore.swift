/// Core and pricing: solve among the best few scores of each row and column, then look at all of them.
///
/// The prices of the core's answer prove it the best of the whole matrix unless some score lies above
/// the two prices of its pair; those scores join the core, and it is solved again.
///
/// Source: A. Volgenant, "Linear and semi-assignment problems: a core oriented approach", Computers &
/// Operations Research 23 (1996).
enum AssignmentCore {
  /// Scores of each row and each column that the first core holds, about.
  static let kept = 10
  /// New scores of a row that join the core in one round.
  private static let joining = 12
  private static let mostRounds = 12

  /// The best assignment; `nil` where a small core does not hold most of it.
  static func assignment(of scores: some ScoreRows) -> Assignment? {
    var core = CoreSelection(scores).core
    for round in 1...mostRounds {
      var search = SparseAssignment(core, columns: scores.columnCount)
      guard var assignment = search.assignment() else { return nil }
      let missing = Pricing(assignment).violated(in: scores, most: joining)
      if missing.isEmpty {
        assignment.rounds = round
        return assignment
      }
      core = core.adding(missing)
    }
    return nil
  }
}
