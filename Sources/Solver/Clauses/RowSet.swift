/// Rows Σ over choices of the coefficient of its value ≥ a number, and what follows from them.
///
/// A row knows of each of its choices the best coefficient that is still open. Where the sum of the best
/// misses the number there is a conflict; where a value's coefficient lies further below the best of its
/// choice than the sum above the number, the value is excluded. So a row is as strong as its Lagrangian
/// bound with the choices as subproblem, and a Lagrangian bound is a row: that of its multipliers.
///
/// Each choice of a row is a group; it waits at one value with the best coefficient, its witness, and is
/// touched only when that is excluded.
///
/// Sources: M. Moskewicz et al., *Chaff* (DAC 2001) for witnesses; J. Elffers, J. Nordström, *Divide and
/// conquer: towards faster pseudo-Boolean solving* (IJCAI 2018) for rows with slack.
final class RowSet {
  let programme: Programme
  let trail: Trail
  var rows: [Row] = []
  /// Rows that are clauses, and those.
  var shortRows: [(row: Int, clause: [Literal])] = []
  /// What the sum must reach, and the sum of the best open coefficients.
  let needed = Numbers<Int>(filledWith: 0)
  let sum = Numbers<Int>(filledWith: 0)

  let groups = Numbers<Group>(filledWith: Group())
  /// For each group the entry of the best open coefficient, the last entry that may be open, and the
  /// value that witnesses the former.
  let best = Numbers<Int32>(filledWith: 0)
  let last = Numbers<Int32>(filledWith: 0)
  let witness = Numbers<Int32>(filledWith: 0)
  /// The first group that waits at each value, and the next one behind each group; −1 ends.
  let waiting: Numbers<Int32>
  let following = Numbers<Int32>(filledWith: -1)
  /// Values and their coefficients, the greatest first; value −1 stands for all that are not named.
  let entryValue = Numbers<Int32>(filledWith: 0)
  let entryCoefficient = Numbers<Int>(filledWith: 0)
  /// The coefficients of full rows, value by value.
  let full = Numbers<Int>(filledWith: 0)

  /// How groups stood before they changed.
  let changes = Numbers<Change>(filledWith: Change())
  private var levelStarts: [Int] = []
  /// Rows that may say something new.
  var waitingRows: [Int32] = []
  let isWaiting = Numbers<Bool>(filledWith: false)
  /// Entries that were looked at.
  var work = 0
  /// Best coefficients in an explanation.
  let explained = Numbers<Int>(filledWith: 0)

  /// A row's groups and where its coefficients are found.
  struct Row {
    let groups: Range<Int>
    /// A side row and its sign, or the place of a full row's coefficients.
    let source: Source
  }

  enum Source {
    case side(row: Int32, sign: Int)
    case full(start: Int)
  }

  /// A choice in a row: its entries.
  struct Group: BitwiseCopyable {
    var row: Int32 = 0
    var choice: Int32 = 0
    var start: Int32 = 0
    var end: Int32 = 0
    /// The greatest coefficient less the least.
    var spread = 0
  }

  struct Change: BitwiseCopyable {
    var group: Int32 = 0
    var best: Int32 = 0
    var last: Int32 = 0
    var witness: Int32 = 0
  }

  /// The side rows of the programme, each end a row.
  ///
  /// - Complexity: O(entries · log).
  init(_ programme: Programme, _ trail: Trail) {
    (self.programme, self.trail) = (programme, trail)
    waiting = Numbers(trail.table.count, filledWith: -1)
    addSideRows()
  }

  /// The coefficient of a value in a row.
  func coefficient(of value: Int, in row: Int) -> Int {
    switch rows[row].source {
    case .full(let start): return full.start[start + value]
    case .side(let side, let sign):
      let option = Int(trail.table.option.start[value])
      guard option >= 0 else { return 0 }
      for place in programme.entries(of: option)
      where programme.entries.start[place].row == side {
        return sign * programme.entries.start[place].units
      }
      return 0
    }
  }

  /// Opens a level.
  func openLevel() {
    levelStarts.append(changes.count)
  }

  /// Takes back what changed above that level.
  func backtrack(to depth: Int) {
    for row in waitingRows { isWaiting[Int(row)] = false }
    waitingRows.removeAll(keepingCapacity: true)
    guard depth < levelStarts.count else { return }
    let start = levelStarts[depth]
    for place in stride(from: changes.count - 1, through: start, by: -1) {
      restore(changes.start[place])
    }
    changes.keep(start)
    levelStarts.removeLast(levelStarts.count - depth)
  }

  /// Changes are taken back in reverse, so the group stands first at its witness.
  private func restore(_ change: Change) {
    let group = Int(change.group)
    last.start[group] = change.last
    guard change.witness != witness.start[group] || change.best != best.start[group] else { return }
    let row = Int(groups.start[group].row)
    sum.start[row] +=
      entryCoefficient.start[Int(change.best)] - entryCoefficient.start[Int(best.start[group])]
    best.start[group] = change.best
    guard change.witness != witness.start[group] else { return }
    waiting.start[Int(witness.start[group])] = following.start[group]
    park(group, at: Int(change.witness))
  }

  /// Puts a group first among those that wait at a value.
  func park(_ group: Int, at value: Int) {
    witness.start[group] = Int32(truncatingIfNeeded: value)
    following.start[group] = waiting.start[value]
    waiting.start[value] = Int32(truncatingIfNeeded: group)
  }

  func note(_ row: Int) {
    guard !isWaiting.start[row] else { return }
    isWaiting.start[row] = true
    waitingRows.append(Int32(truncatingIfNeeded: row))
  }

  /// A row that may say something new, the latest noted first.
  func nextWaiting() -> Int? {
    guard let row = waitingRows.popLast() else { return nil }
    isWaiting.start[Int(row)] = false
    return Int(row)
  }

  func save(_ group: Int) {
    guard !levelStarts.isEmpty else { return }
    changes.append(
      Change(
        group: Int32(truncatingIfNeeded: group), best: best.start[group], last: last.start[group],
        witness: witness.start[group]))
  }
}
