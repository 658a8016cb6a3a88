import Domain
import Testing

@Suite("Should-rules: district, and spread over partners")
struct DistrictAndPartnerTests {
  /// What is known of the mentee, of the mentor, and whether both are known and equal, or differ.
  static let people: [(mentees: String?, mentors: String?, isEqual: Bool, differs: Bool)] = [
    (nil, nil, false, false), ("north", nil, false, false), (nil, "north", false, false),
    ("north", "north", true, false), ("north", "south", false, true),
  ]

  static let scales: [(PointScale, Int)] = [
    (.byImportance(.high), 40), (.byImportance(.medium), 20), (.byImportance(.low), 10),
    (.byImportance(.off), 0), (.whereEqual(7), 7), (.each(5, most: 3), 3), (.each(5, most: 9), 5),
  ]

  @Test("The same district counts where both are known", arguments: people, scales)
  func district(
    _ people: (mentees: String?, mentors: String?, isEqual: Bool, differs: Bool),
    _ scale: (PointScale, Int)
  ) throws {
    let round = try Few.round(
      [Few.mentee("M") { $0.district = people.mentees }],
      [Few.mentor("V") { $0.district = people.mentors }], points: [.district: scale.0])
    #expect(try Few.points(round) == (people.isEqual ? scale.1 : 0))
  }

  @Test("Different partners count where both are known", arguments: people, scales)
  func partnerSpread(
    _ people: (mentees: String?, mentors: String?, isEqual: Bool, differs: Bool),
    _ scale: (PointScale, Int)
  ) throws {
    let round = try Few.round(
      [Few.mentee("M") { $0.partner = people.mentees }],
      [Few.mentor("V") { $0.partner = people.mentors }], points: [.partnerSpread: scale.0])
    #expect(try Few.points(round) == (people.differs ? scale.1 : 0))
  }
}
