/// One row of Art. 2: a national holiday, where it falls, and the years in which the row is in force.
struct HolidayRule: Sendable {
  /// Where in a year the holiday falls.
  enum Place: Sendable {
    case day(Int, month: Int)
    case monday(Int, month: Int)
    case vernalEquinox
    case autumnalEquinox
  }

  let name: HolidayName
  let place: Place
  let years: ClosedRange<Int>

  init(_ name: HolidayName, _ place: Place, in years: ClosedRange<Int> = HolidayLaw.years) {
    self.name = name
    self.place = place
    self.years = years
  }

  /// The day of `year` on which the holiday falls; `nil` where the row is not in force.
  func date(in year: Int) -> CivilDate? {
    guard years.contains(year) else { return nil }
    switch place {
    case .day(let day, let month):
      return CivilDate(year: year, month: month, day: day)
    case .monday(let number, let month):
      let first = CivilDate(year: year, month: month, day: 1)
      return first?.onOrAfter(.monday).adding(days: 7 * (number - 1))
    case .vernalEquinox:
      return Equinox.vernal(in: year)
    case .autumnalEquinox:
      return Equinox.autumnal(in: year)
    }
  }

  /// Art. 2 as in force since 2016, with the two days that 平成30年法律第99号 added to 2019.
  ///
  /// The Emperor's Birthday moved with the accession of 1 May 2019, so that year had none.
  static let all: [HolidayRule] = [
    HolidayRule(.newYearsDay, .day(1, month: 1)),
    HolidayRule(.comingOfAgeDay, .monday(2, month: 1)),
    HolidayRule(.nationalFoundationDay, .day(11, month: 2)),
    HolidayRule(.emperorsBirthday, .day(23, month: 2), in: 2020...2099),
    HolidayRule(.vernalEquinoxDay, .vernalEquinox),
    HolidayRule(.showaDay, .day(29, month: 4)),
    HolidayRule(.enthronementDay, .day(1, month: 5), in: 2019...2019),
    HolidayRule(.constitutionMemorialDay, .day(3, month: 5)),
    HolidayRule(.greeneryDay, .day(4, month: 5)),
    HolidayRule(.childrensDay, .day(5, month: 5)),
    HolidayRule(.marineDay, .monday(3, month: 7)),
    HolidayRule(.mountainDay, .day(11, month: 8)),
    HolidayRule(.respectForTheAgedDay, .monday(3, month: 9)),
    HolidayRule(.autumnalEquinoxDay, .autumnalEquinox),
    HolidayRule(.healthAndSportsDay, .monday(2, month: 10), in: 2016...2019),
    HolidayRule(.sportsDay, .monday(2, month: 10), in: 2020...2099),
    HolidayRule(.enthronementCeremonyDay, .day(22, month: 10), in: 2019...2019),
    HolidayRule(.cultureDay, .day(3, month: 11)),
    HolidayRule(.labourThanksgivingDay, .day(23, month: 11)),
    HolidayRule(.emperorsBirthday, .day(23, month: 12), in: 2016...2018),
  ]
}
