import Foundation
import Solver
import Verification

/// One pairing from records to the accepted certificate, and its times in seconds.
struct Run {
  let seconds: Double
  /// Of ``seconds``, what the checker took.
  let checkerSeconds: Double
  let pairing: Pairing

  init(_ people: People) async throws {
    let workers = ProcessInfo.processInfo.activeProcessorCount
    let start = ContinuousClock.now
    let pairing = try await Pairing(people, workers: workers)
    let solved = ContinuousClock.now
    try await pairing.check(people, workers: workers)
    checkerSeconds = Run.seconds(since: solved)
    seconds = Run.seconds(since: start)
    self.pairing = pairing
  }

  private static func seconds(since start: ContinuousClock.Instant) -> Double {
    let duration = start.duration(to: .now).components
    return Double(duration.seconds) + Double(duration.attoseconds) / 1e18
  }

  /// Medians of the times.
  static func medians(_ runs: [Run]) -> String {
    let median = { (times: [Double]) in
      String(format: "%.3f", times.sorted()[times.count / 2])
    }
    return "seconds \(median(runs.map(\.seconds))) checker \(median(runs.map(\.checkerSeconds)))"
  }
}
