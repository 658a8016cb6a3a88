import Almanac
import Testing

@Suite("Law on national holidays")
struct HolidayLawTests {
  private static let calendar = PublicHolidayCalendar()

  private static func holiday(on text: String) throws -> PublicHoliday? {
    calendar[try civilDate(text)]
  }

  @Test(
    "A substitute follows the whole run of holidays and is named after the Sunday",
    arguments: [
      ("2020-05-06", HolidayName.constitutionMemorialDay), ("2024-05-06", .childrensDay),
      ("2025-05-06", .greeneryDay), ("2021-08-09", .mountainDay), ("2023-01-02", .newYearsDay),
      ("2020-02-24", .emperorsBirthday), ("2033-03-21", .vernalEquinoxDay),
      ("2029-09-24", .autumnalEquinoxDay), ("2018-04-30", .showaDay),
    ])
  func substituteChains(text: String, name: HolidayName) throws {
    let holiday = try #require(try Self.holiday(on: text))
    #expect(holiday.kind == .substitute)
    #expect(holiday.name == name)
  }

  @Test(
    "A day between two national holidays is off",
    arguments: ["2019-04-30", "2019-05-02", "2026-09-22", "2032-09-21"])
  func sandwichedDays(text: String) throws {
    let holiday = try #require(try Self.holiday(on: text))
    #expect(holiday.kind == .sandwiched)
    #expect(holiday.japaneseName == "休日（国民の休日）")
  }

  @Test(
    "A day between a national holiday and a substitute is an ordinary one",
    arguments: ["2024-09-24", "2023-01-03", "2020-05-07"])
  func substitutesDoNotSandwich(text: String) throws {
    #expect(try Self.holiday(on: text) == nil)
  }

  @Test(
    "The Games moved three holidays and left their usual days ordinary",
    arguments: [
      ("2020-07-23", HolidayName.marineDay), ("2020-07-24", .sportsDay),
      ("2020-08-10", .mountainDay), ("2021-07-22", .marineDay), ("2021-07-23", .sportsDay),
      ("2021-08-08", .mountainDay), ("2020-07-20", nil), ("2020-10-12", nil), ("2020-08-11", nil),
      ("2021-07-19", nil), ("2021-10-11", nil), ("2021-08-11", nil),
    ])
  func olympicExceptions(text: String, name: HolidayName?) throws {
    let holiday = try Self.holiday(on: text)
    #expect(holiday?.name == name)
    #expect(holiday == nil || holiday?.kind == .holiday)
  }

  @Test(
    "The accession moved the birthday and added two days to 2019",
    arguments: [
      ("2018-12-23", HolidayName.emperorsBirthday), ("2019-02-23", nil), ("2019-12-23", nil),
      ("2020-02-23", .emperorsBirthday), ("2020-12-23", nil), ("2019-05-01", .enthronementDay),
      ("2019-10-22", .enthronementCeremonyDay), ("2020-10-22", nil),
      ("2019-10-14", .healthAndSportsDay), ("2022-10-10", .sportsDay),
    ])
  func accession(text: String, name: HolidayName?) throws {
    #expect(try Self.holiday(on: text)?.name == name)
  }

  /// Reads Art. 3 the other way round: not "where does the Sunday go" but "is this day off".
  @Test("Art. 3, asked day by day, gives the same days off", arguments: 2016...2099)
  func thirdArticleDayByDay(year: Int) throws {
    let holidays = HolidayLaw.holidays(in: year)
    let national = Set(holidays.filter { $0.kind == .holiday }.map(\.date))
    let newYear = try #require(CivilDate(year: year, month: 1, day: 1))
    let days = (0..<366).map { newYear.adding(days: $0) }.filter { $0.year == year }
    let off = days.compactMap { day in
      Self.kind(of: day, national: national).map { "\(day) \($0)" }
    }
    #expect(holidays.map { "\($0.date) \($0.kind)" } == off)
  }

  private static func kind(of day: CivilDate, national: Set<CivilDate>) -> PublicHoliday.Kind? {
    if national.contains(day) { return .holiday }
    var before = day.adding(days: -1)
    while national.contains(before) {
      if before.weekday == .sunday { return .substitute }
      before = before.adding(days: -1)
    }
    let neighbours: Set = [day.adding(days: -1), day.adding(days: 1)]
    return neighbours.isSubset(of: national) ? .sandwiched : nil
  }

  @Test("From 2022 to 2099 every year has the sixteen holidays of Art. 2, each once")
  func sixteenAYear() {
    for year in 2022...2099 {
      let names = HolidayLaw.holidays(in: year).filter { $0.kind == .holiday }.map(\.name)
      #expect(names.count == 16)
      #expect(Set(names).count == 16)
    }
  }
}
