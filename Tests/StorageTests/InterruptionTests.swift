import Foundation
import GRDB
import Storage
import Testing

@Suite("A process that is killed leaves the archive before or after its change")
struct InterruptionTests {
  let sandbox: Sandbox

  init() throws { sandbox = try Sandbox() }

  @Test("A transaction that was never committed is not there after reopening")
  func uncommittedIsGone() throws {
    let archive = try Samples.filled(at: sandbox.archive)
    let before = try archive.contents()
    // A cache of few pages spills the open transaction into the write-ahead log.
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    let other = try DatabaseQueue(path: sandbox.archive, configuration: configuration)
    let killed = try other.writeWithoutTransaction { database in
      try database.execute(
        sql: """
          PRAGMA cache_size = 2; BEGIN IMMEDIATE;
          INSERT INTO revision SELECT NULL, 'half', NULL, NULL, json_quote(hex(randomblob(3000)))
          FROM entry
          """)
      let copy = try sandbox.copy()
      try database.execute(sql: "ROLLBACK")
      return copy
    }
    #expect(try killed.bytes("musubi.sqlite-wal").count > 100_000)
    #expect(try Archive.open(at: killed.archive).contents() == before)
  }

  @Test("With the log cut off at any place, a commit is there whole or not at all")
  func cutLog() throws {
    let archive = try Archive.create(at: sandbox.archive, seed: "cut")
    let empty = try archive.contents()
    _ = try archive.commit(Samples.imported(by: archive))
    let imported = try archive.contents()
    let open = try sandbox.copy()
    let log = try open.bytes("musubi.sqlite-wal")
    var seen: Set<Int> = []
    for length in Array(stride(from: 0, to: log.count, by: 1013)) + [log.count] {
      let killed = try Sandbox()
      try killed.write(open.bytes("musubi.sqlite"), to: "musubi.sqlite")
      try killed.write(Array(log[..<length]), to: "musubi.sqlite-wal")
      let contents = try Archive.open(at: killed.archive).contents()
      #expect(contents == (length == log.count ? imported : empty), "cut to \(length)")
      seen.insert(contents.lastRevision)
    }
    #expect(seen == [0, 1])
  }

  @Test("A process that ends in the middle of a transaction releases the archive unchanged")
  func killedProcess() async throws {
    let archive = try Samples.filled(at: sandbox.archive)
    let before = try archive.contents()
    let path = sandbox.archive
    await #expect(processExitsWith: .exitCode(9)) { [path = path as String] in
      let other = try DatabaseQueue(path: path)
      try other.write { database in
        try database.execute(sql: "DELETE FROM revision")
        _exit(9)
      }
    }
    #expect(try archive.contents() == before)
    #expect(try archive.commit(NewRevision("lock", basis: 2)) == 3)
  }
}
