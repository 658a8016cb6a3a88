import Almanac
import Domain

/// The dates of a term on one weekday, parted into those with a session and those without.
///
/// Walks the term day by day, so that no step is shared with the rooms that plan. The law on
/// holidays is the one thing taken from `Almanac`, where it is tested against the published list.
struct TermDates: Sendable {
  /// Earliest first.
  let sessions: [CivilDate]
  /// Earliest first, each with the first cause that applies.
  let skipped: [SkippedDate]

  /// The dates on which a pair meets that keeps these days free.
  ///
  /// - Complexity: O(days of the term × closures).
  init(
    of round: Round, closed: ClosedDays, on weekday: Weekday, keptFree: Set<CivilDate>
  ) {
    let days = (0..<7 * round.term.weeks).map { round.term.firstDay.adding(days: $0) }
    let ours = days.filter { $0.weekday == weekday }.enumerated()
      .filter { week, _ in week % max(1, round.programme.everyWeeks) == 0 }
    var sessions: [CivilDate] = []
    var skipped: [SkippedDate] = []
    for (_, date) in ours {
      if let cause = closed.cause(on: date) {
        skipped.append(SkippedDate(date, cause))
      } else if keptFree.contains(date) {
        skipped.append(SkippedDate(date, .keptFree))
      } else {
        sessions.append(date)
      }
    }
    (self.sessions, self.skipped) = (sessions, skipped)
  }
}

/// The days of a term on which nobody meets.
struct ClosedDays: Sendable {
  private let holidays: [CivilDate: String]
  private let closures: [ClosureRule]

  /// The public holidays and closures that the round's programme skips.
  init(of round: Round) {
    let term = round.term
    let last = term.firstDay.adding(days: 7 * term.weeks - 1)
    let skips = round.programme.skipsHolidays
    let days = skips ? (term.firstDay.year...last.year).flatMap(HolidayLaw.holidays(in:)) : []
    self.holidays = Dictionary(days.map { ($0.date, $0.japaneseName) }) { first, _ in first }
    self.closures = round.programme.closures
  }

  /// The holiday of the date, else the closure; dated closures are asked before yearly ones.
  func cause(on date: CivilDate) -> SkippedDate.Cause? {
    if let name = holidays[date] { return .holiday(name) }
    return closureNames(on: date).first.map { .closure($0) }
  }

  /// True where that cause does stand on the date: of two closures on one day either may name it.
  func holds(_ date: CivilDate, for cause: SkippedDate.Cause) -> Bool {
    guard case .closure(let name) = cause, holidays[date] == nil else { return false }
    return closureNames(on: date).contains(name)
  }

  /// The names of all closures that hold the date, dated ones first.
  private func closureNames(on date: CivilDate) -> [String] {
    let dated = closures.compactMap { closure -> String? in
      guard case .dated(let dated) = closure else { return nil }
      return dated.first <= date && date <= dated.last ? dated.name : nil
    }
    let yearly = closures.compactMap { closure -> String? in
      guard case .yearly(let yearly) = closure else { return nil }
      return ClosedDays.spans(yearly.first, yearly.last, date) ? yearly.name : nil
    }
    return dated + yearly
  }

  /// True from one day of the year to another, over New Year where the second is the earlier one.
  private static func spans(_ first: MonthDay, _ last: MonthDay, _ date: CivilDate) -> Bool {
    let (from, to) = ((first.month, first.day), (last.month, last.day))
    let day = (date.month, date.day)
    return from <= to ? from <= day && day <= to : from <= day || day <= to
  }
}
