import Domain
import Foundation
import Testing
import Workflow

@Suite("A workspace")
struct WorkspaceTests {
  @Test("It is made once, readable by its owner alone, with rules in the lead's language")
  func initialise() throws {
    for language in LeadLanguage.allCases {
      let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
      defer { try? FileManager.default.removeItem(at: folder) }
      let report = try Workspace.initialise(at: folder.path, example: nil, language: language)
      #expect(report.words(language).count == 2)
      let rules = try String(
        contentsOf: folder.appending(path: "programme.yaml"), encoding: .utf8)
      #expect(rules.contains(language == .japanese ? "決まり" : "The rules of the programme"))
      for (name, mode) in [("", 0o700), ("musubi.sqlite", 0o600)] {
        let path = folder.appending(path: name).path
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        #expect(attributes[.posixPermissions] as? Int == mode, "\(name)")
      }
      let again = try refusal {
        try Workspace.initialise(at: folder.path, example: nil, language: language)
      }
      #expect(again.phrase.key == "workspace.exists")
    }
  }

  @Test("Rules that lie there already stay")
  func rulesStay() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let rules = folder.appending(path: "programme.yaml")
    try Data("language: ja\n".utf8).write(to: rules)
    _ = try Workspace.initialise(at: folder.path, example: nil, language: .english)
    #expect(try String(contentsOf: rules, encoding: .utf8) == "language: ja\n")
    #expect(try Workspace(opening: folder.path).language == .japanese)
  }

  @Test("Where there is none, that is told, and none is made")
  func missing() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    let refusal = try refusal { try Workspace(opening: folder.path) }
    #expect(refusal.phrase.key == "workspace.missing")
    #expect(!FileManager.default.fileExists(atPath: folder.path))
  }

  @Test("A database that is none, or was cut short, is not opened and not touched")
  func damaged() throws {
    for bytes in [0, 1, 100, 5000] {
      let desk = try Desk()
      let database = desk.folder.appending(path: "musubi.sqlite")
      let whole = try Data(contentsOf: database)
      let part = bytes == 100 ? Data(repeating: 7, count: 100) : whole.prefix(bytes)
      try part.write(to: database)
      let refusal = try refusal { try desk.open() }
      #expect(
        ["archive.not-a-database", "archive.damaged"].contains(refusal.phrase.key), "\(bytes)")
      #expect(try Data(contentsOf: database) == part)
    }
  }

  @Test("Without its rules a workspace still shows what was planned")
  func noRules() throws {
    let desk = try Desk().proposed()
    try FileManager.default.removeItem(atPath: desk.path("programme.yaml"))
    #expect(try desk.open().show(nil, proposal: nil).pairs == Story.pairs)
    for command in [{ try desk.open().check() }, { try desk.open().freeze(nil) }] {
      #expect(try refusal(command).phrase.key == "workspace.no-rules")
    }
  }

  @Test("The history tells every step, oldest first")
  func history() throws {
    let desk = try Desk().published(at: "2022-05-01T09:00:00+09:00")
    let report = try desk.open().history()
    let kinds = [
      "initialised", "imported", "opened", "frozen", "proposed", "offered", "answered", "published",
    ]
    #expect(report.document.list.map { $0["kind"].text } == kinds)
    #expect(report.document.list.map { $0["revision"].number } == Array(1...8))
    #expect(report.words().count == 9)
    #expect(
      report.words()[2] == sentence("history.imported", ["number": 2, "mentees": 3, "mentors": 4]))
    #expect(report.words()[8].contains("2022"))
  }

  @Test("The check says what the round would have, and the terms where none is open")
  func check() throws {
    let desk = try Desk()
    #expect(
      try desk.open().check().words() == [
        sentence("check.no-round", ["mentees": 0, "mentors": 0]),
        sentence("check.no-round.next", ["known": .list(["1", "2", "3"])]),
      ])
    try desk.opened(mentors: Story.threeMentors)
    let report = try desk.open().check()
    let ready: [String: Fact] = ["round": "1", "mentees": 3, "mentors": 3]
    #expect(report.words() == [sentence("check.ready", ready), sentence("check.next.open")])
    #expect(report.document["ready"] == true)
  }
}
