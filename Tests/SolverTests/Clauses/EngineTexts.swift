import Testing
import Verification

@testable import Solver

/// A model that one engine has solved alone, with the texts that the second witness reads.
struct EngineTexts: Equatable {
  let model: String
  let answer: String
  var certificate: String
  /// The best solution, `nil` where none is proved the best.
  let solution: Solution?

  init(_ model: Model, _ engine: Kernel.Engine, budget: Budget = Budget()) throws {
    self.model = ModelWriter(model).text
    let read = try ModelReader.read(self.model)
    let outcome = Kernel.solve(read, budget: budget, using: engine)
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
