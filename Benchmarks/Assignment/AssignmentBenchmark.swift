import Foundation
import Solver
import Verification

/// Times one dense assignment: from the matrix in memory to the accepted proof.
///
///     musubi-bench-assignment FAMILY ROWS COLUMNS
///
/// Prints `seconds S sum N rounds R`; rounds are 0 where the whole matrix was searched.
@main
struct AssignmentBenchmark {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 4, let family = Family(rawValue: arguments[1]),
      let rows = Int(arguments[2]), let columns = Int(arguments[3])
    else { throw Failure(what: "usage: FAMILY ROWS COLUMNS") }
    let scores = family.matrix(rows, columns)
    let start = ContinuousClock.now
    let assignment = Assignment(bestOf: scores)
    let sum = try accepted(assignment, scores)
    let duration = start.duration(to: .now).components
    let seconds = Double(duration.seconds) + Double(duration.attoseconds) / 1e18
    print("seconds \(String(format: "%.4f", seconds)) sum \(sum) rounds \(assignment.rounds)")
  }

  /// The sum of an assignment whose proof holds.
  private static func accepted(_ assignment: Assignment, _ scores: ScoreMatrix) throws -> Int {
    let scratch = UnsafeMutablePointer<Int32>.allocate(capacity: max(1, scores.columnCount))
    defer { scratch.deallocate() }
    let check = AssignmentCheck(
      columnOfRow: assignment.columnOfRow, rowPrice: assignment.rowPrice,
      columnPrice: assignment.columnPrice)
    let refusals = check.refusals { scores.row($0, scratch: scratch) }
    guard refusals.isEmpty else { throw Failure(what: "refused: \(refusals[0])") }
    return assignment.rowPrice.reduce(0) { $0 + Int($1) }
      + assignment.columnPrice.reduce(0) { $0 + Int($1) }
  }

  struct Failure: Error {
    let what: String
  }
}
