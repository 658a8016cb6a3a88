import Foundation
import GRDB
import Storage
import Testing

@Suite("The archive's file")
struct FileTests {
  let sandbox: Sandbox

  init() throws { sandbox = try Sandbox() }

  @Test("All three files are readable by their owner alone")
  func filesArePrivate() throws {
    let archive = try Samples.filled(at: sandbox.archive)
    for name in ["musubi.sqlite", "musubi.sqlite-wal", "musubi.sqlite-shm"] {
      #expect(try sandbox.mode(name) == 0o600, "\(name)")
    }
    _ = archive
  }

  @Test("A file that a copy opened to others is closed to them again")
  func tightensMode() throws {
    try Samples.filled(at: sandbox.archive).close()
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: sandbox.archive)
    let archive = try Archive.open(at: sandbox.archive)
    _ = try archive.commit(NewRevision("lock", basis: 2))
    for name in try sandbox.names() { #expect(try sandbox.mode(name) == 0o600, "\(name)") }
  }

  @Test("Opening and reading changes no byte")
  func openingChangesNothing() throws {
    try Samples.filled(at: sandbox.archive).close()
    let before = try sandbox.bytes("musubi.sqlite")
    let archive = try Archive.open(at: sandbox.archive)
    _ = try archive.contents()
    try archive.close()
    #expect(try sandbox.bytes("musubi.sqlite") == before)
    #expect(try sandbox.names() == ["musubi.sqlite"])
  }

  @Test("Where something stands already, no archive is made and nothing is changed")
  func refusesExisting() throws {
    try sandbox.write([1, 2, 3], to: "musubi.sqlite")
    #expect(throws: ArchiveError.exists(path: sandbox.archive)) {
      try Archive.create(at: sandbox.archive)
    }
    #expect(try sandbox.bytes("musubi.sqlite") == [1, 2, 3])
  }

  @Test(
    "A log that lost its file is never played into a new archive", arguments: ["-wal", "-journal"])
  func refusesOrphanedLog(suffix: String) throws {
    try sandbox.write([1, 2, 3], to: "musubi.sqlite\(suffix)")
    #expect(throws: ArchiveError.exists(path: sandbox.archive + suffix)) {
      try Archive.create(at: sandbox.archive)
    }
    #expect(try sandbox.names() == ["musubi.sqlite\(suffix)"])
  }

  @Test("In a folder that does not exist, no archive is made")
  func refusesMissingFolder() {
    let path = sandbox.path("nowhere/musubi.sqlite")
    #expect(throws: ArchiveError.missing(path: path)) { try Archive.create(at: path) }
  }

  @Test("What a killed creation left is no hindrance")
  func createsAfterKilledCreation() throws {
    try sandbox.write(Array("half a database".utf8), to: "musubi.sqlite.new")
    try sandbox.write([0], to: "musubi.sqlite.new-journal")
    #expect(try Archive.create(at: sandbox.archive).contents().lastRevision == 0)
    #expect(try sandbox.names().filter { $0.hasPrefix("musubi.sqlite.new") } == [])
  }

  @Test("A path without a folder is the working folder's", arguments: ["", "/"])
  func folderOfPath(prefix: String) throws {
    #expect(throws: ArchiveError.missing(path: prefix + "no such archive")) {
      try Archive.open(at: prefix + "no such archive")
    }
  }

  @Test("A missing file is missing, and is not made")
  func missingFile() throws {
    #expect(throws: ArchiveError.missing(path: sandbox.archive)) {
      try Archive.open(at: sandbox.archive)
    }
    #expect(try sandbox.names() == [])
  }

  @Test("A folder is no file")
  func folder() throws {
    try FileManager.default.createDirectory(
      atPath: sandbox.archive, withIntermediateDirectories: false)
    #expect(throws: ArchiveError.notAFile(path: sandbox.archive)) {
      try Archive.open(at: sandbox.archive)
    }
  }

  @Test("A file of no bytes is empty, and stays so")
  func emptyFile() throws {
    try sandbox.write([], to: "musubi.sqlite")
    #expect(throws: ArchiveError.empty(path: sandbox.archive)) {
      try Archive.open(at: sandbox.archive)
    }
    #expect(try sandbox.bytes("musubi.sqlite") == [])
  }

  @Test("A file that SQLite does not know is no database", arguments: [1, 15, 99, 5000])
  func notADatabase(size: Int) throws {
    let text = [UInt8](repeating: UInt8(ascii: "x"), count: size)
    try sandbox.write(text, to: "musubi.sqlite")
    #expect(throws: ArchiveError.notADatabase(path: sandbox.archive)) {
      try Archive.open(at: sandbox.archive)
    }
    #expect(try sandbox.bytes("musubi.sqlite") == text)
  }

  @Test("Another program's database is no archive")
  func notAnArchive() throws {
    let database = try DatabaseQueue(path: sandbox.archive)
    try database.write { try $0.execute(sql: "CREATE TABLE person (name)") }
    try database.close()
    #expect(throws: ArchiveError.notAnArchive(path: sandbox.archive)) {
      try Archive.open(at: sandbox.archive)
    }
  }

  @Test("An archive of a later version is refused by the names of what we do not know")
  func newerVersion() throws {
    try Samples.filled(at: sandbox.archive).close()
    let database = try DatabaseQueue(path: sandbox.archive)
    try database.write {
      try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('2031-01 moon'), ('2030-04 sun')")
    }
    try database.close()
    let migrations = ["2030-04 sun", "2031-01 moon"]
    #expect(throws: ArchiveError.newer(path: sandbox.archive, migrations: migrations)) {
      try Archive.open(at: sandbox.archive)
    }
  }

  @Test(
    "A file from which something was taken by hand is damaged",
    arguments: [
      "DELETE FROM workspace WHERE key = 'identity.key'",
      "PRAGMA foreign_keys = OFF; DELETE FROM person WHERE code = 'R01'",
      "PRAGMA ignore_check_constraints = ON; UPDATE occurrence SET week = 0 WHERE week = 1",
    ])
  func takenByHand(sql: String) throws {
    try Samples.filled(at: sandbox.archive).close()
    let database = try DatabaseQueue(path: sandbox.archive)
    try database.writeWithoutTransaction { try $0.execute(sql: sql) }
    try database.close()
    #expect(throws: ArchiveError.damaged(path: sandbox.archive)) {
      try Archive.open(at: sandbox.archive)
    }
  }

  @Test(
    "A document that says something else is unreadable, by its table alone",
    arguments: [
      (#"UPDATE answer SET body = '{"code":"R01"}' WHERE id = 1"#, "answer"),
      ("UPDATE revision SET round = 'not a name' WHERE number = 1", "revision"),
    ])
  func unreadableDocument(sql: String, table: String) throws {
    try Samples.filled(at: sandbox.archive).close()
    let database = try DatabaseQueue(path: sandbox.archive)
    try database.write { try $0.execute(sql: sql) }
    try database.close()
    let archive = try Archive.open(at: sandbox.archive)
    #expect(throws: ArchiveError.unreadable(table: table)) { try archive.contents() }
  }
}
