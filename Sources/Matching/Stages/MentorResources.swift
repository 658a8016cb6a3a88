import Almanac
import Domain
import Solver

/// The resources of mentors in a stage: places in all, and one place an hour where there are several.
struct MentorResources {
  private var places: [Int: Int] = [:]
  private var hours: [Int: [WeeklyHour: Int]] = [:]

  /// Adds the resources of every mentor in `demand`, in the round's order: `demand` holds the hours
  /// that options of the mentor use, `limit` the places.
  init(
    _ demand: [Int: Set<WeeklyHour>], of mentors: [Mentor], limit: (Int) -> Int,
    in model: inout Model
  ) {
    for mentor in demand.keys.sorted() {
      let (code, maximum) = (mentors[mentor].code, limit(mentor))
      places[mentor] = model.addResource(Names.places(code), maximum: maximum)
      guard maximum >= 2 else { continue }
      for hour in (demand[mentor] ?? []).sorted() {
        let resource = model.addResource(Names.places(code, at: hour), maximum: 1)
        hours[mentor, default: [:]][hour] = resource
      }
    }
  }

  /// What an option of the mentor at that hour uses.
  func uses(of mentor: Int, at hour: WeeklyHour) -> [Int] {
    [places[mentor], hours[mentor]?[hour]].compactMap { $0 }
  }
}
