import Domain
import Foundation
import Testing
import Workflow

@Suite("Publishing again")
struct RepublishTests {
  @Test("A changed hour keeps the UID, and SEQUENCE and LAST-MODIFIED rise")
  func changedHour() throws {
    let desk = try Desk().published(at: "2022-05-01")
    let before = try ["M01", "V01"].map { try desk.calendar(of: $0) }
    _ = try desk.open().lock("M01", "V01", hour: "Sun10", in: nil)
    let report = try desk.publishAgain(at: "2022-05-03T00:00:00Z")
    for (person, old) in zip(["M01", "V01"], before) {
      let new = try desk.calendar(of: person)
      #expect(Set(new.events.keys) == Set(old.events.keys))
      for (uid, event) in new.events {
        let earlier = try #require(old.events[uid])
        #expect(event.start != earlier.start)
        #expect(event.sequence == earlier.sequence + 1)
        #expect(event.lastModified > earlier.lastModified)
        #expect(!event.isCancelled)
      }
      #expect(new.events.values.map(\.start).min() == "20220515T100000")
    }
    #expect(report.document["tell"].list.map(\.text) == ["M01", "V01"])
    let moved = sentence(
      "publish.person.moved",
      ["person": "Amalthea (M01)", "hour": "Sunday 10:00", "first": "Sun 15 May 2022"])
    #expect(report.words().contains(moved))
  }

  @Test("Calendars of people whose hours stay are the same, byte for byte")
  func untouched() throws {
    let desk = try Desk().published(at: "2022-05-01")
    let paths = try ["M02", "V02", "M03", "V03"].map { try desk.feedPath(of: $0) }
    let before = try paths.map { try desk.text($0) }
    _ = try desk.open().lock("M01", "V01", hour: "Sun10", in: nil)
    _ = try desk.publishAgain(at: "2022-06-01")
    #expect(try paths.map { try desk.text($0) } == before)
  }

  @Test("Publishing what is published changes no byte and tells nobody")
  func unchanged() throws {
    let desk = try Desk().published(at: "2022-05-01")
    let before = try desk.feedBytes()
    let report = try desk.publishAgain(at: "2022-06-01")
    #expect(report.document["tell"].list.isEmpty)
    #expect(report.words().last == sentence("publish.unchanged"))
    #expect(try desk.feedBytes() == before)
  }

  @Test("On the day of the first publish a second one still raises LAST-MODIFIED")
  func sameDay() throws {
    let desk = try Desk().published(at: "2022-05-01T09:00:00+09:00")
    _ = try desk.open().lock("M01", "V01", hour: "Sun10", in: nil)
    _ = try desk.publishAgain(at: "2022-05-01T09:00:00+09:00")
    for event in try desk.calendar(of: "M01").events.values {
      #expect(event.lastModified == "20220501T000001Z")
    }
  }

  @Test("After a change of mentor the old one's sessions are cancelled, and the mentee's stay")
  func mentorSwap() throws {
    let desk = try Desk().published(at: "2022-05-01")
    let before = try ["M01", "V01"].map { try desk.calendar(of: $0) }
    _ = try desk.open().unlock("M01", in: nil)
    _ = try desk.open().forbid("M01", "V01", in: nil)
    let report = try desk.publishAgain(at: "2022-05-03T00:00:00Z")
    #expect(try desk.calendar(of: "M01").events == before[0].events)
    let cancelled = try desk.calendar(of: "V01")
    #expect(Set(cancelled.events.keys) == Set(before[1].events.keys))
    for (uid, event) in cancelled.events {
      #expect(event.isCancelled)
      #expect(event.summary == "Cancelled: Meeting")
      #expect(event.sequence == 1)
      #expect(event.start == before[1].events[uid]?.start)
      #expect(event.lastModified == "20220503T000000Z")
    }
    let successor = try desk.calendar(of: "V04")
    #expect(successor.events.values.allSatisfy { !$0.isCancelled && $0.sequence == 0 })
    #expect(successor.events.count == 13)
    #expect(Set(report.document["tell"].list.map(\.text)) == ["M01", "V04", "V01"])
    #expect(report.words().contains(sentence("publish.person.gone", ["person": "大吉 (V01)"])))
  }

  @Test("A mentor who comes back finds the old entries, with SEQUENCE 2")
  func comesBack() throws {
    let desk = try Desk().published(at: "2022-05-01")
    let uids = Set(try desk.calendar(of: "V01").events.keys)
    _ = try desk.open().unlock("M01", in: nil)
    _ = try desk.open().forbid("M01", "V01", in: nil)
    _ = try desk.publishAgain(at: "2022-05-03T00:00:00Z")
    _ = try desk.open().unlock("M01", in: nil)
    _ = try desk.open().allow("M01", "V01", in: nil)
    _ = try desk.open().propose(nil, withReasons: false)
    // Everybody of this plan has accepted it before, and maybe no wave is left.
    try? desk.offered()
    _ = try desk.open().publish(nil, at: "2022-05-05")
    let back = try desk.calendar(of: "V01")
    #expect(Set(back.events.keys) == uids)
    #expect(back.events.values.allSatisfy { $0.sequence == 2 && !$0.isCancelled })
  }

  @Test("A publish never lies before the latest one")
  func earlier() throws {
    let desk = try Desk().published(at: "2022-05-01T09:00:00+09:00")
    _ = try desk.open().propose(nil, withReasons: false)
    let before = try (desk.revisions(), desk.feedBytes())
    let refusal = try refusal {
      try desk.open().publish(nil, at: "2022-05-01T08:59:59+09:00")
    }
    #expect(
      refusal.phrase.key == "publish.earlier" && refusal.words().contains("2022"), "\(refusal)")
    #expect(try desk.revisions() == before.0)
    #expect(try desk.feedBytes() == before.1)
    _ = try desk.open().publish(nil, at: "2022-05-01T09:00:00+09:00")
  }

  @Test(
    "What is no instant is refused", arguments: ["", "today", "2022-02-30", "2022-05-01T09:00"])
  func noInstant(text: String) throws {
    let desk = try Desk().proposed()
    try desk.offered()
    let refusal = try refusal { try desk.open().publish(nil, at: text) }
    #expect(refusal.phrase.key == "publish.instant")
  }
}
