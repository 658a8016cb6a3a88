import ArgumentParser
import Domain
import Workflow

/// `musubi init`
struct Initialise: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: Help.text("init"), discussion: Help.text("init.long"))

  @Option(help: Help.text("init.example"))
  var example: String?

  @Argument(help: Help.text("init.folder"))
  var folder = "."

  @OptionGroup var output: Output

  func run() throws {
    try output.answer { language in
      let report = try Workspace.initialise(at: folder, example: example, language: language)
      language = Workspace.language(in: folder) ?? language
      return report
    }
  }
}

/// `musubi check`
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: Help.text("check"), discussion: Help.text("check.long"))

  @OptionGroup var option: RoundOption

  func run() throws { try option.session.run { try $0.check(option.round) } }
}

/// `musubi history`
struct History: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: Help.text("history"), discussion: Help.text("history.long"))

  @OptionGroup var session: Session

  func run() throws { try session.run { try $0.history() } }
}
