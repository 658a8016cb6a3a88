import Almanac
import Domain
import Testing

@Suite("Offered hours")
struct AvailabilityTests {
  private func window(_ day: Weekday, _ from: String, _ to: String) throws -> WeeklyWindow {
    let start = try #require(MinuteOfDay(clock: from))
    let end = try #require(MinuteOfDay(clock: to))
    return try #require(WeeklyWindow(day, from: start, to: end))
  }

  @Test("A window gives every start whose whole session fits")
  func wholeSessions() throws {
    let evening = Availability([.init(try window(.monday, "18:30", "21:00"))])
    let hours = evening.offered(on: .standard).map(\.hour.description)
    #expect(hours == ["Mon 19:00", "Mon 20:00"])
  }

  @Test("Good hours come before possible ones, then the person's order counts")
  func order() throws {
    let offered = Availability([
      .init(try window(.sunday, "10:00", "11:00"), .possible),
      .init(try window(.friday, "20:00", "21:00")),
      .init(try window(.monday, "20:00", "21:00")),
    ]).offered(on: .standard)
    #expect(offered.map(\.hour.weekday) == [.friday, .monday, .sunday])
    #expect(offered.map(\.position) == [0, 1, 2])
    #expect(offered.map(\.preference) == [.good, .good, .possible])
  }

  @Test("An hour that is offered twice keeps its best place")
  func twice() throws {
    let same = try window(.monday, "20:00", "21:00")
    let offered = Availability([.init(same, .possible), .init(same)]).offered(on: .standard)
    #expect(offered.count == 1)
    #expect(offered.first?.preference == .good)
  }

  @Test("A session longer than every window leaves no hour")
  func tooLong() throws {
    let grid = try #require(HourGrid(session: 90, step: 30))
    let hour = Availability([.init(try window(.monday, "20:00", "21:00"))])
    #expect(hour.offered(on: grid).isEmpty)
  }
}
