import Domain
import Testing
import Workflow

@Suite("Plans side by side")
struct ComparisonTests {
  @Test("What becomes of the plan if the lead insists is told, and nothing is kept")
  func whatIf() throws {
    let desk = try Desk().proposed(mentors: Story.threeMentors)
    let before = try desk.revisions()
    let report = try desk.open().whatIf("M01", "V02", hour: nil, in: nil)
    let pair: [String: Fact] = ["mentee": "Amalthea (M01)", "mentor": "Eulalia (V02)"]
    #expect(report.words().first == sentence("what-if.title", pair))
    #expect(
      report.words().dropFirst().sorted()
        == [
          change(
            "mentor", "Amalthea (M01)", from: "大吉 (V01), Saturday 10:00",
            to: "Eulalia (V02), Saturday 10:00", "loses"),
          change(
            "mentor", "Berengar (M02)", from: "Eulalia (V02), Sunday 10:00",
            to: "大吉 (V01), Sunday 10:00", "loses"),
        ].sorted())
    #expect(try desk.revisions() == before)
    #expect(try desk.open().show(nil, proposal: nil).pairs == Story.pairs)
  }

  @Test("The price of insisting stands level by level in the document")
  func price() throws {
    let desk = try Desk().proposed(mentors: Story.threeMentors)
    let levels = try desk.open().whatIf("M01", "V02", hour: nil, in: nil).document["levels"].list
    let fit = try #require(levels.first { $0["level"].text == "fit" })
    #expect(fit["before"].list.map(\.number) == [120])
    #expect(fit["after"].list.map(\.number) == [40])
  }

  @Test("Insisting on an hour moves the hour alone")
  func whatIfHour() throws {
    let desk = try Desk().proposed(mentors: Story.threeMentors)
    let report = try desk.open().whatIf("M01", "V01", hour: "Sun10", in: nil)
    #expect(
      report.words().dropFirst() == [
        change(
          "hour", "Amalthea (M01)", from: "大吉 (V01), Saturday 10:00",
          to: "大吉 (V01), Sunday 10:00", "loses")
      ])
  }

  @Test("Insisting on what the plan has changes nothing")
  func whatIfSame() throws {
    let desk = try Desk().proposed(mentors: Story.threeMentors)
    let report = try desk.open().whatIf("M01", "V01", hour: nil, in: nil)
    #expect(report.words().last == sentence("compare.same"))
  }

  @Test("Insisting on what cannot be is refused")
  func whatIfImpossible() throws {
    let desk = try Desk().proposed()
    let hour = try refusal { try desk.open().whatIf("M01", "V01", hour: "Mon09", in: nil) }
    #expect(hour.ending == .impossible)
    _ = try desk.open().forbid("M01", "V02", in: nil)
    _ = try desk.pairs()
    let pair = try refusal { try desk.open().whatIf("M01", "V02", hour: nil, in: nil) }
    _ = try desk.open().forbid("M01", "V03", in: nil)
    let later = try refusal { try desk.open().whatIf("M01", "V03", hour: nil, in: nil) }
    #expect(later.phrase.key == "pair.impossible.allow")
    #expect(pair.phrase.key == "pair.impossible.allow")
  }

  @Test("Two proposals are compared as they were made")
  func compare() throws {
    let desk = try Desk().proposed()
    _ = try desk.open().forbid("M01", "V01", in: nil)
    _ = try desk.pairs()
    let report = try desk.open().compare([1, 2], best: nil, in: nil)
    #expect(
      report.words() == [
        sentence("compare.title", ["one": 1, "other": 2]),
        change(
          "mentor", "Amalthea (M01)", from: "大吉 (V01), Saturday 10:00",
          to: "Gwendolyn (V04), Saturday 10:00", "loses"),
      ])
    let back = try desk.open().compare([2, 1], best: nil, in: nil)
    #expect(
      back.words().last
        == change(
          "mentor", "Amalthea (M01)", from: "Gwendolyn (V04), Saturday 10:00",
          to: "大吉 (V01), Saturday 10:00", "gains"))
    #expect(try desk.open().show(nil, proposal: 1).pairs == Story.pairs)
  }

  /// Choices of k mentees and k mentors, and who meets whom: Σ C(3,k)² · k! = 1 + 9 + 18 + 6.
  @Test(
    "Three mentees and three mentors have 34 plans, empty seats included; the proposed one is first"
  )
  func best() throws {
    let desk = try Desk().proposed(mentors: Story.threeMentors)
    for (asked, count) in [(5, 5), (100, 34), (1, 1)] {
      let plans = try desk.open().compare([], best: asked, in: nil).document["plans"].list
      #expect(plans.count == count)
      #expect(plans.first?["changes"].list.isEmpty == true)
      #expect(Set(plans).count == count)
    }
  }

  @Test("The best plans are told from the best downwards")
  func order() throws {
    let desk = try Desk().proposed(mentors: Story.threeMentors)
    let plans = try desk.open().compare([], best: 6, in: nil).document["plans"].list
    let fits = plans.map { plan in
      plan["levels"].list.first { $0["level"].text == "fit" }?["after"].list.first?.number
    }
    // With everybody paired: all keep the own field, or one of the three does, or nobody.
    #expect(fits == [120, 40, 40, 40, 0, 0])
  }

  @Test("A comparison takes two proposals that exist, or none")
  func usage() throws {
    let desk = try Desk().proposed()
    #expect(try refusal { try desk.open().compare([1], best: nil, in: nil) }.ending == .usage)
    #expect(try refusal { try desk.open().compare([], best: 0, in: nil) }.ending == .usage)
    #expect(try refusal { try desk.open().compare([], best: 101, in: nil) }.ending == .usage)
    let unknown = try refusal { try desk.open().compare([1, 9], best: nil, in: nil) }
    #expect(unknown.ending == .refused)
  }

  /// A mentee's change as a lead reads it; `kind` is what differs, `verdict` whether that is good.
  private func change(
    _ kind: String, _ mentee: String, from before: String, to after: String, _ verdict: String
  ) -> String {
    sentence(
      "compare.\(kind)",
      [
        "mentee": .text(mentee), "before": .text(before), "after": .text(after),
        "verdict": .word("verdict.\(verdict)"),
      ])
  }
}
