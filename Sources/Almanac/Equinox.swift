/// The days of the two equinoxes in Japan, by formula.
///
/// The National Astronomical Observatory announces the official days in the gazette each February for
/// the next year; later years are forecasts.
///
/// Source: 新こよみ便利帳 (恒星社厚生閣, 1991), formula for 1980 ... 2099.
package enum Equinox {
  /// The calendar years for which the formula holds.
  package static let years = 1980...2099

  /// 春分の日 of `year`, 19 to 21 March; `nil` outside ``years``.
  package static func vernal(in year: Int) -> CivilDate? {
    date(in: year, month: 3, base: 20_843_100)
  }

  /// 秋分の日 of `year`, 22 to 24 September; `nil` outside ``years``.
  package static func autumnal(in year: Int) -> CivilDate? {
    date(in: year, month: 9, base: 23_248_800)
  }

  /// Counts in millionths of a day, so that no rounding of binary fractions can move a date.
  private static func date(in year: Int, month: Int, base: Int) -> CivilDate? {
    guard years.contains(year) else { return nil }
    let elapsed = year - 1980
    let day = (base + 242_194 * elapsed) / 1_000_000 - elapsed / 4
    return CivilDate(year: year, month: month, day: day)
  }
}
