import Domain
import Foundation
import Testing
import Workflow

@Suite("Publishing")
struct PublishTests {
  @Test("Everybody who meets somebody has a calendar with each session, and nobody else")
  func first() throws {
    let desk = try Desk().published()
    let people = Set(try desk.open().feedList().document.list.map { $0["person"].text })
    #expect(people == ["M01", "M02", "M03", "V01", "V02", "V03"])
    for (one, other) in [("M01", "V01"), ("M02", "V02"), ("M03", "V03")] {
      let (mine, theirs) = (try desk.calendar(of: one), try desk.calendar(of: other))
      #expect(mine.events.count == 13)
      #expect(
        mine.events.values.map(\.start).sorted() == theirs.events.values.map(\.start).sorted())
      #expect(Set(mine.events.keys).isDisjoint(with: theirs.events.keys))
    }
    let starts = try desk.calendar(of: "M01").events.values.map(\.start).sorted()
    #expect(starts.first == "20220514T100000")
    #expect(starts.last == "20220806T100000")
  }

  @Test("The first stamps are those of the publishing day")
  func stamps() throws {
    let desk = try Desk().published(at: "2022-05-01T12:34:56+09:00")
    for event in try desk.calendar(of: "V02").events.values {
      #expect(event.sequence == 0)
      #expect(event.lastModified == "20220501T000000Z")
    }
  }

  @Test("Whom to tell is told: everybody at first, by code in the document")
  func tell() throws {
    let desk = try Desk().proposed()
    try desk.offered()
    let report = try desk.open().publish(nil, at: "2022-05-01")
    let told = Set(report.document["tell"].list.map(\.text))
    #expect(told == ["M01", "M02", "M03", "V01", "V02", "V03"])
    let new = sentence(
      "publish.person.new",
      ["person": "大吉 (V01)", "hour": "Saturday 10:00", "first": "Sat 14 May 2022"])
    #expect(report.words().contains(new))
    #expect(report.words(.japanese).contains { $0.contains("大吉") && $0.contains("10:00") })
  }

  @Test("Public holidays have no session")
  func holiday() throws {
    // 2022-08-11 (Thursday) is Mountain Day; the term of round 1 would end before, so it is longer.
    let rules = Story.rules.replacing("2022-05-09, weeks: 13", with: "2022-05-09, weeks: 14")
    let desk = try Desk(rules: rules)
    try desk.proposed(
      mentees: Story.mentees.replacing("Wed20 Sat10 Sun10", with: "Thu20"),
      mentors: Story.mentors.replacing("Sun10 Wed20,care", with: "Sun10 Thu20,care"))
    try desk.offered()
    _ = try desk.open().publish(nil, at: "2022-05-01")
    let days = try desk.calendar(of: "M03").events.values.map(\.day).sorted()
    #expect(days.count == 13)
    #expect(days.last == "0804")
  }

  @Test("Calendars are the owner's alone, and their names tell nothing")
  func secrecy() throws {
    let desk = try Desk().published()
    for name in try desk.feedBytes().keys {
      #expect(name.wholeMatch(of: /[a-z2-7]{12}\.ics/) != nil)
      let path = desk.path("feeds/\(name)")
      let attributes = try FileManager.default.attributesOfItem(atPath: path)
      #expect(attributes[.posixPermissions] as? Int == 0o600)
    }
    for bytes in try desk.feedBytes().values {
      let text = String(decoding: bytes, as: UTF8.self)
      for name in Story.names + ["V01", "M01"] { #expect(!text.contains(name)) }
    }
  }

  @Test("What is published says so, property by property, until somebody changes a file")
  func verify() throws {
    let desk = try Desk().published()
    #expect(try desk.open().verifyFeeds().document["feeds"].number == 6)
    let path = try desk.feedPath(of: "M02")
    try desk.write(path, desk.text(path).replacing("T100000", with: "T110000"))
    let refusal = try refusal { try desk.open().verifyFeeds() }
    let name = path.dropFirst("feeds/".count)
    #expect(
      refusal.words()
        == sentence("feed.differs", ["count": 1, "files": .text(String(name))]))
  }

  @Test("Before the first publish there is nothing to list or to verify")
  func nothing() throws {
    let desk = try Desk().proposed()
    #expect(try refusal { try desk.open().feedList() }.phrase.key == "feed.none")
    #expect(try refusal { try desk.open().verifyFeeds() }.phrase.key == "feed.none")
  }

  @Test("Something else of the name `feeds` is left as it is, and nothing is published")
  func foreign() throws {
    let desk = try Desk().proposed()
    try desk.offered()
    try desk.write("feeds", "mine")
    let before = try? desk.revisions()
    let refusal = try refusal { try desk.open().publish(nil, at: "2022-05-01") }
    #expect(refusal.phrase.key == "archive.foreign-feeds")
    #expect(try desk.text("feeds") == "mine")
    #expect(before == (try? desk.revisions()))
  }
}
