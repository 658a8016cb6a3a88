import ArgumentParser
import Domain
import Foundation
import Workflow

/// Options of every command of a workspace.
struct Session: ParsableArguments {
  @Option(name: [.customShort("w"), .long], help: Help.text("option.workspace"))
  var workspace = "."

  @OptionGroup var output: Output

  /// Opens the workspace, runs the command, prints its report and ends as the report says.
  func run(_ command: (Workspace) throws -> Report) throws {
    try output.answer { language in
      let workspace = try Workspace(opening: self.workspace)
      language = workspace.language ?? language
      return try command(workspace)
    }
  }
}

/// How a command answers: for people or for programs, in whose language.
struct Output: ParsableArguments {
  @Flag(name: .long, help: Help.text("option.json"))
  var json = false

  @Option(name: .long, help: Help.text("option.language"))
  var language: String?

  /// Runs a command that needs no workspace.
  func run(_ command: () throws -> Report) throws {
    try answer { _ in try command() }
  }

  /// Runs a command that may find out in which language to answer.
  func answer(_ command: (inout LeadLanguage) throws -> Report) throws {
    var language = LeadLanguage.ofProcess
    let report: Report
    do {
      report = try command(&language)
    } catch let refusal as Refusal {
      report = refusal.report
    }
    language = try asked ?? language
    show(report, in: language)
    guard report.ending == .done else { throw ExitCode(report.ending.rawValue) }
  }

  private var asked: LeadLanguage? {
    get throws {
      guard let language else { return nil }
      guard let known = LeadLanguage(rawValue: language) else {
        throw ValidationError(Help.text("option.language.unknown"))
      }
      return known
    }
  }

  private func show(_ report: Report, in language: LeadLanguage) {
    if json {
      print(report.document.document, terminator: "")
    } else if report.ending == .done {
      print(Terminal(language: language).text(of: report), terminator: "")
    } else {
      let text = Terminal(language: language).text(of: report)
      FileHandle.standardError.write(Data(text.utf8))
    }
  }
}
