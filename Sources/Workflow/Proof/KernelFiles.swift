import Domain
import Foundation
import Solver
import Verification

/// The kernel and its checker by themselves, on files.
package enum KernelFiles {
  /// An answer as `musubi solve` prints it.
  package struct Answer: Sendable {
    /// The lines of SOLVER §2.
    package let text: String
    /// How the command ends: 0 for the best, 3 for proved impossible, 4 where the work ended before.
    package let ending: Report.Ending
  }

  /// Does the pieces of work below a number on several threads; of the kernel's `Workers`.
  package typealias Pieces =
    @Sendable (
      _ count: Int,
      _ piece: @Sendable (_ number: Int, _ isWanted: @escaping @Sendable () -> Bool) -> Bool
    ) -> Void

  /// Solves a model file; writes the proof where a file is named for it.
  ///
  /// `previous` is the file of an earlier answer, of this model or one like it, to begin with. The
  /// solve ends after `work` units, or soon after `isCancelled` says so, with what is known by then.
  /// Parts of the model that share no row are solved by `pieces` at the same time, where `work` has no
  /// limit; the answer does not depend on it. `report` hears a line when a better solution is found, and
  /// now and then between.
  ///
  /// - Throws: ``Refusal`` with file, line and column where the model cannot be read.
  package static func solve(
    model path: String, certificate proof: String?, previous: String? = nil, work: Int = .max,
    pieces: Pieces? = nil, isCancelled: @escaping @Sendable () -> Bool = { false },
    report: (@Sendable (String) -> Void)? = nil
  ) throws -> Answer {
    let bytes = try Files.bytes(path)
    let earlier = try previous.map { try Files.text($0) }
    if let proof, Files.areSame(proof, path) {
      throw Refusal("kernel.over-model", ["file": .text(path)], ending: .usage)
    }
    let model: Model
    do {
      model = try ModelReader.read(bytes: bytes)
    } catch {
      throw Refusal("kernel.defect", ["sentence": .text("\(path): \(error)")])
    }
    let outcome = Kernel.solve(
      model, previous: earlier.map { model.taken(in: $0) },
      budget: Budget(work, isCancelled: isCancelled, report: lines(report)),
      workers: pieces.map { Workers($0) } ?? .one)
    if let proof {
      let text = outcome.certificate.map { CertificateWriter($0).text } ?? ""
      try Files.write(text, to: proof)
    }
    return Answer(text: outcome.answer(to: model).text, ending: outcome.ending)
  }

  /// Progress as lines.
  private static func lines(
    _ report: (@Sendable (String) -> Void)?
  ) -> (@Sendable (SearchProgress) -> Void)? {
    guard let report else { return nil }
    return { progress in report(progress.line) }
  }

  /// Checks an answer and its proof against a model.
  package static func verify(model: String, answer: String, certificate: String) throws -> Report {
    let text = try Files.text(answer)
    let check = KernelCheck(
      model: try Files.text(model), answer: text, certificate: try Files.text(certificate))
    let refusals = check.refusals()
    guard refusals.isEmpty else {
      throw Refusal(
        "kernel.rejected",
        details: refusals.map { Phrase("kernel.defect", ["sentence": .text("\($0)")]) })
    }
    var report = Report(document: ["accepted": true])
    let isImpossible = text.hasPrefix("status infeasible")
    report.say(isImpossible ? "kernel.accepted.infeasible" : "kernel.accepted")
    return report
  }
}

extension Outcome {
  fileprivate var ending: Report.Ending {
    switch self {
    case .optimal: .done
    case .infeasible: .impossible
    case .feasible, .unknown: .stopped
    }
  }
}

/// Files as the commands meet them; what goes wrong becomes a refusal.
enum Files {
  static func bytes(_ path: String) throws -> [UInt8] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue,
      let data = FileManager.default.contents(atPath: path)
    else { throw Refusal("file.unreadable", ["file": .text(path)]) }
    return [UInt8](data)
  }

  /// Text of UTF-8; other bytes are replaced, which no check accepts.
  static func text(_ path: String) throws -> String {
    String(decoding: try bytes(path), as: UTF8.self)
  }

  /// True where both paths lead to one file.
  static func areSame(_ one: String, _ other: String) -> Bool {
    let urls = [one, other].map { URL(filePath: $0).resolvingSymlinksInPath().standardizedFileURL }
    return urls[0] == urls[1]
  }

  static func write(_ text: String, to path: String) throws {
    do {
      try Data(text.utf8).write(to: URL(filePath: path), options: .atomic)
    } catch {
      throw Refusal("file.unwritable", ["file": .text(path)])
    }
  }
}
