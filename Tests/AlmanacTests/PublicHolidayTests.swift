import Almanac
import Testing

/// The days of a year as `month/day`, with `*` behind a substitute and `+` behind a sandwiched day.
func marked(_ holidays: [PublicHoliday]) -> String {
  let marks: [PublicHoliday.Kind: String] = [.substitute: "*", .sandwiched: "+"]
  let days = holidays.map { "\($0.date.month)/\($0.date.day)\(marks[$0.kind] ?? "")" }
  return days.joined(separator: " ")
}

@Suite("Public holidays")
struct PublicHolidayTests {
  @Test("Date, kind and both names are those of the table", arguments: 2020...2035)
  func agreesWithTable(year: Int) throws {
    let kinds: [String: PublicHoliday.Kind] = [
      "holiday": .holiday, "substitute": .substitute, "sandwiched": .sandwiched,
    ]
    let rows = try Table("calendars/jp_holidays_2020_2035.csv").rows
      .filter { $0["date"]?.hasPrefix("\(year)-") == true }
    let holidays = HolidayLaw.holidays(in: year)
    #expect(holidays.map(\.date.description) == rows.compactMap { $0["date"] })
    #expect(holidays.map(\.kind) == rows.map { kinds[$0["kind"] ?? ""] })
    #expect(holidays.map(\.japaneseName) == rows.compactMap { $0["name_ja"] })
    #expect(holidays.map(\.englishName) == rows.compactMap { $0["name_en"] })
  }

  @Test("The table itself is whole: 286 rows with the weekday our dates have")
  func tableIsWhole() throws {
    let rows = try Table("calendars/jp_holidays_2020_2035.csv").rows
    #expect(rows.count == 286)
    for row in rows {
      let date = try civilDate(row["date"])
      #expect(
        ["月", "火", "水", "木", "金", "土", "日"][date.weekday.daysSinceMonday] == row["weekday_ja"])
    }
  }

  @Test(
    "The days of a year are those of the domain analysis",
    arguments: [
      (2022, "1/1 1/10 2/11 2/23 3/21 4/29 5/3 5/4 5/5 7/18 8/11 9/19 9/23 10/10 11/3 11/23"),
      (2023, "1/1 1/2* 1/9 2/11 2/23 3/21 4/29 5/3 5/4 5/5 7/17 8/11 9/18 9/23 10/9 11/3 11/23"),
      (
        2024,
        "1/1 1/8 2/11 2/12* 2/23 3/20 4/29 5/3 5/4 5/5 5/6* 7/15 8/11 8/12* 9/16 9/22 9/23* "
          + "10/14 11/3 11/4* 11/23"
      ),
      (
        2025,
        "1/1 1/13 2/11 2/23 2/24* 3/20 4/29 5/3 5/4 5/5 5/6* 7/21 8/11 9/15 9/23 10/13 11/3 "
          + "11/23 11/24*"
      ),
      (
        2026,
        "1/1 1/12 2/11 2/23 3/20 4/29 5/3 5/4 5/5 5/6* 7/20 8/11 9/21 9/22+ 9/23 10/12 11/3 11/23"
      ),
      (2027, "1/1 1/11 2/11 2/23 3/21 3/22* 4/29 5/3 5/4 5/5 7/19 8/11 9/20 9/23 10/11 11/3 11/23"),
    ])
  func agreesWithLists(year: Int, days: String) {
    #expect(marked(HolidayLaw.holidays(in: year)) == days)
  }

  @Test(
    "The number of days off is that of the domain analysis",
    arguments: [
      (2020, 18), (2021, 17), (2028, 16), (2029, 19), (2030, 19), (2031, 19), (2032, 17),
      (2033, 17), (2034, 17), (2035, 19),
    ])
  func agreesWithCounts(year: Int, count: Int) {
    #expect(HolidayLaw.holidays(in: year).count == count)
  }

  @Test(
    "The years before 2020 have the days the government published for them",
    arguments: [
      (
        2016,
        "1/1 1/11 2/11 3/20 3/21* 4/29 5/3 5/4 5/5 7/18 8/11 9/19 9/22 10/10 11/3 11/23 12/23"
      ),
      (2017, "1/1 1/2* 1/9 2/11 3/20 4/29 5/3 5/4 5/5 7/17 8/11 9/18 9/23 10/9 11/3 11/23 12/23"),
      (
        2018,
        "1/1 1/8 2/11 2/12* 3/21 4/29 4/30* 5/3 5/4 5/5 7/16 8/11 9/17 9/23 9/24* 10/8 11/3 "
          + "11/23 12/23 12/24*"
      ),
      (
        2019,
        "1/1 1/14 2/11 3/21 4/29 4/30+ 5/1 5/2+ 5/3 5/4 5/5 5/6* 7/15 8/11 8/12* 9/16 9/23 "
          + "10/14 10/22 11/3 11/4* 11/23"
      ),
    ])
  func agreesBefore2020(year: Int, days: String) {
    #expect(marked(HolidayLaw.holidays(in: year)) == days)
  }

  @Test("Years outside 2016 ... 2099 are empty", arguments: [Int.min, 1948, 2015, 2100, Int.max])
  func emptyOutsideItsYears(year: Int) {
    #expect(HolidayLaw.holidays(in: year).isEmpty)
  }
}
