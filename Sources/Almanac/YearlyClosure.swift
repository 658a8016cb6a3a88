/// A day that comes every year, such as 29 December; ordered as within one calendar year.
package struct MonthDay: Hashable, Comparable, Sendable {
  /// The month, 1 ... 12.
  package let month: Int
  /// The day of the month, 1 ... 31.
  package let day: Int

  /// `nil` for a day that no year has (30 February); 29 February is a day of leap years.
  package init?(month: Int, day: Int) {
    guard CivilDate(year: 2000, month: month, day: day) != nil else { return nil }
    self.init(known: month, day)
  }

  /// The day of the year on which `date` falls.
  package init(_ date: CivilDate) {
    let parts = date.parts
    self.init(known: parts.month, parts.day)
  }

  fileprivate init(known month: Int, _ day: Int) {
    self.month = month
    self.day = day
  }

  package static func < (left: MonthDay, right: MonthDay) -> Bool {
    (left.month, left.day) < (right.month, right.day)
  }
}

/// A run of days, every year, on which the office is closed; it may pass New Year.
package struct YearlyClosure: Hashable, Sendable {
  /// The first day.
  package let first: MonthDay
  /// The last day, still closed; where it is earlier than `first`, it belongs to the next year.
  package let last: MonthDay
  /// What the programme calls it, in its own words.
  package let name: String

  /// The closure from `first` to `last`, past New Year where `last` is the earlier of the two.
  package init(from first: MonthDay, to last: MonthDay, name: String) {
    self.first = first
    self.last = last
    self.name = name
  }

  /// True from the first day to the last, in every year.
  package func contains(_ date: CivilDate) -> Bool {
    let day = MonthDay(date)
    return first <= last ? first <= day && day <= last : first <= day || day <= last
  }

  /// 29 December to 3 January, when public offices close.
  ///
  /// Source: 行政機関の休日に関する法律 (Act 91 of 1988) Art. 1(1)3.
  package static let yearEnd = YearlyClosure(
    from: MonthDay(known: 12, 29), to: MonthDay(known: 1, 3), name: "年末年始")
}
