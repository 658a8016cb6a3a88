/// Rows Σ over choices of the coefficient of its value ≥ a number.
///
/// A row cannot be kept when the best open coefficients of its choices add up to too little; and it
/// excludes a value whose coefficient is below the best of its choice by more than there is to spare.
struct SumRows {
  private var rows: [Row] = []
  private var groups: [Group] = []
  /// The groups whose best open value this is.
  private var groupsAt: [[Int]]
  /// Groups that moved, from which value and which entry.
  private var moves: [(group: Int, value: Int, entry: Int)] = []
  /// Rows of which something changed.
  private var changed: [Int] = []
  private let columns: Columns

  private struct Row {
    let needed: Int128
    var sum: Int128
    /// Choice by choice, the greatest spreads first.
    let groups: Range<Int>
    /// The model's row that is meant; `nil` where all values have an entry.
    let number: Int?
    var isDropped = false
    var isChanged = false
  }

  /// What one choice can add to a row.
  private struct Group {
    let row: Int
    let choice: Int
    /// The greatest coefficients first; value `nil` stands for all that have no entry.
    let entries: [Entry]
    /// The best entry that is open.
    var best = 0
    /// The value at which it waits.
    var waitsAt: Int?

    var spread: Int128 { entries[0].coefficient - entries[entries.count - 1].coefficient }
  }

  /// A value and what it adds.
  struct Entry {
    let value: Int?
    let coefficient: Int128
  }

  init(_ open: OpenValues, _ columns: Columns) {
    groupsAt = Array(repeating: [], count: open.count)
    self.columns = columns
  }

  /// Adds a row; `entries` hold, for each choice that has any, all values with a coefficient other
  /// than 0. `number` is the model's row that names them.
  ///
  /// - Throws: `Overflow` where a sum could pass 128 bits.
  mutating func add(
    _ entries: [Int: [Entry]], needed: Int128, number: Int?, _ open: OpenValues
  ) throws(LagrangianBound.Overflow) -> Int {
    let row = rows.count
    var added: [Group] = []
    var (least, most): (Int128, Int128) = (0, 0)
    for (choice, entries) in entries {
      let isWhole = entries.count == open.values(of: choice).count
      let all = entries + (isWhole ? [] : [Entry(value: nil, coefficient: 0)])
      let sorted = all.sorted { $0.coefficient > $1.coefficient }
      added.append(
        Group(row: row, choice: choice, entries: sorted, waitsAt: entries.last?.value))
      most = try most.plus(sorted[0].coefficient)
      least = try least.plus(sorted[sorted.count - 1].coefficient)
    }
    _ = (try most.minus(needed), try least.minus(needed), try most.minus(least))
    added.sort { ($0.spread, $1.choice) > ($1.spread, $0.choice) }
    let places = groups.count..<groups.count + added.count
    groups += added
    rows.append(Row(needed: needed, sum: most, groups: places, number: number))
    for group in places { _ = settle(group, open) }
    note(row)
    return row
  }

  /// From here on the row is not used.
  mutating func drop(_ row: Int) {
    rows[row].isDropped = true
  }
}

// MARK: - Propagation

extension SumRows {
  /// Moves the groups whose best value was excluded; `false` where a choice has nothing left.
  mutating func leave(_ value: Int, _ open: OpenValues) -> Bool {
    while let group = groupsAt[value].popLast() {
      let row = groups[group].row
      guard !rows[row].isDropped else { continue }
      moves.append((group, value, groups[group].best))
      let before = groups[group].entries[groups[group].best].coefficient
      guard settle(group, open) else {
        moves.removeLast()
        groupsAt[value].append(group)
        return false
      }
      let after = groups[group].entries[groups[group].best].coefficient
      guard after != before else { continue }
      note(row)
    }
    return true
  }

  private mutating func note(_ row: Int) {
    guard !rows[row].isChanged else { return }
    rows[row].isChanged = true
    changed.append(row)
  }

  /// Looks for the best open entry of a group, and lets the group wait at a value of it.
  private mutating func settle(_ group: Int, _ open: OpenValues) -> Bool {
    let row = groups[group].row
    let entries = groups[group].entries
    for place in groups[group].best..<entries.count {
      let named = entries[place].value
      guard let value = named.map({ open.isExcluded[$0] ? nil : $0 }) ?? unnamed(group, open)
      else { continue }
      rows[row].sum += entries[place].coefficient - entries[groups[group].best].coefficient
      groups[group].best = place
      groupsAt[value].append(group)
      groups[group].waitsAt = value
      return true
    }
    return false
  }

  /// An open value of the group's choice that has no entry, the next behind where the group waited.
  private func unnamed(_ group: Int, _ open: OpenValues) -> Int? {
    let values = open.values(of: groups[group].choice)
    let number = rows[groups[group].row].number
    let first = groups[group].waitsAt ?? values.lowerBound
    let isUnnamed = { !open.isExcluded[$0] && !isNamed($0, number, open) }
    return (first..<values.upperBound).first(where: isUnnamed)
      ?? (values.lowerBound..<first).first(where: isUnnamed)
  }

  private func isNamed(_ value: Int, _ number: Int?, _ open: OpenValues) -> Bool {
    guard let number else { return true }
    guard let option = open.options[value] else { return false }
    return columns.places(of: option).contains { Int(columns.rows[$0]) == number }
  }

  /// Excludes all that the changed rows exclude; `false` where one cannot be kept.
  mutating func propagate(_ open: inout OpenValues) -> Bool {
    while let row = changed.popLast() {
      rows[row].isChanged = false
      guard rows[row].isDropped || propagate(row, &open) else { return false }
    }
    return true
  }

  private func propagate(_ row: Int, _ open: inout OpenValues) -> Bool {
    let spare = rows[row].sum - rows[row].needed
    guard spare >= 0 else { return false }
    for group in rows[row].groups {
      guard groups[group].spread > spare else { break }
      let entries = groups[group].entries
      let floor = entries[groups[group].best].coefficient - spare
      for entry in entries.reversed() {
        guard entry.coefficient < floor else { break }
        if let value = entry.value {
          open.exclude(value)
        } else {
          for value in open.values(of: groups[group].choice)
          where !isNamed(value, rows[row].number, open) { open.exclude(value) }
        }
      }
    }
    return true
  }

  /// How many groups have moved.
  var mark: Int { moves.count }

  /// Moves the groups back that moved since then.
  mutating func restore(since mark: Int) {
    for row in changed { rows[row].isChanged = false }
    changed.removeAll(keepingCapacity: true)
    while moves.count > mark, let move = moves.popLast() {
      let group = move.group
      let now = groups[group].entries[groups[group].best].coefficient
      if let value = groups[group].waitsAt { groupsAt[value].removeLast() }
      groupsAt[move.value].append(group)
      groups[group].waitsAt = move.value
      rows[groups[group].row].sum += groups[group].entries[move.entry].coefficient - now
      groups[group].best = move.entry
    }
  }
}
