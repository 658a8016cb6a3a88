/// A run of whole weeks in which pairs meet.
package struct Term: Hashable, Sendable {
  /// The first day.
  package let firstDay: CivilDate
  /// The number of weeks, 1 and more; 13 by default.
  package let weeks: Int

  /// `nil` where `weeks` is below 1 or above 104.
  package init?(firstDay: CivilDate, weeks: Int = 13) {
    guard (1...104).contains(weeks) else { return nil }
    self.firstDay = firstDay
    self.weeks = weeks
  }

  /// The last day, a member of the term.
  package var lastDay: CivilDate { firstDay.adding(days: weeks * 7 - 1) }

  /// True from the first day to the last.
  package func contains(_ date: CivilDate) -> Bool {
    firstDay <= date && date <= lastDay
  }

  /// The dates of a weekly (`everyWeeks` 1) or fortnightly (2) appointment, earliest first.
  ///
  /// - Complexity: O(weeks).
  package func dates(on weekday: Weekday, everyWeeks: Int = 1) -> [CivilDate] {
    let first = firstDay.onOrAfter(weekday)
    return stride(from: 0, to: weeks, by: max(1, everyWeeks)).map { first.adding(days: $0 * 7) }
  }
}

/// A Japanese fiscal year: 1 April to 31 March of the next calendar year.
package struct FiscalYear: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The calendar year in which it begins; FY2022 is 2022-04-01 ... 2023-03-31.
  package let year: Int

  /// The fiscal year that begins in April of `year`.
  package init(_ year: Int) {
    self.year = year
  }

  /// The fiscal year to which `date` belongs.
  package init(containing date: CivilDate) {
    let parts = date.parts
    self.year = parts.month >= 4 ? parts.year : parts.year - 1
  }

  /// True from 1 April to 31 March.
  package func contains(_ date: CivilDate) -> Bool {
    FiscalYear(containing: date) == self
  }

  /// `FY2022`.
  package var description: String { "FY\(year)" }

  package static func < (left: FiscalYear, right: FiscalYear) -> Bool {
    left.year < right.year
  }
}
