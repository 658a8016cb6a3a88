/// The model as the checker sees it: every limit a row with two ends, every option a column.
///
/// Resources, `atmost` and `requires` are rows of one kind, named as certificates name them, so
/// that the Lagrangian bound of SOLVER §2b needs no cases.
package struct KernelModel: Sendable {
  var levels: [Level] = []
  /// The options' integers, those of an option side by side, one a level.
  var scores: [Int] = []
  /// The greatest magnitude of a score, level by level.
  var greatestScores: [UInt] = []
  var rows: [Row] = []
  var choices: [Choice] = []
  var optionNames: [String] = []
  var choiceOfOption: [Int] = []
  var columns = Columns()

  var rowNumbers = NameIndex()
  var choiceNumbers = NameIndex()
  var optionNumbers = NameIndex()

  /// What was changed since the model was read.
  var changes = KernelChanges()

  /// A level; without a number of classes it is a sum.
  struct Level: Sendable {
    let name: String
    let classCount: Int?
  }

  /// A row over options: its value lies between its ends.
  struct Row: Sendable {
    let name: String
    var ends: Ends
    let isResource: Bool
  }

  /// Takes at most one of its options, or exactly one.
  struct Choice: Sendable {
    let name: String
    var isRequired: Bool
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

/// The coefficients of each option, one after the other.
struct Columns: Sendable {
  /// Where each option's coefficients start, and behind the last option their end.
  private var starts: [Int] = [0]
  private(set) var rows: [Int32] = []
  private(set) var values: [Int] = []
  /// The greatest magnitude of a coefficient, and the most that an option has.
  private(set) var greatest: UInt = 0
  private(set) var longest = 0

  /// What an option adds to the rows.
  subscript(option: Int) -> [KernelModel.Coefficient] {
    places(of: option).map { .init(row: Int(rows[$0]), value: values[$0]) }
  }

  /// Where the option's coefficients stand.
  func places(of option: Int) -> Range<Int> { starts[option]..<starts[option + 1] }

  /// The number of options.
  var optionCount: Int { starts.count - 1 }

  /// Adds a coefficient to the option that is next to end.
  mutating func append(row: Int, value: Int) {
    rows.append(Int32(truncatingIfNeeded: row))
    values.append(value)
    greatest = max(greatest, value.magnitude)
  }

  /// Ends an option's coefficients.
  mutating func endOption() {
    longest = max(longest, rows.count - (starts.last ?? 0))
    starts.append(rows.count)
  }

  /// Makes room.
  mutating func reserve(options: Int) {
    starts.reserveCapacity(options + 1)
    rows.reserveCapacity(2 * options)
    values.reserveCapacity(2 * options)
  }
}

extension KernelModel {
  /// The option's integer at a level.
  func score(of option: Int, level: Int) -> Int {
    scores[option * levels.count + level]
  }

  /// Adds the integer of the option that is next to end, for the level after the last one added.
  mutating func append(score: Int, level: Int) {
    scores.append(score)
    greatestScores[level] = max(greatestScores[level], score.magnitude)
  }
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
