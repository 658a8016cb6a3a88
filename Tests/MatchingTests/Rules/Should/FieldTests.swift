import Domain
import Testing

@Suite("Should-rule: field")
struct FieldTests {
  /// The mentee's fields, the mentor's, and how many are common.
  static let people: [([String], [String], Int)] = [
    ([], [], 0), (["it"], [], 0), (["it"], ["law"], 0), (["it"], ["it"], 1),
    (["it", "law"], ["law", "care"], 1), (["it", "law", "care"], ["care", "it", "law"], 3),
  ]

  @Test("By importance, fields that meet are worth 10, however many meet", arguments: people)
  func byImportance(mentees: [String], mentors: [String], common: Int) throws {
    let points = try points(mentees, mentors, .byImportance(.low))
    #expect(points == (common > 0 ? 10 : 0))
  }

  @Test("Where equal, the points are given once", arguments: people)
  func whereEqual(mentees: [String], mentors: [String], common: Int) throws {
    #expect(try points(mentees, mentors, .whereEqual(40)) == (common > 0 ? 40 : 0))
  }

  @Test("Each common field counts, up to the most", arguments: people)
  func each(mentees: [String], mentors: [String], common: Int) throws {
    #expect(try points(mentees, mentors, .each(7, most: 15)) == [0, 7, 14, 15][common])
  }

  private func points(
    _ mentees: [String], _ mentors: [String], _ scale: PointScale
  ) throws -> Int {
    try Few.points(
      Few.round(
        [Few.mentee("M") { $0.fields = Set(mentees) }],
        [Few.mentor("V") { $0.fields = Set(mentors) }], points: [.field: scale]))
  }
}
