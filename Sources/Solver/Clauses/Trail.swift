/// What is assigned, in the order in which it was, level by level.
///
/// Level 0 holds without any decision; each decision opens a level, and what follows from it belongs
/// to that level.
final class Trail {
  let table: ValueTable
  /// 1 for a value that is taken, −1 for one that is excluded, 0 for an open one.
  let state: Numbers<Int8>
  /// For each assigned value its level, its place on the trail and the reason.
  let level: Numbers<Int32>
  let place: Numbers<Int32>
  let reason: Numbers<Reason>
  /// For each choice how many of its values are not excluded, and which is taken; −1 for none yet.
  let left: Numbers<Int32>
  let taken: Numbers<Int32>
  /// True literals, the earliest first.
  let literals: Numbers<Literal>
  private var levelStarts: [Int] = []
  /// The first literal whose consequences have not been drawn.
  var next = 0

  init(_ table: ValueTable, choiceCount: Int) {
    self.table = table
    state = Numbers(table.count, filledWith: 0)
    level = Numbers(table.count, filledWith: 0)
    place = Numbers(table.count, filledWith: 0)
    reason = Numbers(table.count, filledWith: .none)
    left = Numbers(choiceCount, filledWith: 0)
    taken = Numbers(choiceCount, filledWith: -1)
    literals = Numbers(filledWith: Literal(code: 0))
    for choice in 0..<choiceCount { left[choice] = Int32(table.values(ofChoice: choice).count) }
  }

  /// The number of decisions that stand.
  var depth: Int { levelStarts.count }

  func isTrue(_ literal: Literal) -> Bool {
    state.start[literal.value] == (literal.isTaken ? 1 : -1)
  }

  func isFalse(_ literal: Literal) -> Bool {
    state.start[literal.value] == (literal.isTaken ? -1 : 1)
  }

  /// Makes an open literal true.
  func assign(_ literal: Literal, _ why: Reason) {
    let value = literal.value
    let choice = Int(table.choice.start[value])
    level.start[value] = Int32(truncatingIfNeeded: levelStarts.count)
    place.start[value] = Int32(truncatingIfNeeded: literals.count)
    reason.start[value] = why
    if literal.isTaken {
      state.start[value] = 1
      taken.start[choice] = Int32(truncatingIfNeeded: value)
    } else {
      state.start[value] = -1
      left.start[choice] &-= 1
    }
    literals.append(literal)
  }

  /// Opens a level.
  func openLevel() {
    levelStarts.append(literals.count)
  }

  /// Where a level begins on the trail.
  func start(ofLevel level: Int) -> Int {
    level == 0 ? 0 : levelStarts[level - 1]
  }

  /// Takes back all levels above that one, the latest literal first.
  func backtrack(to depth: Int, taking back: (Literal) -> Void) {
    guard depth < levelStarts.count else { return }
    let start = levelStarts[depth]
    for place in stride(from: literals.count - 1, through: start, by: -1) {
      let literal = literals.start[place]
      open(literal)
      back(literal)
    }
    literals.keep(start)
    levelStarts.removeLast(levelStarts.count - depth)
    next = start
  }

  private func open(_ literal: Literal) {
    let choice = Int(table.choice.start[literal.value])
    state.start[literal.value] = 0
    if literal.isTaken { taken.start[choice] = -1 } else { left.start[choice] &+= 1 }
  }
}
