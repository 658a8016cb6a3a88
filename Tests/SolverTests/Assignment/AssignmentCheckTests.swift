import Testing
import Verification

@testable import Solver

@Suite("The checker of assignments")
struct AssignmentCheckTests {
  @Test("A changed answer or price is refused, for a matrix and for a list")
  func mutations() throws {
    let scores = try ScoreFamily.eligible.matrix(60, 66, seed: 3)
    let right = Assignment(bestOf: scores)
    let list = try scores.list()
    #expect(right.refusals(scores) == [])
    #expect(right.refusals(list) == [])
    for change in AssignmentCheckTests.changes {
      var wrong = right
      change(&wrong)
      #expect(!wrong.refusals(scores).isEmpty)
      #expect(wrong.refusals(list) == wrong.refusals(scores))
    }
  }

  /// Each makes a right answer wrong.
  private static let changes: [@Sendable (inout Assignment) -> Void] = [
    { $0.columnOfRow[0] = -1 },
    { $0.columnOfRow[1] = $0.columnOfRow[0] },
    { $0.columnOfRow[0] = 66 },
    { $0.columnOfRow[0] = -2 },
    { $0.columnOfRow[0] = .max },
    { $0.rowPrice[5] += 1 },
    { $0.rowPrice[5] -= 1 },
    { $0.columnPrice[0] = -1 },
    { $0.columnPrice[0] = .max },
    { $0.rowPrice.removeLast() },
    { $0.columnOfRow.removeLast() },
    { $0.columnPrice.removeLast() },
    { $0.columnPrice.append(0) },
  ]

  @Test("Rows and columns that the answer leaves out are missed")
  func leftOut() throws {
    let scores = try ScoreMatrix(rows: 2, columns: 2) { row, column in 1 + row + column }
    let short = Assignment(columnOfRow: [0], rowPrice: [1], columnPrice: [0])
    #expect(short.refusals(scores) == [.size(rows: 1, rowPrices: 1, columnPrices: 1)])
  }

  @Test("A score above its prices is named by its row, wherever it stands", arguments: 0..<37)
  func tooCheap(column: Int) throws {
    let scores = try ScoreMatrix(rows: 3, columns: 37) { row, other in
      row == 1 && other == column ? 4 : 3
    }
    let claim = Assignment(
      columnOfRow: [0, 1, 2], rowPrice: [3, 3, 3], columnPrice: Array(repeating: 0, count: 37))
    #expect(claim.refusals(scores).contains(.tooCheap(row: 1)))
    #expect(claim.refusals(try scores.list()).contains(.tooCheap(row: 1)))
  }

  @Test("A pair that may not be is refused although nothing is claimed for it")
  func ineligiblePair() throws {
    let scores = try ScoreMatrix(rows: 2, columns: 2) { row, column in row == column ? 5 : 0 }
    let claim = Assignment(columnOfRow: [1, 0], rowPrice: [5, 5], columnPrice: [0, 0])
    #expect(
      claim.refusals(scores) == [
        .score(row: 0), .score(row: 1), .sums(assignment: 0, prices: 10),
      ])
  }

  @Test("Raw scores at the ends of their type are judged without a crash")
  func rawExtremes() {
    let values = LaneBuffer(4)
    for (column, value) in [Int32.min, .max, -1, 0].enumerated() { values[column] = value }
    let refusals = AssignmentCheck(
      columnOfRow: [0], rowPrice: [(1 << 30) - 1], columnPrice: Array(repeating: 0, count: 4)
    ).refusals(rows: 1, columns: 4) { _ in UnsafePointer(values.start) }
    #expect(refusals.contains(.tooCheap(row: 0)))
    #expect(refusals.contains(.score(row: 0)))
  }
}
