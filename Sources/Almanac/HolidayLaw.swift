/// The law on national holidays as a function from a year to its days off.
///
/// Source: 国民の祝日に関する法律 (Act 178 of 1948), Art. 2 and 3, with the special laws for 2019, 2020
/// and 2021. Equinoxes are forecasts until the gazette announces them; see ``Equinox``.
package enum HolidayLaw {
  /// The calendar years this room knows: Mountain Day begins in 2016, the equinox formula ends in 2099.
  package static let years = 2016...2099

  /// All days off of `year`, earliest first, one entry a day; empty outside ``years``, where nothing
  /// is known.
  package static func holidays(in year: Int) -> [PublicHoliday] {
    let national = nationalHolidays(in: year)
    let named = Set(national.map(\.date))
    let substitutes = substitutes(for: national, named: named)
    let sandwiched = sandwichedDays(among: named)
    return (national + substitutes + sandwiched).sorted { $0.date < $1.date }
  }

  /// The day off that falls on `date`; `nil` on other days and outside ``years``.
  ///
  /// - Complexity: that of ``holidays(in:)``; ``PublicHolidayCalendar`` answers many dates.
  package static func holiday(on date: CivilDate) -> PublicHoliday? {
    holidays(in: date.year).first { $0.date == date }
  }

  /// Art. 2 and the special laws.
  private static func nationalHolidays(in year: Int) -> [PublicHoliday] {
    HolidayRule.all.compactMap { rule in
      guard let usual = rule.date(in: year) else { return nil }
      let date = OlympicExceptions.date(of: rule.name, in: year) ?? usual
      return PublicHoliday(date: date, kind: .holiday, name: rule.name)
    }
  }

  /// Art. 3(2): the nearest later day that is not a national holiday stands in for a Sunday.
  private static func substitutes(
    for national: [PublicHoliday], named: Set<CivilDate>
  ) -> [PublicHoliday] {
    national.filter { $0.date.weekday == .sunday }.map { holiday in
      var day = holiday.date.adding(days: 1)
      while named.contains(day) { day = day.adding(days: 1) }
      return PublicHoliday(date: day, kind: .substitute, name: holiday.name)
    }
  }

  /// Art. 3(3): a day whose neighbours are both national holidays; substitutes are not such neighbours.
  ///
  /// In none of ``years`` does a substitute lie between two national holidays as well.
  private static func sandwichedDays(among named: Set<CivilDate>) -> [PublicHoliday] {
    named.map { $0.adding(days: 1) }
      .filter { named.contains($0.adding(days: 1)) && !named.contains($0) }
      .map { PublicHoliday(date: $0, kind: .sandwiched, name: .citizensHoliday) }
  }
}
