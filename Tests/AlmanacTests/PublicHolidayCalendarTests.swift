import Almanac
import Testing

@Suite("Public holiday calendar")
struct PublicHolidayCalendarTests {
  @Test("It answers for each day of its years as the law does")
  func answersAsTheLaw() throws {
    let calendar = PublicHolidayCalendar(years: 2022...2023)
    #expect(calendar.holidays == [2022, 2023].flatMap(HolidayLaw.holidays(in:)))
    let first = try civilDate("2022-01-01")
    let found = (0..<730).compactMap { calendar[first.adding(days: $0)] }
    #expect(found == calendar.holidays)
  }

  @Test(
    "Outside its years it knows nothing and says so",
    arguments: [
      ("2021-12-31", false), ("2022-01-01", true), ("2023-12-31", true), ("2024-01-01", false),
    ])
  func coversItsYears(text: String, covered: Bool) throws {
    let date = try civilDate(text)
    let calendar = PublicHolidayCalendar(years: 2022...2023)
    #expect(calendar.covers(date) == covered)
    #expect(covered || calendar[date] == nil)
  }

  @Test("It never covers years the law room does not know")
  func clampsToTheLaw() throws {
    let calendar = PublicHolidayCalendar(years: 1900...2016)
    #expect(calendar.holidays == HolidayLaw.holidays(in: 2016))
    #expect(!calendar.covers(try civilDate("2015-12-31")))
    #expect(PublicHolidayCalendar(years: 1900...1999).holidays.isEmpty)
  }
}
