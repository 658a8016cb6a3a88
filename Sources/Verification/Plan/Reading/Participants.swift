import Almanac
import Domain

/// A mentee with the weekly starts that follow from the answers.
struct MenteeReading: Sendable {
  /// As the round has the person.
  let mentee: Mentee
  /// The weekly starts offered.
  let starts: OfferedStarts

  /// The key of the person.
  var code: PersonCode { mentee.code }
}

/// A mentor with the weekly starts and the room for mentees that follow from the answers.
struct MentorReading: Sendable {
  /// As the round has the person.
  let mentor: Mentor
  /// The weekly starts offered.
  let starts: OfferedStarts
  /// Mentees at once, one more for each capacity override.
  let capacity: Int
  /// Sessions that the own weekly cap still holds; `nil` where there is no cap.
  let sessionsUnderCap: Int?

  /// The key of the person.
  var code: PersonCode { mentor.code }

  /// Mentees that both capacity and cap allow, never below 0.
  var places: Int { max(0, min(capacity, sessionsUnderCap ?? capacity)) }

  /// The mentor under the programme's grid, with so many capacity overrides.
  init(_ mentor: Mentor, in programme: Programme, capacityOverrides: Int) {
    self.mentor = mentor
    self.starts = OfferedStarts(mentor.availability, on: programme.grid)
    self.capacity = mentor.capacity + capacityOverrides
    self.sessionsUnderCap = mentor.weeklyCap.map { cap in
      (cap - mentor.committed) * programme.everyWeeks / programme.grid.session
    }
  }
}
