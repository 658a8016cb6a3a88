import Almanac
import Domain
import Storage
import Testing

extension Samples {
  /// Three people from two files, who are known by e-mail.
  static func imported(by archive: Archive, basis: Int = 0) throws -> NewRevision {
    var revision = NewRevision("import", basis: basis, round: try round(), body: #"{"files":2}"#)
    let codes = try ["R01", "V01", "R02"].map(code)
    revision.people = codes.enumerated().map { ordinal, code in
      KnownPerson(ordinal: ordinal, code: code, orderKey: archive.orderKey(ofPerson: ordinal))
    }
    revision.identities = codes.map {
      KnownIdentity(archive.identityDigest(of: "\($0.text.lowercased())@example.org"), of: $0)
    }
    revision.sources = [
      SourceFile(
        number: 1, name: "応募 2026.csv", sha256: Fingerprint(of: Array("one".utf8)),
        rows: [
          SourceRow(number: 1, cells: ["code", "e-mail"].map(archive.cellDigest)),
          SourceRow(number: 2, cells: ["R01", "r01@example.org"].map(archive.cellDigest)),
          SourceRow(number: 3, cells: []),
        ]),
      SourceFile(
        number: 2, name: "mentors.csv", sha256: Fingerprint(of: Array("two".utf8)),
        rows: [SourceRow(number: 7, cells: ["V01", "", "火曜"].map(archive.cellDigest))]),
    ]
    revision.answers = [
      Answer(
        .mentee(try fullMentee()), source: 1, row: 2,
        received: try instant("2026-08-31T23:59:59Z")),
      Answer(.mentor(try fullMentor()), source: 2, row: 7),
      Answer(.mentee(try plainMentee("R02", name: "Baran")), source: 1, row: 3),
    ]
    return revision
  }

  /// The first publishing after `imported`.
  static func published(
    by archive: Archive, basis: Int = 1, at time: String = "2026-09-01T00:00:00Z"
  ) throws -> NewRevision {
    let instant = try instant(time)
    var revision = NewRevision(
      "publish", basis: basis, round: try round(), instant: instant, body: #"{"pairs":[]}"#)
    revision.feeds = [
      archive.newFeed(of: try code("R01"), ordinal: 0),
      archive.newFeed(of: try code("V01"), ordinal: 1),
    ]
    revision.occurrences = try (1...13).map {
      archive.newOccurrence(of: try code("R01"), round: try round(), week: $0)
    }
    for feed in revision.feeds.sorted(by: { $0.id < $1.id }) {
      revision.calendars.append(CalendarStamp(feed.id, lastModified: instant))
      for occurrence in revision.occurrences.sorted(by: { $0.id < $1.id }) {
        revision.entries.append(
          LedgerEntry(
            LedgerKey(feed.id, occurrence.id), content: Fingerprint(of: Array("event".utf8)),
            sequence: 0, lastModified: instant))
      }
    }
    return revision
  }

  /// An archive with one import and one publishing.
  static func filled(at path: String, seed: String? = "fy2022") throws -> Archive {
    let archive = try Archive.create(at: path, seed: seed)
    _ = try archive.commit(imported(by: archive))
    _ = try archive.commit(published(by: archive))
    return archive
  }
}
