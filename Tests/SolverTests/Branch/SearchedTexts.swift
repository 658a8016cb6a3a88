import Testing
import Verification

@testable import Solver

/// A model that the general search has solved, with the texts that the second witness reads.
struct SearchedTexts: Equatable {
  let model: String
  let answer: String
  let certificate: String
  /// The solution, `nil` where there is none.
  let solution: Solution?

  init(_ model: Model) throws {
    self.model = ModelWriter(model).text
    let read = try ModelReader.read(self.model)
    let outcome = LexicographicSearch(read).run()
    if case .optimal(let solution, _) = outcome {
      self.solution = solution
    } else {
      solution = nil
    }
    answer = outcome.answer(to: read).text
    certificate = CertificateWriter(try #require(outcome.certificate)).text
  }

  var refusals: [KernelRefusal] {
    KernelCheck(model: model, answer: answer, certificate: certificate).refusals()
  }
}

extension Model {
  /// A small model with every kind of statement, always the same for the same seed.
  static func random(seed: UInt64) -> Model {
    var dice = TextDice(seed: seed &* 6_151 &+ 3)
    return random(using: &dice)
  }

  /// Every way to choose, whether it keeps the rows or not.
  var ways: [[Int]] {
    choices.reduce([[]]) { ways, choice in
      ways.flatMap { way in
        choice.options.map { way + [$0] } + (choice.isRequired ? [] : [way + [-1]])
      }
    }
  }

  /// Whether any way to choose keeps the rows.
  var isFeasibleByTrial: Bool {
    ways.contains { Enumeration.allows($0.map { $0 < 0 ? nil : $0 }, in: self) }
  }
}
