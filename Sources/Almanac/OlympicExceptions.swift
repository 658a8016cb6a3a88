/// The three holidays that were moved beside the opening and closing of the Tokyo Games.
///
/// Source: 平成三十二年東京オリンピック競技大会・東京パラリンピック競技大会特別措置法 (Act 33 of 2015)
/// as amended in 2018 for 2020 and in 2020 for 2021.
enum OlympicExceptions {
  /// The day to which the holiday was moved in `year`; `nil` where Art. 2 alone decides.
  static func date(of name: HolidayName, in year: Int) -> CivilDate? {
    switch (year, name) {
    case (2020, .marineDay): CivilDate(year: 2020, month: 7, day: 23)
    case (2020, .sportsDay): CivilDate(year: 2020, month: 7, day: 24)
    case (2020, .mountainDay): CivilDate(year: 2020, month: 8, day: 10)
    case (2021, .marineDay): CivilDate(year: 2021, month: 7, day: 22)
    case (2021, .sportsDay): CivilDate(year: 2021, month: 7, day: 23)
    case (2021, .mountainDay): CivilDate(year: 2021, month: 8, day: 8)
    default: nil
    }
  }
}
