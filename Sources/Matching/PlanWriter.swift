import Almanac
import Domain

/// Writes the plan of a round whose stages are solved: hours, fallbacks and dates.
struct PlanWriter {
  let paired: PairedRound
  /// For each pair in the order of mentees, the reserve.
  let reserves: [Int?]
  private var round: Round { paired.round }

  /// Up to two other hours are kept in mind for a pair.
  static let mostFallbacks = 2

  func plan(values: [LevelValue]) -> Plan {
    let calendar = round.programme.sessionCalendar
    let meetings = paired.meetings.compactMap { $0 }
    let pairs = meetings.enumerated().map { place, meeting in
      pair(meeting, reserve: place < reserves.count ? reserves[place] : nil, calendar)
    }
    let unpaired = round.mentees.indices.filter { paired.meetings[$0] == nil }
    return Plan(
      round: round.name, pairs: pairs, unpaired: unpaired.map { round.mentees[$0].code },
      values: values)
  }

  private func pair(_ meeting: Meeting, reserve: Int?, _ calendar: SessionCalendar) -> Pair {
    let (mentee, mentor) = (round.mentees[meeting.mentee], round.mentors[meeting.mentor])
    let coMentor = paired.coMentors[meeting.mentee]
    var pair = Pair(PairKey(mentee.code, mentor.code), at: meeting.hour)
    pair.coMentor = coMentor.map { round.mentors[$0].code }
    pair.reserve = reserve.map { round.mentors[$0].code }
    pair.fallbacks = fallbacks(of: meeting, coMentor)
    let keptFree = mentee.keptFree.union(mentor.keptFree)
      .union(coMentor.map { round.mentors[$0].keptFree } ?? [])
    let dates = calendar.sessions(
      on: meeting.hour.weekday, in: round.term, everyWeeks: round.programme.everyWeeks,
      keptFree: keptFree)
    pair.sessions = dates.held
    pair.skipped = dates.skipped.map { SkippedDate($0.date, $0.cause.inPlan) }
    return pair
  }

  private func fallbacks(of meeting: Meeting, _ coMentor: Int?) -> [WeeklyHour] {
    let mentors = [meeting.mentor] + [coMentor].compactMap { $0 }
    let everybody = mentors + [paired.table.mentor(being: meeting.mentee)].compactMap { $0 }
    let weeks = everybody.map { paired.week(ofMentor: $0, besides: meeting.mentee) }
    let hours = paired.commonHours(of: meeting.mentee, with: mentors).map(\.hour)
    let free = hours.filter { hour in
      hour != meeting.hour && weeks.allSatisfy { $0.isFree(at: hour) }
    }
    return Array(free.prefix(PlanWriter.mostFallbacks))
  }
}

extension Pairing {
  /// True where closures and holidays leave not one session in the whole term, whatever the weekday.
  package var hasNoSessionDay: Bool {
    let (round, calendar) = (table.round, table.round.programme.sessionCalendar)
    return Weekday.allCases.allSatisfy { weekday in
      calendar.sessions(
        on: weekday, in: round.term, everyWeeks: round.programme.everyWeeks, keptFree: []
      ).held.isEmpty
    }
  }
}

extension Programme {
  /// On which dates sessions fall.
  fileprivate var sessionCalendar: SessionCalendar {
    SessionCalendar(
      skipsHolidays: skipsHolidays,
      holidays: PublicHolidayCalendar(),
      closures: closures.compactMap(\.dated), yearlyClosures: closures.compactMap(\.yearly))
  }
}

extension ClosureRule {
  fileprivate var dated: Closure? {
    if case .dated(let closure) = self { closure } else { nil }
  }

  fileprivate var yearly: YearlyClosure? {
    if case .yearly(let closure) = self { closure } else { nil }
  }
}

extension SkipCause {
  fileprivate var inPlan: SkippedDate.Cause {
    switch self {
    case .holiday(let holiday): .holiday(holiday.japaneseName)
    case .closure(let name): .closure(name)
    case .keptFree: .keptFree
    }
  }
}
