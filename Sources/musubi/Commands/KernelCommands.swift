import ArgumentParser
import Foundation
import Workflow

/// `musubi solve`: the kernel by itself. Prints the answer and nothing else.
struct Solve: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: Help.text("solve"), discussion: Help.text("solve.long"))

  @Argument(help: Help.text("solve.model"))
  var model: String

  @Option(help: Help.text("solve.certificate"))
  var certificate: String?

  @Option(help: Help.text("solve.threads"))
  var threads = 1

  @Option(help: Help.text("solve.work"))
  var work: Int?

  @Option(help: Help.text("solve.previous"))
  var previous: String?

  @Flag(help: Help.text("solve.progress"))
  var progress = false

  func run() throws {
    do {
      let answer = try KernelFiles.solve(
        model: model, certificate: certificate, previous: previous, work: work ?? .max,
        pieces: Threads.sharing(threads), isCancelled: Interruption.watching(),
        report: progress ? Self.tell : nil)
      print(answer.text, terminator: "")
      guard answer.ending == .done else { throw ExitCode(answer.ending.rawValue) }
    } catch let refusal as Refusal {
      let text = Terminal(language: .ofProcess).text(of: refusal.report)
      FileHandle.standardError.write(Data(text.utf8))
      throw ExitCode(refusal.ending.rawValue)
    }
  }

  /// Writes a line of progress.
  @Sendable private static func tell(_ line: String) {
    FileHandle.standardError.write(Data("\(line)\n".utf8))
  }

  func validate() throws {
    guard (1...256).contains(threads) else {
      throw ValidationError(Help.text("solve.threads.range"))
    }
    guard work ?? 1 >= 1 else { throw ValidationError(Help.text("solve.work.range")) }
  }
}

/// `musubi verify PLAN` and `musubi verify MODEL SOLUTION CERTIFICATE`
struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: Help.text("verify"), discussion: Help.text("verify.long"))

  @Argument(help: Help.text("verify.files"))
  var files: [String]

  @OptionGroup var output: Output

  func validate() throws {
    guard files.count == 1 || files.count == 3 else {
      throw ValidationError(Help.text("verify.count"))
    }
  }

  func run() throws {
    try output.answer { language in
      guard files.count == 1 else {
        return try KernelFiles.verify(model: files[0], answer: files[1], certificate: files[2])
      }
      language = PlanFiles.language(of: files[0]) ?? language
      return try PlanFiles.verify(files[0])
    }
  }
}
