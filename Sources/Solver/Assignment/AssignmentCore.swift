/// Core and pricing: solve among the best few scores of each row and column, then look at all of them.
///
/// The prices of the core's answer prove it the best of the whole matrix unless some score lies above
/// the two prices of its pair; those scores join the core, and it is solved again.
///
/// Complexity: O(rows · columns) a round, and the search of the core (``SparseAssignment``).
///
/// Source: A. Volgenant, "Linear and semi-assignment problems: a core oriented approach", Computers &
/// Operations Research 23 (1996).
enum AssignmentCore {
  /// Scores of each row and each column that the first core holds, about.
  static let kept = 10
  /// New scores of a row that join the core in one round.
  private static let joining = 12
  private static let mostRounds = 12

  /// The best assignment; `nil` where a small core does not hold most of it: where few rows find a
  /// column in it, or it lacks more than a score a row.
  static func assignment(_ look: FirstLook) -> Assignment? {
    var core = CoreSelection(look).core
    for round in 1...mostRounds {
      guard var assignment = best(of: core, columns: look.rows.columnCount) else { return nil }
      guard let missing = Pricing(assignment).violated(in: look.rows, most: joining) else {
        return nil
      }
      if missing.isEmpty {
        assignment.rounds = round
        return assignment
      }
      core = core.adding(missing)
    }
    return nil
  }

  /// Searched from the side whose favourites differ more: where all rows want the same columns, the
  /// columns may want different rows.
  private static func best(of core: SparseScores, columns: Int) -> Assignment? {
    if let turned = core.turnedWhereEasier(columns: columns) {
      var search = SparseAssignment(turned, columns: core.rowCount)
      return search.assignment()?.transposed
    }
    var search = SparseAssignment(core, columns: columns)
    return search.assignment()
  }
}
