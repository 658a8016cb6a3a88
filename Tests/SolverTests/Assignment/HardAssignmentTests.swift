import Testing
import Verification

@testable import Solver

@Suite("Hard assignments")
struct HardAssignmentTests {
  @Test("Rows that are the same share what they want")
  func sameRows() throws {
    let base = try ScoreFamily.random.matrix(6, 48, seed: 4)
    let scores = try ScoreMatrix(rows: 30, columns: 48) { Int(base[$0 / 5, $1]) }
    #expect(Assignment(bestOf: scores).refusals(scores) == [])
  }

  @Test("One column that everybody wants goes to one row")
  func oneWantedColumn() throws {
    let scores = try ScoreMatrix(rows: 50, columns: 50) { row, column in
      column == 17 ? 1_000_000 + row : 1
    }
    let assignment = Assignment(bestOf: scores)
    #expect(assignment.refusals(scores) == [])
    #expect(assignment.columnOfRow[49] == 17)
    #expect(assignment.sum(scores) == 1_000_049 + 49)
  }

  @Test("A row that may be with nobody stays alone, and so does a column")
  func ineligible() throws {
    let scores = try ScoreMatrix(rows: 20, columns: 20) { row, column in
      row == 3 || column == 5 ? 0 : 10 + (row * column) % 7
    }
    let assignment = Assignment(bestOf: scores)
    #expect(assignment.refusals(scores) == [])
    #expect(assignment.columnOfRow[3] == -1)
    #expect(!assignment.columnOfRow.contains(5))
    #expect(assignment.columnOfRow.count { $0 >= 0 } == 19)
  }

  @Test("Eight columns serve eight of ten rows that want no other")
  func hallSet() throws {
    let scores = try ScoreMatrix(rows: 60, columns: 60) { row, column in
      row < 10 ? (column < 8 ? 100 : 0) : 1 + (row * 31 + column * 17) % 50
    }
    let assignment = Assignment(bestOf: scores)
    #expect(assignment.refusals(scores) == [])
    #expect(assignment.columnOfRow.prefix(10).count { $0 >= 0 } == 8)
  }

  @Test("The highest scores overflow nowhere", arguments: UInt64(1)...6)
  func highestScores(seed: UInt64) throws {
    var dice = SeededDice(seed)
    let (most, columns) = (Int(ScoreLimits.most), 24 + Int(seed))
    let scores = try ScoreMatrix(rows: 24, columns: columns) { row, column in
      [0, 1, most - 1, most, most / 700 * row * column][dice.roll(0...4)]
    }
    var search = DenseAssignment(FirstLook(scores))
    search.beginByAuction()
    let answers = [
      search.best(), Assignment(bestOf: scores), Assignment(bestOf: try scores.list()),
    ]
    for answer in answers {
      #expect(answer.refusals(scores) == [])
      #expect(answer.sum(scores) == answers[0].sum(scores))
    }
  }

  @Test(
    "A score that is negative or above the limit is refused by its place",
    arguments: [
      -1, Int.min, Int(ScoreLimits.most) + 1, Int.max,
    ])
  func extremes(score: Int) throws {
    #expect(throws: ScoreRefusal.score(score, row: 1, column: 2)) {
      try ScoreMatrix(rows: 3, columns: 4) { $0 == 1 && $1 == 2 ? score : 7 }
    }
    #expect(throws: ScoreRefusal.score(score, row: 2, column: 0)) {
      try ScoreList(rows: 3, columns: 4) { $0 == 2 ? [(0, score)] : [(1, 7)] }
    }
  }

  @Test("A matrix that is negative throughout is refused by its first score")
  func negative() {
    #expect(throws: ScoreRefusal.score(-5, row: 0, column: 0)) {
      try ScoreMatrix(rows: 3, columns: 4) { row, column in -5 - row - column }
    }
  }

  @Test(
    "Sides that are negative or too long are refused",
    arguments: [
      (-1, 3), (3, -1), (1 << 20 + 1, 1), (Int.max, Int.max), (1 << 20, 1 << 20),
    ])
  func sizes(rows: Int, columns: Int) {
    #expect(throws: ScoreRefusal.size(rows: rows, columns: columns)) {
      try ScoreMatrix(rows: rows, columns: columns) { _, _ in 1 }
    }
  }

  @Test("A listed column that does not exist is refused", arguments: [-1, 4, Int.max, Int.min])
  func columns(column: Int) {
    #expect(throws: ScoreRefusal.column(column, row: 1)) {
      try ScoreList(rows: 2, columns: 4) { $0 == 1 ? [(column, 1)] : [] }
    }
  }

  @Test(
    "Scores handed out row by row are answered as those in memory are",
    arguments: ScoreFamily.allCases)
  func rowByRow(family: ScoreFamily) throws {
    for columns in [45, 48] {
      let scores = try family.matrix(41, columns, seed: 9)
      let inMemory = Assignment(bestOf: scores)
      #expect(Assignment(bestOf: WrittenRows(scores: scores)) == inMemory)
      #expect(Assignment(bestOf: TightRows(scores)) == inMemory)
    }
  }
}

/// Writes the row that is asked for into the scratch.
private struct WrittenRows: ScoreRows {
  let scores: ScoreMatrix
  var rowCount: Int { scores.rowCount }
  var columnCount: Int { scores.columnCount }

  func row(_ row: Int, scratch: UnsafeMutablePointer<Int32>) -> UnsafePointer<Int32> {
    for column in 0..<columnCount { scratch[column] = scores[row, column] }
    return UnsafePointer(scratch)
  }
}

/// Holds rows that follow each other without a gap, so that what stands behind a row is another's.
private final class TightRows: ScoreRows {
  let (rowCount, columnCount): (Int, Int)
  private let values: UnsafeMutablePointer<Int32>

  init(_ scores: ScoreMatrix) {
    (rowCount, columnCount) = (scores.rowCount, scores.columnCount)
    values = .allocate(capacity: max(1, rowCount * columnCount))
    for place in 0..<rowCount * columnCount {
      values[place] = scores[place / columnCount, place % columnCount]
    }
  }

  deinit { values.deallocate() }

  func row(_ row: Int, scratch: UnsafeMutablePointer<Int32>) -> UnsafePointer<Int32> {
    UnsafePointer(values + row * columnCount)
  }
}
