import Testing

@testable import Solver

@Suite("A core that grows")
struct GrowingCoreTests {
  @Test(
    "However the arcs come in, the sum is that of all arcs at once, and prices prove it",
    arguments: UInt64(1)...40)
  func grows(seed: UInt64) {
    var dice = SeededDice(seed)
    let (rows, columns) = (dice.roll(1...30), dice.roll(1...30))
    var arcs: [CoreArcs.Arc] = []
    for row in 0..<rows {
      for column in 0..<columns where dice.chance(1, in: 3) {
        arcs.append(CoreArcs.Arc(row, column, Int32(dice.roll(0...40))))
      }
    }
    arcs.shuffle(using: &dice)
    var once = GrowingCore(rows: rows, columns: columns, worth: 100)
    once.add(arcs)
    once.settle()
    var slowly = GrowingCore(rows: rows, columns: columns, worth: 100)
    for start in stride(from: 0, to: arcs.count, by: 11) {
      let known = Array(arcs[..<min(arcs.count, start + 11)])
      slowly.add(Array(known[start...]))
      slowly.settle()
      #expect(proves(slowly, known, rows))
    }
    #expect(once.price.reduce(0, +) == slowly.price.reduce(0, +))
  }

  /// Prices are no lower than any arc, equal to those taken, and 0 where nobody is.
  private func proves(_ core: GrowingCore, _ arcs: [CoreArcs.Arc], _ rows: Int) -> Bool {
    let keep = arcs.allSatisfy {
      100 + $0.score <= core.price[Int($0.row)] + core.price[rows + Int($0.column)]
    }
    let taken = arcs.filter { core.partner[Int($0.row)] == $0.column + Int32(rows) }
    let weight = taken.reduce(0) { $0 + 100 + $1.score }
    let isMutual = core.partner.indices.allSatisfy {
      core.partner[$0] < 0 || core.partner[Int(core.partner[$0])] == Int32($0)
    }
    return keep && isMutual && core.price.allSatisfy { $0 >= 0 }
      && weight == core.price.reduce(0, +)
  }
}
