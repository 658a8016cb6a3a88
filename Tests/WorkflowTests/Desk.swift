import Domain
import Foundation
import Testing
import Workflow

/// A workspace in a folder of its own, as a lead has it on the desk; it goes when the test ends.
///
/// Keys are random, as in every workspace that is no example: a test that passes by the order of
/// persons fails every other time.
final class Desk {
  let folder: URL

  /// An empty workspace with these rules.
  init(rules: String = Story.rules) throws {
    folder = FileManager.default.temporaryDirectory
      .appending(path: "musubi-\(UUID().uuidString)", directoryHint: .isDirectory)
    _ = try Workspace.initialise(at: folder.path, example: nil, language: .english)
    try write("programme.yaml", rules)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// The workspace, opened anew, as every command does it.
  func open() throws -> Workspace { try Workspace(opening: folder.path) }

  func path(_ name: String) -> String { folder.appending(path: name).path }

  /// Writes a file into the workspace's folder and says its path.
  @discardableResult
  func write(_ name: String, _ text: String) throws -> String {
    try Data(text.utf8).write(to: folder.appending(path: name))
    return path(name)
  }

  func text(_ name: String) throws -> String {
    try String(contentsOf: folder.appending(path: name), encoding: .utf8)
  }

  /// Names of all files and folders, those of the database aside.
  func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { !$0.hasPrefix("musubi.sqlite") }.sorted()
  }

  /// How many revisions there are.
  func revisions() throws -> Int { try open().history().document.list.count }
}

// MARK: - Steps of a round

extension Desk {
  /// Imports the people of the story and opens a round.
  @discardableResult
  func opened(
    mentees: String = Story.mentees, mentors: String = Story.mentors, round: String = "1"
  ) throws -> Desk {
    let files = [try write("mentees.csv", mentees), try write("mentors.csv", mentors)]
    _ = try open().importPeople(files, maps: [], mode: .allOrNothing)
    _ = try open().openRound(round)
    return self
  }

  /// Opens the round and freezes it.
  @discardableResult
  func frozen(
    mentees: String = Story.mentees, mentors: String = Story.mentors, round: String = "1"
  ) throws -> Desk {
    try opened(mentees: mentees, mentors: mentors, round: round)
    _ = try open().freeze(nil)
    return self
  }

  /// Freezes the round and proposes.
  @discardableResult
  func proposed(
    mentees: String = Story.mentees, mentors: String = Story.mentors, round: String = "1"
  ) throws -> Desk {
    try frozen(mentees: mentees, mentors: mentors, round: round)
    _ = try open().propose(nil, withReasons: false)
    return self
  }

  /// Offers the latest proposal; those named refuse, the others accept.
  func offered(refusing: [String] = []) throws {
    _ = try open().offer(nil)
    _ = try open().answer(accepted: [], refused: refusing, restAccepts: true, in: nil)
  }

  /// Everything up to the first publish.
  @discardableResult
  func published(at instant: String = "2022-05-01") throws -> Desk {
    try proposed()
    try offered()
    _ = try open().publish(nil, at: instant)
    return self
  }

  /// Proposes and says the pairs: `M01 V01 Sat 10:00`.
  func pairs() throws -> [String] { try open().propose(nil, withReasons: false).pairs }
}
