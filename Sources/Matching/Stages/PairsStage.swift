import Almanac
import Domain
import Solver

/// A pair at an hour, as an option of the stage `pairs` or `co-mentors`.
struct Meeting: Hashable, Sendable {
  /// Position of the mentee in the round.
  let mentee: Int
  /// Position of the mentor in the round.
  let mentor: Int
  let hour: WeeklyHour
}

/// The stage that decides who meets whom and when (MODEL.md, "Stage `pairs`").
struct PairsStage {
  let table: CandidateTable
  private var round: Round { table.round }

  /// The stage's model.
  ///
  /// - Complexity: O(eligible pairs · hours · levels).
  var model: StageModel<Meeting> {
    StageModel(.pairs, levels: round.levels.map(\.asLevel), filledBy: fill)
  }

  private func fill(_ stage: inout StageModel<Meeting>) {
    let options = round.mentees.indices.map { self.options(of: $0) }
    let resources = resources(of: options, in: &stage.model)
    for (mentee, options) in options.enumerated() {
      let code = round.mentees[mentee].code
      stage.model.addChoice(code.text, required: round.decisions.locks[code] != nil)
      let scores = PairScores(mentee: mentee, in: table)
      for option in options {
        let hour = option.hour.hour
        stage.addOption(
          Names.option(code, round.mentors[option.mentor].code, hour),
          scores: scores.scores(mentor: option.mentor, at: option.hour),
          uses: resources.uses(of: option.mentor, and: table.mentor(being: mentee), at: hour),
          meaning: Meeting(mentee: mentee, mentor: option.mentor, hour: hour))
      }
    }
  }

  private func resources(of options: [[Option]], in model: inout Model) -> MentorResources {
    var demand: [Int: Set<WeeklyHour>] = [:]
    var own: [Int: Set<WeeklyHour>] = [:]
    for (mentee, options) in options.enumerated() {
      for option in options { demand[option.mentor, default: []].insert(option.hour.hour) }
      guard let mentor = table.mentor(being: mentee), !options.isEmpty else { continue }
      own[mentor] = Set(options.map(\.hour.hour))
    }
    return MentorResources(
      demand, beside: own, in: round, limit: { round.places(of: round.mentors[$0]) }, of: &model)
  }

  private typealias Option = (mentor: Int, hour: CommonHour)

  private func options(of mentee: Int) -> [Option] {
    let lock = round.decisions.locks[round.mentees[mentee].code]
    return table.eligibleMentors(of: mentee).flatMap { mentor in
      table[mentee, mentor].hours
        .filter { hour in lock?.allows(round.mentors[mentor].code, hour.hour) ?? true }
        .map { (mentor, $0) }
    }
  }
}

/// The integers of one mentee's options.
struct PairScores {
  private let mentee: Int
  private let table: CandidateTable
  private let best: Int

  init(mentee: Int, in table: CandidateTable) {
    self.mentee = mentee
    self.table = table
    best = table.eligibleMentors(of: mentee).map { table[mentee, $0].points }.max() ?? 0
  }

  /// One integer a level of the round.
  func scores(mentor: Int, at hour: CommonHour) -> [Int] {
    table.round.levels.map { score(at: $0, mentor: mentor, hour) }
  }

  /// The satisfaction class of the mentee with that mentor.
  func satisfactionClass(mentor: Int) -> Int {
    SatisfactionClass.of(points: table[mentee, mentor].points, best: best)
  }

  private func score(at level: RoundLevel, mentor: Int, _ hour: CommonHour) -> Int {
    let history = table.round.history
    let code = table.round.mentees[mentee].code
    switch level {
    case .paired: return 1
    case .waiting(let rounds): return history.timesLeftOut[code] == rounds ? 1 : 0
    case .satisfaction: return satisfactionClass(mentor: mentor)
    case .fit: return table[mentee, mentor].points
    case .gladness: return -hour.reluctant
    case .hours: return -hour.position
    case .unchanged:
      let appointment = Appointment(table.round.mentors[mentor].code, hour.hour)
      return history.published[code] == appointment ? 2 : 0
    }
  }
}

extension StageModel {
  /// A model that `fill` completes.
  init(_ stage: Stage, levels: [Model.Level], filledBy fill: (inout StageModel) -> Void) {
    self.init(stage, levels: levels)
    fill(&self)
  }
}

extension RoundLevel {
  /// The level as the kernel knows it.
  var asLevel: Model.Level {
    switch self {
    case .satisfaction: Model.Level(name, .classes(count: SatisfactionClass.count))
    default: Model.Level(name)
    }
  }
}

extension Lock {
  /// True where the lock leaves the pair this mentor and this hour.
  func allows(_ mentor: PersonCode, _ hour: WeeklyHour) -> Bool {
    mentor == self.mentor && (self.hour.map { $0 == hour } ?? true)
  }
}
