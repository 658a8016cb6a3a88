import Solver
import Verification

/// Dense or sparse scores.
enum Scores {
  case matrix(ScoreMatrix)
  case list(ScoreList)

  var pairCount: Int {
    switch self {
    case .matrix(let matrix): matrix.rowCount * matrix.columnCount
    case .list(let list): (0..<list.rowCount).reduce(0) { $0 + list.row($1).columns.count }
    }
  }

  /// The best sum, its proof accepted, and the rounds over a core, 0 where all was searched.
  func solve() throws -> (sum: Int, rounds: Int) {
    switch self {
    case .matrix(let matrix): try Self.solve(matrix)
    case .list(let list): (try Self.solve(list), 0)
    }
  }

  private static func solve(_ matrix: ScoreMatrix) throws -> (sum: Int, rounds: Int) {
    let assignment = Assignment(bestOf: matrix)
    let scratch = UnsafeMutablePointer<Int32>.allocate(capacity: max(1, matrix.columnCount))
    defer { scratch.deallocate() }
    let refusals = check(assignment).refusals(rows: matrix.rowCount, columns: matrix.columnCount) {
      matrix.row($0, scratch: scratch)
    }
    return (try sum(assignment, refusals), assignment.rounds)
  }

  private static func solve(_ list: ScoreList) throws -> Int {
    let assignment = Assignment(bestOf: list)
    let refusals = check(assignment).refusals(
      rows: list.rowCount, columns: list.columnCount, listed: list.row)
    return try sum(assignment, refusals)
  }

  private static func check(_ assignment: Assignment) -> AssignmentCheck {
    AssignmentCheck(
      columnOfRow: assignment.columnOfRow, rowPrice: assignment.rowPrice,
      columnPrice: assignment.columnPrice)
  }

  private static func sum(
    _ assignment: Assignment, _ refusals: [AssignmentCheck.Refusal]
  ) throws -> Int {
    guard refusals.isEmpty else { throw Failure(what: "refused: \(refusals[0])") }
    return assignment.rowPrice.reduce(0) { $0 + Int($1) }
      + assignment.columnPrice.reduce(0) { $0 + Int($1) }
  }
}
