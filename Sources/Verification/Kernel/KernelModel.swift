/// The model as the checker sees it: every limit a row with two ends, every option a column.
///
/// Resources, `atmost` and `requires` are rows of one kind, named as certificates name them, so
/// that the Lagrangian bound of SOLVER §2b needs no cases. Scores stand level by level.
package struct KernelModel: Sendable {
  var levels: [Level] = []
  /// The options' integers: a column for each level.
  var scores: [[Int]] = []
  var rows: [Row] = []
  var choices: [Choice] = []
  var optionNames: [String] = []
  var choiceOfOption: [Int] = []

  var rowNumbers: [String: Int] = [:]
  var choiceNumbers: [String: Int] = [:]
  var optionNumbers: [String: Int] = [:]

  /// Where each option's coefficients start, and behind the last option their end.
  var columnStarts: [Int] = [0]
  var coefficients: [Coefficient] = []

  /// A level; without a number of classes it is a sum.
  struct Level: Sendable {
    let name: String
    let classCount: Int?
  }

  /// A row over options: its value lies between its ends.
  struct Row: Sendable {
    let name: String
    let ends: Ends
    let isResource: Bool
  }

  struct Choice: Sendable {
    let name: String
    let isRequired: Bool
    var options: Range<Int>
  }

  /// What an option adds to a row.
  struct Coefficient: Sendable {
    let row: Int
    let value: Int
  }

  /// The model that a text holds.
  ///
  /// - Complexity: O(bytes).
  /// - Throws: ``KernelRefusal/unreadable(_:line:_:)`` for a text that is no legal model.
  package init(text: String) throws(KernelRefusal) {
    var reader = KernelModelReader(text)
    self = try reader.read()
  }

  init() {}
}

/// The ends of a row; `nil` is infinite.
struct Ends: Hashable, Sendable {
  var low: Int128?
  var high: Int128?

  /// Whether nothing lies between them.
  var areCrossed: Bool {
    guard let low, let high else { return false }
    return low > high
  }

  func contains(_ value: Int128) -> Bool {
    (low ?? value) <= value && value <= (high ?? value)
  }
}

// MARK: - Goals

/// A level's sum, or one class of a classes level.
struct GoalKey: Hashable, Sendable {
  let level: Int
  let countedClass: Int?
}

extension KernelModel {
  /// The level's first goal: its sum, or its worst class. `nil` behind the last level.
  func firstGoal(ofLevel level: Int) -> GoalKey? {
    guard level < levels.count else { return nil }
    return GoalKey(level: level, countedClass: levels[level].classCount.map { $0 - 1 })
  }

  /// The goal next in importance, `nil` behind the last.
  func goal(after goal: GoalKey) -> GoalKey? {
    guard let countedClass = goal.countedClass, countedClass > 1 else {
      return firstGoal(ofLevel: goal.level + 1)
    }
    return GoalKey(level: goal.level, countedClass: countedClass - 1)
  }

  /// The goal of those names; `nil` where the model has no such goal.
  func goal(level name: String, countedClass: Int?) -> GoalKey? {
    guard let level = levels.firstIndex(where: { $0.name == name }) else { return nil }
    switch (levels[level].classCount, countedClass) {
    case (nil, nil): return GoalKey(level: level, countedClass: nil)
    case (let count?, let number?) where (1..<count).contains(number):
      return GoalKey(level: level, countedClass: number)
    default: return nil
    }
  }

  /// The goal in words for refusals.
  func name(of goal: GoalKey?) -> KernelStatement {
    guard let goal else { return .infeasibility }
    let level = levels[goal.level].name
    return goal.countedClass.map { .count(ofClass: $0, level: level) } ?? .sum(level: level)
  }
}
