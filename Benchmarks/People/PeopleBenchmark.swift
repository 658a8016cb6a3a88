import Foundation
import Solver
import Verification

/// Times pairing from records of people to the accepted certificate, scores and check included.
///
///     musubi-bench-people [--runs R] [COUNT ...]
///     musubi-bench-people --matrix COUNT FILE
///
/// Without counts 1000, 2000, 5000 and 10 000 mentees and as many mentors, five runs each. Prints
/// `people N seconds S checker C memory-mib M pairs P fit F worth W rounds R`: medians, and the most memory
/// that the process had so far. With `--matrix` writes the weight of each pair for a peer: 32-bit
/// integers of this machine, row by row, W and the fit, 0 for a pair that may not be.
@main
struct PeopleBenchmark {
  static func main() async throws {
    var words = Array(CommandLine.arguments.dropFirst())
    if words.first == "--matrix", words.count == 3, let count = Int(words[1]) {
      return try await writeMatrix(people(count), to: words[2])
    }
    var runs = 5
    if words.first == "--runs", words.count > 1, let told = Int(words[1]), told > 0 {
      runs = told
      words.removeFirst(2)
    }
    let counts = words.compactMap { Int($0) }
    guard counts.count == words.count else {
      throw Failure(what: "usage: [--runs R] [COUNT ...] or --matrix COUNT FILE")
    }
    for count in counts.isEmpty ? [1000, 2000, 5000, 10_000] : counts {
      try await time(people(count), runs: runs)
    }
  }

  private static func people(_ count: Int) -> People { People(max(0, count), seed: 7) }

  private static func time(_ people: People, runs: Int) async throws {
    var timed = [try await Run(people)]
    for _ in 1..<runs { timed.append(try await Run(people)) }
    let count = people.mentees.count
    print(
      "people \(count) \(Run.medians(timed)) memory-mib \(mostMemory()) \(timed[0].pairing)")
  }

  /// By the checker's code.
  private static func writeMatrix(_ people: People, to file: String) async throws {
    let (worth, pairs) = (try await Run(people).pairing.pairWorth, FitFromRecords(people))
    var weights: [Int32] = []
    for row in 0..<pairs.rowCount {
      for column in 0..<pairs.columnCount {
        weights.append(pairs.score(row: row, column: column).map { $0 + worth } ?? 0)
      }
    }
    try weights.withUnsafeBytes { try Data($0).write(to: URL(filePath: file)) }
  }

  /// In MiB, as Linux tells it by `VmHWM`; 0 elsewhere.
  private static func mostMemory() -> Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return (line?.split(whereSeparator: \.isWhitespace).compactMap { Int($0) }.first ?? 0) / 1024
  }

  struct Failure: Error {
    let what: String
  }
}
