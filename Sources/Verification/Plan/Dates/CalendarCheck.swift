import Almanac
import Domain

/// Fallback hours, sessions and skipped dates of every pair, worked out again.
struct CalendarCheck: Sendable {
  private let reading: RoundReading
  private let pairs: [Pair]
  private let engagements: Engagements
  private let closed: ClosedDays

  /// The pairs of a plan, in the term of its round.
  init(_ reading: RoundReading, _ pairs: [Pair]) {
    self.reading = reading
    self.pairs = pairs
    self.engagements = Engagements(of: pairs, on: reading.round.programme.grid)
    self.closed = ClosedDays(of: reading.round)
  }

  /// Each mentee whose hours or dates are not the right ones, with what differs.
  func differences() -> [(mentee: PersonCode, difference: CalendarDifference)] {
    pairs.flatMap { pair -> [(PersonCode, CalendarDifference)] in
      guard let three = three(in: pair) else { return [] }
      let differences = fallbackDifference(pair, three) + dateDifferences(pair, three)
      return differences.map { (pair.key.mentee, $0) }
    }
  }

  /// Those who meet; `nil` where the round does not know one of them.
  private struct Meeting {
    let mentee: MenteeReading
    let mentors: [MentorReading]
  }

  private func three(in pair: Pair) -> Meeting? {
    let codes = [pair.key.mentor, pair.coMentor].compactMap(\.self)
    let mentors = codes.compactMap(reading.mentor)
    guard mentors.count == codes.count else { return nil }
    return reading.mentee(pair.key.mentee).map { Meeting(mentee: $0, mentors: mentors) }
  }

  /// Hours beside the own one at which no other pair keeps any of those who meet.
  private func fallbackDifference(_ pair: Pair, _ meeting: Meeting) -> [CalendarDifference] {
    let free = meeting.mentee.starts.inOrder.filter { hour in
      hour != pair.hour && meeting.mentors.allSatisfy { $0.starts.contains(hour) }
        && pair.people.allSatisfy {
          !engagements.isBusy($0, at: hour, besides: pair.key.mentee)
        }
    }
    let expected = Array(free.prefix(2))
    return pair.fallbacks == expected
      ? [] : [.fallbacks(found: pair.fallbacks, expected: expected)]
  }

  private func dateDifferences(_ pair: Pair, _ meeting: Meeting) -> [CalendarDifference] {
    let keptFree = meeting.mentors.reduce(meeting.mentee.mentee.keptFree) {
      $0.union($1.mentor.keptFree)
    }
    let dates = TermDates(
      of: reading.round, closed: closed, on: pair.hour.weekday, keptFree: keptFree)
    return DateComparison(pair, dates, closed).differences
  }
}
