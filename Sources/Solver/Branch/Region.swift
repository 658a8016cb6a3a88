/// What holds at a node of a branching: options taken or excluded, and narrower ends of rows.
struct Region {
  /// For each choice the option that it must take; −1 for none.
  private(set) var forced: [Int32]
  /// Options that may not be taken.
  private(set) var isExcluded: [Bool]
  /// For each side row its least and greatest value.
  private(set) var low: [Int]
  private(set) var high: [Int]
  /// Whether the fixings alone leave nothing.
  private(set) var isContradictory = false

  private let programme: Programme
  private var fixings: [Fixing] = []

  /// One step from a node to its child.
  enum Fixing: Hashable, Sendable {
    case option(Int, isTaken: Bool)
    case atMost(row: Int, Int)
    case atLeast(row: Int, Int)
  }

  /// Everything that the model allows.
  init(_ programme: Programme) {
    self.programme = programme
    forced = Array(repeating: -1, count: programme.model.choices.count)
    isExcluded = Array(repeating: false, count: programme.model.optionCount)
    low = programme.rows.map(\.ends.lowerBound)
    high = programme.rows.map(\.ends.upperBound)
  }

  /// Leaves the node for another, given by all fixings on the way to it.
  ///
  /// Answers with the fixings that changed: those left behind and those that are new.
  ///
  /// - Complexity: O(fixings of both).
  mutating func move(to path: [Fixing]) -> [Fixing] {
    let common = zip(path, fixings).prefix { $0 == $1 }.count
    let left = fixings[common...]
    for fixing in left { undo(fixing) }
    fixings = Array(path)
    isContradictory = false
    for fixing in path { apply(fixing) }
    return Array(left) + path[common...]
  }

  private mutating func undo(_ fixing: Fixing) {
    switch fixing {
    case .option(let option, true): forced[programme.model.choiceOfOption[option]] = -1
    case .option(let option, false): isExcluded[option] = false
    case .atMost(let row, _), .atLeast(let row, _):
      low[row] = programme.rows[row].ends.lowerBound
      high[row] = programme.rows[row].ends.upperBound
    }
  }

  private mutating func apply(_ fixing: Fixing) {
    switch fixing {
    case .option(let option, true):
      let choice = programme.model.choiceOfOption[option]
      if forced[choice] >= 0, forced[choice] != option { isContradictory = true }
      if isExcluded[option] { isContradictory = true }
      forced[choice] = Int32(option)
    case .option(let option, false):
      if forced[programme.model.choiceOfOption[option]] == option { isContradictory = true }
      isExcluded[option] = true
    case .atMost(let row, let most):
      high[row] = min(high[row], most)
      if low[row] > high[row] { isContradictory = true }
    case .atLeast(let row, let least):
      low[row] = max(low[row], least)
      if low[row] > high[row] { isContradictory = true }
    }
  }

  /// Whether the option can still be taken.
  func allows(_ option: Int) -> Bool {
    let taken = forced[programme.model.choiceOfOption[option]]
    return !isExcluded[option] && (taken < 0 || taken == option)
  }
}
