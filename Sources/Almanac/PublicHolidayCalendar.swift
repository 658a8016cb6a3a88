/// The public holidays of some years, ready to be asked by date.
package struct PublicHolidayCalendar: Hashable, Sendable {
  /// The days off, earliest first, one entry a day.
  package let holidays: [PublicHoliday]
  private let byDate: [CivilDate: PublicHoliday]
  private let years: ClosedRange<Int>

  /// The days off of `years`; years outside ``HolidayLaw/years`` stay without any.
  package init(years: ClosedRange<Int> = HolidayLaw.years) {
    self.years = years
    self.holidays = HolidayLaw.years.filter(years.contains).flatMap(HolidayLaw.holidays(in:))
    self.byDate = Dictionary(holidays.map { ($0.date, $0) }) { first, _ in first }
  }

  /// The day off that falls on `date`; `nil` on other days and on days not ``covers(_:)``.
  ///
  /// - Complexity: O(1).
  package subscript(date: CivilDate) -> PublicHoliday? { byDate[date] }

  /// True where the calendar knows the year of `date`, so that `nil` means an ordinary day.
  package func covers(_ date: CivilDate) -> Bool {
    years.contains(date.year) && HolidayLaw.years.contains(date.year)
  }
}
