/// The dates of one weekly appointment over a term, parted into those held and those skipped.
package struct SessionDates: Hashable, Sendable {
  /// A date without a session, and why.
  package struct Skip: Hashable, Sendable {
    /// The date.
    package let date: CivilDate
    /// Why there is no session.
    package let cause: SkipCause
  }

  /// The dates with a session, earliest first.
  package let held: [CivilDate]
  /// The dates without one, earliest first.
  package let skipped: [Skip]
}

extension SessionCalendar {
  /// The sessions of an appointment on `weekday`, weekly (`everyWeeks` 1) or fortnightly (2).
  ///
  /// A skipped session is lost: it moves neither to another day nor past the term.
  ///
  /// - Complexity: O(weeks · closures).
  package func sessions(
    on weekday: Weekday, in term: Term, everyWeeks: Int = 1, keptFree: Set<CivilDate> = []
  ) -> SessionDates {
    let dates = term.dates(on: weekday, everyWeeks: everyWeeks)
    let skipped = dates.compactMap { date in
      skipCause(on: date, keptFree: keptFree).map { SessionDates.Skip(date: date, cause: $0) }
    }
    let missing = Set(skipped.map(\.date))
    return SessionDates(held: dates.filter { !missing.contains($0) }, skipped: skipped)
  }
}
