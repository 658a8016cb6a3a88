import Solver
import Testing
import Verification

@Suite("Certificates of the flow")
struct CertificateTests {
  @Test("The second witness accepts the proof of every answer", arguments: UInt64(0)..<400)
  func everyProofIsAccepted(seed: UInt64) throws {
    let texts = try Texts(RandomNetworkModel.make(seed: seed))
    #expect(texts.refusals.isEmpty, "\(texts.model)")
  }

  @Test("A raised value is refused at the level that it changes", arguments: UInt64(0)..<100)
  func raisedValueIsRefused(seed: UInt64) throws {
    var texts = try Texts(RandomNetworkModel.make(seed: seed))
    guard let line = texts.answer.split(separator: "\n").first(where: { $0.hasPrefix("level") }),
      let value = line.split(separator: " ").last, let number = Int(value)
    else { return }
    let raised = line.dropLast(value.count) + String(number + 1)
    texts.answer = texts.answer.replacing(line, with: raised)
    #expect(!texts.refusals.isEmpty)
  }

  @Test("A proof without one of its bounds is refused", arguments: UInt64(0)..<100)
  func missingBoundIsRefused(seed: UInt64) throws {
    var texts = try Texts(RandomNetworkModel.make(seed: seed))
    let lines = texts.certificate.split(separator: "\n", omittingEmptySubsequences: false)
    let place = try #require(lines.lastIndex { $0.hasPrefix("bound") })
    texts.certificate = lines.enumerated().filter { $0.offset != place }.map(\.element)
      .joined(separator: "\n")
    #expect(!texts.refusals.isEmpty)
  }

  @Test("The same model gives the same bytes of answer and proof, twice")
  func sameBytes() throws {
    for seed in UInt64(0)..<50 {
      let model = RandomNetworkModel.make(seed: seed)
      #expect(try Texts(model) == Texts(model))
    }
  }
}

/// A model with answer and certificate as texts.
struct Texts: Equatable {
  var model: String
  var answer: String
  var certificate: String

  init(_ model: Model) throws {
    self.model = ModelWriter(model).text
    let read = try ModelReader.read(self.model)
    let outcome = Kernel.solve(read)
    answer = outcome.answer(to: read).text
    certificate = CertificateWriter(try #require(outcome.certificate)).text
  }

  var refusals: [KernelRefusal] {
    KernelCheck(model: model, answer: answer, certificate: certificate).refusals()
  }
}
