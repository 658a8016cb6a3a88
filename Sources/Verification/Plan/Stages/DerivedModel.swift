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
    let options: [Option]
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
    let uses: [String]
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
  /// An option in which a mentor with so many places takes a mentee at an hour.
  init(
    _ mentee: PersonCode, _ mentor: PersonCode, at hour: WeeklyHour, places: Int, _ integers: [Int]
  ) {
    let mentorHour = "\(mentor).\(hour.identifier)"
    self.id = "\(mentee).\(mentorHour)"
    self.mentor = mentor
    self.hour = hour
    self.integers = integers
    self.uses = ["mentor.\(mentor)"] + (places >= 2 ? ["hour.\(mentorHour)"] : [])
  }

  /// An option in which a mentor stands ready for a mentee.
  init(_ mentee: PersonCode, reserve: PersonCode, _ integers: [Int]) {
    self.id = "\(mentee).\(reserve)"
    self.mentor = reserve
    self.hour = nil
    self.integers = integers
    self.uses = ["mentor.\(reserve)"]
  }
}

// MARK: - Resources

extension DerivedModel {
  /// A model whose resources are those that its options use, in the round's order of mentors and
  /// then in weekly order; `places` are the units of each mentor.
  init(
    levels: [Level], choices: [Choice], mentors: [MentorReading],
    places: (MentorReading) -> Int
  ) {
    var hours: [PersonCode: Set<WeeklyHour>] = [:]
    for option in choices.flatMap(\.options) {
      hours[option.mentor, default: []].formUnion(option.hour.map { [$0] } ?? [])
    }
    self.levels = levels
    self.choices = choices
    self.resources = mentors.flatMap { mentor -> [Resource] in
      guard let used = hours[mentor.code] else { return [] }
      let units = places(mentor)
      let own = units >= 2 ? used.sorted() : []
      return [Resource(id: "mentor.\(mentor.code)", maximum: units)]
        + own.map { Resource(id: "hour.\(mentor.code).\($0.identifier)", maximum: 1) }
    }
  }
}
