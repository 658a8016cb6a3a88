import Foundation
import Solver
import Verification

/// The kernel and its checker for many models in one process, as `agree.py` wants them.
///
/// Requests on standard input; N, A and C are numbers of lines that follow:
///
/// ```
/// solve N           the model        tells `solved A C`, the answer and the certificate
/// solve N WORK      the same, with so much work at most
/// model N           the model        keeps it for the checker, and tells `read`
/// check A C         both, for it     tells `accepted`
/// ```
///
/// or else `refused` and the reason. An argument names the engine that must solve alone.
@main
struct KernelBatch {
  private var model: KernelModel?
  private let engine: Kernel.Engine

  private init(engine: Kernel.Engine) {
    self.engine = engine
  }

  static func main() throws {
    let name = CommandLine.arguments.dropFirst().first
    var batch = KernelBatch(engine: name.flatMap(Kernel.Engine.init) ?? .structure)
    while let line = readLine() {
      let reply = batch.reply(to: line.split(separator: " ").map(String.init))
      try FileHandle.standardOutput.write(contentsOf: Data(reply.utf8))
    }
  }

  private mutating func reply(to words: [String]) -> String {
    let numbers = words.dropFirst().compactMap { Int($0) }
    switch (words.first, numbers.count) {
    case ("solve", 1): return solved(Self.text(lines: numbers[0]), work: .max)
    case ("solve", 2): return solved(Self.text(lines: numbers[0]), work: numbers[1])
    case ("model", 1): return keep(Self.text(lines: numbers[0]))
    case ("check", 2):
      let answer = Self.text(lines: numbers[0])
      return check(answer: answer, certificate: Self.text(lines: numbers[1]))
    default: return Self.refused("no such request")
    }
  }

  private static func text(lines: Int) -> String {
    (0..<lines).map { _ in (readLine() ?? "") + "\n" }.joined()
  }

  private func solved(_ text: String, work: Int) -> String {
    do {
      let model = try ModelReader.read(text)
      let outcome = Kernel.solve(model, budget: Budget(work), using: engine)
      let answer = outcome.answer(to: model).text
      let certificate = outcome.certificate.map { CertificateWriter($0).text } ?? ""
      return "solved \(Self.lines(answer)) \(Self.lines(certificate))\n\(answer)\(certificate)"
    } catch {
      return Self.refused("\(error)")
    }
  }

  private static func lines(_ text: String) -> Int {
    text.count { $0 == "\n" }
  }

  private mutating func keep(_ text: String) -> String {
    do {
      model = try KernelModel(text: text)
      return "read\n"
    } catch {
      return Self.refused("\(error)")
    }
  }

  private func check(answer: String, certificate: String) -> String {
    guard let model else { return Self.refused("no model was read") }
    let check = KernelCheck(model: model, answer: answer, certificate: certificate)
    return check.refusals().first.map { Self.refused("\($0)") } ?? "accepted\n"
  }

  /// The reason in one line.
  private static func refused(_ reason: String) -> String {
    "refused \(reason.split(separator: "\n").joined(separator: " "))\n"
  }
}
