import Almanac
import Domain
import Foundation
import GRDB

extension Writing {
  func insert(_ revision: NewRevision, as number: Int) throws {
    try run(
      "INSERT INTO revision (number, kind, round, instant, body) VALUES (?, ?, ?, ?, ?)",
      [
        number, revision.kind.rawValue, revision.round?.text, revision.instant?.secondsSince1970,
        revision.body,
      ])
  }

  func insert(_ person: KnownPerson, _ revision: Int) throws {
    try run(
      "INSERT INTO person (ordinal, code, order_key, revision) VALUES (?, ?, ?, ?)",
      [person.ordinal, person.code.text, person.orderKey.rawValue, revision])
  }

  func insert(_ identity: KnownIdentity, _ revision: Int) throws {
    try run(
      "INSERT INTO identity (digest, person, revision) VALUES (?, ?, ?)",
      [Data(identity.digest.bytes), identity.person.text, revision])
  }

  func insert(_ source: SourceFile, _ revision: Int) throws {
    try run(
      "INSERT INTO source (number, name, sha256, revision) VALUES (?, ?, ?, ?)",
      [source.number, source.name, Data(source.sha256.bytes), revision])
    for row in source.rows {
      try run(
        "INSERT INTO source_row (source, number, cells) VALUES (?, ?, ?)",
        [source.number, row.number, CellText.text(of: row.cells)])
    }
  }

  func insert(_ answer: Answer, _ revision: Int) throws {
    let (role, body) = try AnswerText.text(of: answer.body)
    try run(
      """
      INSERT INTO answer (person, role, source, row, received, body, revision)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """,
      [
        answer.person.text, role, answer.source, answer.row, answer.received?.secondsSince1970,
        body, revision,
      ])
  }

  func insert(_ feed: PersonalFeed, _ revision: Int) throws {
    try run(
      "INSERT INTO feed (person, feed_id, key, revision) VALUES (?, ?, ?, ?)",
      [feed.person.text, feed.id.text, Data(feed.key.bytes), revision])
  }

  func insert(_ occurrence: Occurrence, _ revision: Int) throws {
    try run(
      "INSERT INTO occurrence (id, round, mentee, week, revision) VALUES (?, ?, ?, ?, ?)",
      [
        Int64(bitPattern: occurrence.id.rawValue), occurrence.round.text, occurrence.mentee.text,
        occurrence.week, revision,
      ])
  }

  func insert(_ entry: LedgerEntry, _ revision: Int) throws {
    try run(
      """
      INSERT INTO entry (feed, occurrence, content_hash, sequence, last_modified, revision)
      VALUES (?, ?, ?, ?, ?, ?)
      """,
      [
        entry.event.feed.text, Int64(bitPattern: entry.event.occurrence.rawValue),
        entry.content.map { Data($0.bytes) }, entry.sequence, entry.lastModified.secondsSince1970,
        revision,
      ])
  }

  func insert(_ calendar: CalendarStamp, _ revision: Int) throws {
    try run(
      "INSERT INTO calendar (feed, last_modified, revision) VALUES (?, ?, ?)",
      [calendar.feed.text, calendar.lastModified.secondsSince1970, revision])
  }
}
