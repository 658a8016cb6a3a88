import Domain
import Testing

@Suite("Second mentors")
struct CoMentorTests {
  @Test("Whoever asks gets a second mentor at an hour of all three, and nobody else does")
  func asks() throws {
    for isAsked in [true, false] {
      let pair = try pair(mentee: "Sat10 Sun10", "Sat10 Sun10", "Sun10 Sat10") {
        $0.mentees[0].asksForCoMentor = isAsked
      }
      #expect(pair.coMentor?.text == (isAsked ? "W" : nil))
      #expect(pair.hour == (try Scenario.hour("Sat10")))
    }
  }

  @Test("The hour moves where only another one suits all three")
  func moves() throws {
    let pair = try pair(mentee: "Sat10 Sun10", "Sat10 Sun10", "Sun10")
    #expect(pair.coMentor?.text == "W")
    #expect(pair.hour == (try Scenario.hour("Sun10")))
  }

  @Test("It does not move where a lock names it")
  func lockedHour() throws {
    let pair = try pair(mentee: "Sat10 Sun10", "Sat10 Sun10", "Sun10") {
      $0.decisions.locks[try Scenario.code("M")] = Lock(
        try Scenario.code("V"), at: try Scenario.hour("Sat10"))
    }
    #expect(pair.coMentor == nil)
    #expect(pair.hour == (try Scenario.hour("Sat10")))
  }

  @Test("It moves where a lock names the mentor alone")
  func lockedMentor() throws {
    let pair = try pair(mentee: "Sat10 Sun10", "Sat10 Sun10", "Sun10") {
      $0.decisions.locks[try Scenario.code("M")] = Lock(try Scenario.code("V"))
    }
    #expect(pair.coMentor?.text == "W")
    #expect(pair.hour == (try Scenario.hour("Sun10")))
  }

  @Test("It does not move where the mentor takes several mentees")
  func severalMentees() throws {
    let pair = try pair(mentee: "Sat10 Sun10", "Sat10 Sun10", "Sun10") {
      $0.mentors[0].capacity = 2
    }
    #expect(pair.coMentor == nil)
    #expect(pair.hour == (try Scenario.hour("Sat10")))
  }

  @Test("Where the hour may stay or move, it stays, though the second mentor would rather move")
  func stays() throws {
    let pair = try pair(mentee: "Sat10 Sun10", "Sat10 Sun10", "Sat10? Sun10")
    #expect(pair.hour == (try Scenario.hour("Sat10")))
    #expect(pair.coMentor?.text == "W")
  }

  @Test("Without an hour of all three there is no second mentor")
  func noHour() throws {
    #expect(try pair(mentee: "Sat10 Sun10", "Sat10", "Sun10").coMentor == nil)
    #expect(try pair(mentee: "Sat10", "Sat10 Sun10", "Sun10 Mon20").coMentor == nil)
  }

  @Test("Every must-rule holds for the second mentor too")
  func mustRules() throws {
    let changes: [(inout Round) throws -> Void] = [
      { $0.mentors[1].isTrained = false }, { $0.mentors[1].capacity = 0 },
      { $0.mentors[1].weeklyCap = 59 }, { $0.mentors[1].languages = try Few.languages("en:A2") },
      { $0.mentors[1].rounds = [try #require(RoundName("2"))] },
      { $0.decisions.bans[try Few.key("M", "W")] = .lead },
      { $0.history.earlierPairs = [try Few.key("M", "W")] },
      { $0.mentees[0].conditions.exclusions = [.person(try Scenario.code("W"))] },
    ]
    for change in changes {
      #expect(try pair(mentee: "Sat10", "Sat10", "Sat10", change).coMentor == nil)
    }
  }

  @Test("A second mentor with an own mentee needs a second place, at another hour")
  func spareCapacity() throws {
    for (capacity, hours, coMentor) in [
      (1, "Sat10 Sun10", nil), (2, "Sat10 Sun10", "W"),
      (2, "Sat10", nil),
    ] as [(Int, String, String?)] {
      let pair = try pair(mentee: "Sat10", "Sat10", hours) { round in
        round.mentees.append(try Few.mentee("N", at: hours == "Sat10" ? "Sat10" : "Sun10"))
        round.mentors[1].capacity = capacity
        round.decisions.locks[try Scenario.code("N")] = Lock(try Scenario.code("W"))
      }
      #expect(pair.coMentor?.text == coMentor, "\(capacity) \(hours)")
    }
  }

  @Test("Of several the one with most points is taken, and two pairs do not share one place")
  func best() throws {
    var round = try Few.matrix([[9, 0, 2, 1], [0, 9, 2, 0]])
    for place in round.mentees.indices { round.mentees[place].asksForCoMentor = true }
    // V2 has one place: M1 has nothing from V3, M0 a little, so 2 + 1 is the most.
    #expect(try Few.plan(round).pairs.map(\.coMentor?.text) == ["V3", "V2"])
  }

  /// The pair of M with V, locked; W is the only other mentor.
  private func pair(
    mentee: String, _ first: String, _ second: String,
    _ change: (inout Round) throws -> Void = { _ in }
  ) throws -> Pair {
    let people = [try Few.mentor("V", at: first), try Few.mentor("W", at: second)]
    let asking = try Few.mentee("M", at: mentee) {
      ($0.asksForCoMentor, $0.fields) = (true, ["it"])
    }
    let round = try Few.round([asking], people, points: [.field: .whereEqual(1)]) { round in
      round.mentors[0].fields = ["it"]
      try change(&round)
    }
    let plan = try Few.plan(round)
    let pair = try #require(plan.pairs.first { $0.key.mentee.text == "M" })
    #expect(pair.key.mentor.text == "V")
    return pair
  }
}
