import Almanac
import Domain

/// A round whose pairs are decided: what the later stages build on.
struct PairedRound: Sendable {
  let table: CandidateTable
  /// For each mentee the meeting, or `nil`.
  var meetings: [Meeting?]
  /// For each mentee the co-mentor, where there is one.
  var coMentors: [Int?]

  var round: Round { table.round }

  init(_ table: CandidateTable, meetings: [Meeting?]) {
    self.table = table
    self.meetings = meetings
    coMentors = meetings.map { _ in nil }
  }

  /// Mentees whose mentor or co-mentor this is.
  func mentees(of mentor: Int) -> [Int] {
    meetings.indices.filter { meetings[$0]?.mentor == mentor || coMentors[$0] == mentor }
  }

  /// Places that the mentor has left.
  func spare(of mentor: Int) -> Int {
    round.places(of: round.mentors[mentor]) - mentees(of: mentor).count
  }

  /// When the mentor meets anybody but this mentee, as a mentee herself too.
  func week(ofMentor mentor: Int, besides mentee: Int) -> Week {
    let own = [table.mentee(being: mentor)].compactMap { $0 }
    let others = (mentees(of: mentor) + own).filter { $0 != mentee }
    let hours = others.compactMap { meetings[$0]?.hour }
    return Week(hours: Set(hours), grid: round.programme.grid)
  }

  /// Hours that the mentee and all the mentors offer, in the mentee's order; `reluctant` counts
  /// everybody to whom the hour is only possible.
  func commonHours(of mentee: Int, with mentors: [Int]) -> [CommonHour] {
    guard let first = mentors.first else { return [] }
    return table[mentee, first].hours.compactMap { hour in
      var reluctant = hour.reluctant
      for mentor in mentors.dropFirst() {
        let offered = round.mentors[mentor].availability.offered(on: round.programme.grid)
        guard let theirs = offered.first(where: { $0.hour == hour.hour }) else { return nil }
        reluctant += theirs.preference == .possible ? 1 : 0
      }
      return CommonHour(hour: hour.hour, position: hour.position, reluctant: reluctant)
    }
  }
}

/// When somebody meets.
struct Week {
  let hours: Set<WeeklyHour>
  let grid: HourGrid

  /// True where a session at that hour clashes with none of them.
  func isFree(at hour: WeeklyHour) -> Bool {
    !hours.contains { grid.clash($0, hour) }
  }
}
