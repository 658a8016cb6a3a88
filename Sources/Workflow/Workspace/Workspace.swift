package import Domain
import Foundation
import Intake
import Storage

/// A folder with everything of one organisation: `musubi.sqlite`, `programme.yaml`, and the feeds.
package struct Workspace: Sendable {
  let folder: URL
  let archive: Archive
  /// The language that the programme asks for; `nil` follows the locale.
  package let language: LeadLanguage?

  /// Opens a workspace, taking back a publish that was killed before its feeds were switched, and
  /// writing feeds again that were lost.
  ///
  /// - Throws: ``Refusal`` where there is none, or it cannot be read.
  package init(opening path: String) throws {
    folder = URL(filePath: path, directoryHint: .isDirectory)
    let database = folder.appending(path: Workspace.databaseName)
    guard FileManager.default.fileExists(atPath: database.path) else {
      throw Refusal("workspace.missing", ["folder": .text(path)])
    }
    archive = try Archive.opening(database.path)
    language = Workspace.language(in: path)
    try settleFeeds()
  }

  /// The state as of now.
  func state() throws -> WorkspaceState {
    do {
      return try WorkspaceState(try Archive.asking { try archive.contents() })
    } catch is DecodingError {
      throw Refusal("archive.damaged")
    }
  }

  /// Adds a revision to what was read; nothing of it is there unless all of it is.
  @discardableResult
  func commit(
    _ event: WorkspaceEvent, round: RoundName? = nil, after state: WorkspaceState,
    _ fill: (inout NewRevision) throws -> Void = { _ in }
  ) throws -> Int {
    var revision = NewRevision(
      RevisionKind(rawValue: event.kind), basis: state.contents.lastRevision, round: round,
      body: try event.body())
    try fill(&revision)
    return try Archive.asking { try archive.commit(revision) }
  }

  static let databaseName = "musubi.sqlite"
  static let rulesName = "programme.yaml"
  static let feedsName = "feeds"
}

// MARK: - Rules

extension Workspace {
  /// The language that a workspace's rules ask for; `nil` where they ask for none or cannot be read.
  package static func language(in path: String) -> LeadLanguage? {
    let folder = URL(filePath: path, directoryHint: .isDirectory)
    return (try? ProgrammeReader.read(rules(in: folder)))?.language
  }

  static func rules(in folder: URL) throws -> [UInt8] {
    let url = folder.appending(path: rulesName)
    guard let data = FileManager.default.contents(atPath: url.path) else {
      let isThere = FileManager.default.fileExists(atPath: url.path)
      throw Refusal(
        isThere ? "workspace.rules-unreadable" : "workspace.no-rules", ["file": .text(rulesName)])
    }
    return [UInt8](data)
  }

  /// The rules in force, as the file says now.
  func programme() throws -> (programme: Programme, text: String) {
    let bytes = try Workspace.rules(in: folder)
    do {
      return (try ProgrammeReader.read(bytes), String(decoding: bytes, as: UTF8.self))
    } catch {
      throw Refusal(
        "rules.refused", ["file": .text(Workspace.rulesName)], details: error.defects.map(\.phrase))
    }
  }
}

// MARK: - Errors of the archive in words

extension Archive {
  /// Runs a question to the archive; its errors become refusals.
  static func asking<Answer>(_ question: () throws -> Answer) throws -> Answer {
    do {
      return try question()
    } catch let error as ArchiveError {
      throw Refusal("archive.\(error.key)")
    }
  }

  fileprivate static func opening(_ path: String) throws -> Archive {
    try asking { try Archive.open(at: path) }
  }
}

extension ArchiveError {
  /// The last part of the key of the sentence.
  fileprivate var key: String {
    switch self {
    case .missing: "missing"
    case .exists, .notAFile, .empty, .notADatabase, .notAnArchive: "not-a-database"
    case .newer: "newer"
    case .damaged, .unreadable: "damaged"
    case .locked, .changedMeanwhile: "locked"
    case .readOnly, .unreachable: "read-only"
    case .diskFull: "disk-full"
    case .failed, .refusedBySystem, .ruleBroken, .notTheLast, .unwritable: "refused"
    }
  }
}
