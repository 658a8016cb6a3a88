import Solver
import Testing
import Verification

/// An open / serve model, solved, with the texts that the second witness reads.
struct ServedTexts {
  let model: String
  let outcome: Outcome
  var answer: String
  var certificate: String

  init(_ model: Model) throws {
    self.model = ModelWriter(model).text
    let read = try ModelReader.read(self.model)
    let serving = try #require(Serving(recognising: read), "\(self.model)")
    outcome = try #require(serving.solve())
    answer = outcome.answer(to: read).text
    certificate = CertificateWriter(try #require(outcome.certificate)).text
  }

  /// The value of the first level.
  var value: Int? {
    if case .optimal(let solution, _) = outcome { solution.values[0][0] } else { nil }
  }

  var refusals: [KernelRefusal] {
    KernelCheck(model: model, answer: answer, certificate: certificate).refusals()
  }
}
