import Foundation
import GRDB
import Testing

@testable import Storage

@Suite("More than one process")
struct ConcurrencyTests {
  let sandbox: Sandbox
  let archive: Archive

  init() throws {
    sandbox = try Sandbox()
    archive = try Samples.filled(at: sandbox.archive)
  }

  @Test("While another connection writes, a change is refused and reading goes on")
  func secondWriterIsRefused() throws {
    let other = try Archive.open(at: sandbox.archive, patience: 0)
    try archive.queue.write { _ throws in
      #expect(throws: ArchiveError.locked(path: sandbox.archive)) {
        try other.commit(NewRevision("lock", basis: 2))
      }
      #expect(throws: ArchiveError.locked(path: sandbox.archive)) {
        try other.takeBack(revision: 2)
      }
      #expect(try other.contents().lastRevision == 2)
      #expect(try Archive.open(at: sandbox.archive, patience: 0).contents().lastRevision == 2)
    }
    #expect(try other.commit(NewRevision("lock", basis: 2)) == 3)
  }

  @Test("Another process is refused too, and gets its turn afterwards")
  func secondProcessIsRefused() async throws {
    let path = sandbox.archive
    let holder = try UnfinishedChange(of: path)
    await #expect(processExitsWith: .exitCode(7)) { [path = path as String] in
      let other = try Archive.open(at: path, patience: 0)
      do {
        _ = try other.commit(NewRevision("lock", basis: 2))
      } catch ArchiveError.locked {
        _exit(7)
      }
    }
    try holder.end()
    await #expect(processExitsWith: .success) { [path = path as String] in
      _ = try Archive.open(at: path, patience: 0).commit(NewRevision("lock", basis: 2))
    }
    #expect(try archive.contents().lastRevision == 3)
  }

  @Test("A reader does not keep the last revision from being taken back")
  func takesBackBesideReader() throws {
    let other = try Archive.open(at: sandbox.archive, patience: 0)
    try other.queue.read { database in
      _ = try Int.fetchOne(database, sql: "SELECT count(*) FROM person")
      try archive.queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA busy_timeout = 0") }
      try archive.takeBack(revision: 2)
    }
    #expect(try other.contents().lastRevision == 1)
  }

  @Test("Two archives are not made in one folder at the same time")
  func secondCreationIsRefused() throws {
    let folder = try OpenFile(folderAt: sandbox.folder)
    try #require(try folder.lock())
    let path = sandbox.path("other.sqlite")
    #expect(throws: ArchiveError.locked(path: path)) { try Archive.create(at: path) }
    #expect(!FileManager.default.fileExists(atPath: path))
    try folder.sync()
  }

  @Test("A full disk and a read-only disk are told apart, and nothing is half kept")
  func diskFacts() throws {
    let before = try archive.contents()
    var change = NewRevision("lock", basis: 2)
    change.body = #"{"long":"\#(String(repeating: "x", count: 100_000))"}"#
    // SQLite reports its own limit exactly as it reports a disk without room.
    try archive.queue.writeWithoutTransaction {
      try $0.execute(sql: "PRAGMA max_page_count = 1")
    }
    #expect(throws: ArchiveError.diskFull(path: sandbox.archive)) { try archive.commit(change) }
    try archive.queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA query_only = ON") }
    #expect(throws: ArchiveError.readOnly(path: sandbox.archive)) { try archive.commit(change) }
    #expect(try archive.contents() == before)
  }

  @Test("Every commit reaches the disk before it is answered, and deleted rows are overwritten")
  func connectionIsSafe() throws {
    let settings = try archive.queue.read { database in
      try ["synchronous", "secure_delete", "foreign_keys", "temp_store"].map {
        try Int.fetchOne(database, sql: "PRAGMA \($0)")
      }
    }
    // synchronous FULL is 2, temp_store MEMORY is 2.
    #expect(settings == [2, 1, 1, 2])
    #expect(
      try archive.queue.read { try String.fetchOne($0, sql: "PRAGMA journal_mode") } == "wal")
  }
}

/// A connection in the middle of a transaction.
private struct UnfinishedChange {
  private let queue: DatabaseQueue

  init(of path: String) throws {
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.inDatabase { try $0.execute(sql: "BEGIN IMMEDIATE") }
  }

  func end() throws {
    try queue.inDatabase { try $0.execute(sql: "ROLLBACK") }
  }
}
