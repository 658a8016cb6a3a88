import Almanac
import Domain
import Foundation
import Intake
import Matching
import Verification

/// Times a whole round in one process: from the bytes of the form exports to the verified plan.
///
///     musubi-bench EXAMPLE-FOLDER MODEL-OUT [RUNS]
///
/// Prints the median and all runs in milliseconds, and writes the model of the pairs for the peers.
@main
struct RoundBenchmark {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count >= 3 else {
      throw Failure(what: "usage: EXAMPLE-FOLDER MODEL-OUT [RUNS]")
    }
    let files = try Inputs(folder: arguments[1])
    var times: [Double] = []
    var model = ""
    for _ in 0..<(arguments.count > 3 ? Int(arguments[3]) ?? 5 : 5) {
      let start = ContinuousClock.now
      model = try files.verifiedPlan()
      let duration = start.duration(to: .now).components
      times.append(Double(duration.seconds) * 1000 + Double(duration.attoseconds) / 1e15)
    }
    try Data(model.utf8).write(to: URL(filePath: arguments[2]))
    let sorted = times.sorted()
    let shown = times.map { String(format: "%.1f", $0) }.joined(separator: " ")
    print("median \(String(format: "%.1f", sorted[sorted.count / 2])) ms of \(shown)")
  }

  struct Failure: Error {
    let what: String
  }
}

/// The bytes of an example's input files.
struct Inputs {
  let rules: [UInt8]
  let tables: [(name: String, bytes: [UInt8], map: [UInt8])]

  init(folder: String) throws {
    let read = { (name: String) throws -> [UInt8] in
      [UInt8](try Data(contentsOf: URL(filePath: "\(folder)/\(name)")))
    }
    rules = try read("programme.yaml")
    tables = try ["mentees", "mentors"].map { name in
      (name, try read("\(name)-form.csv"), try read("\(name).map.yaml"))
    }
  }

  /// Reads, plans, proves and has the second witness check; answers with the model of the pairs.
  func verifiedPlan() throws -> String {
    let round = try self.round()
    let proposal = try Pairing(round).propose()
    let proofs = proposal.proofs.compactMap { proof in
      Verification.Stage(rawValue: proof.stage.rawValue).map {
        Verification.StageProof(
          stage: $0, model: proof.model, answer: proof.answer, certificate: proof.certificate)
      }
    }
    let refusals = PlanCheck(round: round, plan: proposal.plan, proofs: proofs).refusals()
    guard refusals.isEmpty else { throw RoundBenchmark.Failure(what: "refused: \(refusals)") }
    return proposal.proofs[0].model
  }

  private func round() throws -> Round {
    let programme = try ProgrammeReader.read(rules)
    var (mentees, mentors): ([Mentee], [Mentor]) = ([], [])
    for table in tables {
      let csv = CSVTable(table.bytes, file: table.name)
      switch PeopleImport(csv, by: try HeaderMap(yaml: table.map, file: table.name)) {
      case .mentees(let read): mentees += read.people.compactMap { p in p.code.map(p.person) }
      case .mentors(let read): mentors += read.people.compactMap { p in p.code.map(p.person) }
      }
    }
    guard let (name, term) = programme.terms.first else {
      throw RoundBenchmark.Failure(what: "no term")
    }
    return Round(name: name, term: term, programme: programme, mentees: mentees, mentors: mentors)
  }
}
