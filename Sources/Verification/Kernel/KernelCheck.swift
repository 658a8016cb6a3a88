/// The second witness for the kernel: checks an answer and its certificate against the model text.
///
/// Nothing of the kernel is used, not even its reader. Accepted means: the takes keep every row,
/// the values are theirs, and the certificate proves by SOLVER §2b what the status says. A feasible
/// answer may state fewer bounds than its certificate proves, never a better one. An answer of
/// status unknown claims nothing, and its certificate has no statements.
///
/// Which of several optimal solutions is told, and whether a conflict is minimal, is not checked.
package struct KernelCheck: Sendable {
  private let model: Result<KernelModel, KernelRefusal>
  private let answer: String
  private let certificate: String

  /// Reads the model and keeps the rest for ``refusals()``.
  package init(model: String, answer: String, certificate: String) {
    self.model = Result { () throws(KernelRefusal) in try KernelModel(text: model) }
    self.answer = answer
    self.certificate = certificate
  }

  /// Checks against a model that was read before.
  package init(model: KernelModel, answer: String, certificate: String) {
    self.model = .success(model)
    self.answer = answer
    self.certificate = certificate
  }

  /// Why the answer is not accepted; empty when it is.
  ///
  /// The proof is looked at only for an answer that keeps the model.
  ///
  /// - Complexity: O(bytes of the texts + leaves · size of the model).
  package func refusals() -> [KernelRefusal] {
    do throws(KernelRefusal) {
      let model = try self.model.get()
      let answer = try KernelAnswer(text: self.answer)
      if answer.status == .optimal || answer.status == .feasible {
        let refusals = try AnswerCheck(model: model, answer: answer).refusals()
        guard refusals.isEmpty else { return refusals }
      }
      var reader = KernelCertificateReader(certificate, model: model)
      let certificate = try reader.read()
      return ProofCheck(model: model, answer: answer, certificate: certificate).refusals()
    } catch {
      return [error]
    }
  }
}
