import Domain
import Testing
import Workflow

@Suite("Why this pair, and why nobody")
struct WhyTests {
  @Test("A pair's reasons, as a lead reads them")
  func pair() throws {
    let desk = try Desk().proposed(mentors: Story.threeMentors)
    let report = try desk.open().why("m02", in: nil)
    #expect(
      report.words() == [
        pair("Berengar (M02)", "Eulalia (V02)", "Sunday 10:00"),
        sentence("reason.language", ["language": "English", "level": "C1"]),
        sentence("reason.fields", ["fields": "law"]),
        sentence(
          "reason.hours",
          ["count": 3, "hour": "Sunday 10:00", "place": 1, "mentee": "Berengar (M02)"]),
        sentence("reason.choice.best", ["count": 3, "better": 0, "mentee": "Berengar (M02)"]),
        sentence("reason.settled"),
        sentence("pair.fallbacks", ["hours": .list(["Saturday 10:00", "Wednesday 20:00"])]),
        sentence(
          "pair.sessions", ["count": 13, "first": "Sun 15 May 2022", "last": "Sun 7 August 2022"]),
      ])
    #expect(report.words(.japanese).count == report.words().count)
    #expect(Set(report.words(.japanese)).isDisjoint(with: report.words()))
  }

  private func pair(_ mentee: String, _ mentor: String, _ hour: String) -> String {
    sentence("pair", ["mentee": .text(mentee), "mentor": .text(mentor), "hour": .text(hour)])
  }

  @Test("A pair's reasons as a document: codes and numbers, no name")
  func document() throws {
    let desk = try Desk().proposed(mentors: Story.threeMentors)
    let document = try desk.open().why("m02", in: nil).document
    let reason = try #require(document["pairs"].list.first)["reason"]
    #expect(reason["languageLevel"] == "C1")
    #expect(reason["sharedFields"] == 1 && reason["sharedGoals"] == 0)
    #expect(reason["commonHours"] == 3 && reason["hourPlace"] == 1)
    #expect(reason["eligibleMentors"] == 3 && reason["betterMentors"] == 0)
    #expect(reason["inEveryBestPlan"] == true && reason["lock"] == .null)
    #expect(document["unpaired"] == .null)
    for name in Story.names + ["law"] { #expect(!document.document.contains(name)) }
  }

  @Test("Asked about a mentor, the mentor's pair is told; about somebody free, that")
  func mentor() throws {
    let desk = try Desk().proposed()
    #expect(
      try desk.open().why("V02", in: nil).words().first
        == pair("Berengar (M02)", "Eulalia (V02)", "Sunday 10:00"))
    #expect(
      try desk.open().why("V04", in: nil).words()
        == [sentence("why.free", ["person": "Gwendolyn (V04)"])])
    #expect(try refusal { try desk.open().why("X", in: nil) }.phrase.key == "person.unknown")
  }

  @Test(
    "Why nobody: what stands in the way with counts, personal conditions as one, and what helps")
  func unpaired() throws {
    let mentees = """
      code,term,name,languages,slots_in_preference_order,pref,block
      M01,1,Amalthea,en:B1,Sat10,女性,nat:IS

      """
    let mentors = """
      code,name,languages,slots,gender,nat,trained,capacity
      V01,大吉,en:C2,Sat10,M,PT,yes,1
      V02,Eulalia,en:C2,Sat10,F,IS,yes,1
      V03,Fumitaka,en:C2,Sat10,F,PT,no,1
      V04,Gwendolyn,fr:C2,Sun10,F,PT,yes,1

      """
    let desk = try Desk().proposed(mentees: mentees, mentors: mentors)
    let words = try desk.open().why("M01", in: nil).words()
    #expect(
      words.prefix(6) == [
        sentence("unpaired", ["mentee": "Amalthea (M01)"]),
        sentence("unpaired.nobody", ["count": 4]),
        sentence("obstacle.shared-language", ["count": 1]),
        sentence("obstacle.common-hour", ["count": 1]),
        sentence("obstacle.training", ["count": 1]),
        sentence("obstacle.personal-conditions", ["count": 2]),
      ])
    let training: [String: Fact] = ["mentor": "Fumitaka (V03)", "mentees": "Amalthea (M01)"]
    #expect(words.contains(sentence("repair.training", training)))
    // Nobody learns which condition it is, and no repair asks anybody to bend one.
    for word in ["IS", "Iceland", "gender", "woman", "nationality", "V01", "V02"] {
      #expect(!words.contains { $0.contains(word) }, "\(word)")
    }
  }

  @Test("Why nobody: who competes with whom")
  func competition() throws {
    let mentees = """
      code,term,name,languages,slots_in_preference_order,field
      M01,1,Amalthea,en:B1,Sat10,it
      M02,1,Berengar,en:B1,Sat10,law

      """
    let desk = try Desk().proposed(mentees: mentees, mentors: Story.first(1, of: Story.mentors))
    let words = try desk.open().why("M02", in: nil).words()
    #expect(words.first == sentence("unpaired", ["mentee": "Berengar (M02)"]))
    let told = ["Amalthea (M01)", "Berengar (M02)"].map { Fact.text($0) }
    // The order of the two is a random number that is given once.
    let possible = [told, told.reversed()].map { mentees in
      sentence(
        "unpaired.competition",
        ["count": 2, "mentees": .list(mentees), "places": 1, "mentors": "大吉 (V01)"])
    }
    #expect(possible.contains(words[1]))
  }

  @Test("Who is locked or accepted makes no room, and no repair is told for her")
  func settledPairs() throws {
    let desk = try Desk()
      .proposed(
        mentees: Story.first(2, of: Story.mentees), mentors: Story.first(2, of: Story.mentors))
    try desk.offered(refusing: ["M02"])
    let report = try desk.open().propose(nil, withReasons: false)
    #expect(
      report.words().contains(
        sentence("unpaired.taken", ["mentors": .list(["大吉 (V01)"])])))
    let unpaired = try #require(report.document["unpaired"].list.first)
    #expect(unpaired["competition"]["mentees"] == ["M02"])
    #expect(!unpaired["repairs"].document.contains("M01"))
  }

  @Test("An hour is asked of mentors who have room or can make it, not of accepted ones")
  func fullMentors() throws {
    let mentees = Story.mentees.replacing("Sun10 Sat10 Wed20,law", with: "Mon09,law")
    let mentors = Story.mentors.replacing(
      "V02,Eulalia,en:C2,Sat10 Sun10 Wed20", with: "V02,Eulalia,en:C2,Mon09")
    let movable = try Desk().frozen(mentees: mentees, mentors: mentors)
    _ = try movable.open().forbid("M02", "V02", in: nil)
    let open = try movable.open().propose(nil, withReasons: false)
    #expect(try mentorsAsked(open) == ["V01", "V03", "V04"])
    let settled = try Desk().proposed(mentees: mentees, mentors: mentors)
    try settled.offered(refusing: ["M02"])
    let accepted = try settled.open().propose(nil, withReasons: false)
    #expect(try mentorsAsked(accepted) == ["V04"])
  }

  /// Mentors of whom the hour is asked that would let the one unpaired mentee in.
  private func mentorsAsked(_ proposal: Report) throws -> [String] {
    let unpaired = try #require(proposal.document["unpaired"].list.first)
    let repair = unpaired["repairs"].list.first { $0["repair"].text == "mentors-hour" }
    return (repair?["mentors"].list ?? []).map(\.text).sorted()
  }

  @Test("A proposal says in one sentence what is proved, and which pairs a person may settle")
  func certificate() throws {
    let desk = try Desk().frozen(mentors: Story.threeMentors)
    let settled = try desk.open().propose(nil, withReasons: false).words()
    #expect(
      settled.suffix(3) == [
        sentence("propose.proved.all", ["paired": 3, "mentees": 3, "sessions": 39]),
        sentence("propose.settled"), sentence("propose.next.offer"),
      ])
    let twins = Story.first(1, of: Story.mentees)
    let tie = try Desk()
      .frozen(
        mentees: twins,
        mentors: Story.first(1, of: Story.mentors) + "V05,Zoe,en:C2,Sat10 Sun10 Wed20,it,,1\n")
    #expect(
      try tie.open().propose(nil, withReasons: false).words().dropLast().last
        == sentence("propose.ties", ["ties": 1, "people": "Amalthea (M01)"]))
  }

  @Test("A proposal shown again is the proposal")
  func shownAgain() throws {
    let desk = try Desk().frozen()
    let first = try desk.open().propose(nil, withReasons: false)
    let again = try desk.open().show(nil, proposal: 1)
    #expect(again.words() == first.words())
    #expect(again.document == first.document)
    #expect(
      try refusal { try desk.open().show(nil, proposal: 2) }.words()
        == sentence("round.no-such-proposal", ["name": "1", "number": 2, "known": .list([1])]))
  }
}
