/// Which choices are freed together: sets whose members can make room for each other.
struct Neighbourhood {
  private let programme: Programme
  /// For each row the choices that have an option in it, ascending.
  private let choicesOfRow: [[Int32]]

  /// The ways to choose a neighbourhood.
  enum Kind {
    /// Rows that the solution uses, with those who use them and as many who could.
    case rows
    /// Choices where the solution and the relaxation differ, with rows that they use.
    case differences
    /// Any choices.
    case chance
  }

  /// Neighbourhoods of solutions of a programme.
  ///
  /// - Complexity: O(entries).
  init(_ programme: Programme) {
    self.programme = programme
    var choices = [[Int32]](repeating: [], count: programme.rows.count)
    for (choice, own) in programme.model.choices.enumerated() {
      for option in own.options {
        for place in programme.entries(of: option) {
          let row = Int(programme.entries[place].row)
          if choices[row].last != Int32(choice) { choices[row].append(Int32(choice)) }
        }
      }
    }
    choicesOfRow = choices
  }

  /// `size` choices at most, ascending; `share` says how much of an option the relaxation takes.
  ///
  /// - Complexity: O(choices + members of the rows that are looked at).
  func choices(
    _ kind: Kind, size: Int, around taken: [Int], share: (Int) -> Double, _ dice: inout Dice
  ) -> [Int] {
    var set = Growing(size: min(size, taken.count), count: taken.count)
    if kind == .differences { addDifferences(to: &set, taken, share, &dice) }
    if kind != .chance { addRows(to: &set, taken, &dice) }
    while !set.isFull { set.insert(dice.roll(below: taken.count)) }
    return set.members.sorted()
  }

  private func addDifferences(
    to set: inout Growing, _ taken: [Int], _ share: (Int) -> Double, _ dice: inout Dice
  ) {
    var differing = taken.indices.filter { choice in
      taken[choice] >= 0
        ? share(taken[choice]) < 0.999
        : programme.model.choices[choice].options.contains { share($0) > 0.001 }
    }
    while !set.isFull, !differing.isEmpty {
      differing.swapAt(dice.roll(below: differing.count), differing.count - 1)
      set.insert(differing.removeLast())
    }
  }

  /// Rows of options that are taken, until the set is full or rows bring nothing new.
  private func addRows(to set: inout Growing, _ taken: [Int], _ dice: inout Dice) {
    var misses = 0
    while !set.isFull, misses < 20 {
      let option = taken[dice.roll(below: taken.count)]
      let places = option < 0 ? 0..<0 : programme.entries(of: option)
      let before = set.members.count
      if !places.isEmpty {
        let place = places.lowerBound + dice.roll(below: places.count)
        add(Int(programme.entries[place].row), to: &set, taken, &dice)
      }
      misses = set.members.count == before ? misses + 1 : 0
    }
  }

  /// Those who use the row, and as many others who could.
  private func add(_ row: Int, to set: inout Growing, _ taken: [Int], _ dice: inout Dice) {
    let choices = choicesOfRow[row]
    let users = choices.filter { choice in
      let option = taken[Int(choice)]
      return option >= 0
        && programme.entries(of: option).contains { Int(programme.entries[$0].row) == row }
    }
    for user in users {
      set.insert(Int(user))
      set.insert(Int(choices[dice.roll(below: choices.count)]))
    }
  }
}

/// A set that grows up to a size.
private struct Growing {
  private(set) var members: [Int] = []
  private var isMember: [Bool]
  private let size: Int

  init(size: Int, count: Int) {
    self.size = size
    isMember = Array(repeating: false, count: count)
  }

  var isFull: Bool { members.count >= size }

  /// Takes a member in that is not in yet, where there is room.
  mutating func insert(_ member: Int) {
    guard !isFull, !isMember[member] else { return }
    isMember[member] = true
    members.append(member)
  }
}
