import Domain
import Testing

@Suite("Must-rule: not the same pair again")
struct NewPairTests {
  @Test("A pair of an earlier round is not proposed again")
  func earlierPair() throws {
    try Few.expect([.newPair], in: round(earlier: [("M", "V")]))
  }

  @Test("It is where the mentee asks for that mentor again")
  func asksAgain() throws {
    try Few.expect([], in: round(earlier: [("M", "V")], asks: ["V"]))
  }

  @Test("Asking for another mentor again changes nothing")
  func asksForAnother() throws {
    try Few.expect([.newPair], in: round(earlier: [("M", "V")], asks: ["W"]))
  }

  @Test("Earlier pairs of either with somebody else stand in nobody's way")
  func otherPairs() throws {
    try Few.expect([], in: round(earlier: [("M", "W"), ("N", "V")]))
  }

  @Test("A pair the other way round is another pair")
  func otherWayRound() throws {
    try Few.expect([], in: round(earlier: [("V", "M")]))
  }

  private func round(earlier: [(String, String)], asks: [String] = []) throws -> Round {
    let mentee = try Few.mentee("M") { $0.asksAgain = Set(try asks.map(Scenario.code)) }
    return try Few.round([mentee], [Few.mentor("V")]) {
      $0.history.earlierPairs = Set(try earlier.map { try Few.key($0.0, $0.1) })
    }
  }
}
