import Almanac
import Testing

@Suite("Civil dates")
struct CivilDateTests {
  /// 1600-01-01 was a Saturday; to 1970-01-01 there are 370 years, 90 of them leap.
  @Test("Every day from 1600 to 2400 is the one a day-by-day counter reaches")
  func agreesWithDayCounter() {
    var counter = DayCounter(year: 1600, weekday: 5)
    var number = -(370 * 365 + 90)
    var differences: [Int] = []
    while counter.year <= 2400 {
      if !Self.agrees(counter, with: number) { differences.append(number) }
      counter.advance()
      number += 1
    }
    #expect(number == 431 * 365 + 105)  // 2401-01-01; 105 leap days after 1970
    #expect(differences.isEmpty)
  }

  private static func agrees(_ counter: DayCounter, with number: Int) -> Bool {
    let date = CivilDate(dayNumber: number)
    return date.parts == (counter.year, counter.month, counter.day)
      && date.weekday.daysSinceMonday == counter.weekday
      && CivilDate(year: counter.year, month: counter.month, day: counter.day) == date
      && CivilDate.length(ofMonth: counter.month, year: counter.year) == counter.monthLength
  }

  @Test(
    "Known days have their known numbers and weekdays",
    arguments: [
      ("1970-01-01", 0, Weekday.thursday), ("1969-12-31", -1, .wednesday),
      ("2000-02-29", 11_016, .tuesday), ("2022-05-09", 19_121, .monday),
      ("0001-01-01", -719_162, .monday), ("9999-12-31", 2_932_896, .friday),
    ])
  func knownDays(text: String, number: Int, weekday: Weekday) throws {
    let date = try civilDate(text)
    #expect(date.dayNumber == number)
    #expect(date.weekday == weekday)
    #expect(date.description == text)
  }

  @Test(
    "Days that do not exist are refused",
    arguments: [
      (2023, 2, 29), (1900, 2, 29), (2100, 2, 29), (2022, 4, 31), (2022, 0, 1), (2022, 13, 1),
      (2022, 1, 0), (2022, 1, 32), (0, 1, 1), (10_000, 1, 1), (2022, 1, -1),
    ])
  func refusesMissingDays(year: Int, month: Int, day: Int) {
    #expect(CivilDate(year: year, month: month, day: day) == nil)
  }

  @Test(
    "Text that is not an ISO date is refused",
    arguments: [
      "", "2022-5-9", "2022/05/09", "20220509", " 2022-05-09", "2022-05-09 ", "2022-05-09T00:00",
      "-022-05-09", "2022-02-30", "+022-05-09", "２０２２-05-09", "2022-05-0x", "0000-01-01",
    ])
  func refusesOtherText(text: String) {
    #expect(CivilDate(iso: text) == nil)
  }

  @Test(
    "Walking there and back is standing still", arguments: [-400_000, -366, -1, 0, 1, 59, 146_097])
  func walksThereAndBack(days: Int) throws {
    let start = try #require(CivilDate(year: 2024, month: 2, day: 29))
    let end = start.adding(days: days)
    #expect(end.adding(days: -days) == start)
    #expect(start.days(until: end) == days)
    #expect((start < end) == (days > 0))
  }

  @Test("The next of a weekday lies zero to six days ahead", arguments: Weekday.allCases)
  func findsNextWeekday(weekday: Weekday) {
    for number in -20...20 {
      let date = CivilDate(dayNumber: number)
      let next = date.onOrAfter(weekday)
      #expect(next.weekday == weekday)
      #expect((0...6).contains(date.days(until: next)))
    }
  }
}
