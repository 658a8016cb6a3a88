import Almanac
import Domain
import Matching

/// What stands between a round and its freeze, in plain words.
struct Readiness {
  let round: Round
  /// How many people take no part until they come back.
  let paused: Int
  /// When people meet in other rounds whose terms overlap this one's.
  let booked: [PersonCode: Set<WeeklyHour>]

  init(_ round: Round, in state: WorkspaceState) {
    self.round = round
    paused = state.paused.count
    booked = state.booked(besides: round)
  }

  /// Something to know, or to repair first.
  struct Finding {
    let isSerious: Bool
    let phrase: Phrase

    init(serious isSerious: Bool, _ key: String, _ facts: [String: Fact] = [:]) {
      self.isSerious = isSerious
      phrase = Phrase(key, facts)
    }
  }

  var findings: [Finding] {
    nobody + bothRoles + overlaps + twice + noDay + offGrid + untrained + alone + away
  }

  private var nobody: [Finding] {
    let mentees: [Finding] =
      round.mentees.isEmpty
      ? [Finding(serious: true, "check.no-mentees", ["round": .round(round.name)])] : []
    let mentors: [Finding] =
      round.mentors.isEmpty ? [Finding(serious: true, "check.no-mentors")] : []
    return mentees + mentors
  }

  /// Somebody is mentee and mentor: the plan keeps the hours of both roles apart.
  private var bothRoles: [Finding] {
    let takingPart = round.mentors.filter { $0.rounds.isEmpty || $0.rounds.contains(round.name) }
    let mentors = Set(takingPart.map(\.code))
    let both = round.mentees.map(\.code).filter(mentors.contains)
    guard !both.isEmpty else { return [] }
    return [
      Finding(serious: false, "check.both-roles", ["people": People(round).list(both, most: 8)])
    ]
  }

  /// A mentor of two mentees could be in two places at once.
  private var overlaps: [Finding] {
    let several = round.mentors.filter { $0.capacity >= 2 }
    guard !round.programme.grid.keepsSessionsApart, !several.isEmpty else { return [] }
    return [
      Finding(
        serious: true, "check.overlap",
        [
          "step": .number(round.programme.grid.step),
          "session": .number(round.programme.grid.session + round.programme.grid.buffer),
        ])
    ]
  }

  /// Somebody meets at an hour in another round and offers it in this one.
  private var twice: [Finding] {
    let grid = round.programme.grid
    let people =
      round.mentees.map { ($0.code, $0.availability) }
      + round.mentors.map { ($0.code, $0.availability) }
    let twice = people.filter { code, availability in
      guard let hours = booked[code] else { return false }
      return availability.offered(on: grid).contains { hours.contains($0.hour) }
    }.map(\.0)
    guard !twice.isEmpty else { return [] }
    return [Finding(serious: true, "check.booked", ["people": People(round).list(twice, most: 8)])]
  }

  private var noDay: [Finding] {
    guard Pairing(round).hasNoSessionDay else { return [] }
    return [Finding(serious: true, "check.no-day")]
  }

  /// Time was offered, but no session fits into it.
  private var offGrid: [Finding] {
    let grid = round.programme.grid
    let mentees = round.mentees.filter { $0.availability.offered(on: grid).isEmpty }.map(\.code)
    let mentors = round.mentors.filter { $0.availability.offered(on: grid).isEmpty }.map(\.code)
    guard !(mentees + mentors).isEmpty else { return [] }
    let people = People(round).list(mentees + mentors, most: 8)
    return [Finding(serious: false, "check.off-grid", ["people": people])]
  }

  private var away: [Finding] {
    guard paused > 0 else { return [] }
    return [Finding(serious: false, "check.paused", ["count": .number(paused)])]
  }

  private var untrained: [Finding] {
    let untrained = round.mentors.filter { !$0.isTrained }.map(\.code)
    guard !untrained.isEmpty else { return [] }
    return [
      Finding(
        serious: false, "check.untrained",
        ["people": People(round).list(untrained, most: 8), "count": .number(untrained.count)])
    ]
  }

  /// Better known before the freeze than after.
  private var alone: [Finding] {
    let alone = Pairing(round).menteesWithoutCandidate
    guard !alone.isEmpty, !round.mentors.isEmpty else { return [] }
    return [Finding(serious: false, "check.alone", ["people": People(round).list(alone, most: 8)])]
  }
}

extension WorkspaceState {
  /// Weekly hours at which people meet in published rounds whose terms overlap this one's.
  fileprivate func booked(besides round: Round) -> [PersonCode: Set<WeeklyHour>] {
    var booked: [PersonCode: Set<WeeklyHour>] = [:]
    for other in rounds where other.name != round.name {
      guard let plan = other.published?.plan, let term = other.frozen?.round.term,
        term.firstDay <= round.term.lastDay, round.term.firstDay <= term.lastDay
      else { continue }
      for pair in plan.pairs {
        for person in pair.people { booked[person, default: []].insert(pair.hour) }
      }
    }
    return booked
  }
}
