import GRDB

extension Archive {
  /// Everything that is kept, as it was at one moment.
  ///
  /// - Throws: `unreadable` where a row does not say what it should; `damaged`, `locked`, and the
  ///   facts about disks.
  /// - Complexity: O(size of the archive).
  package func contents() throws(ArchiveError) -> ArchiveContents {
    try ArchiveError.facts(about: path) {
      try queue.read { try Reading(database: $0).contents() }
    }
  }
}

/// The queries of one transaction.
private struct Reading {
  let database: Database

  func contents() throws -> ArchiveContents {
    var contents = ArchiveContents()
    contents.revisions = try all("revision", by: "number") { try $0.revision() }
    contents.people = try recorded("person", by: "ordinal") { try $0.person() }
    contents.identities = try recorded("identity", by: "id") { try $0.identity() }
    let rows = try sourceRows()
    contents.sources = try recorded("source", by: "number") { try $0.source(with: rows) }
    contents.answers = try recorded("answer", by: "id") { try $0.answer() }
    contents.feeds = try recorded("feed", by: "revision, person") { try $0.feed() }
    contents.occurrences = try recorded("occurrence", by: "revision, round, mentee, week") {
      try $0.occurrence()
    }
    // Ids are unsigned here and signed in SQLite.
    contents.entries = try recorded("entry", by: "revision, feed, occurrence < 0, occurrence") {
      try $0.entry()
    }
    contents.calendars = try recorded("calendar", by: "revision, feed") { try $0.calendar() }
    return contents
  }

  private func recorded<Value>(
    _ table: String, by order: String, _ read: (StoredRow) throws -> Value
  ) throws -> [Recorded<Value>] {
    try all(table, by: order) { Recorded(try read($0), revision: try $0.required("revision")) }
  }

  private func sourceRows() throws -> [Int: [SourceRow]] {
    let rows = try all("source_row", by: "source, number") { (try $0.sourceRow()) }
    return Dictionary(grouping: rows) { $0.source }.mapValues { $0.map { $0.row } }
  }

  private func all<Value>(
    _ table: String, by order: String, _ read: (StoredRow) throws -> Value
  ) throws -> [Value] {
    let rows = try Row.fetchCursor(database, sql: "SELECT * FROM \(table) ORDER BY \(order)")
    var values: [Value] = []
    while let row = try rows.next() { values.append(try read(StoredRow(table: table, row: row))) }
    return values
  }
}
