import Almanac
import Testing

@Suite("Days without sessions")
struct SessionCalendarTests {
  private static func summer() throws -> Closure {
    let first = try civilDate("2022-08-08")
    return try #require(Closure(first: first, last: first.adding(days: 6), name: "夏季休業"))
  }

  private static func cause(
    on text: String, by calendar: SessionCalendar, keptFree: Bool = false
  ) throws -> SkipCause? {
    let date = try civilDate(text)
    return calendar.skipCause(on: date, keptFree: keptFree ? [date] : [])
  }

  @Test("A holiday explains a day before a closure does, and a closure before a wish")
  func orderOfCauses() throws {
    let calendar = SessionCalendar(closures: [try Self.summer()])
    let mountainDay = try #require(HolidayLaw.holidays(in: 2022).first { $0.name == .mountainDay })
    #expect(try Self.cause(on: "2022-08-11", by: calendar, keptFree: true) == .holiday(mountainDay))
    #expect(
      try Self.cause(on: "2022-08-12", by: calendar, keptFree: true) == .closure(name: "夏季休業"))
    #expect(try Self.cause(on: "2022-08-15", by: calendar, keptFree: true) == .keptFree)
    #expect(try Self.cause(on: "2022-08-15", by: calendar) == nil)
  }

  @Test("A programme that meets on holidays still closes with its office")
  func meetsOnHolidays() throws {
    let calendar = SessionCalendar(skipsHolidays: false)
    #expect(try Self.cause(on: "2022-11-23", by: calendar) == nil)
    #expect(try Self.cause(on: "2023-01-01", by: calendar) == .closure(name: "年末年始"))
    #expect(try Self.cause(on: "2023-01-04", by: calendar) == nil)
  }

  @Test("New Year's Day is told as the holiday, its neighbours as the closure")
  func turnOfTheYear() throws {
    let calendar = SessionCalendar()
    let newYear = try #require(HolidayLaw.holidays(in: 2023).first)
    #expect(try Self.cause(on: "2022-12-31", by: calendar) == .closure(name: "年末年始"))
    #expect(try Self.cause(on: "2023-01-01", by: calendar) == .holiday(newYear))
    #expect(try Self.cause(on: "2023-01-03", by: calendar) == .closure(name: "年末年始"))
  }

  @Test("A dated closure names a day before a yearly one does")
  func datedBeforeYearly() throws {
    let first = try civilDate("2022-12-28")
    let moving = try #require(Closure(first: first, last: first.adding(days: 2), name: "引越し"))
    let calendar = SessionCalendar(closures: [moving])
    #expect(try Self.cause(on: "2022-12-29", by: calendar) == .closure(name: "引越し"))
    #expect(try Self.cause(on: "2022-12-31", by: calendar) == .closure(name: "年末年始"))
  }

  @Test("Held and skipped dates part the term, whatever is kept free", arguments: [1, 2, 3])
  func partsTheTerm(everyWeeks: Int) throws {
    let term = try #require(Term(firstDay: civilDate("2022-12-12")))
    for weekday in Weekday.allCases {
      let dates = term.dates(on: weekday, everyWeeks: everyWeeks)
      let wished = Set(dates.suffix(2))
      let sessions = SessionCalendar().sessions(
        on: weekday, in: term, everyWeeks: everyWeeks, keptFree: wished)
      #expect((sessions.held + sessions.skipped.map(\.date)).sorted() == dates)
      #expect(sessions.held == sessions.held.sorted())
      #expect(wished.isDisjoint(with: sessions.held))
    }
  }
}
