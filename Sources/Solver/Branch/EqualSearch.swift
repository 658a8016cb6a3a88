/// Looks for solutions as good as the best one, with an option or without it.
///
/// All goals but the last are rows, the last must pass its value less one, and the search ends at the
/// first solution. One relaxation serves every question, each from the basis of the one before.
final class EqualSearch {
  private let relaxation: Relaxation
  private let values: [Int]

  /// A search among the solutions whose goals have these values, the best there are, each as it is
  /// maximised.
  init(_ model: Model, reaching values: [Int], budget: Budget = Budget()) {
    relaxation = LexicographicSearch(model, budget: budget).relaxation
    self.values = values
  }

  /// The option that each choice takes, −1 for none, in a solution where the fixing holds; `nil` where
  /// there is none.
  ///
  /// - Complexity: exponential at worst; mostly some iterations of the simplex method.
  /// - Throws: ``NotKnown`` where the budget is spent.
  func solution(where fixing: Region.Fixing) throws(NotKnown) -> [Int]? {
    let search = GoalSearch(
      relaxation, goal: values.count - 1, earlier: Array(values.dropLast()), incumbent: nil,
      where: [fixing], above: (values.last ?? 0) - 1)
    search.run(stoppingAtFirst: true)
    guard search.incumbent == nil, !search.isComplete else { return search.incumbent?.taken }
    throw NotKnown(reason: .workSpent)
  }
}
