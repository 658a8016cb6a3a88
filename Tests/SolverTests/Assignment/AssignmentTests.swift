import Testing
import Verification

@testable import Solver

@Suite("Dense assignments")
struct AssignmentTests {
  /// Families of scores that are easy for one way of searching and hard for another.
  enum Family: String, CaseIterable {
    case random, eligible, product, difference, popular, equal, twoValued, sparse, none

    func matrix(_ rows: Int, _ columns: Int, seed: UInt64) -> ScoreMatrix {
      var dice = SeededDice(seed)
      let fame = (0..<columns).map { _ in dice.roll(0...1000 - 1) }
      return ScoreMatrix(rows: rows, columns: columns) { row, column in
        Int32(score(row, column, fame[column], &dice))
      }
    }

    private func score(_ row: Int, _ column: Int, _ fame: Int, _ dice: inout SeededDice) -> Int {
      switch self {
      case .random: 1 + dice.roll(0...1_000_000 - 1)
      case .eligible: dice.roll(0...100 - 1) < 26 ? 100_000 + dice.roll(0...1000 - 1) : 0
      case .product: (row + 1) * (column + 1)
      case .difference: 1_000_000 - abs(row - column)
      case .popular: 1 + fame + dice.roll(0...20 - 1)
      case .equal: 5
      case .twoValued: 1 + dice.roll(0...2 - 1)
      case .sparse: dice.roll(0...100 - 1) < 3 ? 1 + dice.roll(0...50 - 1) : 0
      case .none: 0
      }
    }
  }

  @Test("Every answer is proved by its prices", arguments: Family.allCases)
  func proved(family: Family) {
    for (rows, columns) in [(1, 1), (7, 40), (40, 7), (130, 130), (200, 220), (220, 200)] {
      let scores = family.matrix(rows, columns, seed: 11)
      #expect(refusals(Assignment(bestOf: scores), scores) == [], "\(rows) × \(columns)")
    }
  }

  @Test(
    "Core and pricing, and the search of the whole matrix, reach the same sum",
    arguments: Family.allCases)
  func enginesAgree(family: Family) {
    for seed in UInt64(1)...4 {
      let scores = family.matrix(90, 100, seed: seed)
      var dense = DenseAssignment(scores)
      let whole = dense.assignment()
      #expect(refusals(whole, scores) == [])
      guard let core = AssignmentCore.assignment(of: scores) else { continue }
      #expect(refusals(core, scores) == [])
      #expect(sum(core, scores) == sum(whole, scores))
    }
  }

  @Test(
    "Of all ways to join at most five rows and columns none is better", arguments: UInt64(1)...60)
  func exhaustive(seed: UInt64) {
    var dice = SeededDice(seed)
    let (rows, columns) = (1 + dice.roll(0...5 - 1), 1 + dice.roll(0...5 - 1))
    let scores = ScoreMatrix(rows: rows, columns: columns) { _, _ in
      Int32(dice.roll(0...3 - 1) == 0 ? 0 : dice.roll(0...9 - 1))
    }
    #expect(sum(Assignment(bestOf: scores), scores) == best(scores, row: 0, taken: []))
  }

  @Test("A changed answer or price is refused")
  func mutations() {
    let scores = Family.eligible.matrix(60, 66, seed: 3)
    let right = Assignment(bestOf: scores)
    var alone = right
    alone.columnOfRow[0] = -1
    var twice = right
    twice.columnOfRow[1] = twice.columnOfRow[0]
    var dear = right
    dear.rowPrice[5] += 1
    var cheap = right
    cheap.rowPrice[5] -= 1
    var negative = right
    negative.columnPrice[0] = -1
    var short = right
    short.rowPrice.removeLast()
    #expect(refusals(right, scores) == [])
    for wrong in [alone, twice, dear, cheap, negative, short] {
      #expect(!refusals(wrong, scores).isEmpty)
    }
  }

  private func refusals(
    _ assignment: Assignment, _ scores: ScoreMatrix
  ) -> [AssignmentCheck.Refusal] {
    let scratch = UnsafeMutablePointer<Int32>.allocate(capacity: max(1, scores.columnCount))
    defer { scratch.deallocate() }
    return AssignmentCheck(
      columnOfRow: assignment.columnOfRow, rowPrice: assignment.rowPrice,
      columnPrice: assignment.columnPrice
    ).refusals { scores.row($0, scratch: scratch) }
  }

  private func sum(_ assignment: Assignment, _ scores: ScoreMatrix) -> Int {
    assignment.columnOfRow.enumerated().reduce(0) { sum, entry in
      entry.element < 0 ? sum : sum + Int(scores[entry.offset, Int(entry.element)])
    }
  }

  private func best(_ scores: ScoreMatrix, row: Int, taken: Set<Int>) -> Int {
    guard row < scores.rowCount else { return 0 }
    let alone = best(scores, row: row + 1, taken: taken)
    let joined = (0..<scores.columnCount).filter { !taken.contains($0) && scores[row, $0] > 0 }
      .map { Int(scores[row, $0]) + best(scores, row: row + 1, taken: taken.union([$0])) }
    return max(alone, joined.max() ?? 0)
  }
}
