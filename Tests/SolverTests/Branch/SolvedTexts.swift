import Testing
import Verification

@testable import Solver

/// A solved model, with the texts that the second witness reads.
struct SolvedTexts: Equatable {
  let model: String
  let answer: String
  var certificate: String
  /// The best solution, `nil` where none is proved the best.
  let solution: Solution?

  /// Solved by one engine alone.
  init(_ model: Model, _ engine: Kernel.Engine, budget: Budget = Budget()) throws {
    try self.init(model) { Kernel.solve($0, budget: budget, using: engine) }
  }

  /// Solved by the general search, which has a certificate for every answer without a budget.
  init(searching model: Model) throws {
    try self.init(model) { LexicographicSearch($0).run() }
    try #require(!certificate.isEmpty)
  }

  private init(_ model: Model, solve: (Model) -> Outcome) throws {
    self.model = ModelWriter(model).text
    let read = try ModelReader.read(self.model)
    let outcome = solve(read)
    if case .optimal(let solution, _) = outcome {
      self.solution = solution
    } else {
      solution = nil
    }
    answer = outcome.answer(to: read).text
    certificate = outcome.certificate.map { CertificateWriter($0).text } ?? ""
  }

  var refusals: [KernelRefusal] {
    KernelCheck(model: model, answer: answer, certificate: certificate).refusals()
  }

  /// The lines of the certificate.
  var lines: [String] {
    get { certificate.split(separator: "\n").map(String.init) }
    set { certificate = newValue.joined(separator: "\n") + "\n" }
  }

  /// The places of the lines of a kind.
  func places(of keyword: String) -> [Int] {
    lines.indices.filter { lines[$0].split(separator: " ")[0] == keyword }
  }
}
