import Solver
import Verification

/// What is timed.
enum Problem {
  case matrix(ScoreMatrix)
  case library(Library)

  /// One run for every four million pairs, fifty-one at most.
  var runs: Int {
    let pairs =
      switch self {
      case .matrix(let matrix): matrix.rowCount * matrix.columnCount
      case .library(let library): library.pairCount
      }
    return max(1, min(51, 4_000_000 / max(1, pairs)))
  }

  /// The sum of the best assignment, its proof accepted, and the rounds that it took.
  func solve() throws -> (sum: Int, rounds: Int) {
    switch self {
    case .matrix(let matrix): return try Problem.solve(matrix)
    case .library(let library):
      switch library.scores {
      case .matrix(let matrix):
        let (sum, rounds) = try Problem.solve(matrix)
        return (library.cost(of: sum), rounds)
      case .list(let list):
        return (library.cost(of: try Problem.solve(list)), 0)
      }
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
