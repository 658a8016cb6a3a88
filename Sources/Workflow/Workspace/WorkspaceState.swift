import Domain
import Storage

/// A workspace as its revisions have made it.
struct WorkspaceState: Sendable {
  let contents: ArchiveContents
  /// Events by revision, oldest first.
  private(set) var events: [(revision: Int, round: RoundName?, event: WorkspaceEvent)] = []
  /// Rounds in the order in which they were opened.
  private(set) var rounds: [RoundState] = []
  /// People who take no part until they come back.
  private(set) var paused: Set<PersonCode> = []

  /// Folds the revisions.
  init(_ contents: ArchiveContents) throws {
    self.contents = contents
    for revision in contents.revisions {
      guard let event = try WorkspaceEvent(kind: revision.kind.rawValue, body: revision.body) else {
        throw Refusal("workspace.newer")
      }
      events.append((revision.number, revision.round, event))
      apply(event)
      if let round = revision.round { apply(event, to: round) }
    }
  }

  private mutating func apply(_ event: WorkspaceEvent) {
    switch event {
    case .paused(let event): paused.insert(event.person)
    case .resumed(let event): paused.remove(event.person)
    default: break
    }
  }

  private mutating func apply(_ event: WorkspaceEvent, to name: RoundName) {
    if let place = rounds.firstIndex(where: { $0.name == name }) {
      rounds[place].apply(event)
    } else {
      var round = RoundState(name: name)
      round.apply(event)
      rounds.append(round)
    }
  }

  /// The latest round, unless it is closed: an earlier one is never meant by silence.
  var current: RoundState? { rounds.last.flatMap { $0.stage == .closed ? nil : $0 } }

  /// A round by name, else the latest.
  func round(_ name: String?) throws -> RoundState {
    guard let name else {
      if let current { return current }
      let open = rounds.filter { $0.stage != .closed }.map { Fact.text($0.name.text) }
      guard let latest = rounds.last, !open.isEmpty else { throw Refusal("round.none") }
      throw Refusal("round.latest-closed", ["name": .round(latest.name), "known": .list(open)])
    }
    guard !rounds.isEmpty else { throw Refusal("round.none") }
    guard let round = rounds.first(where: { $0.name.text == name }) else {
      throw Refusal(
        "round.unknown", ["name": .text(name), "known": .list(rounds.map { .text($0.name.text) })])
    }
    return round
  }
}

// MARK: - People

extension WorkspaceState {
  /// Mentees by their latest answer for the round, in the order that breaks ties.
  ///
  /// An answer that names rounds belongs to those; one that names none belongs to every round in which
  /// the person has no mentor yet.
  func mentees(of round: RoundName) -> [Mentee] {
    var latest: [PersonCode: Mentee] = [:]
    for answer in contents.answers {
      guard case .mentee(let mentee) = answer.body else { continue }
      if mentee.rounds.isEmpty || mentee.rounds.contains(round) { latest[mentee.code] = mentee }
    }
    let mentored = Set(
      rounds.filter { $0.name != round }.compactMap(\.published?.plan)
        .flatMap { $0.pairs.map(\.key.mentee) })
    let taking = latest.values.filter { mentee in
      !paused.contains(mentee.code) && (!mentee.rounds.isEmpty || !mentored.contains(mentee.code))
    }
    return ordered(taking) { $0.code }
  }

  /// Mentors by their latest answer, in the order that breaks ties.
  var mentors: [Mentor] {
    var latest: [PersonCode: Mentor] = [:]
    for answer in contents.answers {
      if case .mentor(let mentor) = answer.body { latest[mentor.code] = mentor }
    }
    return ordered(latest.values.filter { !paused.contains($0.code) }) { $0.code }
  }

  private func ordered<Person>(_ people: [Person], by code: (Person) -> PersonCode) -> [Person] {
    let order = Dictionary(contents.people.map { ($0.code, $0.orderKey) }) { first, _ in first }
    return people.sorted { one, other in
      let (one, other) = (code(one), code(other))
      guard let first = order[one], let second = order[other] else { return one < other }
      return (first, one) < (second, other)
    }
  }

  /// What rounds before this one left behind.
  func history(before round: RoundName) -> RoundHistory {
    var history = RoundHistory()
    for earlier in rounds.prefix(while: { $0.name != round }) {
      guard let plan = earlier.published?.plan else { continue }
      history.earlierPairs.formUnion(plan.pairs.map(\.key))
      for mentee in plan.unpaired { history.timesLeftOut[mentee, default: 0] += 1 }
    }
    return history
  }
}
