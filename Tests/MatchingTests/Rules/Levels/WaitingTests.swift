import Domain
import Testing

@Suite("Whoever waited longest goes first")
struct WaitingTests {
  /// Rounds waited by M0, M1 and M2, and who meets the one mentor.
  static let waits: [([Int], String)] = [
    ([2, 1, 0], "M0"), ([1, 2, 0], "M1"), ([0, 1, 2], "M2"), ([0, 1, 1], "M1"), ([0, 0, 1], "M2"),
    ([10, 9, 0], "M0"), ([1, 1, 1], "M0"),
  ]

  @Test("Of several mentees for one place, who was left out more often has it", arguments: waits)
  func onePlace(waits: [Int], first: String) throws {
    // Equal waits leave the choice to the fit, which falls from M0 to M2.
    let plan = try Few.plan(round([[3], [2], [1]], waits))
    #expect(plan.pairs.map(\.key.mentee.text) == [first])
  }

  @Test("Waiting goes before any fit")
  func beforeFit() throws {
    let plan = try Few.plan(round([[99], [0]], [0, 1]))
    #expect(plan.pairs.map(\.key.mentee.text) == ["M1"])
    #expect(Few.value(of: .fit, in: plan) == [0])
  }

  @Test("Nobody goes first at the price of one pair fewer")
  func afterCoverage() throws {
    // M0 waited and may meet both; M1 may meet V0 alone.
    var round = try round([[9, 1], [9, 9]], [2, 0])
    round.decisions.bans[try Few.key("M1", "V1")] = .lead
    #expect(try Few.pairs(Few.plan(round)) == ["M0 V1 Sat 10:00", "M1 V0 Sat 10:00"])
  }

  @Test("Each number of rounds that occurs is one level, the largest first, right after coverage")
  func levels() throws {
    let round = try round([[1, 1], [1, 1], [1, 1], [1, 1]], [1, 3, 0, 1])
    let expected: [RoundLevel] = [
      .paired, .waiting(rounds: 3), .waiting(rounds: 1), .satisfaction, .fit, .gladness, .hours,
    ]
    let plan = try Few.plan(round)
    #expect(plan.values.map(\.level) == expected)
    #expect(Few.value(of: .waiting(rounds: 3), in: plan) == [1])
    #expect(Few.value(of: .waiting(rounds: 1), in: plan) == [1])
  }

  @Test("Waits of people who do not take part make no level")
  func strangers() throws {
    var round = try round([[1]], [0])
    round.history.timesLeftOut[try Scenario.code("X")] = 4
    #expect(try Few.plan(round).values.map(\.level).contains(.waiting(rounds: 4)) == false)
  }

  private func round(_ matrix: [[Int]], _ waits: [Int]) throws -> Round {
    var round = try Few.matrix(matrix)
    for (place, count) in waits.enumerated() where count > 0 {
      round.history.timesLeftOut[try Scenario.code("M\(place)")] = count
    }
    return round
  }
}
