/// One day off by the law on national holidays.
package struct PublicHoliday: Hashable, Sendable {
  /// Which rule of the law makes the day one off.
  package enum Kind: Hashable, Sendable {
    /// A national holiday (国民の祝日) of Art. 2 or of a special law.
    case holiday
    /// The day off for a national holiday that fell on a Sunday, Art. 3(2).
    case substitute
    /// The day between two national holidays, Art. 3(3).
    case sandwiched
  }

  /// The day.
  package let date: CivilDate
  /// The rule that makes it one off.
  package let kind: Kind
  /// The national holiday itself; for a substitute the one that fell on the Sunday; for a sandwiched
  /// day ``HolidayName/citizensHoliday``.
  package let name: HolidayName

  /// The Japanese name of the day off: `元日`, `休日（元日 振替休日）`, `休日（国民の休日）`.
  package var japaneseName: String {
    switch kind {
    case .holiday: name.japanese
    case .substitute: "休日（\(name.japanese) 振替休日）"
    case .sandwiched: "休日（\(name.japanese)）"
    }
  }

  /// The English name of the day off: `Showa Day`, `Substitute holiday for Showa Day`.
  package var englishName: String {
    switch kind {
    case .holiday, .sandwiched: name.english
    case .substitute: "Substitute holiday for \(name.english)"
    }
  }
}
