import Almanac
import Testing

@Suite("Weekly windows")
struct WeeklyWindowTests {
  /// Every window of a small week: two days, the last six quarters of an hour before midnight.
  private static let windows: [WeeklyWindow] = {
    let minutes = stride(from: 1350, through: 1440, by: 15).compactMap(MinuteOfDay.init(minutes:))
    return [Weekday.wednesday, .sunday].flatMap { day in
      minutes.flatMap { start in
        minutes.compactMap { WeeklyWindow(day, from: start, to: $0) }
      }
    }
  }()

  /// The minutes of the week that a window holds.
  private static func minutes(of window: WeeklyWindow) -> Set<Int> {
    let midnight = window.weekday.daysSinceMonday * 1440
    return Set((window.start.minutes..<window.end.minutes).map { midnight + $0 })
  }

  @Test("Overlap and containment are those of the sets of minutes")
  func agreesWithSets() {
    #expect(Self.windows.count == 2 * 21)
    for left in Self.windows {
      let mine = Self.minutes(of: left)
      #expect(left.length == mine.count)
      for right in Self.windows {
        let theirs = Self.minutes(of: right)
        #expect(left.overlaps(right) == !mine.isDisjoint(with: theirs), "\(left) \(right)")
        #expect(left.contains(right) == mine.isSuperset(of: theirs), "\(left) \(right)")
      }
    }
  }

  @Test("Windows sort by day, then start, then end")
  func sorts() {
    for (left, right) in zip(Self.windows, Self.windows.dropFirst()) {
      #expect(left < right)
      #expect(!(right < left))
    }
  }

  @Test("A window never ends where or before it starts")
  func refusesEmptyWindows() throws {
    let noon = try #require(MinuteOfDay(hour: 12))
    let one = try #require(MinuteOfDay(hour: 13))
    #expect(WeeklyWindow(.monday, from: noon, to: noon) == nil)
    #expect(WeeklyWindow(.monday, from: one, to: noon) == nil)
  }

  @Test("A session fills its window and never passes midnight")
  func sessionWindows() throws {
    let hour = WeeklyHour(.wednesday, try #require(MinuteOfDay(hour: 20)))
    #expect(hour.description == "Wed 20:00")
    #expect(hour.window(minutes: 90)?.end.description == "21:30")
    #expect(hour.window(minutes: 240)?.end.description == "24:00")
    #expect(hour.window(minutes: 241) == nil)
    #expect(hour.window(minutes: 0) == nil)
  }
}
