import Domain
import Testing

@Suite("Should-rule: experience")
struct ExperienceTests {
  /// Terms of experience and their value.
  static let terms: [(Int, Int)] = [(0, 0), (1, 2), (4, 8), (5, 10), (6, 10), (99, 10)]

  @Test("By importance, each term is worth 2, up to 10", arguments: terms)
  func byImportance(terms: Int, value: Int) throws {
    #expect(try points(terms, .byImportance(.low)) == value)
    #expect(try points(terms, .byImportance(.high)) == 4 * value)
  }

  @Test("For each, a term counts, up to the most", arguments: terms)
  func each(terms: Int, _: Int) throws {
    #expect(try points(terms, .each(3, most: 14)) == min(14, 3 * terms))
  }

  @Test("Where equal, the points are for any experience", arguments: terms)
  func whereEqual(terms: Int, _: Int) throws {
    #expect(try points(terms, .whereEqual(5)) == (terms > 0 ? 5 : 0))
  }

  private func points(_ terms: Int, _ scale: PointScale) throws -> Int {
    try Few.points(
      Few.round(
        [Few.mentee("M")], [Few.mentor("V") { $0.experience = terms }],
        points: [.experience: scale]))
  }
}
