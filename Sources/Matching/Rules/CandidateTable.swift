import Almanac
import Domain

/// Every mentee beside every mentor, with the rules that the two break and their points.
///
/// - Complexity: O(mentees · mentors · (hours + languages²)) to fill.
struct CandidateTable: Sendable {
  private(set) var round: Round
  /// Row-major: mentees × mentors, in the round's orders.
  private let entries: [Entry]
  private let mentorByMentee: [Int?]
  private let menteeByMentor: [Int?]

  /// What is known about two people.
  struct Entry: Sendable {
    /// Empty where they may meet.
    let broken: [MustRule]
    let hours: [CommonHour]
    let shared: [SharedLanguage]
    let points: Int

    var isEligible: Bool { broken.isEmpty }
  }

  init(_ round: Round) {
    self.round = round
    let mentors = round.mentors.map { OfferedTime($0, on: round.programme.grid) }
    entries = round.mentees.flatMap { mentee -> [Entry] in
      let offered = mentee.availability.offered(on: round.programme.grid)
      return mentors.map { Entry(mentee, $0, offered: offered, round) }
    }
    let (mentees, mentorCodes) = (round.mentees.map(\.code), round.mentors.map(\.code))
    mentorByMentee = mentees.places(in: mentorCodes)
    menteeByMentor = mentorCodes.places(in: mentees)
  }

  /// The same people with one lock more, which changes nothing about who may meet whom.
  func locking(_ mentee: PersonCode, _ lock: Lock) -> CandidateTable {
    var table = self
    table.round.decisions.locks[mentee] = lock
    return table
  }

  /// True where sessions of one person can clash that are not at one hour, or of one who is mentor and
  /// mentee at once.
  var weeksMayCross: Bool {
    !round.programme.grid.keepsSessionsApart || mentorByMentee.contains { $0 != nil }
  }

  subscript(mentee: Int, mentor: Int) -> Entry {
    entries[mentee * round.mentors.count + mentor]
  }

  /// The mentor who is the same person as the mentee.
  func mentor(being mentee: Int) -> Int? { mentorByMentee[mentee] }

  /// The mentee who is the same person as the mentor.
  func mentee(being mentor: Int) -> Int? { menteeByMentor[mentor] }

  /// Mentors who may meet the mentee, in the round's order.
  func eligibleMentors(of mentee: Int) -> [Int] {
    round.mentors.indices.filter { self[mentee, $0].isEligible }
  }
}

/// A mentor with the hours that she offers.
private struct OfferedTime {
  let mentor: Mentor
  let hours: [WeeklyHour: OfferedHour]

  init(_ mentor: Mentor, on grid: HourGrid) {
    self.mentor = mentor
    let offered = mentor.availability.offered(on: grid)
    hours = Dictionary(offered.map { ($0.hour, $0) }) { first, _ in first }
  }
}

extension CandidateTable.Entry {
  fileprivate init(_ mentee: Mentee, _ time: OfferedTime, offered: [OfferedHour], _ round: Round) {
    hours = offered.compactMap { mine in
      time.hours[mine.hour].map { theirs in
        CommonHour(
          hour: mine.hour, position: mine.position,
          reluctant: [mine, theirs].count { $0.preference == .possible })
      }
    }
    shared = round.programme.must.intelligibility.shared(
      by: mentee.languages, and: time.mentor.languages)
    let candidate = Candidate(
      mentee: mentee, mentor: time.mentor, shared: shared, hours: hours, round: round)
    broken = MustRules.broken(by: candidate)
    points = ShouldRules.points(of: candidate)
  }
}

extension [PersonCode] {
  /// For each person the place in another list; `nil` where the person does not stand there.
  fileprivate func places(in others: [PersonCode]) -> [Int?] {
    let places = Dictionary(others.enumerated().map { ($1, $0) }) { first, _ in first }
    return map { places[$0] }
  }
}
