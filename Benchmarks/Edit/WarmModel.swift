import Solver
import Verification

/// A solved model that takes edits, with the checker's model beside it.
///
/// A network repairs its flow; any other model is solved again, beginning with the plan before.
struct WarmModel {
  private(set) var edited: EditedModel
  private(set) var answer: AnswerWriter
  private(set) var checked: KernelModel
  private var network: SolvedNetwork?

  var isNetwork: Bool { network != nil }

  init(_ text: String) throws {
    edited = EditedModel(try ModelReader.read(text))
    checked = try KernelModel(text: text)
    network = try? SolvedNetwork.solving(edited.base).get()
    answer = network?.answer ?? Kernel.solve(edited.base).answer(to: edited.base)
  }

  /// Makes the edit on both sides, solves and checks.
  ///
  /// - Throws: Why the edit is not made, or why the checker refuses.
  mutating func apply(_ edit: Edit) throws -> Times {
    try network == nil ? applyToModel(edit) : applyToNetwork(edit)
  }

  private mutating func applyToNetwork(_ edit: Edit) throws -> Times {
    guard var network = network.take() else { throw Failure(what: "no network") }
    let times = try Times {
      try network.apply([edit])
    } proof: {
      Proof(network.outcome, network.answer)
    } check: { proof in
      edited = network.edited
      try accept(proof, of: edit)
    }
    self.network = network
    return times
  }

  private mutating func applyToModel(_ edit: Edit) throws -> Times {
    try Times {
      edited = try edited.applying([edit])
      let model = edited.model
      return (model, Kernel.solve(model, previous: model.taken(as: answer)))
    } proof: { model, outcome in
      Proof(outcome, outcome.answer(to: model))
    } check: { proof in
      try accept(proof, of: edit)
    }
  }

  private mutating func accept(_ proof: Proof, of edit: Edit) throws {
    for named in edit.named(in: edited) { try checked.apply(named) }
    try proof.check(against: checked)
    answer = proof.answer
  }

  /// The options that are taken, by choice.
  var taken: [Int: Int] {
    let option = Dictionary(uniqueKeysWithValues: answer.takes.map { ($0.choice, $0.option) })
    var taken: [Int: Int] = [:]
    for (number, choice) in edited.base.choices.enumerated() {
      taken[number] = edited.options(of: number).first {
        edited.optionName($0) == option[choice.name]
      }
    }
    return taken
  }
}
