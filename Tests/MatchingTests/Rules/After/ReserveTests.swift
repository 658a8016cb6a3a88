import Domain
import Testing

@Suite("Reserves")
struct ReserveTests {
  @Test("Nobody stands by for more than two pairs", arguments: [(1, 1), (2, 2), (3, 2), (4, 2)])
  func mostPairs(pairs: Int, covered: Int) throws {
    let reserves = try reserves(pairs: pairs, further: 1)
    #expect(reserves.compactMap { $0 }.count == covered)
    #expect(Set(reserves.compactMap { $0 }).isSubset(of: ["R0"]))
  }

  @Test("As many pairs as can be have a reserve", arguments: [(4, 2, 4), (5, 2, 4), (5, 3, 5)])
  func mostCovered(pairs: Int, further: Int, covered: Int) throws {
    #expect(try reserves(pairs: pairs, further: further).compactMap { $0 }.count == covered)
  }

  @Test("A mentor whose places are full stands by for nobody, though hours are free")
  func full() throws {
    let hours = "Sat10 Sun10 Wed20"
    let mentees = try (0..<2).map { try Few.mentee("M\($0)", at: hours) }
    let mentors = try (0..<2).map { try Few.mentor("V\($0)", at: hours) }
    #expect(try Few.plan(Few.round(mentees, mentors)).pairs.map(\.reserve) == [nil, nil])
  }

  @Test("A mentor with a place to spare stands by, at an hour free of the own pair")
  func sparePlace() throws {
    for (hours, expected) in [("Sat10", nil), ("Sat10 Sun10", "V1")] as [(String, String?)] {
      let mentees = [
        try Few.mentee("M0", at: "Sat10 Sun10"), try Few.mentee("M1", at: "Sat10"),
      ]
      let mentors = [
        try Few.mentor("V0"), try Few.mentor("V1", at: hours) { $0.capacity = 2 },
      ]
      let round = try Few.round(mentees, mentors) {
        $0.decisions.locks = [
          try Scenario.code("M0"): Lock(try Scenario.code("V0")),
          try Scenario.code("M1"): Lock(try Scenario.code("V1")),
        ]
      }
      #expect(try Few.plan(round).pairs.map(\.reserve?.text) == [expected, nil])
    }
  }

  @Test("Every must-rule holds for a reserve too")
  func mustRules() throws {
    var round = try Few.matrix([[9, 1]])
    #expect(try Few.plan(round).pairs.map(\.reserve?.text) == ["V1"])
    round.mentors[1].isTrained = false
    #expect(try Few.plan(round).pairs.map(\.reserve?.text) == [nil])
  }

  @Test("Neither the mentor nor the second mentor is the reserve")
  func notTwice() throws {
    var round = try Few.matrix([[9, 5, 1]])
    round.mentees[0].asksForCoMentor = true
    for place in round.mentors.indices { round.mentors[place].capacity = 3 }
    let pair = try #require(try Few.plan(round).pairs.first)
    #expect([pair.key.mentor, pair.coMentor, pair.reserve].map(\.?.text) == ["V0", "V1", "V2"])
  }

  @Test("Of several reserves the one with most points is named")
  func best() throws {
    let round = try Few.matrix([[9, 1, 3, 2]])
    #expect(try Few.plan(round).pairs.map(\.reserve?.text) == ["V2"])
  }

  /// Reserves of locked pairs Mi–Vi, with so many further mentors R0, R1, …
  private func reserves(pairs: Int, further: Int) throws -> [String?] {
    let mentees = try (0..<pairs).map { try Few.mentee("M\($0)") }
    let mentors = try (0..<pairs).map { try Few.mentor("V\($0)") }
    let others = try (0..<further).map { try Few.mentor("R\($0)") }
    let round = try Few.round(mentees, mentors + others) { round in
      for place in 0..<pairs {
        round.decisions.locks[mentees[place].code] = Lock(mentors[place].code)
      }
    }
    return try Few.plan(round).pairs.map(\.reserve?.text)
  }
}
