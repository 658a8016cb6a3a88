import Almanac
import Domain

/// What the pairs of a plan ask of each person, as mentor, second mentor or mentee.
struct Engagements: Sendable {
  private let grid: HourGrid
  private let sessions: [PersonCode: [Session]]

  private struct Session {
    let mentee: PersonCode
    let hour: WeeklyHour
  }

  /// The engagements of everybody in these pairs.
  init(of pairs: [Pair], on grid: HourGrid) {
    var sessions: [PersonCode: [Session]] = [:]
    for pair in pairs {
      for person in pair.people {
        sessions[person, default: []].append(Session(mentee: pair.key.mentee, hour: pair.hour))
      }
    }
    (self.grid, self.sessions) = (grid, sessions)
  }

  /// Pairs in which the person is mentor or second mentor.
  func count(of mentor: PersonCode) -> Int {
    sessions[mentor]?.count { $0.mentee != mentor } ?? 0
  }

  /// Places that are left; below 0 where there are too many pairs.
  func spare(_ mentor: MentorReading) -> Int { mentor.places - count(of: mentor.code) }

  /// True where a session of the person, in a pair of any mentee but this one, leaves no time for one
  /// at that hour.
  func isBusy(_ person: PersonCode, at hour: WeeklyHour, besides mentee: PersonCode) -> Bool {
    sessions[person]?.contains { session in
      session.mentee != mentee && grid.forbids(session.hour, beside: hour)
    } ?? false
  }
}

extension HourGrid {
  /// True where one person cannot hold sessions at both starts: weeks follow one another, so Sunday
  /// night stands next to Monday morning.
  func forbids(_ one: WeeklyHour, beside other: WeeklyHour) -> Bool {
    let apart = abs(HourGrid.minute(of: one) - HourGrid.minute(of: other))
    return min(apart, HourGrid.week - apart) < session + buffer
  }

  /// True where a session that began at `start`, or its buffer, is not over at `hour`.
  func isOngoing(at hour: WeeklyHour, since start: WeeklyHour) -> Bool {
    let later = HourGrid.minute(of: hour) - HourGrid.minute(of: start)
    return (later < 0 ? later + HourGrid.week : later) < session + buffer
  }

  private static let week = 7 * 1440

  private static func minute(of hour: WeeklyHour) -> Int {
    hour.weekday.daysSinceMonday * 1440 + hour.start.minutes
  }
}
