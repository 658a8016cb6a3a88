import Almanac
import Domain
import Solver

/// The resources of a stage: the places of its mentors, and the weeks of those who could meet twice.
///
/// A week is one row for each hour: of the sessions that a person has from this start on, until
/// another could follow, one takes place. Where the grid keeps sessions apart and nobody is mentor and
/// mentee at once, these rows lie inside the mentors' places and the stage is a network; else they
/// cross.
struct MentorResources {
  private let grid: HourGrid
  private var places: [Int: Int] = [:]
  /// For each mentor the rows of the week, in weekly order.
  private var weeks: [Int: [(start: WeeklyHour, resource: Int)]] = [:]

  /// Adds the resources of every mentor in `demand`, in the round's order: `demand` holds the hours
  /// at which options of the mentor meet, `limit` the places, `own` the hours at which options of
  /// mentees meet who are mentors too, by mentor.
  init(
    _ demand: [Int: Set<WeeklyHour>], beside own: [Int: Set<WeeklyHour>] = [:], in round: Round,
    limit: (Int) -> Int, of model: inout Model
  ) {
    grid = round.programme.grid
    for (mentor, hours) in demand.sorted(by: { $0.key < $1.key }) {
      let (code, maximum) = (round.mentors[mentor].code, limit(mentor))
      places[mentor] = model.addResource(Names.places(code), maximum: maximum)
      guard maximum >= 2 || own[mentor] != nil else { continue }
      weeks[mentor] = hours.union(own[mentor] ?? []).sorted().map { hour in
        (hour, model.addResource(Names.places(code, at: hour), maximum: 1))
      }
    }
  }

  /// What an option of the mentor at that hour uses; `mentee` is the position among the mentors of a
  /// mentee who is one too.
  func uses(of mentor: Int, and mentee: Int? = nil, at hour: WeeklyHour) -> [Int] {
    let weeks = [mentor, mentee].compactMap { $0 }.flatMap { self.weeks[$0] ?? [] }
    return [places[mentor]].compactMap { $0 }
      + weeks.filter { grid.isBusy(at: hour, after: $0.start) }.map(\.resource)
  }
}

extension HourGrid {
  /// True where nobody can start at `hour` who started a session at `start`: it lasts still, or its
  /// buffer. Weeks follow one another.
  func isBusy(at hour: WeeklyHour, after start: WeeklyHour) -> Bool {
    let week = 7 * 24 * 60
    return (hour.minuteOfWeek - start.minuteOfWeek + week) % week < session + buffer
  }

  /// True where one person cannot have sessions at both hours.
  func clash(_ one: WeeklyHour, _ other: WeeklyHour) -> Bool {
    isBusy(at: one, after: other) || isBusy(at: other, after: one)
  }
}

extension WeeklyHour {
  /// Minutes since Monday began.
  fileprivate var minuteOfWeek: Int { weekday.daysSinceMonday * 24 * 60 + start.minutes }
}
