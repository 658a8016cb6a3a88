import Almanac
import Domain
import Foundation
import Matching
import Storage

// MARK: - Opening and freezing

extension Workspace {
  /// Opens a round: its name is that of a term in the rules.
  package func openRound(_ text: String) throws -> Report {
    let terms = try programme().programme.terms
    guard let name = RoundName(text), let term = terms[name] else {
      let known = terms.keys.sorted().map { Fact.text($0.text) }
      throw Refusal("round.no-term", ["name": .text(text), "known": .list(known)])
    }
    let state = try state()
    guard !state.rounds.contains(where: { $0.name == name }) else {
      throw Refusal("round.exists", ["name": .text(text)])
    }
    try commit(.opened(.init()), round: name, after: state)
    var report = Report(document: ["round": .text(text), "state": "open"])
    report.say(
      "round.opened",
      ["name": .text(text), "first": .date(term.firstDay), "last": .date(term.lastDay)])
    return report
  }

  /// Freezes a round: people, rules and the past as they stand; later answers wait.
  package func freeze(_ name: String?) throws -> Report {
    let state = try state()
    let round = try state.round(name)
    try round.expect([.open, .frozen, .proposed, .published], for: "freeze")
    let frozen = try freezing(round.name, in: state)
    let findings = Readiness(frozen.round).findings
    guard !findings.contains(where: \.isSerious) else {
      throw Refusal("freeze.not-ready", details: findings.filter(\.isSerious).map(\.phrase))
    }
    try commit(.frozen(frozen), round: round.name, after: state)
    let counts: [String: Fact] = [
      "name": .text(round.name.text), "mentees": .number(frozen.round.mentees.count),
      "mentors": .number(frozen.round.mentorsTakingPart),
    ]
    var report = Report(
      document: [
        "round": .text(round.name.text), "state": "frozen",
        "mentees": .number(frozen.round.mentees.count),
        "mentors": .number(frozen.round.mentorsTakingPart),
      ])
    report.say("round.frozen", counts)
    return report
  }

  private func freezing(_ name: RoundName, in state: WorkspaceState) throws -> FrozenRound {
    let (programme, rules) = try self.programme()
    guard let term = programme.terms[name] else {
      throw Refusal("round.no-term", ["name": .text(name.text), "known": .list([])])
    }
    var round = Round(
      name: name, term: term, programme: programme, mentees: state.mentees(of: name),
      mentors: state.mentors)
    round.history = state.history(before: name)
    let inputs = state.contents.latestSources.map {
      FrozenInput(
        name: $0.name, sha256: $0.sha256.hexadecimal, map: state.map(of: $0.name))
    }
    return FrozenRound(round: round, inputs: inputs, rules: rules)
  }
}

// MARK: - Proposing

extension Workspace {
  /// Plans the round, has the plan checked by the second witness, keeps it and shows it.
  package func propose(_ name: String?, withReasons: Bool) throws -> Report {
    let state = try state()
    let round = try state.round(name)
    try round.expect([.frozen, .proposed, .offered, .published], for: "propose")
    let planned = try round.frozenRound()
    let proposal = try VerifiedProposal(planned, number: (round.proposal?.number ?? 0) + 1)
    try commit(.proposed(proposal.stored), round: round.name, after: state)
    return ProposalReport(proposal: proposal).report(withReasons: withReasons)
  }

  /// Shows a proposal again, the latest unless a number is given.
  package func show(_ name: String?, proposal number: Int?) throws -> Report {
    let round = try state().round(name)
    return ProposalReport(proposal: try round.explained(number)).report(withReasons: false)
  }

  /// Why these pairs, or why this one person.
  package func why(_ person: String?, in name: String?) throws -> Report {
    let round = try state().round(name)
    let proposal = try round.explained(nil)
    guard let person else { return ProposalReport(proposal: proposal).report(withReasons: true) }
    return try WhyReport(proposal: proposal).report(about: person)
  }
}

extension Round {
  /// Mentors who take part in this round.
  var mentorsTakingPart: Int {
    mentors.count { $0.rounds.isEmpty || $0.rounds.contains(name) }
  }
}

// MARK: - From one state to the next

extension RoundState {
  /// Refuses a step that does not follow from where the round stands.
  func expect(_ stages: Set<Stage>, for step: String) throws {
    guard stages.contains(stage) else {
      throw Refusal(
        "round.order.\(step)",
        ["name": .text(name.text), "state": .word("round.state.\(stage.rawValue)")])
    }
  }

  /// The round with all decisions.
  func frozenRound() throws -> Round {
    guard let planned else { throw Refusal("round.not-frozen", ["name": .text(name.text)]) }
    return planned
  }

  /// A stored proposal with its explanations, which are worked out again: equal rounds give equal
  /// plans.
  func explained(_ number: Int?) throws -> VerifiedProposal {
    guard let stored = number.map(proposal) ?? proposal, let round = round(of: stored) else {
      throw Refusal("round.no-proposal", ["name": .text(name.text)])
    }
    return try VerifiedProposal(round, number: stored.number)
  }
}
