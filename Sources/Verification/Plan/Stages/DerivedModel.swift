import Almanac
import Domain

/// The model of one stage as it follows from the round, to be held against the text.
struct DerivedModel: Hashable, Sendable {
  /// Most important first.
  let levels: [Level]
  /// In the order of the text.
  let resources: [Resource]
  /// In the order of the text.
  let choices: [Choice]

  /// A level, by its identifier.
  struct Level: Hashable, Sendable {
    /// For instance `fit`.
    let name: String
    /// The number of classes; `nil` for a sum.
    let classes: Int?
  }

  /// Places of a mentor, or a mentor's hour; the minimum is always 0.
  struct Resource: Hashable, Sendable {
    /// For instance `hour.V02.Mon2000`.
    let id: String
    /// Units there are.
    let maximum: Int
  }

  /// A mentee, for whom something is chosen.
  struct Choice: Hashable, Sendable {
    /// The mentee; the code is the identifier.
    let mentee: PersonCode
    /// True where one option must be taken.
    let isRequired: Bool
    /// In the order of the text.
    fileprivate(set) var options: [Option]
  }

  /// A mentor, and in most stages an hour, for one mentee.
  struct Option: Hashable, Sendable {
    /// For instance `M01.V02.Mon2000`.
    let id: String
    /// Mentor, co-mentor or reserve.
    let mentor: PersonCode
    /// The weekly hour; `nil` for a reserve.
    let hour: WeeklyHour?
    /// One for each level, in order.
    let integers: [Int]
    /// Identifiers of the resources, one unit each.
    fileprivate(set) var uses: [String] = []
  }

  /// The option of that identifier in the choice of that mentee.
  func option(_ id: String, of mentee: String) -> Option? {
    choices.first { $0.mentee.text == mentee }?.options.first { $0.id == id }
  }
}

// MARK: - Identifiers

extension WeeklyHour {
  /// The hour as identifiers write it: `Sat1400`.
  var identifier: String {
    let clock = String(10_000 + start.hour * 100 + start.minute).dropFirst()
    return weekday.rawValue + clock
  }
}

extension DerivedModel.Option {
  /// An option in which a mentor takes a mentee at an hour.
  init(
    _ mentee: PersonCode, _ mentor: PersonCode, at hour: WeeklyHour, _ integers: [Int]
  ) {
    self.init(
      id: "\(mentee).\(mentor).\(hour.identifier)", mentor: mentor, hour: hour,
      integers: integers)
  }

  /// An option in which a mentor stands ready for a mentee.
  init(_ mentee: PersonCode, reserve: PersonCode, _ integers: [Int]) {
    self.init(id: "\(mentee).\(reserve)", mentor: reserve, hour: nil, integers: integers)
  }
}

// MARK: - Resources

extension DerivedModel {
  /// A model whose resources are those that its options use, in the round's order of mentors and
  /// then in weekly order; `places` are the units of each mentor. With `ownTime` the options of a
  /// mentee who is mentor too take of the mentor's week.
  init(
    levels: [Level], choices: [Choice], in reading: RoundReading, ownTime: Bool = false,
    places: (MentorReading) -> Int
  ) {
    var hours: [PersonCode: Set<WeeklyHour>] = [:]
    for option in choices.flatMap(\.options) {
      hours[option.mentor, default: []].formUnion(option.hour.map { [$0] } ?? [])
    }
    var (resources, weeks): ([Resource], [PersonCode: [WeeklyHour]]) = ([], [:])
    for mentor in reading.mentors {
      guard let used = hours[mentor.code] else { continue }
      let own = choices.first { ownTime && $0.mentee == mentor.code }?.options ?? []
      let units = places(mentor)
      resources.append(Resource(id: "mentor.\(mentor.code)", maximum: units))
      guard units >= 2 || !own.isEmpty else { continue }
      let week = used.union(own.compactMap(\.hour)).sorted()
      weeks[mentor.code] = week
      resources += week.map { Resource(id: mentor.code.week(at: $0), maximum: 1) }
    }
    self.levels = levels
    self.choices = choices.map { $0.using(weeks, ownTime, on: reading.round.programme.grid) }
    self.resources = resources
  }
}

extension PersonCode {
  /// The identifier of a person's time from an hour on.
  fileprivate func week(at hour: WeeklyHour) -> String { "hour.\(self).\(hour.identifier)" }
}

extension DerivedModel.Choice {
  /// The choice with the resources of each option: the mentor's places, then the starts of the
  /// mentor's week, and of the mentee's, whose session would not be over.
  fileprivate func using(
    _ weeks: [PersonCode: [WeeklyHour]], _ ownTime: Bool, on grid: HourGrid
  ) -> DerivedModel.Choice {
    var choice = self
    for place in choice.options.indices {
      let option = choice.options[place]
      let people = [option.mentor] + (ownTime ? [mentee] : [])
      let used = people.flatMap { person -> [String] in
        guard let hour = option.hour, let week = weeks[person] else { return [] }
        return week.filter { grid.isOngoing(at: hour, since: $0) }.map { person.week(at: $0) }
      }
      choice.options[place].uses = ["mentor.\(option.mentor)"] + used
    }
    return choice
  }
}
