import ArgumentParser
import Domain
import Foundation
import Workflow

/// The door. What was typed in a way that makes no sense ends with 2, as DESIGN §5 says; the parsing
/// library alone would say 64.
@main
enum Entrance {
  static func main() {
    do {
      var command = try Musubi.parseAsRoot()
      try command.run()
    } catch {
      guard Musubi.exitCode(for: error) == .validationFailure else { Musubi.exit(withError: error) }
      FileHandle.standardError.write(Data((Musubi.fullMessage(for: error) + "\n").utf8))
      Foundation.exit(Report.Ending.usage.rawValue)
    }
  }
}

/// The command line. Each command decodes what was typed, asks `Workflow`, and prints the report.
struct Musubi: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "musubi", abstract: Help.text("musubi"), discussion: Help.text("musubi.long"),
    version: Words.version,
    subcommands: [
      Initialise.self, ImportCommand.self, Pause.self, Resume.self, Check.self, RoundCommand.self,
      FeedCommand.self,
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
