import Solver
import Testing
import Verification

/// A solved network and a checker's model side by side, which take the same edits.
struct EditedRound {
  private(set) var solved: SolvedNetwork
  private(set) var checked: KernelModel

  init(_ model: Model) throws {
    let text = ModelWriter(model).text
    solved = try SolvedNetwork.solving(ModelReader.read(text)).get()
    checked = try KernelModel(text: text)
  }

  /// Makes the edits on both sides; why the solver does not, if it does not.
  mutating func apply(_ edits: [Edit]) throws -> EditRefusal? {
    do throws(EditRefusal) {
      try solved.apply(edits)
    } catch {
      return error
    }
    for edit in edits.flatMap({ $0.named(in: solved.edited) }) { try checked.apply(edit) }
    return nil
  }

  /// The answer from what is kept in memory.
  var warm: String { solved.answer.text }

  /// The answer to the edited model, solved from the start.
  var cold: String {
    let model = solved.edited.model
    return Kernel.solve(model).answer(to: model).text
  }

  /// What the checker in memory has against answer and proof.
  var refusals: [KernelRefusal] {
    KernelCheck(model: checked, answer: warm, certificate: proof).refusals()
  }

  /// What the checker has against them when it reads the edited model's text, in which limits stand in
  /// other lines.
  var refusalsOfText: [KernelRefusal] {
    guard solved.model.limits.isEmpty else { return [] }
    let text = ModelWriter(solved.edited.model).text
    return KernelCheck(model: text, answer: warm, certificate: proof).refusals()
  }

  private var proof: String {
    solved.outcome.certificate.map { CertificateWriter($0).text } ?? ""
  }
}
