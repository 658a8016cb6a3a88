import Almanac
import Domain
import Foundation
import Storage
import Testing

@Suite("What goes into the archive comes out again")
struct RoundTripTests {
  let sandbox: Sandbox

  init() throws { sandbox = try Sandbox() }

  @Test("A new archive is empty and says the first numbers")
  func startsEmpty() throws {
    let contents = try Archive.create(at: sandbox.archive).contents()
    #expect(contents == ArchiveContents())
    #expect(contents.lastRevision == 0)
    #expect(contents.nextPersonOrdinal == 0)
    #expect(contents.nextSourceNumber == 1)
  }

  @Test("An import is read back after the file was closed, equal in every value")
  func keepsImport() throws {
    let archive = try Archive.create(at: sandbox.archive)
    let change = try Samples.imported(by: archive)
    #expect(try archive.commit(change) == 1)
    try archive.close()
    let contents = try Archive.open(at: sandbox.archive).contents()
    #expect(contents.people == change.people.map { Recorded($0, revision: 1) })
    #expect(contents.identities == change.identities.map { Recorded($0, revision: 1) })
    #expect(contents.sources == change.sources.map { Recorded($0, revision: 1) })
    #expect(contents.answers == change.answers.map { Recorded($0, revision: 1) })
    #expect(contents.nextPersonOrdinal == 3)
    #expect(contents.nextSourceNumber == 3)
    #expect(contents.feeds.isEmpty && contents.occurrences.isEmpty && contents.entries.isEmpty)
  }

  @Test("A publishing is read back after the file was closed, equal in every value")
  func keepsPublishing() throws {
    let archive = try Archive.create(at: sandbox.archive)
    _ = try archive.commit(Samples.imported(by: archive))
    let change = try Samples.published(by: archive)
    #expect(try archive.commit(change) == 2)
    try archive.close()
    let contents = try Archive.open(at: sandbox.archive).contents()
    #expect(contents.feeds == change.feeds.map { Recorded($0, revision: 2) })
    #expect(contents.occurrences == change.occurrences.map { Recorded($0, revision: 2) })
    #expect(contents.entries == change.entries.map { Recorded($0, revision: 2) })
    #expect(contents.calendars == change.calendars.map { Recorded($0, revision: 2) })
  }

  @Test("A revision keeps its kind, round, instant and body")
  func keepsRevision() throws {
    let archive = try Archive.create(at: sandbox.archive)
    let instant = try Samples.instant("2026-09-01T00:00:01Z")
    let body = #"{"why":"line\nbreak, \"quote\", 結び \u0000"}"#
    let change = NewRevision(
      "publish", basis: 0, round: try Samples.round(), instant: instant, body: body)
    _ = try archive.commit(change)
    _ = try archive.commit(NewRevision("rules", basis: 1))
    let revisions = try archive.contents().revisions
    #expect(revisions.map(\.number) == [1, 2])
    #expect(revisions.map(\.kind) == ["publish", "rules"])
    #expect(revisions.map(\.round) == [try Samples.round(), nil])
    #expect(revisions.map(\.instant) == [instant, nil])
    #expect(revisions.map(\.body) == [body, "{}"])
  }

  @Test("Ids and order keys use all their bits", arguments: [0, 1, UInt64.max, 1 << 63])
  func keepsEveryBit(bits: UInt64) throws {
    let archive = try Archive.create(at: sandbox.archive)
    var change = NewRevision("import", basis: 0)
    let orderKey = try #require(OrderKey(rawValue: Int64(bits >> 1)))
    change.people = [KnownPerson(ordinal: 0, code: try Samples.code("R1"), orderKey: orderKey)]
    change.occurrences = [
      Occurrence(
        id: OccurrenceID(rawValue: bits), round: try Samples.round(),
        mentee: try Samples.code("R1"), week: 104)
    ]
    _ = try archive.commit(change)
    let contents = try archive.contents()
    #expect(contents.people.map(\.orderKey) == [orderKey])
    #expect(contents.occurrences.map(\.id.rawValue) == [bits])
  }

  @Test("The samples set every field of a mentee and a mentor that Domain has")
  func samplesAreFull() throws {
    #expect(
      try unset(Samples.fullMentee("R01"), beside: Samples.plainMentee("R99")).isEmpty)
    #expect(
      try unset(Samples.fullMentor("V01"), beside: Samples.plainMentor("V99")).isEmpty)
  }

  /// Names of the stored properties that are equal in both.
  private func unset<Person>(_ full: Person, beside plain: Person) -> [String] {
    zip(Mirror(reflecting: full).children, Mirror(reflecting: plain).children)
      .filter { "\($0.value)" == "\($1.value)" }.map { $0.0.label ?? "" }
  }
}
