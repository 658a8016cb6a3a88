package import Domain
import Foundation
import Intake
import Storage

extension Workspace {
  /// Makes a workspace: an empty one, or one with the input files and rules of an example.
  ///
  /// An example is a folder of `examples`, looked for in the current folder and those above. Its keys
  /// follow from its name, so that two workspaces of one example give the same bytes.
  package static func initialise(
    at path: String, example: String?, language: LeadLanguage
  ) throws -> Report {
    guard path.contains(where: { !$0.isWhitespace }) else {
      throw Refusal("workspace.no-name", ending: .usage)
    }
    let folder = URL(filePath: path, directoryHint: .isDirectory)
    let database = folder.appending(path: databaseName).path
    guard !FileManager.default.fileExists(atPath: database) else {
      throw Refusal("workspace.exists", ["folder": .text(path)])
    }
    let source = try example.map(ExampleFolder.init)
    try source?.expectRoom(in: folder)
    try making(path) {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700])
      try source?.copyInputs(to: folder)
    }
    try provideRules(in: folder, language)
    let archive = try Archive.asking {
      try Archive.create(at: database, seed: source.map { "example \($0.name)" })
    }
    let event = WorkspaceEvent.initialised(.init(example: example))
    let first = NewRevision(RevisionKind(rawValue: event.kind), basis: 0, body: try event.body())
    _ = try Archive.asking { try archive.commit(first) }
    return report(path, source?.name)
  }

  private static func report(_ path: String, _ example: String?) -> Report {
    var report = Report(
      document: ["folder": .text(path), "example": example.map { .text($0) } ?? .null])
    let facts: [String: Fact] = ["folder": .text(path), "example": .text(example ?? "")]
    report.say(example == nil ? "workspace.created" : "workspace.created.example", facts)
    report.say("workspace.next")
    return report
  }

  private static func provideRules(in folder: URL, _ language: LeadLanguage) throws {
    let rules = folder.appending(path: rulesName)
    guard !FileManager.default.fileExists(atPath: rules.path) else { return }
    try Files.write(ProgrammeTemplate.text(language: language), to: rules.path)
  }

  private static func making(_ path: String, _ make: () throws -> Void) throws {
    do {
      try make()
    } catch let refusal as Refusal {
      throw refusal
    } catch {
      throw Refusal("file.unwritable", ["file": .text(path)])
    }
  }
}

/// A folder of `examples`: a story, input files, rules, and what is expected.
struct ExampleFolder {
  let name: String
  private let folder: URL

  init(_ name: String) throws {
    self.name = name
    let here = URL(filePath: FileManager.default.currentDirectoryPath, directoryHint: .isDirectory)
    let places = sequence(first: here) { $0.path == "/" ? nil : $0.deletingLastPathComponent() }
    let examples = places.lazy.map { $0.appending(path: "examples") }
      .first { FileManager.default.fileExists(atPath: $0.path) }
    guard let examples else { throw Refusal("workspace.no-examples", ["name": .text(name)]) }
    let known = ExampleFolder.names(in: examples)
    guard known.contains(name) else {
      throw Refusal(
        "workspace.no-example",
        ["name": .text(name), "known": .list(known.map { .text($0) })])
    }
    folder = examples.appending(path: name)
  }

  /// Refuses a folder that holds a file of the same name: it might be of real people.
  func expectRoom(in target: URL) throws {
    let taken =
      (try? inputs.filter {
        FileManager.default.fileExists(atPath: target.appending(path: $0).path)
      }) ?? []
    guard taken.isEmpty else {
      throw Refusal("workspace.files-there", ["files": .list(taken.map { .text($0) })])
    }
  }

  /// Copies CSV files, maps and rules.
  func copyInputs(to target: URL) throws {
    for file in try inputs {
      try FileManager.default.copyItem(
        at: folder.appending(path: file), to: target.appending(path: file))
    }
  }

  private var inputs: [String] {
    get throws {
      try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        .filter { $0.hasSuffix(".csv") || $0.hasSuffix(".yaml") }
    }
  }

  private static func names(in examples: URL) -> [String] {
    let found = try? FileManager.default.contentsOfDirectory(atPath: examples.path)
    return (found ?? []).filter { name in
      FileManager.default.fileExists(
        atPath: examples.appending(path: "\(name)/\(Workspace.rulesName)").path)
    }.sorted()
  }
}
