/// A day of the week; weeks begin on Monday, as terms do.
package enum Weekday: String, CaseIterable, Hashable, Comparable, Sendable {
  case monday = "Mon"
  case tuesday = "Tue"
  case wednesday = "Wed"
  case thursday = "Thu"
  case friday = "Fri"
  case saturday = "Sat"
  case sunday = "Sun"

  /// 0 for Monday ... 6 for Sunday.
  package var daysSinceMonday: Int {
    switch self {
    case .monday: 0
    case .tuesday: 1
    case .wednesday: 2
    case .thursday: 3
    case .friday: 4
    case .saturday: 5
    case .sunday: 6
    }
  }

  /// True on Saturday and Sunday; public holidays are another question.
  package var isWeekend: Bool { self >= .saturday }

  package static func < (left: Weekday, right: Weekday) -> Bool {
    left.daysSinceMonday < right.daysSinceMonday
  }
}
