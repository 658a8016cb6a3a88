import Domain
import Testing

@Suite("Should-rule: goals")
struct GoalsTests {
  /// The mentee's goals, the mentor's, the value of the two, and how many goals are common.
  static let people: [(mentees: [String], mentors: [String], value: Int, common: Int)] = [
    ([], ["job"], 0, 0), (["job"], [], 0, 0), (["job"], ["job"], 10, 1),
    (["job", "talk"], ["job", "exam"], 5, 1), (["job", "talk", "exam"], ["exam"], 3, 1),
    (["job", "talk", "exam"], ["exam", "job"], 6, 2),
    (["job", "talk", "exam"], ["talk", "exam", "job", "visa"], 10, 3),
  ]

  @Test("By importance, the value is the share of the mentee's goals", arguments: people)
  func byImportance(mentees: [String], mentors: [String], value: Int, common: Int) throws {
    #expect(try points(mentees, mentors, .byImportance(.low)) == value)
    #expect(try points(mentees, mentors, .byImportance(.high)) == 4 * value)
  }

  @Test("Where equal, any common goal gives the points", arguments: people)
  func whereEqual(mentees: [String], mentors: [String], value: Int, common: Int) throws {
    #expect(try points(mentees, mentors, .whereEqual(9)) == (common > 0 ? 9 : 0))
  }

  @Test("Each common goal counts, up to the most", arguments: people)
  func each(mentees: [String], mentors: [String], value: Int, common: Int) throws {
    #expect(try points(mentees, mentors, .each(10, most: 25)) == [0, 10, 20, 25][common])
  }

  private func points(
    _ mentees: [String], _ mentors: [String], _ scale: PointScale
  ) throws -> Int {
    try Few.points(
      Few.round(
        [Few.mentee("M") { $0.goals = Set(mentees) }],
        [Few.mentor("V") { $0.goals = Set(mentors) }], points: [.goals: scale]))
  }
}
