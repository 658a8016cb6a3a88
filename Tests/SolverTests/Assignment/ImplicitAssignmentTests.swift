import Testing
import Verification

@testable import Solver

@Suite("Assignments of implicit scores")
struct ImplicitAssignmentTests {
  /// Families of scores that are easy for one way of searching and hard for another.
  enum Family: String, CaseIterable {
    case random, eligible, product, difference, popular, equal, nothing, twoValued, sparse, none

    func table(_ rows: Int, _ columns: Int, width: Int, seed: UInt64) -> TableScores {
      var dice = SeededDice(seed)
      let fame = (0..<columns).map { _ in dice.roll(0...999) }
      return TableScores(rows, columns, width: width, seed: seed) { row, column in
        score(row, column, fame[column], &dice)
      }
    }

    private func score(_ row: Int, _ column: Int, _ fame: Int, _ dice: inout SeededDice) -> Int {
      switch self {
      case .random: dice.roll(0...100_000)
      case .eligible: dice.chance(1, in: 4) ? dice.roll(0...999) : -1
      case .product: row * column
      case .difference: 1000 - abs(row - column)
      case .popular: fame + dice.roll(0...19)
      case .equal: 5
      case .nothing: 0
      case .twoValued: dice.roll(0...1)
      case .sparse: dice.chance(2, in: 100) ? dice.roll(0...50) : -1
      case .none: -1
      }
    }
  }

  @Test(
    "Pairs and their sum are those of the search of the whole matrix, and proved",
    arguments: Family.allCases)
  func agreesWithDense(family: Family) async throws {
    let shapes = [(1, 1, 1), (7, 40, 3), (40, 7, 64), (65, 63, 7), (150, 140, 31), (129, 135, 1)]
    for (rows, columns, width) in shapes {
      let table = family.table(rows, columns, width: width, seed: 5)
      let found = try #require(await ImplicitAssignment.best(of: table, workers: 2))
      #expect(await found.refusals(table) == [], "\(rows) × \(columns)")
      #expect(try found.claim == table.dense(worth: found.pairWorth), "\(rows) × \(columns)")
    }
  }

  @Test(
    "Of all ways to join at most five rows and columns none is better", arguments: UInt64(1)...80)
  func exhaustive(seed: UInt64) async throws {
    var dice = SeededDice(seed)
    let (rows, columns, width) = (dice.roll(1...5), dice.roll(1...5), dice.roll(1...3))
    let table = TableScores(rows, columns, width: width, seed: seed) { _, _ in dice.roll(-4...9) }
    let found = try #require(await ImplicitAssignment.best(of: table))
    #expect(found.claim == table.best())
    #expect(await found.refusals(table) == [])
  }

  @Test("One, two and eight workers find the same", arguments: Family.allCases)
  func workers(family: Family) async {
    let table = family.table(140, 150, width: 13, seed: 2)
    let alone = await ImplicitAssignment.best(of: table, workers: 1)
    #expect(await ImplicitAssignment.best(of: table, workers: 2) == alone)
    #expect(await ImplicitAssignment.best(of: table, workers: 8) == alone)
  }

  @Test("More pairs come before any sum")
  func pairsFirst() async throws {
    let scores = [[900, 1], [900, -1]]
    let table = TableScores(2, 2, width: 2, seed: 1) { scores[$0][$1] }
    let found = try #require(await ImplicitAssignment.best(of: table))
    #expect(found.columnOfRow == [1, 0])
    let dear = TableScores(2, 2, width: 2, seed: 1) { [[900, 0], [0, -1]][$0][$1] }
    #expect(await ImplicitAssignment.best(of: dear)?.claim == .init(pairs: 2, score: 0))
  }

  @Test("Without rows, without columns or with a row alone there is an answer", arguments: 0...1)
  func empty(rows: Int) async throws {
    for columns in 0...1 {
      let table = TableScores(rows, columns, width: 4, seed: 1) { _, _ in 3 }
      let found = try #require(await ImplicitAssignment.best(of: table, workers: 3))
      #expect(found.claim == .init(pairs: rows * columns, score: 3 * rows * columns))
      #expect(await found.refusals(table) == [])
    }
  }

  @Test("Scores whose sum might pass 32 bits are not begun")
  func tooLarge() async {
    let table = TableScores(3, 3, width: 3, seed: 1) { _, _ in 1 << 28 }
    #expect(await ImplicitAssignment.best(of: table) == nil)
  }
}
