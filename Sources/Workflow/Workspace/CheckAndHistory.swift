import Almanac
import Domain
import Storage

extension Workspace {
  /// Is the round ready? In plain words; nothing is changed.
  package func check() throws -> Report {
    let state = try state()
    let (programme, _) = try self.programme()
    guard let round = state.rounds.last(where: { $0.stage != .closed }) else {
      return noRound(state, programme)
    }
    guard let term = programme.terms[round.name] else {
      throw Refusal("round.no-term", ["name": .text(round.name.text), "known": .list([])])
    }
    var planned = Round(
      name: round.name, term: term, programme: programme, mentees: state.mentees(of: round.name),
      mentors: state.mentors)
    planned.history = state.history(before: round.name)
    return report(on: planned)
  }

  private func report(on round: Round) -> Report {
    let findings = Readiness(round).findings
    let isReady = !findings.contains(where: \.isSerious)
    var report = Report(
      document: [
        "round": .text(round.name.text), "ready": .bool(isReady),
        "mentees": .number(round.mentees.count),
        "mentors": .number(round.mentorsTakingPart),
        "findings": .list(findings.map { .text($0.phrase.key) }),
      ],
      ending: isReady ? .done : .refused)
    report.say(
      isReady ? "check.ready" : "check.not-ready",
      [
        "round": .text(round.name.text), "mentees": .number(round.mentees.count),
        "mentors": .number(round.mentorsTakingPart),
      ])
    report.lines += findings.map { .detail($0.phrase) }
    return report
  }

  private func noRound(_ state: WorkspaceState, _ programme: Programme) -> Report {
    let mentees = Set(
      state.contents.answers.compactMap { answer in
        if case .mentee(let mentee) = answer.body { mentee.code } else { nil }
      })
    var report = Report(
      document: [
        "round": .null, "mentees": .number(mentees.count),
        "mentors": .number(state.mentors.count),
      ])
    report.say(
      "check.no-round",
      [
        "mentees": .number(mentees.count), "mentors": .number(state.mentors.count),
        "known": .list(programme.terms.keys.sorted().map { .text($0.text) }),
      ])
    return report
  }

  /// Everything that happened, oldest first.
  package func history() throws -> Report {
    let state = try state()
    var report = Report()
    report.say("history.title", ["count": .number(state.events.count)])
    let instants = Dictionary(
      state.contents.revisions.map { ($0.number, $0.instant) }
    ) { first, _ in first }
    for entry in state.events {
      let facts = entry.event.facts(
        number: entry.revision, round: entry.round, at: instants[entry.revision] ?? nil)
      report.add("history.\(entry.event.kind)", facts)
    }
    report.document = .list(
      state.events.map { entry in
        [
          "revision": .number(entry.revision), "kind": .text(entry.event.kind),
          "round": entry.round.map { .text($0.text) } ?? .null,
        ]
      })
    return report
  }
}

extension WorkspaceEvent {
  /// What a line of the history tells.
  fileprivate func facts(number: Int, round: RoundName?, at instant: Instant?) -> [String: Fact] {
    var facts: [String: Fact] = [
      "number": .number(number), "round": .text(round?.text ?? ""),
      "at": instant.map { .date($0.tokyoDate) } ?? "",
    ]
    switch self {
    case .imported(let event):
      facts["mentees"] = .number(event.mentees)
      facts["mentors"] = .number(event.mentors)
    case .proposed(let proposal):
      facts["proposal"] = .number(proposal.number)
      facts["pairs"] = .number(proposal.plan.pairs.count)
    case .decided(let event): facts["decision"] = .word("history.decision.\(event.decision.kind)")
    case .offered(let event):
      facts["proposal"] = .number(event.proposal)
      facts["wave"] = .number(event.wave)
    case .answered(let event): facts["count"] = .number(event.answers.count)
    case .published(let event): facts["proposal"] = .number(event.proposal)
    case .initialised, .opened, .frozen, .closed: break
    }
    return facts
  }
}

extension Decision {
  fileprivate var kind: String {
    switch self {
    case .lock: "lock"
    case .unlock: "unlock"
    case .forbid: "forbid"
    case .allow: "allow"
    case .override: "override"
    }
  }
}
