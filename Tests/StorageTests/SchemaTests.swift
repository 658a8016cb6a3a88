import Foundation
import GRDB
import Storage
import Testing

@Suite("The tables refuse what is wrong")
struct SchemaTests {
  let sandbox: Sandbox
  let database: DatabaseQueue

  init() throws {
    sandbox = try Sandbox()
    try Samples.filled(at: sandbox.archive).close()
    database = try DatabaseQueue(path: sandbox.archive)
  }

  @Test("The tables are those that were recorded; RECORD_GOLDENS=1 records them anew")
  func schemaIsRecorded() throws {
    let statements = try database.read { database in
      try String.fetchAll(
        database,
        sql: "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type DESC, name")
    }
    let schema = statements.joined(separator: ";\n\n") + ";\n"
    let url = Fixture.url("schema.sql")
    if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1" {
      try Data(schema.utf8).write(to: url)
      Issue.record("Recorded \(url.lastPathComponent); look at it, then run again")
    }
    #expect(schema == String(decoding: try Data(contentsOf: url), as: UTF8.self))
  }

  @Test("Every table is STRICT")
  func everyTableIsStrict() throws {
    let loose = try database.read { database in
      try String.fetchAll(
        database,
        sql: """
          SELECT name FROM pragma_table_list
          WHERE schema = 'main' AND type = 'table' AND NOT strict AND name NOT LIKE 'sqlite\\_%'
          ESCAPE '\\'
          """)
    }
    #expect(loose == [])
  }

  @Test("Every table but the workspace's goes with its revision, directly or through its source")
  func everyRowHangsOnARevision() throws {
    let hanging = try database.read { database in
      try String.fetchSet(
        database,
        sql: """
          SELECT child.name
          FROM pragma_table_list AS child, pragma_foreign_key_list(child.name) AS k
          WHERE k."table" IN ('revision', 'source') AND k.on_delete = 'CASCADE'
          """)
    }
    let tables = try database.read { database in
      try String.fetchSet(
        database,
        sql: "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sql%'")
    }
    #expect(tables.subtracting(hanging) == ["workspace", "revision", "grdb_migrations"])
  }

  @Test("Every reference but the revision's leads an index, so that deleting asks no whole table")
  func referencesAreIndexed() throws {
    let (references, leaders) = try database.read { database in
      (
        try String.fetchSet(
          database,
          sql: """
            SELECT t.name || '.' || k."from" FROM pragma_table_list AS t,
            pragma_foreign_key_list(t.name) AS k WHERE k."table" <> 'revision' AND k.seq = 0
            """),
        try String.fetchSet(
          database,
          sql: """
            SELECT t.name || '.' || c.name FROM pragma_table_list AS t,
            pragma_index_list(t.name) AS i, pragma_index_info(i.name) AS c WHERE c.seqno = 0
            """)
      )
    }
    #expect(references.count >= 8)
    #expect(references.subtracting(leaders) == [])
  }

  @Test(
    "A value of the wrong kind or shape is refused",
    arguments: [
      "UPDATE person SET ordinal = 'first' WHERE ordinal = 0",
      "UPDATE person SET order_key = 1.5 WHERE ordinal = 0",
      "UPDATE person SET order_key = -1 WHERE ordinal = 0",
      "UPDATE person SET order_key = NULL WHERE ordinal = 0",
      "UPDATE person SET ordinal = -1 WHERE ordinal = 0",
      "UPDATE revision SET body = 'not JSON' WHERE number = 1",
      "UPDATE revision SET kind = '' WHERE number = 1",
      "UPDATE revision SET instant = 'yesterday' WHERE number = 1",
      "UPDATE identity SET digest = x'00' WHERE id = 1",
      "UPDATE identity SET digest = 'r01@example.org' WHERE id = 1",
      "UPDATE source SET sha256 = zeroblob(31) WHERE number = 1",
      "UPDATE source_row SET cells = 'r01@example.org!' WHERE number = 2",
      "UPDATE source_row SET cells = '0123' WHERE number = 2",
      "UPDATE answer SET role = 'guest' WHERE id = 1",
      "UPDATE answer SET body = '{}' WHERE id = 1",
      "UPDATE answer SET person = 'V01' WHERE id = 1",
      "UPDATE answer SET received = 'now' WHERE id = 1",
      "UPDATE feed SET feed_id = 'R01' WHERE person = 'R01'",
      "UPDATE feed SET feed_id = '0123456789ab' WHERE person = 'R01'",
      "UPDATE feed SET key = zeroblob(16) WHERE person = 'R01'",
      "UPDATE occurrence SET week = 0 WHERE week = 1",
      "UPDATE occurrence SET week = 10000 WHERE week = 1",
      "UPDATE entry SET content_hash = zeroblob(8)",
      "UPDATE entry SET sequence = -1",
      "UPDATE entry SET sequence = 2147483648",
      "UPDATE entry SET last_modified = NULL",
      "UPDATE calendar SET last_modified = '2026-09-01'",
    ])
  func refusesWrongValue(sql: String) {
    expectRefusal(of: sql)
  }

  @Test(
    "A row that refers to nothing is refused",
    arguments: [
      "INSERT INTO person VALUES (9, 'R09', 9, 77)",
      "INSERT INTO identity VALUES (9, zeroblob(32), 'R99', 1)",
      "INSERT INTO source VALUES (9, 'a.csv', zeroblob(32), 77)",
      "INSERT INTO source_row VALUES (9, 1, '')",
      #"INSERT INTO answer VALUES (9, 'R99', 'mentee', 1, 3, 0, '{"code":"R99"}', 1)"#,
      #"INSERT INTO answer VALUES (9, 'R01', 'mentor', 1, 9, 0, '{"code":"R01"}', 1)"#,
      "INSERT INTO feed VALUES ('R99', 'aaaaaaaaaaaa', zeroblob(32), 1)",
      "INSERT INTO occurrence VALUES (1, '1', 'R99', 1, 1)",
      "INSERT INTO entry VALUES ('aaaaaaaaaaaa', (SELECT max(id) FROM occurrence), 1, NULL, 0, 0)",
      "INSERT INTO entry VALUES ((SELECT max(feed_id) FROM feed), 1, 1, NULL, 0, 0)",
      "INSERT INTO calendar VALUES ('aaaaaaaaaaaa', 1, 0)",
    ])
  func refusesOrphan(sql: String) {
    expectRefusal(of: sql)
  }

  @Test(
    "A second row of one key is refused",
    arguments: [
      "INSERT INTO person VALUES (9, 'R01', 9, 1)",
      "INSERT INTO person SELECT 9, 'R09', order_key, 1 FROM person WHERE ordinal = 0",
      "INSERT INTO identity SELECT 9, digest, 'V01', 1 FROM identity WHERE id = 1",
      "INSERT INTO source_row VALUES (1, 2, '')",
      #"INSERT INTO answer VALUES (9, 'R02', 'mentee', 1, 2, 0, '{"code":"R02"}', 1)"#,
      "INSERT INTO feed VALUES ('R01', 'aaaaaaaaaaaa', zeroblob(32), 1)",
      "INSERT INTO feed SELECT 'R02', feed_id, zeroblob(32), 1 FROM feed WHERE person = 'R01'",
      "INSERT INTO feed SELECT 'R02', 'aaaaaaaaaaaa', key, 1 FROM feed WHERE person = 'R01'",
      "INSERT INTO occurrence VALUES (1, '2026-autumn', 'R01', 13, 1)",
      "INSERT INTO entry SELECT * FROM entry",
      "INSERT INTO calendar SELECT * FROM calendar",
      "INSERT INTO workspace SELECT * FROM workspace",
    ])
  func refusesDouble(sql: String) {
    expectRefusal(of: sql)
  }

  /// One of SQLite's two errors for wrong data and no other: a misspelt statement would be another.
  private func expectRefusal(of sql: String) {
    let error = #expect(throws: DatabaseError.self) {
      try database.write { try $0.execute(sql: sql) }
    }
    let code = error?.resultCode
    #expect(code == .SQLITE_CONSTRAINT || code == .SQLITE_MISMATCH)
  }
}
