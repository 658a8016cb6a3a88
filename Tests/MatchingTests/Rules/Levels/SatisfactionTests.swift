import Domain
import Matching
import Testing

@Suite("Satisfaction")
struct SatisfactionTests {
  /// Points of the mentor whom M must take where the best would have 40, and the class by hand:
  /// min(15, ⌊16 · (40 − points) / 40⌋).
  static let classes: [(points: Int, expected: Int)] = [
    (40, 0), (38, 0), (37, 1), (35, 2), (20, 8), (19, 8), (18, 8), (17, 9), (3, 14), (2, 15),
    (0, 15),
  ]

  @Test("A mentee's class is told by what her best mentor would have given her", arguments: classes)
  func ofClass(points: Int, expected: Int) throws {
    var round = try Few.matrix([[40, points]])
    round.decisions.locks[try Scenario.code("M0")] = Lock(try Scenario.code("V1"))
    #expect(try counts(round) == count(of: expected))
  }

  @Test("The best mentor is looked for among those whom the mentee may meet")
  func eligible() throws {
    var round = try Few.matrix([[40, 3]])
    round.decisions.bans[try Few.key("M0", "V0")] = .lead
    #expect(try counts(round) == count(of: 0))
  }

  @Test("Where no mentor has points, everybody is content")
  func nothing() throws {
    #expect(try counts(Few.matrix([[0, 0], [0, 0]])) == count(of: 0))
  }

  @Test("Somebody without a mentor has no class")
  func unpaired() throws {
    let round = try Few.matrix([[9], [5]])
    #expect(try Few.plan(round).unpaired.count == 1)
    #expect(try counts(round) == count(of: 0))
  }

  /// The sum is 5 + 0 or 3 + 1, and the worst class 15 or 6.
  static let traded = [[5, 3], [1, 0]]

  @Test("The worst class goes before the total, where the aims say so")
  func beforeFit() throws {
    let plan = try Few.plan(Few.matrix(SatisfactionTests.traded))
    #expect(plan.pairs.map(\.key.mentor.text) == ["V1", "V0"])
    #expect(Few.value(of: .fit, in: plan) == [4])
    #expect(Few.value(of: .satisfaction, in: plan) == count(of: 6))
  }

  @Test("The total goes before the worst class, where the aims say so")
  func afterFit() throws {
    var round = try Few.matrix(SatisfactionTests.traded)
    round.programme.aims = [.coverage, .fit, .satisfaction, .hours, .changes]
    let plan = try Few.plan(round)
    #expect(plan.pairs.map(\.key.mentor.text) == ["V0", "V1"])
    #expect(Few.value(of: .fit, in: plan) == [5])
    #expect(Few.value(of: .satisfaction, in: plan) == count(of: 15))
  }

  @Test("Nobody is content at the price of somebody without a mentor")
  func coverageFirst() throws {
    var round = try Few.matrix([[9, 1], [9, 9]])
    round.decisions.bans[try Few.key("M1", "V1")] = .lead
    #expect(try Few.plan(round).pairs.map(\.key.mentor.text) == ["V1", "V0"])
  }

  private func counts(_ round: Round) throws -> [Int] {
    Few.value(of: .satisfaction, in: try Few.plan(round))
  }

  /// One mentee in this class: counts stand from class 15 down to class 1.
  private func count(of satisfactionClass: Int) -> [Int] {
    (1...15).reversed().map { $0 == satisfactionClass ? 1 : 0 }
  }
}
