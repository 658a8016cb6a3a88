import Testing

@testable import Solver

@Suite("Boxed dual simplex")
struct SimplexTests {
  @Test(
    "A best point keeps every row, and its multipliers prove that no point is worth more",
    arguments: UInt64(0)..<600)
  func provesItself(seed: UInt64) {
    var dice = SeededDice(seed &* 5_003 &+ 1)
    let programme = BoxedProgramme.random(rows: 0...6, columns: 0...10, using: &dice)
    let simplex = programme.simplex
    programme.expectProof(simplex, simplex.solve())
  }

  @Test("No corner of the box is better than the best point", arguments: UInt64(0)..<200)
  func corners(seed: UInt64) {
    var dice = SeededDice(seed &* 733 &+ 5)
    let programme = BoxedProgramme.random(rows: 1...3, columns: 1...7, using: &dice)
    let simplex = programme.simplex
    let status = simplex.solve()
    guard let corner = programme.bestCorner else { return }
    #expect(status == .optimal)
    #expect(simplex.dualValue >= corner - 1e-6)
  }

  @Test(
    "After any change the warm solve proves itself and tells what a new simplex tells",
    arguments: UInt64(0)..<200)
  func warm(seed: UInt64) {
    var dice = SeededDice(seed &* 9_109 &+ 7)
    var programme = BoxedProgramme.random(rows: 1...5, columns: 1...8, using: &dice)
    let simplex = programme.simplex
    for _ in 0..<15 {
      for _ in 0..<dice.roll(1...3) { programme.change(simplex, &dice) }
      let status = simplex.solve()
      programme.expectProof(simplex, status)
      let fresh = programme.simplex
      #expect(fresh.solve() == status)
      if status == .optimal { #expect(abs(fresh.dualValue - simplex.dualValue) < 1e-6) }
    }
  }

  @Test(
    "A solve is cut off only where the best value lies below the cutoff",
    arguments: UInt64(0)..<40)
  func cutOff(seed: UInt64) {
    var dice = SeededDice(seed &* 41 &+ 11)
    let programme = BoxedProgramme.assignment(size: 12) { _, _ in Double(dice.roll(0...99)) }
    let simplex = programme.simplex
    #expect(simplex.solve() == .optimal)
    let best = simplex.dualValue
    for cutoff in [best - 50, best - 0.01, best + 0.01, best + 50, best + 500] {
      let status = programme.simplex.solve(cutoff: cutoff)
      #expect(status == .optimal || status == .cutOff && best < cutoff)
    }
    #expect(programme.simplex.solve(cutoff: best + 500) == .cutOff)
  }

  @Test(
    "Multipliers of a solve that was stopped early are good for a bound all the same",
    arguments: 0..<30)
  func exhausted(iterations: Int) {
    var dice = SeededDice(77)
    let programme = BoxedProgramme.assignment(size: 10) { _, _ in Double(dice.roll(0...99)) }
    let simplex = programme.simplex
    let status = simplex.solve(iterations: iterations)
    let bound = programme.bound(simplex.multipliers)
    #expect(simplex.iterationCount <= iterations)
    #expect(status == .exhausted || status == .optimal)
    #expect(simplex.solve() == .optimal)
    #expect(bound >= simplex.dualValue - 1e-6)
  }

  @Test(
    "Assignments of equal worths, where all bases tie, end within three iterations a column",
    arguments: [2, 5, 12, 20])
  func degenerate(size: Int) {
    let programme = BoxedProgramme.assignment(size: size) { _, _ in 1 }
    let simplex = programme.simplex
    #expect(simplex.solve() == .optimal)
    #expect(abs(simplex.dualValue - Double(size)) < 1e-6)
    #expect(simplex.iterationCount <= 3 * size * size)
  }

  @Test("Forcing a column down or up costs at least what was told", arguments: UInt64(0)..<200)
  func penalties(seed: UInt64) {
    var dice = SeededDice(seed &* 1_009 &+ 23)
    let programme = BoxedProgramme.random(rows: 1...4, columns: 2...8, using: &dice)
    let simplex = programme.simplex
    guard simplex.solve() == .optimal else { return }
    let best = simplex.dualValue
    let places = simplex.rowOfVariable
    for column in programme.columns.indices {
      let row = Int(places[simplex.rowCount + column])
      guard row >= 0, (1e-6...1 - 1e-6).contains(simplex.value(column: column)) else { continue }
      let told = simplex.penalties(row: row)
      for (side, fall) in [(0.0, told.down), (1.0, told.up)] {
        var forced = programme
        forced.bounds[column] = side...side
        let other = forced.simplex
        guard other.solve() == .optimal else { continue }
        #expect(best - other.dualValue >= fall - 1e-6)
      }
    }
  }
}

// MARK: - Programmes

extension BoxedProgramme {
  /// Each of `size` people takes at most one of as many places, each for at most one.
  static func assignment(size: Int, worth: (Int, Int) -> Double) -> BoxedProgramme {
    var programme = BoxedProgramme()
    programme.ends = Array(repeating: 0...1, count: 2 * size)
    for person in 0..<size {
      for place in 0..<size {
        programme.worths.append(worth(person, place))
        programme.bounds.append(0...1)
        programme.columns.append((0..<2 * size).map { $0 == person || $0 == size + place ? 1 : 0 })
      }
    }
    return programme
  }

  /// Changes a worth, a box or a row's ends, or adds a column, here and in the simplex.
  mutating func change(_ simplex: Simplex, _ dice: inout SeededDice) {
    let (column, row) = (dice.roll(0...columns.count - 1), dice.roll(0...ends.count - 1))
    switch dice.roll(0...3) {
    case 0:
      worths[column] = Double(dice.roll(-6...9))
      simplex.setWorth(worths[column], column: column)
    case 1:
      bounds[column] = Self.randomBox(dice.chance(1, in: 3) ? -2...2 : 0...1, &dice)
      simplex.setBounds(bounds[column].lowerBound, bounds[column].upperBound, column: column)
    case 2:
      ends[row] = Self.randomBox(-2...4, &dice)
      simplex.setEnds(ends[row].lowerBound, ends[row].upperBound, row: row)
    default:
      addColumn(&dice)
      add(columns.count - 1, to: simplex)
    }
  }

  /// Weak duality without a gap, or a combination of rows that no point of the box keeps.
  func expectProof(_ simplex: Simplex, _ status: Simplex.Status) {
    switch status {
    case .optimal:
      let point = simplex.point
      #expect(allows(point))
      #expect(abs(value(point) - bound(simplex.multipliers)) < 1e-6)
      #expect(abs(value(point) - simplex.dualValue) < 1e-6)
    case .infeasible:
      #expect(bound((0..<simplex.rowCount).map { simplex.price[$0] }, isBounding: false) < -1e-9)
    case .cutOff, .exhausted:
      Issue.record("ended as \(status)")
    }
  }
}
