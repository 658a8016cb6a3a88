import Domain
import Storage
import Testing

@Suite("A change is kept whole or not at all")
struct CommitTests {
  let sandbox: Sandbox
  let archive: Archive

  init() throws {
    sandbox = try Sandbox()
    archive = try Samples.filled(at: sandbox.archive)
  }

  @Test("A change whose last row breaks a rule leaves nothing behind")
  func brokenRuleLeavesNothing() throws {
    let before = try archive.contents()
    var change = NewRevision("import", basis: 2)
    change.people = [
      KnownPerson(
        ordinal: 3, code: try Samples.code("R03"), orderKey: archive.orderKey(ofPerson: 3))
    ]
    change.calendars = [
      CalendarStamp(
        try #require(FeedID("aaaaaaaaaaaa")), lastModified: try Samples.instant("2026-09-02"))
    ]
    #expect(throws: ArchiveError.ruleBroken(rule: "FOREIGN KEY constraint failed")) {
      try archive.commit(change)
    }
    #expect(try archive.contents() == before)
  }

  @Test("A refusal names the rule, not the person")
  func refusalIsSilent() throws {
    var change = NewRevision("import", basis: 2)
    change.people = [
      KnownPerson(
        ordinal: 3, code: try Samples.code("R01"), orderKey: archive.orderKey(ofPerson: 3))
    ]
    #expect(throws: ArchiveError.ruleBroken(rule: "UNIQUE constraint failed: person.code")) {
      try archive.commit(change)
    }
  }

  @Test("An answer whose row its file does not list is refused")
  func answerNeedsRow() throws {
    var change = NewRevision("import", basis: 2)
    change.answers = [Answer(.mentee(try Samples.plainMentee("R01")), source: 1, row: 99)]
    #expect(throws: ArchiveError.ruleBroken(rule: "FOREIGN KEY constraint failed")) {
      try archive.commit(change)
    }
  }

  @Test("A change that was thought out before another one was made is refused")
  func staleChangeIsRefused() throws {
    let other = try Archive.open(at: sandbox.archive)
    #expect(try other.commit(NewRevision("lock", basis: 2)) == 3)
    #expect(throws: ArchiveError.changedMeanwhile(basis: 2, last: 3)) {
      try archive.commit(NewRevision("forbid", basis: 2))
    }
    #expect(try archive.contents().revisions.map(\.kind) == ["import", "publish", "lock"])
  }

  @Test("A body that is not JSON is refused", arguments: ["", "{", "{'a':1}", "text"])
  func bodyIsJSON(body: String) throws {
    #expect(throws: ArchiveError.self) {
      try archive.commit(NewRevision("lock", basis: 2, body: body))
    }
    #expect(try archive.contents().lastRevision == 2)
  }

  @Test("A revision's number is above the floor that is asked for")
  func floorRaisesNumber() throws {
    var change = NewRevision("publish", basis: 2)
    change.floor = 40
    #expect(try archive.commit(change) == 41)
    #expect(try archive.commit(NewRevision("lock", basis: 41)) == 42)
    var low = NewRevision("publish", basis: 42)
    low.floor = 7
    #expect(try archive.commit(low) == 43)
  }
}
