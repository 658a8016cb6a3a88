import Almanac
import Domain
import Testing

@Suite("Fallback hours")
struct FallbackTests {
  /// The mentee's time, the mentor's, and the fallbacks in order.
  static let hours: [(String, String, [String])] = [
    ("Sat10", "Sat10", []), ("Sat10 Sun10", "Sat10 Sun10", ["Sun 10:00"]),
    ("Sat10 Wed20 Sun10 Mon20", "Mon20 Sat10 Sun10 Wed20", ["Wed 20:00", "Sun 10:00"]),
    ("Sat10 Wed20 Sun10", "Sat10 Sun10", ["Sun 10:00"]),
    // Possible time comes last, in the order of the mentee.
    ("Sat10 Wed20? Sun10", "Sat10 Sun10 Wed20", ["Sun 10:00", "Wed 20:00"]),
  ]

  @Test("Up to two other common hours stand by, in the mentee's order", arguments: hours)
  func order(mentees: String, mentors: String, fallbacks: [String]) throws {
    let round = try Few.round([Few.mentee("M", at: mentees)], [Few.mentor("V", at: mentors)])
    #expect(try Few.plan(round).pairs.map { $0.fallbacks.map(\.description) } == [fallbacks])
  }

  @Test("An hour of the mentor's other pair is no fallback")
  func otherPair() throws {
    let mentees = [try Few.mentee("M", at: "Sat10 Sun10 Wed20"), try Few.mentee("N", at: "Sun10")]
    let mentor = try Few.mentor("V", at: "Sat10 Sun10 Wed20") { $0.capacity = 2 }
    let plan = try Few.plan(Few.round(mentees, [mentor]))
    #expect(Few.pairs(plan) == ["M V Sat 10:00", "N V Sun 10:00"])
    #expect(plan.pairs.map { $0.fallbacks.map(\.description) } == [["Wed 20:00"], []])
  }

  @Test("With a second mentor, a fallback suits all three")
  func coMentor() throws {
    let mentee = try Few.mentee("M", at: "Sat10 Sun10 Wed20") {
      ($0.asksForCoMentor, $0.fields) = (true, ["it"])
    }
    let mentor = try Few.mentor("V", at: "Sat10 Sun10 Wed20") { $0.fields = ["it"] }
    let round = try Few.round(
      [mentee], [mentor, Few.mentor("W", at: "Sat10 Wed20")], points: [.field: .whereEqual(1)])
    let pair = try #require(try Few.plan(round).pairs.first)
    #expect(pair.coMentor?.text == "W")
    #expect(pair.fallbacks.map(\.description) == ["Wed 20:00"])
  }
}
