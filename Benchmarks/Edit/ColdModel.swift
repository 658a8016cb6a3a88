import Solver
import Verification

/// The same edited model solved from the start, and checked.
struct ColdModel {
  let times: Times
  private let answer: AnswerWriter

  init(_ warm: WarmModel) throws {
    let model = warm.edited.model
    var told: AnswerWriter?
    times = try Times {
      Kernel.solve(model)
    } proof: { outcome in
      Proof(outcome, outcome.answer(to: model))
    } check: { proof in
      try proof.check(against: warm.checked)
      told = proof.answer
    }
    guard let told else { throw Failure(what: "no answer") }
    answer = told
  }

  /// Values must be equal, and the plans of a network.
  func compare(with warm: WarmModel) throws {
    guard answer.status == .optimal, answer.levels == warm.answer.levels,
      !warm.isNetwork || answer == warm.answer
    else { throw Failure(what: "warm \(warm.answer.levels), cold \(answer.levels)") }
  }
}

/// An answer with its certificate, both as text.
struct Proof {
  let answer: AnswerWriter
  private let text: String
  private let certificate: String

  init(_ outcome: Outcome, _ answer: AnswerWriter) {
    self.answer = answer
    text = answer.text
    certificate = outcome.certificate.map { CertificateWriter($0).text } ?? ""
  }

  /// - Throws: What the checker has against it.
  func check(against model: KernelModel) throws {
    let check = KernelCheck(model: model, answer: text, certificate: certificate)
    if let refusal = check.refusals().first { throw Failure(what: "refused: \(refusal)") }
  }
}

extension Model {
  /// For each choice the option that the answer takes, −1 for none and for what is gone.
  func taken(as answer: AnswerWriter) -> [Int] {
    let takes = Dictionary(uniqueKeysWithValues: answer.takes.map { ($0.choice, $0.option) })
    return choices.map { choice in
      choice.options.first { optionNames[$0] == takes[choice.name] } ?? -1
    }
  }
}
