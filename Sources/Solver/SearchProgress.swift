/// Where a solve stands: told when a better solution is found, and now and then between.
package struct SearchProgress: Hashable, Sendable {
  /// Name of the level that is searched.
  package let level: String
  /// The class that is counted; `nil` for a sum.
  package let countedClass: Int?
  /// The best sum or count so far, given the levels before; `nil` without a solution.
  package let value: Int?
  /// What is proved that no solution passes; `nil` where nothing is.
  package let bound: Int?
  /// Work so far, in the units of the ``Budget``.
  package let work: Int
  /// The number of the part that is solved, from 1 on, where the model falls into parts.
  package private(set) var part: Int?

  /// The progress of a goal; values as the goal is maximised.
  init(_ goal: Goal, of model: Model, value: Int?, bound: Int?, work: Int) {
    level = model.levels[goal.level].name
    countedClass = goal.countedClass
    let sign = goal.countedClass == nil ? 1 : -1
    self.value = value.map { sign * $0 }
    self.bound = bound.map { sign * $0 }
    self.work = work
  }

  /// The same, of that part.
  func of(part number: Int) -> SearchProgress {
    var progress = self
    progress.part = number
    return progress
  }

  /// One line: `level NAME[:CLASS] VALUE BOUND work WORK [part NUMBER]`, with `-` for what is not known.
  package var line: String {
    let goal = countedClass.map { "\(level):\($0)" } ?? level
    let numbers = [value, bound].map { $0.map(String.init) ?? "-" }.joined(separator: " ")
    return "level \(goal) \(numbers) work \(work)" + (part.map { " part \($0)" } ?? "")
  }
}
