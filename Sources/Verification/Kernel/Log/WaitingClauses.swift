/// Clauses, each waiting at two literals that are not false where it has them.
struct WaitingClauses {
  /// That a choice has a value, or that it has another one.
  struct Literal: Hashable {
    let value: Int
    let isTaken: Bool

    /// Where clauses that wait at it are found.
    var place: Int { 2 * value + (isTaken ? 1 : 0) }

    func isFalse(_ open: OpenValues) -> Bool {
      isTaken ? open.isExcluded[value] : open.isTaken(value)
    }

    func isTrue(_ open: OpenValues) -> Bool {
      isTaken ? open.isTaken(value) : open.isExcluded[value]
    }

    /// Makes it true.
    func hold(_ open: inout OpenValues) {
      if isTaken { open.take(value) } else { open.exclude(value) }
    }

    /// Makes it false.
    func fail(_ open: inout OpenValues) {
      if isTaken { open.exclude(value) } else { open.take(value) }
    }
  }

  /// The literals of each clause, those that it waits at first; none of a clause that was dropped.
  private var clauses: [[Literal]] = []
  private var waiting: [[Int]]

  init(_ open: OpenValues) {
    waiting = Array(repeating: [], count: 2 * open.count)
  }

  /// Adds a clause; `false` where all its literals are false. A single one that is not becomes true.
  mutating func add(_ literals: [Literal], _ open: inout OpenValues) -> (number: Int, isKept: Bool)
  {
    let sorted = literals.filter { !$0.isFalse(open) } + literals.filter { $0.isFalse(open) }
    clauses.append(sorted)
    if sorted.count > 1 {
      for literal in sorted.prefix(2) { waiting[literal.place].append(clauses.count - 1) }
    }
    guard let first = sorted.first, !first.isFalse(open) else { return (clauses.count - 1, false) }
    if sorted.count < 2 || sorted[1].isFalse(open) { first.hold(&open) }
    return (clauses.count - 1, true)
  }

  /// From here on the clause is not used.
  mutating func drop(_ number: Int) {
    clauses[number] = []
  }

  /// Looks after the clauses that wait at a literal that has become false; `false` where one of them
  /// cannot be kept.
  mutating func visit(_ literal: Literal, _ open: inout OpenValues) -> Bool {
    let visited = waiting[literal.place]
    waiting[literal.place].removeAll(keepingCapacity: true)
    for (position, number) in visited.enumerated() where !clauses[number].isEmpty {
      let slot = clauses[number][0] == literal ? 0 : 1
      let other = clauses[number][1 - slot]
      if let place = other.isTrue(open) ? nil : openPlace(number, open) {
        clauses[number].swapAt(slot, place)
        waiting[clauses[number][slot].place].append(number)
        continue
      }
      waiting[literal.place].append(number)
      guard !other.isFalse(open) else {
        waiting[literal.place] += visited[(position + 1)...]
        return false
      }
      other.hold(&open)
    }
    return true
  }

  /// The place of a literal behind the first two that is not false.
  private func openPlace(_ number: Int, _ open: OpenValues) -> Int? {
    clauses[number].indices.dropFirst(2).first { !clauses[number][$0].isFalse(open) }
  }
}
