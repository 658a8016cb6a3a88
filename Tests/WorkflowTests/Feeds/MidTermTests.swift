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

  @Test("A closure that comes later cancels its sessions, and everybody is told which")
  func laterClosure() throws {
    let desk = try Desk().published(at: "2022-05-01")
    let closure = "closures: [{from: 2022-06-20, to: 2022-06-26, name: Moving}]\n"
    try desk.write("programme.yaml", Story.rules + closure)
    _ = try desk.open().freeze(nil)
    let report = try desk.publishAgain(at: "2022-06-01")
    #expect(report.document["tell"].list.map(\.text) == ["M01", "V01", "M02", "V02", "M03", "V03"])
    let told = sentence(
      "publish.person.without", ["person": "Amalthea (M01)", "dates": .list(["Sat 25 June 2022"])])
    #expect(report.words().contains(told))
    let cancelled = try desk.calendar(of: "M01").events.values.filter(\.isCancelled)
    #expect(cancelled.map(\.day) == ["0625"])
  }

  @Test("A term that is moved keeps each session that stays on its date, and loses none")
  func movedTerm() throws {
    let desk = try Desk().published(at: "2022-05-01")
    let before = try desk.calendar(of: "M01")
    try desk.write("programme.yaml", Story.rules.replacing("2022-05-09", with: "2022-05-16"))
    _ = try desk.open().freeze(nil)
    _ = try desk.publishAgain(at: "2022-05-10")
    let after = try desk.calendar(of: "M01")
    let days = after.events.values.filter { !$0.isCancelled }.map(\.day).sorted()
    #expect(days.count == 13 && days.first == "0521" && days.last == "0813")
    #expect(after.events.values.filter(\.isCancelled).map(\.day) == ["0514"])
    let kept = after.events.filter { before.events[$0.key] == $0.value }
    #expect(kept.count == 12)
  }

  @Test("A first publish in mid-term tells of what is to come; one after the term, of all of it")
  func lateFirstPublish() throws {
    let late = try Desk().published(at: "2022-06-15")
    #expect(try late.calendar(of: "M01").events.values.map(\.day).min() == "0618")
    let record = try Desk().published(at: "2022-09-01")
    #expect(try record.calendar(of: "M01").events.count == 13)
    #expect(try record.open().history().words().count == 9)
  }

  @Test("A pair that ended is asked again before it comes back")
  func endedPair() throws {
    let desk = try Desk().published(at: "2022-05-01")
    _ = try desk.open().pause("M01")
    _ = try desk.open().freeze(nil)
    _ = try desk.publishAgain(at: "2022-05-20")
    _ = try desk.open().resume("M01")
    _ = try desk.open().freeze(nil)
    _ = try desk.open().propose(nil, withReasons: false)
    let offer = try desk.open().offer(nil)
    #expect(offer.document["asked"].list.map { $0["mentee"].text } == ["M01"])
  }

  @Test("A mentor of two who loses one of them is told whom")
  func losesOne() throws {
    let two = Story.first(1, of: Story.mentors).replacing("it,,1", with: "\"it,law\",,2")
    let spare = "V04,Gwendolyn,en:C2,Sat10 Sun10 Wed20,,,1\n"
    let desk = try Desk().proposed(mentees: Story.first(2, of: Story.mentees), mentors: two + spare)
    try desk.offered()
    _ = try desk.open().publish(nil, at: "2022-05-01")
    _ = try desk.open().unlock("M02", in: nil)
    _ = try desk.open().forbid("M02", "V01", in: nil)
    let report = try desk.publishAgain(at: "2022-06-01")
    #expect(report.document["tell"].list.map(\.text) == ["M02", "V04", "V01"])
    let told = sentence(
      "publish.person.lost", ["person": "大吉 (V01)", "mentee": "Berengar (M02)"])
    #expect(report.words().last == told)
  }

  @Test("Nobody who pauses is offered or published")
  func pausedMeanwhile() throws {
    let desk = try Desk().proposed()
    try desk.offered()
    _ = try desk.open().pause("V02")
    let refusal = try refusal { try desk.open().publish(nil, at: "2022-05-01") }
    #expect(refusal.words() == sentence("proposal.paused", ["people": .list(["Eulalia (V02)"])]))
  }

  @Test(
    "An instant far from the term is a slip", arguments: ["2202-05-01", "1970-01-01", "2024-01-01"])
  func farInstant(text: String) throws {
    let desk = try Desk().proposed()
    try desk.offered()
    #expect(try refusal { try desk.open().publish(nil, at: text) }.phrase.key == "publish.far")
  }

  @Test("Nobody is booked twice where terms overlap")
  func overlappingTerms() throws {
    let desk = try Desk().published(at: "2022-05-01")
    let rules = Story.rules.replacing("2022-08-29", with: "2022-05-16")
    try desk.write("programme.yaml", rules)
    let late = "code,term,name,languages,slots_in_preference_order\nM07,2,Dervla,en:B2,Sat10\n"
    let file = try desk.write("late.csv", late)
    _ = try desk.open().importPeople([file], maps: [], mode: .allOrNothing)
    _ = try desk.open().openRound("2")
    let refusal = try refusal { try desk.open().freeze(nil) }
    #expect(refusal.details.map(\.key) == ["check.booked"])
    #expect(refusal.details()[0].contains("大吉 (V01)"))
  }

  @Test("Nobody is published twice at one time, though both rounds were frozen before")
  func overlappingOffers() throws {
    let desk = try Desk().proposed()
    try desk.offered()
    try desk.write("programme.yaml", Story.rules.replacing("2022-08-29", with: "2022-05-16"))
    let late = "code,term,name,languages,slots_in_preference_order\nM07,2,Dervla,en:B2,Sat10\n"
    let file = try desk.write("late.csv", late)
    _ = try desk.open().importPeople([file], maps: [], mode: .allOrNothing)
    for mentor in ["V02", "V03", "V04"] { _ = try desk.open().pause(mentor) }
    _ = try desk.open().openRound("2")
    _ = try desk.open().freeze(nil)
    #expect(try desk.pairs() == ["M07 V01 Sat 10:00"])
    try desk.offered()
    _ = try desk.open().publish(nil, at: "2022-05-01")
    for mentor in ["V02", "V03", "V04"] { _ = try desk.open().resume(mentor) }
    let refusal = try refusal { try desk.open().publish("1", at: "2022-05-02") }
    #expect(refusal.words() == sentence("publish.twice", ["people": .list(["大吉 (V01)"])]))
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
