import Domain
import Testing

@Suite("The sum of points")
struct SumOfPointsTests {
  /// Points of the pair below for each rule by itself.
  static let own: [(ShouldRule, PointScale, Int)] = [
    (.field, .whereEqual(40), 40), (.goals, .each(10, most: 30), 20),
    (.languageDepth, .byLevel([.b2: 5]), 5), (.commonHours, .each(2, most: 6), 2),
    (.district, .whereEqual(7), 7), (.experience, .byImportance(.low), 6),
    (.partnerSpread, .whereEqual(3), 3),
  ]

  @Test("A rule by itself gives its points", arguments: own)
  func alone(rule: ShouldRule, scale: PointScale, points: Int) throws {
    #expect(try Few.points(round([rule: scale])) == points)
  }

  @Test("All rules together give the sum")
  func sum() throws {
    #expect(try Few.points(round(SumOfPointsTests.table)) == 83)
  }

  @Test("What matters most to the mentee counts twice, and nothing else does", arguments: own)
  func mattersMost(rule: ShouldRule, scale: PointScale, points: Int) throws {
    #expect(try Few.points(round(SumOfPointsTests.table, mattersMost: rule)) == 83 + points)
  }

  @Test("A rule that the programme leaves out, or switches off, matters to nobody")
  func leftOut() throws {
    #expect(try Few.points(round([.goals: .whereEqual(1)], mattersMost: .field)) == 1)
    #expect(try Few.points(round([.field: .byImportance(.off)], mattersMost: .field)) == 0)
    #expect(try Few.points(round([:], mattersMost: .field)) == 0)
  }

  @Test(
    "In words, high is 4, medium 2, low 1 and off nothing",
    arguments: zip(Importance.allCases, [40, 20, 10, 0]))
  func importance(importance: Importance, points: Int) throws {
    #expect(try Few.points(round([.field: .byImportance(importance)])) == points)
  }

  @Test("Points of several pairs add up")
  func pairs() throws {
    let round = try Few.matrix([[5, 0, 0], [0, 7, 0], [0, 0, 11]])
    #expect(try Few.points(round) == 23)
  }

  private static let table = Dictionary(uniqueKeysWithValues: own.map { ($0.0, $0.1) })

  private func round(
    _ points: [ShouldRule: PointScale], mattersMost: ShouldRule? = nil
  ) throws -> Round {
    let mentee = try Few.mentee("M", speaks: "en:B2", at: "Sat10 Sun10") {
      ($0.fields, $0.goals, $0.district, $0.partner) = (["it"], ["job", "exam"], "north", "A")
      $0.mattersMost = mattersMost
    }
    let mentor = try Few.mentor("V", at: "Sat10 Sun10") {
      ($0.fields, $0.goals, $0.district, $0.partner) = (["it"], ["job", "exam"], "north", "B")
      $0.experience = 3
    }
    return try Few.round([mentee], [mentor], points: points)
  }
}
