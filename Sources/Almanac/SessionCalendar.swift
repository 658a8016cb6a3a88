/// Why no session is held on a day that would otherwise have one.
package enum SkipCause: Hashable, Sendable {
  /// A public holiday.
  case holiday(PublicHoliday)
  /// The office is closed; `name` in the programme's own words.
  case closure(name: String)
  /// One of the pair asked for the day to stay free; no reason is known or stored.
  case keptFree
}

/// The days on which a programme holds no sessions.
package struct SessionCalendar: Hashable, Sendable {
  /// False where the programme meets on public holidays too.
  package let skipsHolidays: Bool
  /// The public holidays.
  package let holidays: PublicHolidayCalendar
  /// Closures of once; where two hold a day, the earlier in the list names it.
  package let closures: [Closure]
  /// Closures of every year, asked after the dated ones.
  package let yearlyClosures: [YearlyClosure]

  /// A calendar that by default skips public holidays and the turn of the year.
  package init(
    skipsHolidays: Bool = true,
    holidays: PublicHolidayCalendar = PublicHolidayCalendar(),
    closures: [Closure] = [],
    yearlyClosures: [YearlyClosure] = [.yearEnd]
  ) {
    self.skipsHolidays = skipsHolidays
    self.holidays = holidays
    self.closures = closures
    self.yearlyClosures = yearlyClosures
  }

  /// Why there is no session on `date`, or `nil` where there may be one.
  ///
  /// Of several causes the public one is told first: holiday, then closure, then a day kept free, so
  /// that a wish shows only where nothing else explains the gap.
  ///
  /// - Complexity: O(closures).
  package func skipCause(on date: CivilDate, keptFree: Set<CivilDate> = []) -> SkipCause? {
    if skipsHolidays, let holiday = holidays[date] { return .holiday(holiday) }
    if let name = closureName(on: date) { return .closure(name: name) }
    return keptFree.contains(date) ? .keptFree : nil
  }

  private func closureName(on date: CivilDate) -> String? {
    closures.first { $0.contains(date) }?.name
      ?? yearlyClosures.first { $0.contains(date) }?.name
  }
}
