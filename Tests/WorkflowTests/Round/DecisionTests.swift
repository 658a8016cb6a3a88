import Domain
import Testing
import Workflow

@Suite("What the lead decides counts for the next proposal")
struct DecisionTests {
  @Test("A lock keeps a pair, and taking it back lets it go")
  func lock() throws {
    let desk = try Desk().proposed()
    let report = try desk.open().lock("M01", "V02", hour: nil, in: nil)
    #expect(
      report.words() == [
        sentence("decided.lock", ["mentee": "Amalthea (M01)", "mentor": "Eulalia (V02)"])
      ])
    #expect(try desk.pairs().first == "M01 V02 Sat 10:00")
    _ = try desk.open().unlock("M01", in: nil)
    #expect(try desk.pairs() == Story.pairs)
    #expect(try refusal { try desk.open().unlock("M01", in: nil) }.phrase.key == "decided.no-lock")
  }

  @Test("An hour is written in several ways", arguments: ["Wed20", "Wed 20:00", "水20", "水20:00"])
  func hour(text: String) throws {
    let desk = try Desk().frozen()
    _ = try desk.open().lock("m01", "v01", hour: text, in: "1")
    #expect(try desk.pairs().first == "M01 V01 Wed 20:00")
  }

  @Test("What is no hour is refused", arguments: ["", "20", "Wed", "Wed25", "Someday 20:00"])
  func noHour(text: String) throws {
    let desk = try Desk().frozen()
    let refusal = try refusal { try desk.open().lock("M01", "V01", hour: text, in: nil) }
    #expect(refusal.phrase.key == "hour.unreadable")
  }

  @Test("A ban keeps a pair out, and taking it back lets it in")
  func forbid() throws {
    let desk = try Desk().proposed()
    _ = try desk.open().forbid("M01", "V01", in: nil)
    #expect(try desk.pairs() == ["M01 V04 Sat 10:00"] + Story.pairs.dropFirst())
    _ = try desk.open().allow("M01", "V01", in: nil)
    #expect(try desk.pairs() == Story.pairs)
    let again = try refusal { try desk.open().allow("M01", "V01", in: nil) }
    #expect(again.phrase.key == "decided.no-ban")
  }

  @Test("A rule is set aside for one pair, and the reason is shown with it")
  func override() throws {
    let desk = try Desk().frozen(mentors: DecisionTests.untrained)
    #expect(try desk.pairs().first == "M01 V04 Sat 10:00")
    _ = try desk.open()
      .override("training", "M01", "V01", reason: "has done it elsewhere", in: nil)
    #expect(try desk.pairs() == Story.pairs)
    let why = try desk.open().why("M01", in: nil).words()
    #expect(
      why.contains(
        sentence(
          "reason.override", ["rule": .word("rule.training"), "reason": "has done it elsewhere"])))
    let japanese = try desk.open().why("M01", in: nil).words(.japanese)
    #expect(japanese.contains { $0.contains("has done it elsewhere") })
  }

  @Test(
    "Rules that protect people cannot be set aside",
    arguments: ["personal-conditions", "common-hour", "weekly-cap", "new-pair", "decision", "x"])
  func noOverride(rule: String) throws {
    let desk = try Desk().frozen()
    let refusal = try refusal {
      try desk.open().override(rule, "M01", "V02", reason: "please", in: nil)
    }
    #expect(
      refusal.words()
        == sentence(
          "decided.no-override",
          ["rule": .text(rule), "known": .list(["shared-language", "capacity", "training"])]))
  }

  @Test("A rule that was set aside counts again once that is taken back")
  func uphold() throws {
    let desk = try Desk().frozen(mentors: DecisionTests.untrained)
    _ = try desk.open().override("training", "M01", "V01", reason: "by mistake", in: nil)
    let report = try desk.open().uphold("training", "M01", "V01", in: nil)
    #expect(report.document["decision"].text == "decided.uphold")
    #expect(try desk.pairs().first == "M01 V04 Sat 10:00")
    let again = try refusal { try desk.open().uphold("training", "M01", "V01", in: nil) }
    #expect(again.phrase.key == "decided.no-standing-override")
  }

  @Test("A rule that the pair keeps need not be set aside; a place more may be")
  func notBroken() throws {
    let desk = try Desk().frozen()
    let before = try desk.revisions()
    let refusal = try refusal {
      try desk.open().override("training", "M01", "V01", reason: "to be safe", in: nil)
    }
    #expect(
      refusal.words()
        == sentence(
          "decided.not-broken",
          ["mentee": "Amalthea (M01)", "mentor": "大吉 (V01)", "rule": .word("rule.training")]))
    #expect(try desk.revisions() == before)
    _ = try desk.open().override("capacity", "M01", "V01", reason: "has time", in: nil)
    #expect(try desk.revisions() == before + 1)
  }

  @Test("What stands between two people decides the advice")
  func advice() throws {
    let desk = try Desk().frozen(mentors: DecisionTests.untrained)
    let lock = { (mentor: String) in
      try refusal { try desk.open().lock("M01", mentor, hour: nil, in: nil) }.phrase.key
    }
    #expect(try lock("V01") == "pair.impossible.override")
    _ = try desk.open().forbid("M01", "V02", in: nil)
    #expect(try lock("V02") == "pair.impossible.allow")
    _ = try desk.open().forbid("M01", "V01", in: nil)
    #expect(try lock("V01") == "pair.impossible.answers")
  }

  @Test("No rule is set aside without a reason", arguments: ["", "  ", "\t\n"])
  func noReason(text: String) throws {
    let desk = try Desk().frozen()
    let refusal = try refusal {
      try desk.open().override("training", "M01", "V01", reason: text, in: nil)
    }
    #expect(refusal.phrase.key == "decided.no-reason")
  }

  @Test("Two mentees exchange their mentors")
  func swap() throws {
    let desk = try Desk().proposed()
    _ = try desk.open().swap("M01", "M02", in: nil)
    #expect(
      try desk.pairs() == ["M01 V02 Sat 10:00", "M02 V01 Sun 10:00", "M03 V03 Wed 20:00"])
  }

  @Test("A pair is not locked at an hour that one of the two does not offer")
  func noCommonHour() throws {
    let desk = try Desk().frozen()
    let strange = try refusal { try desk.open().lock("M01", "V01", hour: "Mon09", in: nil) }
    #expect(strange.phrase.key == "lock.no-common-hour")
    #expect(strange.words().contains("Saturday 10:00"))
    let same = try Desk().proposed()
    #expect(try refusal { try same.open().swap("M01", "m01", in: nil) }.phrase.key == "swap.same")
  }

  @Test("A reason can be put right, and is no novel")
  func reasons() throws {
    let desk = try Desk().frozen(mentors: DecisionTests.untrained)
    let override = { (reason: String) in
      try desk.open().override("training", "M01", "V01", reason: reason, in: nil)
    }
    let long = try refusal { try override(String(repeating: "x", count: 501)) }
    #expect(long.words() == sentence("decided.long-reason", ["most": 500]))
    _ = try override("first")
    #expect(try refusal { try override("second") }.phrase.key == "decided.set-aside-already")
  }

  @Test("Nobody exchanges what she does not have")
  func swapNothing() throws {
    let desk = try Desk().frozen()
    #expect(
      try refusal { try desk.open().swap("M01", "M02", in: nil) }.phrase.key == "swap.unpaired")
  }

  @Test("A lock on a pair that a rule keeps apart is refused, and the rule is named")
  func impossiblePair() throws {
    let desk = try Desk().frozen(mentors: DecisionTests.untrained)
    let refusal = try refusal { try desk.open().lock("M01", "V01", hour: nil, in: nil) }
    #expect(
      refusal.words()
        == sentence(
          "pair.impossible.override",
          [
            "mentee": "Amalthea (M01)", "mentor": "大吉 (V01)",
            "rules": .list([.word("rule.training")]),
          ]))
    #expect(try desk.pairs().first == "M01 V04 Sat 10:00")
  }

  @Test(
    "Locks that cannot be kept together are told by name, proved impossible, and nothing is kept")
  func impossibleLocks() throws {
    let desk = try Desk().frozen()
    _ = try desk.open().lock("M01", "V01", hour: nil, in: nil)
    _ = try desk.open().lock("M02", "V01", hour: nil, in: nil)
    let before = try desk.revisions()
    let refusal = try refusal { try desk.open().propose(nil, withReasons: false) }
    #expect(refusal.ending == .impossible)
    #expect(refusal.phrase.key == "propose.impossible")
    for name in ["Amalthea (M01)", "Berengar (M02)", "大吉 (V01)"] {
      #expect(refusal.words().contains(name))
      #expect(refusal.words(.japanese).contains(name.prefix(2)))
    }
    #expect(!refusal.words().contains("M03"))
    #expect(try desk.revisions() == before)
  }

  @Test("Somebody who is not of the round is told apart from somebody in the other role")
  func strangers() throws {
    let desk = try Desk().frozen()
    let keys = [
      try refusal { try desk.open().lock("V01", "V01", hour: nil, in: nil) },
      try refusal { try desk.open().lock("M01", "M02", hour: nil, in: nil) },
      try refusal { try desk.open().forbid("M01", "V99", in: nil) },
    ].map(\.phrase.key)
    #expect(keys == ["person.no-mentee", "person.no-mentor", "person.no-mentor"])
  }

  /// V01 has not done the training.
  static let untrained = Story.mentors
    .replacing("capacity\n", with: "capacity,trained\n")
    .replacing("it,,1\n", with: "it,,1,no\n").replacing(",,1\n", with: ",,1,yes\n")
}
