import Almanac
import Domain

/// Who would have to be in two places at once.
struct WeekClashes: Sendable {
  /// In the order in which people first appear, each with the hours of all pairs that they are in.
  private var weeks: [(person: PersonCode, hours: [WeeklyHour])] = []

  /// The weeks of mentees, mentors and co-mentors; a person in two roles has one week.
  init(of pairs: [Pair]) {
    var places: [PersonCode: Int] = [:]
    for pair in pairs {
      let (mentee, mentor) = (pair.key.mentee, pair.key.mentor)
      let second = pair.coMentor.map { [mentee, mentor].contains($0) ? [] : [$0] } ?? []
      for person in [mentee, mentor] + second {
        let place = places[person, default: weeks.count]
        if place == weeks.count { weeks.append((person, [])) }
        weeks[place].hours.append(pair.hour)
        places[person] = place
      }
    }
  }

  /// Each two sessions of one person that overlap or stand closer than the programme's buffer.
  func breaches(on grid: HourGrid) -> [RuleBreach] {
    weeks.flatMap { WeekClashes.breaches(of: $0.person, $0.hours.sorted(), grid) }
  }

  private static func breaches(
    of person: PersonCode, _ hours: [WeeklyHour], _ grid: HourGrid
  ) -> [RuleBreach] {
    hours.indices.flatMap { first -> [RuleBreach] in
      let later = hours[(first + 1)...].filter { grid.forbids(hours[first], beside: $0) }
      return later.map { .twoPlaces(person, hours[first], $0) }
    }
  }
}
