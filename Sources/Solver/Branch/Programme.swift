/// A model as columns over side rows: everything but the choices and the goals.
///
/// Rows that no choice of options can break are left out, so that every row here may bind.
struct Programme {
  /// The model.
  let model: Model
  /// Goals, most important first.
  let goals: [Goal]
  /// For each goal what each option adds to it.
  let worths: [Numbers<Int>]
  /// Side rows.
  let rows: [SideRow]
  /// Where each option's entries begin; their end behind the last.
  let starts: Numbers<Int32>
  /// Row and coefficient of each entry.
  let entries: Numbers<Entry>

  /// A row that is neither a choice nor a goal.
  struct SideRow {
    let name: RowName
    let ends: ClosedRange<Int>
    /// Least and greatest values that options can give it.
    let reach: ClosedRange<Int>

    /// Whether the row follows from another.
    var isCover: Bool { if case .cover = name { true } else { false } }
  }

  /// What an option adds to a side row.
  struct Entry: BitwiseCopyable, Sendable {
    let row: Int32
    let units: Int
  }

  /// Rows that follow from resources.
  let covers: [Cover]

  /// The model's programme, with these covers as rows.
  ///
  /// - Complexity: O(options · goals + uses + limits', requirements' and covers' options).
  init(_ model: Model, covers: [Cover] = []) {
    (self.model, self.covers) = (model, covers)
    goals = model.goals
    worths = model.goals.map { goal in
      let worths = Numbers<Int>(model.optionCount, filledWith: 0)
      for option in 0..<model.optionCount {
        worths.start[option] = goal.worth(ofOption: option, in: model)
      }
      return worths
    }
    var table = RowTable(model, covers)
    table.dropRowsWithoutEffect()
    rows = table.rows
    (starts, entries) = table.columns()
  }

  /// Places of an option's entries.
  func entries(of option: Int) -> Range<Int> {
    Int(starts[option])..<Int(starts[option + 1])
  }

  /// The largest magnitude of a goal's worths.
  func largestWorth(ofGoal goal: Int) -> Int {
    (0..<model.optionCount).reduce(0) { max($0, abs(worths[goal][$1])) }
  }

  /// The largest coefficient in each side row.
  var largestUnits: [Int] {
    var largest = Array(repeating: 0, count: rows.count)
    for place in 0..<entries.count {
      let entry = entries[place]
      largest[Int(entry.row)] = max(largest[Int(entry.row)], abs(entry.units))
    }
    return largest
  }

  /// The most that a goal's magnitude can reach, choice by choice.
  func reach(ofGoal goal: Int) -> Int {
    model.choices.reduce(0) { sum, choice in
      sum + choice.options.reduce(0) { max($0, abs(worths[goal][$1])) }
    }
  }
}

/// Rows while a programme is made.
private struct RowTable {
  let model: Model
  var rows: [Programme.SideRow] = []
  /// For each row its options and their units.
  var members: [[(option: Int, units: Int)]] = []

  init(_ model: Model, _ covers: [Cover]) {
    self.model = model
    var users = [[(option: Int, units: Int)]](repeating: [], count: model.resources.count)
    for option in 0..<model.optionCount {
      for use in model.uses(ofOption: option) { users[use.resource].append((option, use.units)) }
    }
    for (resource, users) in zip(model.resources, users) {
      add(.resource(resource.name), resource.minimum...resource.maximum, users)
    }
    for limit in model.limits {
      add(.atmost(line: limit.line), 0...limit.most, limit.options.map { ($0, 1) })
    }
    for requirement in model.requirements {
      let pair = [(option: requirement.option, units: 1), (option: requirement.needed, units: -1)]
      add(.requires(line: requirement.line), -1...0, pair)
    }
    for (number, cover) in covers.enumerated() {
      add(.cover(number), 0...cover.most, cover.options.map { ($0, 1) })
    }
  }

  private mutating func add(
    _ name: RowName, _ ends: ClosedRange<Int>, _ members: [(option: Int, units: Int)]
  ) {
    rows.append(Programme.SideRow(name: name, ends: ends, reach: reach(of: members)))
    self.members.append(members)
  }

  /// The values that one option a choice, or none, can add up to.
  private func reach(of members: [(option: Int, units: Int)]) -> ClosedRange<Int> {
    var (least, most) = (0, 0)
    var (low, high) = (0, 0)
    var choice = -1
    for member in members.sorted(by: { $0.option < $1.option }) {
      if model.choiceOfOption[member.option] != choice {
        (least, most, low, high) = (least + low, most + high, 0, 0)
        choice = model.choiceOfOption[member.option]
      }
      (low, high) = (min(low, member.units), max(high, member.units))
    }
    return least + low...most + high
  }

  mutating func dropRowsWithoutEffect() {
    let kept = rows.indices.filter { row in
      rows[row].reach.lowerBound < rows[row].ends.lowerBound
        || rows[row].reach.upperBound > rows[row].ends.upperBound
    }
    rows = kept.map { rows[$0] }
    members = kept.map { members[$0] }
  }

  func columns() -> (starts: Numbers<Int32>, entries: Numbers<Programme.Entry>) {
    let starts = Numbers<Int32>(model.optionCount + 1, filledWith: 0)
    for member in members.joined() { starts[member.option + 1] += 1 }
    for option in 0..<model.optionCount { starts[option + 1] += starts[option] }
    let none = Programme.Entry(row: 0, units: 0)
    let entries = Numbers(Int(starts[model.optionCount]), filledWith: none)
    var next = (0..<model.optionCount).map { starts[$0] }
    for (row, members) in members.enumerated() {
      for member in members {
        entries[Int(next[member.option])] = Programme.Entry(row: Int32(row), units: member.units)
        next[member.option] += 1
      }
    }
    return (starts, entries)
  }
}
