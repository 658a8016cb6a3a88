import Almanac
import Domain

/// What the pairs of a plan ask of each mentor, as first or as second mentor.
struct Engagements: Sendable {
  private let hours: [PersonCode: [WeeklyHour]]

  /// The engagements of all mentors and co-mentors.
  init(of pairs: [Pair]) {
    var hours: [PersonCode: [WeeklyHour]] = [:]
    for pair in pairs {
      for mentor in [pair.key.mentor, pair.coMentor].compactMap(\.self) {
        hours[mentor, default: []].append(pair.hour)
      }
    }
    self.hours = hours
  }

  /// Pairs that the mentor takes part in.
  func count(of mentor: PersonCode) -> Int { hours[mentor]?.count ?? 0 }

  /// Places that are left; below 0 where there are too many pairs.
  func spare(_ mentor: MentorReading) -> Int { mentor.places - count(of: mentor.code) }

  /// True where a pair of the mentor meets then.
  func isBusy(_ mentor: PersonCode, at hour: WeeklyHour) -> Bool {
    hours[mentor]?.contains(hour) ?? false
  }
}
