import Solver

/// Who may meet whom and when, read from the options of a model that `joint.py` wrote.
///
/// Mentees are choices; mentors are the resources `m…` and hours the resources `s…`, all known by
/// position.
struct Timetable {
  /// For each mentee the hours at which some option meets.
  private(set) var hoursOfMentee: [Set<Int>]
  /// For each mentor the same; a resource that is no mentor has none.
  private(set) var hoursOfMentor: [Set<Int>]
  /// For each mentee and mentor the options.
  private(set) var meetings: [[Int: [Int]]]
  let mentors: [Int]
  let hours: [Int]

  init(_ model: Model) {
    let positions = model.resources.indices
    mentors = positions.filter { model.resources[$0].name.hasPrefix("m") }
    hours = positions.filter { model.resources[$0].name.hasPrefix("s") }
    hoursOfMentee = model.choices.map { _ in [] }
    hoursOfMentor = model.resources.map { _ in [] }
    meetings = model.choices.map { _ in [:] }
    for option in 0..<model.optionCount {
      let uses = model.uses(ofOption: option).map(\.resource).sorted()
      if uses.count == 2 {
        note(option, mentee: model.choiceOfOption[option], mentor: uses[0], hour: uses[1])
      }
    }
  }

  /// Notes an option that was added.
  mutating func note(_ option: Int, mentee: Int, mentor: Int, hour: Int) {
    hoursOfMentee[mentee].insert(hour)
    hoursOfMentor[mentor].insert(hour)
    meetings[mentee][mentor, default: []].append(option)
  }

  var mentees: Range<Int> { meetings.indices }

  func hours(without taken: Set<Int>) -> [Int] { hours.filter { !taken.contains($0) } }

  /// Mentors who may meet the mentee, in order.
  func mentors(of mentee: Int) -> [Int] { meetings[mentee].keys.sorted() }
}
