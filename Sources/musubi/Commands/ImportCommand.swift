import ArgumentParser
import Workflow

/// `musubi import`
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: Help.text("import"), subcommands: [ImportPeople.self])
}

/// `musubi import people`
struct ImportPeople: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "people", abstract: Help.text("import.people"),
    discussion: Help.text("import.people.long"))

  @Argument(help: Help.text("import.files"))
  var files: [String]

  @Option(help: Help.text("import.map"))
  var map: [String] = []

  @Flag(name: .long, help: Help.text("import.dry-run"))
  var dryRun = false

  @Flag(name: .long, help: Help.text("import.accept-good-rows"))
  var acceptGoodRows = false

  @Flag(name: .long, help: Help.text("import.same-people"))
  var samePeople = false

  @OptionGroup var session: Session

  private var mode: ImportMode {
    var mode = ImportMode.allOrNothing
    if dryRun { mode.insert(.dryRun) }
    if acceptGoodRows { mode.insert(.goodRows) }
    return mode
  }

  func run() throws {
    try session.run {
      try $0.importPeople(
        files, maps: map, mode: mode, joinsNames: samePeople)
    }
  }
}
