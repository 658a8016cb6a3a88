import Almanac
import Testing

@Suite("Equinoxes")
struct EquinoxTests {
  @Test("The formula gives the Japanese day of the astronomical instant, 2020 to 2035")
  func agreesWithAstronomy() throws {
    let rows = try Table("calendars/equinox_jst_2020_2035.csv").rows
    #expect(rows.count == 16)
    for row in rows {
      let year = try #require(row["year"].flatMap { Int($0) })
      #expect(
        Equinox.vernal(in: year)?.description == row["vernal_jst"].map { String($0.prefix(10)) })
      #expect(
        Equinox.autumnal(in: year)?.description == row["autumnal_jst"].map { String($0.prefix(10)) }
      )
    }
  }

  /// 2022: 33 minutes past midnight; 2026: a quarter of an hour before it.
  @Test("An equinox near midnight is on its own day", arguments: [(2022, 21), (2026, 20)])
  func nearMidnight(year: Int, day: Int) {
    #expect(Equinox.vernal(in: year) == CivilDate(year: year, month: 3, day: day))
  }

  /// Days as gazetted; 2012 had the first autumnal equinox on 22 September since 1896.
  @Test(
    "Gazetted days of the past come out",
    arguments: [
      (1980, 20, 23), (1992, 20, 23), (1999, 21, 23), (2000, 20, 23), (2003, 21, 23),
      (2012, 20, 22), (2016, 20, 22), (2017, 20, 23), (2018, 21, 23), (2019, 21, 23),
    ])
  func gazettedDays(year: Int, vernal: Int, autumnal: Int) {
    #expect(Equinox.vernal(in: year) == CivilDate(year: year, month: 3, day: vernal))
    #expect(Equinox.autumnal(in: year) == CivilDate(year: year, month: 9, day: autumnal))
  }

  @Test("Outside 1980 ... 2099 there is no answer", arguments: [Int.min, 1979, 2100, Int.max])
  func refusesOtherYears(year: Int) {
    #expect(Equinox.vernal(in: year) == nil)
    #expect(Equinox.autumnal(in: year) == nil)
  }
}
