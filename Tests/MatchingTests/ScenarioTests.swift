import Almanac
import Domain
import Foundation
import Matching
import Testing

@Suite("Scenarios")
struct ScenarioTests {
  @Test("FY2022 gives the expected pairs, hours, sessions and skipped dates", arguments: 1...3)
  func fy2022(term: Int) throws {
    let plan = try Pairing(Scenario.fy2022(term)).propose().plan
    let expected = try Scenario.rows("fy2022_expected_pairs.csv").filter { $0["term"] == "\(term)" }
    #expect(plan.unpaired.isEmpty)
    #expect(plan.pairs.count == expected.count)
    for (pair, row) in zip(plan.pairs, expected) {
      #expect(pair.key.mentee.text == row["mentee"])
      #expect(pair.key.mentor.text == row["mentor"])
      #expect(pair.hour == (try Scenario.hour(row["slot"] ?? "")))
      #expect(pair.sessions.count == Int(row["sessions"] ?? ""))
      #expect(pair.sessions.first?.description == row["first"])
      #expect(pair.sessions.last?.description == row["last"])
      let skipped = pair.skipped.map { "\($0.date) \($0.cause.name)" }.joined(separator: "; ")
      #expect(skipped == row["skipped"])
    }
  }

  @Test("FY2022 reaches the totals 239, 209 and 205", arguments: [(1, 239), (2, 209), (3, 205)])
  func totals(term: Int, total: Int) throws {
    let plan = try Pairing(Scenario.fy2022(term)).propose().plan
    #expect(plan.values.first { $0.level == .fit }?.value == [total])
  }

  @Test("M08's wish for a co-mentor gives V08 with V02 on Sunday 13:00")
  func coMentor() throws {
    var round = try Scenario.fy2022(2)
    let place = try #require(round.mentees.firstIndex { $0.code.text == "M08" })
    round.mentees[place].asksForCoMentor = true
    let plan = try Pairing(round).propose().plan
    let pair = try #require(plan.pairs.first { $0.key.mentee.text == "M08" })
    #expect(pair.key.mentor.text == "V08")
    #expect(pair.coMentor?.text == "V02")
    #expect(pair.hour == (try Scenario.hour("Sun13")))
  }

  @Test("partners60 pairs 55 of 60 at a total of 2007")
  func partners60() throws {
    let plan = try Pairing(Scenario.partners60()).propose().plan
    #expect(plan.pairs.count == 55)
    #expect(plan.values.first { $0.level == .fit }?.value == [2007])
    let unpaired = Set(plan.unpaired.map(\.text))
    #expect(unpaired.isSuperset(of: ["L51", "L55", "L60"]))
    #expect(unpaired.intersection(["L08", "L09"]).count == 1)
    #expect(unpaired.intersection(["L40", "L41", "L42"]).count == 1)
  }

  @Test("partners60 with the same-nationality default pairs 54 at a total of 1977")
  func partners60Strict() throws {
    var round = try Scenario.partners60()
    round.programme.must.sameNationality = .unlessAsked
    let plan = try Pairing(round).propose().plan
    #expect(plan.pairs.count == 54)
    #expect(plan.values.first { $0.level == .fit }?.value == [1977])
  }
}

extension SkippedDate.Cause {
  var name: String {
    switch self {
    case .holiday(let name), .closure(let name): name
    case .keptFree: "kept free"
    }
  }
}
