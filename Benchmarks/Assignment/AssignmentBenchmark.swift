import Foundation

/// Times one assignment: from the scores in memory to the accepted proof.
///
///     musubi-bench-assignment FAMILY ROWS COLUMNS
///     musubi-bench-assignment FILE
///
/// FILE is an assignment of the OR-Library. Prints `seconds S sum N rounds R memory K`: the median of
/// some runs, more of small problems than of large ones; rounds, 0 where the whole matrix was searched;
/// and by how many KiB the highest memory grew.
@main
struct AssignmentBenchmark {
  static func main() throws {
    try report(Problem(Array(CommandLine.arguments.dropFirst())))
  }

  private static func report(_ problem: Problem) throws {
    let before = highestMemory
    var (seconds, sum, rounds) = ([Double](), 0, 0)
    for _ in 0..<problem.runs {
      let start = ContinuousClock.now
      (sum, rounds) = try problem.solve()
      let duration = start.duration(to: .now).components
      seconds.append(Double(duration.seconds) + Double(duration.attoseconds) / 1e18)
    }
    let median = String(format: "%.6f", seconds.sorted()[seconds.count / 2])
    print("seconds \(median) sum \(sum) rounds \(rounds) memory \(highestMemory - before)")
  }

  /// The highest resident memory of this process so far, in KiB; 0 where the system does not tell.
  private static var highestMemory: Int {
    let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)
    let line = status?.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return line?.split(separator: " ").compactMap { Int($0) }.first ?? 0
  }
}

/// Why nothing was measured.
struct Failure: Error {
  let what: String
}
