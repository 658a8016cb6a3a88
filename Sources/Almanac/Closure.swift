/// A run of days, once, on which the office is closed.
package struct Closure: Hashable, Sendable {
  /// The first day.
  package let first: CivilDate
  /// The last day, still closed.
  package let last: CivilDate
  /// What the programme calls it, in its own words.
  package let name: String

  /// `nil` where `last` is before `first`.
  package init?(first: CivilDate, last: CivilDate, name: String) {
    guard first <= last else { return nil }
    self.first = first
    self.last = last
    self.name = name
  }

  /// True from the first day to the last.
  package func contains(_ date: CivilDate) -> Bool {
    first <= date && date <= last
  }
}
