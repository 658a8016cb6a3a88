import Almanac
import Domain
import Testing

@Suite("Must-rule: a common weekly hour")
struct CommonHourTests {
  @Test(
    "Two people need one start that both offer",
    arguments: [
      ("Sat10", "Sat10", true), ("Sat10", "Sat11", false), ("Sat10", "Sun10", false),
      ("Mon20 Sat10", "Sat10 Wed20", true), ("Mon20 Sat10", "Mon19 Sat11", false),
    ])
  func common(mentees: String, mentors: String, isCommon: Bool) throws {
    let round = try Few.round([Few.mentee("M", at: mentees)], [Few.mentor("V", at: mentors)])
    try Few.expect(isCommon ? [] : [.commonHour], in: round)
  }

  @Test("Possible time of one and good time of the other is common time")
  func possible() throws {
    try Few.expect(
      [], in: Few.round([Few.mentee("M", at: "Sat10?")], [Few.mentor("V", at: "Sat10")]))
    try Few.expect(
      [], in: Few.round([Few.mentee("M", at: "Sat10?")], [Few.mentor("V", at: "Sat10?")]))
  }

  @Test(
    "A whole session must fit into the time of both, from a start of the grid",
    arguments: [
      // The mentor is free from 10:00 to 12:00.
      ("10:00", "11:00", 60, true), ("10:30", "11:30", 60, false), ("10:30", "11:30", 30, true),
      ("11:00", "11:59", 30, false), ("11:01", "12:00", 30, false), ("09:00", "10:59", 60, false),
    ])
  func grid(start: String, end: String, step: Int, isCommon: Bool) throws {
    let mentee = try Few.mentee("M") { $0.availability = Availability([try window(start, end)]) }
    let mentor = try Few.mentor("V") {
      $0.availability = Availability([try window("10:00", "12:00")])
    }
    let round = try Few.round([mentee], [mentor]) {
      $0.programme.grid = try #require(HourGrid(session: 60, step: step))
    }
    try Few.expect(isCommon ? [] : [.commonHour], in: round)
  }

  @Test("An hour of Saturday that runs past its window is none")
  func midnight() throws {
    let late = try window("23:30", "24:00")
    let round = try Few.round(
      [Few.mentee("M") { $0.availability = Availability([late]) }],
      [Few.mentor("V") { $0.availability = Availability([late]) }])
    try Few.expect([.commonHour], in: round)
  }

  private func window(_ start: String, _ end: String) throws -> AvailableWindow {
    let window = WeeklyWindow(
      .saturday, from: try #require(MinuteOfDay(clock: start)),
      to: try #require(MinuteOfDay(clock: end)))
    return AvailableWindow(try #require(window))
  }
}
