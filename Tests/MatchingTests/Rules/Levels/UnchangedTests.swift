import Domain
import Testing

@Suite("What was published stays where it can")
struct UnchangedTests {
  @Test("Of equal plans the published one is taken")
  func tie() throws {
    for mentor in ["V", "W"] {
      let plan = try Few.plan(round(published: (mentor, "Sun10"), at: "Sun10 Sat10"))
      #expect(Few.pairs(plan) == ["M \(mentor) Sun 10:00"])
      #expect(Few.value(of: .unchanged, in: plan) == [2])
    }
  }

  @Test("Where nothing is published there is no such level")
  func nothing() throws {
    let round = try Few.round([Few.mentee("M")], [Few.mentor("V")])
    #expect(try Few.plan(round).values.map(\.level).contains(.unchanged) == false)
  }

  @Test("A published pair at another hour has changed")
  func otherHour() throws {
    // The mentee now puts Saturday first, and the usual order of aims goes by that.
    let plan = try Few.plan(round(published: ("W", "Sun10"), at: "Sat10 Sun10"))
    #expect(plan.pairs.map(\.hour) == [try Scenario.hour("Sat10")])
    #expect(Few.value(of: .unchanged, in: plan) == [0])
  }

  @Test("In a repair the published pair goes before the mentee's order of hours")
  func repair() throws {
    var round = try round(published: ("W", "Sun10"), at: "Sat10 Sun10")
    round.programme.aims = [.coverage, .changes, .satisfaction, .fit, .hours]
    let plan = try Few.plan(round)
    #expect(Few.pairs(plan) == ["M W Sun 10:00"])
    #expect(Few.value(of: .unchanged, in: plan) == [2])
  }

  @Test("In a repair nobody loses a mentor so that a pair stays")
  func coverageFirst() throws {
    var round = try Few.matrix([[1, 1], [1, 1]])
    round.decisions.bans[try Few.key("M1", "V1")] = .lead
    round.history.published[try Scenario.code("M0")] = Appointment(
      try Scenario.code("V0"), try Scenario.hour("Sat10"))
    round.programme.aims = [.coverage, .changes, .satisfaction, .fit, .hours]
    #expect(try Few.plan(round).pairs.map(\.key.mentor.text) == ["V1", "V0"])
  }

  private func round(published: (String, String), at hours: String) throws -> Round {
    let mentors = [try Few.mentor("V", at: hours), try Few.mentor("W", at: hours)]
    let appointment = Appointment(
      try Scenario.code(published.0), try Scenario.hour(published.1))
    return try Few.round([Few.mentee("M", at: hours)], mentors) {
      $0.history.published[try Scenario.code("M")] = appointment
    }
  }
}
