import Almanac
import Storage
import Testing

@Suite("The ledger of feeds")
struct LedgerTests {
  let sandbox: Sandbox
  let archive: Archive

  init() throws {
    sandbox = try Sandbox()
    archive = try Samples.filled(at: sandbox.archive)
  }

  @Test("The last statement about an event counts, and the earlier ones stay")
  func latestCounts() throws {
    let entry = try #require(try archive.contents().entries.first?.value)
    let later = LedgerEntry(
      entry.event, content: Fingerprint(of: [1]), sequence: 1,
      lastModified: try Samples.instant("2026-09-02"))
    var change = NewRevision("publish", basis: 2)
    change.entries = [later]
    _ = try archive.commit(change)
    let contents = try archive.contents()
    #expect(contents.ledger[entry.event] == later)
    #expect(contents.ledger.count == 26)
    #expect(contents.entries.filter { $0.event == entry.event }.map(\.sequence) == [0, 1])
  }

  @Test("An event that left its feed stays in the ledger without content")
  func departureIsKept() throws {
    let entry = try #require(try archive.contents().entries.last?.value)
    var change = NewRevision("publish", basis: 2)
    change.entries = [
      LedgerEntry(entry.event, content: nil, sequence: 0, lastModified: entry.lastModified)
    ]
    _ = try archive.commit(change)
    let kept = try #require(try archive.contents().ledger[entry.event])
    #expect(kept.content == nil)
  }

  @Test("A calendar's last change is the one of the last revision that names the feed")
  func calendarStampCounts() throws {
    let feeds = try archive.contents().feeds.map(\.id)
    let later = try Samples.instant("2026-10-01T00:00:00Z")
    var change = NewRevision("publish", basis: 2)
    change.calendars = [CalendarStamp(feeds[0], lastModified: later)]
    _ = try archive.commit(change)
    let stamps = try archive.contents().calendarStamps
    #expect(stamps[feeds[0]]?.lastModified == later)
    #expect(stamps[feeds[1]]?.lastModified == (try Samples.instant("2026-09-01T00:00:00Z")))
  }
}
