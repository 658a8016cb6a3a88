import Domain
import Testing
import Workflow

@Suite("Offers and answers")
struct OfferTests {
  @Test("A refused pair is not proposed again, and only new pairs are asked")
  func secondWave() throws {
    let desk = try Desk().proposed()
    try desk.offered(refusing: ["M01"])
    #expect(try desk.pairs() == ["M01 V04 Sat 10:00"] + Story.pairs.dropFirst())
    let offer = try desk.open().offer(nil)
    #expect(offer.document["wave"].number == 2)
    #expect(offer.document["asked"].list.map { $0["mentor"].text } == ["V04"])
    #expect(
      offer.words().contains(
        sentence(
          "pair",
          ["mentee": "Amalthea (M01)", "mentor": "Gwendolyn (V04)", "hour": "Saturday 10:00"])))
    #expect(!offer.words().contains { $0.contains("Berengar") })
  }

  @Test("Accepted pairs keep their hours, though better ones become free")
  func acceptedHours() throws {
    let mentees = """
      code,term,name,languages,slots_in_preference_order,field
      M01,1,Amalthea,en:B1,Sat10,it
      M02,1,Berengar,en:C1,Sat10 Sun10,it

      """
    let mentors = """
      code,name,languages,slots,field,capacity
      V01,大吉,en:C2,Sat10 Sun10,it,2
      V02,Eulalia,en:C2,Sat10,law,1

      """
    let desk = try Desk().frozen(mentees: mentees, mentors: mentors)
    #expect(try desk.pairs() == ["M01 V01 Sat 10:00", "M02 V01 Sun 10:00"])
    try desk.offered(refusing: ["M01"])
    #expect(try desk.pairs() == ["M01 V02 Sat 10:00", "M02 V01 Sun 10:00"])
  }

  @Test("After two waves whoever was refused waits, and the accepted pairs are published")
  func waits() throws {
    let desk = try Desk().proposed()
    try desk.offered(refusing: ["M01"])
    _ = try desk.pairs()
    _ = try desk.open().offer(nil)
    let answer = try desk.open()
      .answer(accepted: [], refused: ["M01"], restAccepts: true, in: nil)
    #expect(answer.words().last == sentence("answer.no-wave-left"))
    let last = try desk.open().propose(nil, withReasons: false)
    #expect(last.pairs == Array(Story.pairs.dropFirst()))
    #expect(last.document["unpaired"].list.map { $0["mentee"].text } == ["M01"])
    #expect(last.words().contains(sentence("unpaired.waits")))
    #expect(last.document["unpaired"].list[0]["waits"] == true)
    let third = try refusal { try desk.open().offer(nil) }
    #expect(third.words() == sentence("offer.waves", ["most": 2]))
    let publish = try desk.open().publish(nil, at: "2022-05-01")
    #expect(publish.document["pairs"].number == 2)
  }

  @Test("Nobody is paired against a refusal, whoever is left")
  func nobodyLeft() throws {
    let desk = try Desk()
      .proposed(
        mentees: Story.first(1, of: Story.mentees), mentors: Story.first(1, of: Story.mentors))
    try desk.offered(refusing: ["M01/V01"])
    #expect(try desk.pairs().isEmpty)
  }

  @Test("A refusal is the two people's own: the lead cannot take it back")
  func refusalStays() throws {
    let desk = try Desk().proposed()
    try desk.offered(refusing: ["M01"])
    let allow = try refusal { try desk.open().allow("M01", "V01", in: nil) }
    #expect(allow.phrase.key == "decided.no-ban")
    let lock = try refusal { try desk.open().lock("M01", "V01", hour: nil, in: nil) }
    #expect(lock.phrase.key == "pair.impossible.allow")
  }

  @Test("Nothing is published while an answer is open or a pair refused")
  func notYet() throws {
    let desk = try Desk().proposed()
    _ = try desk.open().offer(nil)
    let open = try refusal { try desk.open().publish(nil, at: "2022-05-01") }
    #expect(open.words() == sentence("publish.open-answers", ["count": 3]))
    _ = try desk.open().answer(accepted: ["M02"], refused: ["M01"], restAccepts: false, in: nil)
    let refused = try refusal { try desk.open().publish(nil, at: "2022-05-01") }
    #expect(refused.words() == sentence("publish.refused-answers", ["count": 1]))
    #expect(try !desk.names().contains("feeds"))
  }

  @Test("What was decided after a proposal must be in the proposal that is offered or published")
  func outdated() throws {
    let desk = try Desk().proposed()
    _ = try desk.open().forbid("M02", "V02", in: nil)
    #expect(try refusal { try desk.open().offer(nil) }.phrase.key == "proposal.outdated")
    #expect(try desk.open().check().words().last == sentence("check.next.decided"))
    _ = try desk.pairs()
    try desk.offered()
    _ = try desk.open().forbid("M03", "V03", in: nil)
    let refusal = try refusal { try desk.open().publish(nil, at: "2022-05-01") }
    #expect(refusal.phrase.key == "proposal.outdated")
  }

  @Test("An accepted pair whose hour changes is asked again")
  func newHour() throws {
    let desk = try Desk().proposed()
    try desk.offered()
    _ = try desk.open().lock("M01", "V01", hour: "Sun10", in: nil)
    #expect(try desk.pairs().first == "M01 V01 Sun 10:00")
    let offer = try desk.open().offer(nil)
    #expect(offer.document["asked"].list.map { $0["mentee"].text } == ["M01"])
    let refusal = try refusal { try desk.open().publish(nil, at: "2022-05-01") }
    #expect(refusal.words() == sentence("publish.open-answers", ["count": 1]))
  }

  @Test("Whoever refused is not taken to accept when all the others are")
  func refusalStands() throws {
    let desk = try Desk().proposed()
    _ = try desk.open().offer(nil)
    _ = try desk.open().answer(accepted: [], refused: ["M02"], restAccepts: false, in: nil)
    let rest = try desk.open().answer(accepted: [], refused: [], restAccepts: true, in: nil)
    #expect(rest.words().first == answers(2, 1, 0))
  }

  @Test("A lock that the lead sets during an offer stands against an acceptance")
  func lockDuringOffer() throws {
    let desk = try Desk().proposed()
    _ = try desk.open().offer(nil)
    _ = try desk.open().lock("M01", "V04", hour: nil, in: nil)
    let answer = try desk.open().answer(accepted: [], refused: [], restAccepts: true, in: nil)
    #expect(answer.words().last == sentence("answer.decided"))
    #expect(try desk.pairs().first == "M01 V04 Sat 10:00")
    #expect(try desk.open().offer(nil).document["asked"].list.map { $0["mentor"].text } == ["V04"])
  }

  @Test("A refusal takes back a lock on the refused pair, and no other")
  func lockAfterRefusal() throws {
    let desk = try Desk().proposed()
    _ = try desk.open().offer(nil)
    _ = try desk.open().lock("M01", "V04", hour: nil, in: nil)
    _ = try desk.open().lock("M02", "V02", hour: nil, in: nil)
    _ = try desk.open().answer(accepted: [], refused: ["M01", "M02"], restAccepts: true, in: nil)
    _ = try desk.open().unlock("M01", in: nil)
    #expect(try refusal { try desk.open().unlock("M02", in: nil) }.phrase.key == "decided.no-lock")
  }

  @Test("An answer that was written down wrongly is put right by the next")
  func corrected() throws {
    let desk = try Desk().proposed()
    _ = try desk.open().offer(nil)
    _ = try desk.open().answer(accepted: [], refused: ["M01"], restAccepts: true, in: nil)
    _ = try desk.open().answer(accepted: ["M01"], refused: [], restAccepts: false, in: nil)
    #expect(try desk.open().publish(nil, at: "2022-05-01").document["pairs"].number == 3)
  }

  @Test("Nobody is asked twice: an offer without an open pair is refused, and the plan published")
  func nobodyToAsk() throws {
    let desk = try Desk().proposed()
    try desk.offered()
    let again = try desk.open().propose(nil, withReasons: false)
    #expect(again.words().last == sentence("propose.next.publish"))
    #expect(try refusal { try desk.open().offer(nil) }.phrase.key == "offer.settled")
    #expect(try desk.open().publish(nil, at: "2022-05-01").document["pairs"].number == 3)
    let empty = try Desk()
      .proposed(
        mentees: Story.first(1, of: Story.mentees), mentors: Story.first(1, of: Story.mentors))
    try empty.offered(refusing: ["M01"])
    _ = try empty.pairs()
    #expect(try refusal { try empty.open().offer(nil) }.phrase.key == "offer.nobody")
  }

  @Test("After a publish a change is offered in two waves of its own")
  func wavesBeginAgain() throws {
    let desk = try Desk().proposed()
    try desk.offered(refusing: ["M01"])
    _ = try desk.pairs()
    try desk.offered()
    _ = try desk.open().publish(nil, at: "2022-05-01")
    _ = try desk.open().forbid("M02", "V02", in: nil)
    _ = try desk.open().unlock("M02", in: nil)
    _ = try desk.pairs()
    #expect(try desk.open().offer(nil).document["wave"].number == 1)
  }

  @Test("Once everybody has answered, the round can be frozen again")
  func freezeAfterAnswers() throws {
    let desk = try Desk().proposed()
    _ = try desk.open().offer(nil)
    _ = try desk.open().answer(accepted: ["M02"], refused: ["M01"], restAccepts: false, in: nil)
    for step in [
      { try desk.open().freeze(nil) }, { try desk.open().propose(nil, withReasons: false) },
    ] {
      #expect(try refusal { try step() }.phrase.key == "round.awaits-answers")
    }
    _ = try desk.open().answer(accepted: ["M03"], refused: [], restAccepts: false, in: nil)
    _ = try desk.open().freeze(nil)
    #expect(try desk.pairs() == ["M01 V04 Sat 10:00"] + Story.pairs.dropFirst())
  }

  @Test("Answers add up over several days")
  func severalDays() throws {
    let desk = try Desk().proposed()
    _ = try desk.open().offer(nil)
    let first = try desk.open()
      .answer(accepted: ["M02"], refused: [], restAccepts: false, in: nil)
    #expect(first.words().first == answers(1, 0, 2))
    let second = try desk.open()
      .answer(accepted: ["M03/V03"], refused: ["m01/v01"], restAccepts: false, in: nil)
    #expect(second.words().first == answers(2, 1, 0))
  }

  private func answers(_ accepted: Int, _ refused: Int, _ open: Int) -> String {
    sentence(
      "answer.count",
      ["accepted": .number(accepted), "refused": .number(refused), "open": .number(open)])
  }

  /// Accepted, refused, whether the rest accepts, the key and the ending.
  static let faulty: [([String], [String], Bool, String, Report.Ending)] = [
    (["M09"], [], false, "answer.unknown", .refused),
    (["M01/V02"], [], false, "answer.unknown", .refused),
    ([], ["M01/V01/x"], false, "answer.unknown", .refused),
    (["M01"], ["M01/V01"], false, "answer.twice", .refused),
    (["M01", "m01"], [], false, "answer.twice", .refused),
    ([], [], false, "answer.none", .usage),
  ]

  @Test(
    "An answer that fits no pair, or two that contradict each other, are refused", arguments: faulty
  )
  func refused(
    accepted: [String], refused: [String], rest: Bool, key: String, ending: Report.Ending
  ) throws {
    let desk = try Desk().proposed()
    _ = try desk.open().offer(nil)
    let before = try desk.revisions()
    let refusal = try refusal {
      try desk.open().answer(accepted: accepted, refused: refused, restAccepts: rest, in: nil)
    }
    #expect(refusal.phrase.key == key)
    #expect(refusal.ending == ending)
    #expect(try desk.revisions() == before)
  }
}
