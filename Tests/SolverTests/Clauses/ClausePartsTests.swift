import Testing

@testable import Solver

@Suite("Parts of the search that learns from conflicts")
struct ClausePartsTests {
  @Test("Restarts come after 1 1 2 1 1 2 4 … conflicts")
  func restarts() {
    var sequence = RestartSequence(unit: 10)
    let lengths = (0..<15).map { _ in sequence.next() }
    #expect(lengths == [1, 1, 2, 1, 1, 2, 4, 1, 1, 2, 1, 1, 2, 4, 8].map { 10 * $0 })
  }

  @Test("The heap gives values in order of activity, as sorting does", arguments: UInt64(0)..<50)
  func heap(seed: UInt64) {
    var dice = SeededDice(seed)
    var activity = (0..<40).map { _ in Double(dice.roll(0...5)) }
    var heap = ActivityHeap(activity)
    for _ in 0..<30 {
      let value = dice.roll(0...39)
      heap.bump(value)
      activity[value] += 1
    }
    let order = activity.indices.sorted { (activity[$1], $0) < (activity[$0], $1) }
    #expect((0..<40).map { _ in heap.popFirst() } == order)
    #expect(heap.popFirst() == nil)
    for value in [7, 3, 7, 3] { heap.insert(value) }
    #expect(Set([heap.popFirst(), heap.popFirst()]) == [3, 7])
    #expect(heap.popFirst() == nil)
  }

  @Test("A log keeps what its last lemma rests on, each step as long as it is used")
  func lastUses() {
    var log = ProofLog()
    let first = log.append(.lemma([]), from: [])
    let unused = log.append(.lemma([]), from: [first])
    let second = log.append(.lemma([]), from: [first])
    let certain = log.append(.certainty, from: [second])
    let last = log.append(.lemma([]), from: [first])
    #expect(log.lastUses == [last, -1, certain, certain, last])
    #expect(log.lastUses[unused] == -1)
  }

  @Test("A log forgets what nothing in use rests on, and numbers the rest anew")
  func forgetting() {
    var log = ProofLog()
    let first = log.append(.lemma([]), from: [])
    let unused = log.append(.lemma([]), from: [first])
    let second = log.append(.lemma([]), from: [first])
    _ = log.append(.certainty, from: [first])
    _ = log.append(.lemma([]), from: [unused])
    #expect(log.forget(allBut: [second]) == [0, -1, 1, 2, -1])
    #expect(log.steps.count == 3)
    _ = log.append(.lemma([]), from: [1])
    #expect(log.lastUses == [2, 3, 2, 3])
  }

  @Test("Rows exclude what trying every value excludes", arguments: UInt64(0)..<300)
  func propagation(seed: UInt64) {
    var dice = SeededDice(seed &* 31 &+ 9)
    let model = seed % 2 == 0 ? CrossingModel.make(seed: seed) : Model.random(seed: seed)
    let search = ClauseSearch(Programme(model), goal: 0, earlier: [], budget: Budget())
    let trail = search.trail
    guard !search.isComplete, search.propagate() == nil else { return }
    var excluded = Set((0..<trail.table.count).filter { trail.state[$0] < 0 })
    for _ in 0..<4 {
      let open = (0..<trail.table.count).filter { trail.state[$0] == 0 }
      guard let value = open.randomElement(using: &dice) else { break }
      let isTaken = dice.chance(1, in: 2)
      search.open(Literal(value, isTaken: isTaken))
      let others = trail.table.values(ofChoice: Int(trail.table.choice[value])).filter {
        $0 != value
      }
      excluded.formUnion(isTaken ? others : [value])
      let isKept = search.propagate() == nil
      let all = StupidRows(search).closure(of: &excluded)
      #expect(isKept == all)
      guard isKept else { break }
      #expect(excluded == Set((0..<trail.table.count).filter { trail.state[$0] < 0 }))
    }
    search.backtrack(to: 0)
    #expect(search.propagate() == nil)
  }
}

/// Rows by the book: the sum of the best open coefficients, computed anew for every value.
private struct StupidRows {
  let search: ClauseSearch

  init(_ search: ClauseSearch) { self.search = search }

  private var table: ValueTable { search.trail.table }

  /// Adds all that follows; `false` where something cannot be kept.
  func closure(of excluded: inout Set<Int>) -> Bool {
    while true {
      let before = excluded.count
      for choice in search.programme.model.choices.indices {
        let open = table.values(ofChoice: choice).filter { !excluded.contains($0) }
        if open.isEmpty { return false }
        for value in open where !isPossible(value, choice, excluded) { excluded.insert(value) }
      }
      if excluded.count == before { return true }
    }
  }

  private func isPossible(_ value: Int, _ own: Int, _ excluded: Set<Int>) -> Bool {
    let open = search.programme.model.choices.indices.map { choice in
      choice == own
        ? [value] : table.values(ofChoice: choice).filter { !excluded.contains($0) }
    }
    return search.programme.rows.indices.allSatisfy { row in
      let ends = search.programme.rows[row].ends
      let units = open.map { values in values.map { self.units($0, row) } }
      let most = units.reduce(0) { $0 + ($1.max() ?? 0) }
      let least = units.reduce(0) { $0 + ($1.min() ?? 0) }
      return most >= ends.lowerBound && least <= ends.upperBound
    }
  }

  private func units(_ value: Int, _ row: Int) -> Int {
    let option = Int(table.option[value])
    guard option >= 0 else { return 0 }
    return search.programme.entries(of: option).reduce(0) { sum, place in
      let entry = search.programme.entries[place]
      return Int(entry.row) == row ? sum + entry.units : sum
    }
  }
}
