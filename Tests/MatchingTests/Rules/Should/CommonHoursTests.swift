import Domain
import Testing

@Suite("Should-rule: common hours")
struct CommonHoursTests {
  /// Common hours, their value, and how many there are beyond the first.
  static let hours: [(count: Int, value: Int, further: Int)] = [
    (1, 0, 0), (2, 2, 1), (3, 4, 2), (5, 8, 4), (6, 10, 5), (7, 10, 6), (9, 10, 8),
  ]

  @Test("By importance, each hour beyond the first is worth 2, up to 10", arguments: hours)
  func byImportance(count: Int, value: Int, further: Int) throws {
    #expect(try points(count, .byImportance(.low)) == value)
    #expect(try points(count, .byImportance(.medium)) == 2 * value)
  }

  @Test("For each, an hour beyond the first counts, up to the most", arguments: hours)
  func each(count: Int, value: Int, further: Int) throws {
    #expect(try points(count, .each(3, most: 20)) == min(20, 3 * further))
  }

  @Test("Where equal, the points are for a second hour", arguments: hours)
  func whereEqual(count: Int, value: Int, further: Int) throws {
    #expect(try points(count, .whereEqual(5)) == (further > 0 ? 5 : 0))
  }

  @Test("Hours of one alone do not count")
  func common() throws {
    let round = try Few.round(
      [Few.mentee("M", at: "Sat10 Sat11 Sun10")], [Few.mentor("V", at: "Sat10 Sun10 Wed20")],
      points: [.commonHours: .each(1, most: 9)])
    #expect(try Few.points(round) == 1)
  }

  private func points(_ count: Int, _ scale: PointScale) throws -> Int {
    let hours = (0..<count).map { "Sat\(10 + $0)" }.joined(separator: " ")
    return try Few.points(
      Few.round(
        [Few.mentee("M", at: hours)], [Few.mentor("V", at: hours)],
        points: [.commonHours: scale]))
  }
}
