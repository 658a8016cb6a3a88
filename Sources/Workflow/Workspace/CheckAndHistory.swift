import Almanac
import Domain
import Storage

extension Workspace {
  /// Is the round ready? In plain words; nothing is changed.
  package func check(_ name: String? = nil) throws -> Report {
    let state = try state()
    let (programme, _) = try self.programme()
    let latest = state.rounds.last { $0.stage != .closed }
    guard let round = try name.map({ try state.round($0) }) ?? latest else {
      return noRound(state, programme)
    }
    try round.expect([.open, .frozen, .proposed, .offered, .published], for: "check")
    let planned = try state.round(of: round.name, by: programme)
    return report(on: planned, round, Readiness(planned, in: state).findings)
  }

  private func report(
    on round: Round, _ state: RoundState, _ findings: [Readiness.Finding]
  ) -> Report {
    let isReady = !findings.contains(where: \.isSerious)
    var report = Report(
      document: [
        "round": .text(round.name.text), "state": .text(state.stage.rawValue),
        "ready": .bool(isReady),
        "mentees": .number(round.mentees.count),
        "mentors": .number(round.mentorsTakingPart),
        "findings": .list(findings.map { .text($0.phrase.key) }),
      ],
      ending: isReady ? .done : .refused)
    report.say(
      isReady ? "check.ready" : "check.not-ready",
      [
        "round": .round(round.name), "mentees": .number(round.mentees.count),
        "mentors": .number(round.mentorsTakingPart),
      ])
    report.lines += findings.map { .detail($0.phrase) }
    if isReady { report.say(state.nextStep) }
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
      ["mentees": .number(mentees.count), "mentors": .number(state.mentors.count)])
    let unopened = programme.terms.keys.filter { name in
      !state.rounds.contains { $0.name == name }
    }
    report.say(
      unopened.isEmpty ? "check.no-round.no-term" : "check.no-round.next",
      ["known": .list(unopened.sorted().map { .text($0.text) })])
    return report
  }

  /// Everything that happened, oldest first.
  package func history() throws -> Report {
    let state = try state()
    var report = Report()
    report.say("history.title", ["count": .number(state.events.count)])
    let instants = state.instants
    for entry in state.events {
      let facts = entry.event.facts(
        number: entry.revision, round: entry.round, at: instants[entry.revision])
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

extension RoundState {
  /// The key of the sentence that says what comes next.
  fileprivate var nextStep: String {
    switch stage {
    case .offered where !awaitsAnswers: "answer.\(afterAnswers)"
    case .proposed where hasNewDecisions: "check.next.decided"
    case .proposed where proposal.map { next(after: $0.plan) } == "propose.next.publish":
      "propose.next.publish"
    default: "check.next.\(stage.rawValue)"
    }
  }
}

extension WorkspaceEvent {
  /// What a line of the history tells.
  fileprivate func facts(number: Int, round: RoundName?, at instant: Instant?) -> [String: Fact] {
    var facts: [String: Fact] = [
      "number": .number(number), "round": round.map { .round($0) } ?? "",
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
    case .initialised, .paused, .resumed, .opened, .frozen, .closed: break
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
    case .uphold: "uphold"
    }
  }
}
