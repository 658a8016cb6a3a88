import Almanac
import Domain
import Foundation
import GRDB

/// One row of a table, read with suspicion: a file may have been edited by hand.
struct StoredRow {
  let table: String
  let row: Row

  var unreadable: ArchiveError { .unreadable(table: table) }

  func optional<Value: DatabaseValueConvertible>(
    _ column: String, as type: Value.Type = Value.self
  ) throws(ArchiveError) -> Value? {
    do {
      return try row.decode(Value?.self, forColumn: column)
    } catch {
      throw unreadable
    }
  }

  func required<Value: DatabaseValueConvertible>(
    _ column: String, as type: Value.Type = Value.self
  ) throws(ArchiveError) -> Value {
    try some(optional(column))
  }

  func some<Value>(_ value: Value?) throws(ArchiveError) -> Value {
    guard let value else { throw unreadable }
    return value
  }

  func bytes(_ column: String) throws(ArchiveError) -> [UInt8] {
    [UInt8](try required(column, as: Data.self))
  }

  func fingerprint(_ column: String) throws(ArchiveError) -> Fingerprint {
    try some(Fingerprint(bytes: bytes(column)))
  }

  func code(_ column: String) throws(ArchiveError) -> PersonCode {
    try some(PersonCode(required(column, as: String.self)))
  }

  func instant(_ column: String) throws(ArchiveError) -> Instant {
    Instant(secondsSince1970: try required(column))
  }

  func feedID(_ column: String) throws(ArchiveError) -> FeedID {
    try some(FeedID(required(column, as: String.self)))
  }

  func occurrenceID(_ column: String) throws(ArchiveError) -> OccurrenceID {
    OccurrenceID(rawValue: UInt64(bitPattern: try required(column, as: Int64.self)))
  }
}

extension StoredRow {
  func revision() throws(ArchiveError) -> Revision {
    let round = try optional("round", as: String.self)
    return Revision(
      number: try required("number"), kind: RevisionKind(rawValue: try required("kind")),
      round: round == nil ? nil : try some(round.flatMap { RoundName($0) }),
      instant: try optional("instant").map { Instant(secondsSince1970: $0) },
      body: try required("body"))
  }

  func person() throws(ArchiveError) -> KnownPerson {
    KnownPerson(
      ordinal: try required("ordinal"), code: try code("code"),
      orderKey: try some(OrderKey(rawValue: required("order_key"))))
  }

  func identity() throws(ArchiveError) -> KnownIdentity {
    KnownIdentity(try fingerprint("digest"), of: try code("person"))
  }

  func source(with rows: [Int: [SourceRow]]) throws(ArchiveError) -> SourceFile {
    let number: Int = try required("number")
    return SourceFile(
      number: number, name: try required("name"), sha256: try fingerprint("sha256"),
      rows: rows[number] ?? [])
  }

  func sourceRow() throws(ArchiveError) -> (source: Int, row: SourceRow) {
    let cells = try some(CellText.cells(from: required("cells")))
    return (try required("source"), SourceRow(number: try required("number"), cells: cells))
  }

  func answer() throws(ArchiveError) -> Answer {
    Answer(
      try answerBody(), source: try required("source"), row: try required("row"),
      received: try optional("received").map { Instant(secondsSince1970: $0) })
  }

  private func answerBody() throws(ArchiveError) -> Answer.Body {
    let (role, document): (String, String) = (try required("role"), try required("body"))
    do {
      return try some(try AnswerText.body(role: role, document: document))
    } catch {
      throw unreadable
    }
  }

  func feed() throws(ArchiveError) -> PersonalFeed {
    PersonalFeed(
      person: try code("person"), id: try feedID("feed_id"),
      key: try some(FeedKey(bytes: bytes("key"))))
  }

  func occurrence() throws(ArchiveError) -> Occurrence {
    Occurrence(
      id: try occurrenceID("id"), round: try some(RoundName(required("round", as: String.self))),
      mentee: try code("mentee"), week: try required("week"))
  }

  func entry() throws(ArchiveError) -> LedgerEntry {
    let hash = try optional("content_hash", as: Data.self)
    return LedgerEntry(
      LedgerKey(try feedID("feed"), try occurrenceID("occurrence")),
      content: hash == nil ? nil : try some(hash.flatMap { Fingerprint(bytes: $0) }),
      sequence: try required("sequence"), lastModified: try instant("last_modified"))
  }

  func calendar() throws(ArchiveError) -> CalendarStamp {
    CalendarStamp(try feedID("feed"), lastModified: try instant("last_modified"))
  }
}
