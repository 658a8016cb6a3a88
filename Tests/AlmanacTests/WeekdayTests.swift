import Almanac
import Testing

@Suite("Weekdays and minutes of the day")
struct WeekdayTests {
  @Test("The seven abbreviations are read, Monday first")
  func readsAbbreviations() {
    let read = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"].map { Weekday(rawValue: $0) }
    #expect(read == Weekday.allCases)
    #expect(read.compactMap { $0?.daysSinceMonday } == Array(0...6))
    #expect(Weekday.allCases == Weekday.allCases.sorted())
  }

  @Test("Other spellings are refused", arguments: ["", "mon", "MON", "Monday", "Mon ", "月", "Mo"])
  func refusesOtherSpellings(text: String) {
    #expect(Weekday(rawValue: text) == nil)
  }

  @Test("The weekend is Saturday and Sunday")
  func knowsWeekend() {
    #expect(Weekday.allCases.filter(\.isWeekend) == [.saturday, .sunday])
  }

  @Test(
    "Clock times are read",
    arguments: [("0:00", 0), ("9:05", 545), ("09:05", 545), ("20:30", 1230), ("24:00", 1440)])
  func readsClock(text: String, minutes: Int) {
    #expect(MinuteOfDay(clock: text)?.minutes == minutes)
  }

  @Test(
    "What no clock shows is refused",
    arguments: [
      "", ":", "9", "9:5", "24:01", "25:00", "9:60", "-1:00", "009:00", "9:00:00", "9h00",
    ])
  func refusesOtherClocks(text: String) {
    #expect(MinuteOfDay(clock: text) == nil)
  }

  @Test("Every minute of the day reads back from what it prints")
  func readsWhatItPrints() throws {
    for minutes in 0...1440 {
      let minute = try #require(MinuteOfDay(minutes: minutes))
      #expect(MinuteOfDay(clock: minute.description) == minute)
      #expect(minute.hour * 60 + minute.minute == minutes)
    }
    #expect(MinuteOfDay(minutes: -1) == nil)
    #expect(MinuteOfDay(minutes: 1441) == nil)
  }
}
