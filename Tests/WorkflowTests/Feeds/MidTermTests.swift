import Domain
import Testing
import Workflow

@Suite("Publishing again in the middle of a term")
struct MidTermTests {
  @Test("Sessions that have begun stay as they were; those to come move")
  func pastStays() throws {
    let desk = try Desk().published(at: "2022-05-01")
    let before = try ["M01", "V01"].map { try desk.calendar(of: $0) }
    _ = try desk.open().lock("M01", "V01", hour: "Sun10", in: nil)
    let report = try desk.publishAgain(at: "2022-06-04T10:00:00+09:00")
    for (person, old) in zip(["M01", "V01"], before) {
      let new = try desk.calendar(of: person)
      #expect(Set(new.events.keys) == Set(old.events.keys))
      let held = new.events.filter { $0.value == old.events[$0.key] }
      // The fourth Saturday begins at the very instant of the publish.
      #expect(Set(held.values.map(\.day)) == ["0514", "0521", "0528", "0604"])
      let moved = new.events.values.filter { $0.sequence == 1 }
      #expect(moved.count == 9)
      #expect(moved.map(\.start).min() == "20220612T100000")
      #expect(new.events.values.allSatisfy { !$0.isCancelled })
    }
    #expect(report.document["sessions"].number == 39)
    let told = sentence(
      "publish.person.moved",
      ["person": "Amalthea (M01)", "hour": "Sunday 10:00", "first": "Sun 12 June 2022"])
    #expect(report.words().contains(told))
  }

  @Test("Who met this week already does not meet again in it, though the new hour is still to come")
  func onceAWeek() throws {
    let desk = try Desk().published(at: "2022-05-01")
    _ = try desk.open().lock("M03", "V03", hour: "Sat10", in: nil)
    let report = try desk.publishAgain(at: "2022-05-12")
    let days = try desk.calendar(of: "M03").events.values.map(\.day).sorted()
    #expect(days.prefix(3) == ["0511", "0521", "0528"])
    #expect(days.count == 13)
    let told = sentence(
      "publish.person.moved",
      ["person": "Chidinma (M03)", "hour": "Saturday 10:00", "first": "Sat 21 May 2022"])
    #expect(report.words().contains(told))
  }

  @Test("A mentor who pauses keeps the past; the mentee goes on with somebody else")
  func mentorPauses() throws {
    let desk = try Desk().published(at: "2022-05-01")
    let before = try desk.calendar(of: "V01")
    _ = try desk.open().pause("v01")
    _ = try desk.open().freeze(nil)
    #expect(try desk.pairs().first == "M01 V04 Sat 10:00")
    try desk.offered()
    let report = try desk.open().publish(nil, at: "2022-06-05")
    let gone = try desk.calendar(of: "V01")
    #expect(
      gone.events.values.filter { !$0.isCancelled }.map(\.day).sorted() == [
        "0514", "0521", "0528", "0604",
      ])
    #expect(gone.events.values.count(where: \.isCancelled) == 9)
    #expect(Set(gone.events.keys) == Set(before.events.keys))
    #expect(try desk.calendar(of: "V04").events.values.map(\.day).min() == "0611")
    #expect(try desk.calendar(of: "M01").events.count == 13)
    #expect(report.document["tell"].list.map(\.text) == ["M01", "V04", "V01"])
    #expect(report.words().last == sentence("publish.person.gone", ["person": "大吉 (V01)"]))
    #expect(try desk.open().verifyFeeds().document["differences"] == 0)
  }
}
