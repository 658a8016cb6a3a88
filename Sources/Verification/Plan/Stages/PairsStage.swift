import Almanac
import Domain

/// The first stage: mentors and hours for all mentees.
struct PairsStage: Sendable {
  private let reading: RoundReading
  /// The levels of the round, in order.
  let levels: [RoundLevel]

  /// The stage of a round.
  init(_ reading: RoundReading) {
    self.reading = reading
    self.levels = PairsStage.levels(of: reading.round)
  }

  /// The model that the round gives.
  var model: DerivedModel {
    let choices = reading.mentees.map { mentee in
      let lock = reading.round.decisions.locks[mentee.code]
      return DerivedModel.Choice(
        mentee: mentee.code, isRequired: lock != nil, options: options(of: mentee, lock))
    }
    return DerivedModel(
      levels: levels.map(PairsStage.level), choices: choices, in: reading, ownTime: true
    ) { $0.places }
  }

  private func options(of mentee: MenteeReading, _ lock: Lock?) -> [DerivedModel.Option] {
    let candidates = reading.candidates(of: mentee.code)
    let best = candidates.map(\.points).max() ?? 0
    let kept = candidates.filter { lock == nil || lock?.mentor == $0.mentor.code }
    return kept.flatMap { candidate in
      candidate.common.filter { lock?.hour == nil || lock?.hour == $0 }.map { hour in
        let meeting = Meeting(mentee: mentee, candidate: candidate, hour: hour, best: best)
        return DerivedModel.Option(
          mentee.code, candidate.mentor.code, at: hour,
          levels.map { integer(of: meeting, at: $0) })
      }
    }
  }
}

// MARK: - Levels

extension PairsStage {
  private static func levels(of round: Round) -> [RoundLevel] {
    var levels: [RoundLevel] = []
    for aim in round.programme.aims {
      switch aim {
      case .coverage:
        levels.append(.paired)
        levels += waits(in: round).map { .waiting(rounds: $0) }
      case .satisfaction: levels.append(.satisfaction)
      case .fit: levels.append(.fit)
      case .hours: levels += [.gladness, .hours]
      case .changes where round.history.published.isEmpty: break
      case .changes: levels.append(.unchanged)
      }
    }
    return levels
  }

  /// Most rounds waited first, each number once.
  private static func waits(in round: Round) -> [Int] {
    var waits: Set<Int> = []
    for mentee in round.mentees {
      if let rounds = round.history.timesLeftOut[mentee.code], rounds > 0 { waits.insert(rounds) }
    }
    return waits.sorted().reversed()
  }

  /// The level as the text declares it.
  static func level(_ level: RoundLevel) -> DerivedModel.Level {
    switch level {
    case .paired: DerivedModel.Level(name: "paired", classes: nil)
    case .waiting(let rounds): DerivedModel.Level(name: "waiting-\(rounds)", classes: nil)
    case .satisfaction: DerivedModel.Level(name: "satisfaction", classes: 16)
    case .fit: DerivedModel.Level(name: "fit", classes: nil)
    case .gladness: DerivedModel.Level(name: "gladness", classes: nil)
    case .hours: DerivedModel.Level(name: "hours", classes: nil)
    case .unchanged: DerivedModel.Level(name: "unchanged", classes: nil)
    }
  }
}

// MARK: - Integers

/// One option of the first stage, with all that its integers are made of.
private struct Meeting {
  let mentee: MenteeReading
  let candidate: RoundReading.Candidate
  let hour: WeeklyHour
  /// Most points that any eligible mentor has for the mentee.
  let best: Int

  /// 0 where the mentor is the mentee's best ... 15.
  var satisfactionClass: Int {
    let lost = best - candidate.points
    let sixteenths = lost <= 0 ? 0 : 16 * lost / (best < 1 ? 1 : best)
    return sixteenths > 15 ? 15 : sixteenths
  }
}

extension PairsStage {
  private func integer(of meeting: Meeting, at level: RoundLevel) -> Int {
    let history = reading.round.history
    let (mentee, mentor) = (meeting.mentee, meeting.candidate.mentor)
    switch level {
    case .paired:
      return 1
    case .waiting(let rounds):
      return history.timesLeftOut[mentee.code] == rounds ? 1 : 0
    case .satisfaction:
      return meeting.satisfactionClass
    case .fit:
      return meeting.candidate.points
    case .gladness:
      return -[mentee.starts, mentor.starts].count { $0.isOnlyPossible(meeting.hour) }
    case .hours:
      return -(mentee.starts.position(of: meeting.hour) ?? 0)
    case .unchanged:
      return history.published[mentee.code] == Appointment(mentor.code, meeting.hour) ? 2 : 0
    }
  }
}
