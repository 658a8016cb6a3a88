import ArgumentParser
import Domain
import Workflow

/// The command line. Each command decodes what was typed, asks `Workflow`, and prints the report.
@main
struct Musubi: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "musubi", abstract: Help.text("musubi"), discussion: Help.text("musubi.long"),
    version: Words.version,
    subcommands: [
      Initialise.self, ImportCommand.self, Check.self, RoundCommand.self, FeedCommand.self,
      History.self, Solve.self, Verify.self,
    ])
}

/// Help in the language of the locale, from the resource files.
enum Help {
  static func text(_ key: String) -> ArgumentParser.ArgumentHelp {
    ArgumentHelp(stringLiteral: sentence(key))
  }

  static func text(_ key: String) -> String { sentence(key) }

  private static func sentence(_ key: String) -> String {
    Words.book(LeadLanguage.ofProcess).sentence("help." + key)
  }
}
