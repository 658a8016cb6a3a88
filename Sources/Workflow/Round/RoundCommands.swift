import Almanac
import Domain
import Foundation
import Matching
import Solver
import Storage

// MARK: - Opening and freezing

extension Workspace {
  /// Opens a round: its name is that of a term in the rules.
  package func openRound(_ text: String) throws -> Report {
    let programme = try programme().programme
    guard let name = RoundName(text) else { throw Refusal.noTerm(text, in: programme) }
    let term = try programme.term(of: name)
    let state = try state()
    guard !state.rounds.contains(where: { $0.name == name }) else {
      throw Refusal("round.exists", ["name": .round(name)])
    }
    try commit(.opened(.init()), round: name, after: state)
    var report = Report(document: ["round": .text(text), "state": "open"])
    report.say(
      "round.opened",
      ["name": .round(name), "first": .date(term.firstDay), "last": .date(term.lastDay)])
    return report
  }

  /// Freezes a round: people, rules and the past as they stand; later answers wait.
  package func freeze(_ name: String?) throws -> Report {
    let state = try state()
    let round = try state.round(name)
    try round.expect([.open, .frozen, .proposed, .offered, .published], for: "freeze")
    try round.expectAnswers()
    let frozen = try freezing(round.name, in: state)
    let findings = Readiness(frozen.round, in: state).findings
    guard !findings.contains(where: \.isSerious) else {
      throw Refusal("freeze.not-ready", details: findings.filter(\.isSerious).map(\.phrase))
    }
    try commit(.frozen(frozen), round: round.name, after: state)
    let counts: [String: Fact] = [
      "name": .round(round.name), "mentees": .number(frozen.round.mentees.count),
      "mentors": .number(frozen.round.mentorsTakingPart),
    ]
    var report = Report(
      document: [
        "round": .text(round.name.text), "state": "frozen",
        "mentees": .number(frozen.round.mentees.count),
        "mentors": .number(frozen.round.mentorsTakingPart),
      ])
    report.say("round.frozen", counts)
    report.say("round.frozen.next")
    return report
  }

  private func freezing(_ name: RoundName, in state: WorkspaceState) throws -> FrozenRound {
    let (programme, rules) = try self.programme()
    let round = try state.round(of: name, by: programme)
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
  ///
  /// A round that is no network can take long: planning ends after `work` units, or soon after
  /// `isCancelled` says so, and then what is known by that time is told.
  package func propose(
    _ name: String?, withReasons: Bool, work: Int = .max,
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) throws -> Report {
    let state = try state()
    let round = try state.round(name)
    try round.expect([.frozen, .proposed, .offered, .published], for: "propose")
    try round.expectAnswers()
    let planned = try round.frozenRound()
    let proposal = try VerifiedProposal(
      planned, number: (round.proposal?.number ?? 0) + 1, after: round.proposal,
      budget: Budget(work, isCancelled: isCancelled))
    try commit(.proposed(proposal.stored), round: round.name, after: state)
    var report = try ProposalReport(proposal: proposal).report(withReasons: withReasons)
    report.say(round.next(after: proposal.stored.plan))
    return report
  }

  /// Shows a proposal again, the latest unless a number is given.
  package func show(_ name: String?, proposal number: Int?) throws -> Report {
    let round = try state().round(name)
    let proposal = try round.explained(number)
    var report = try ProposalReport(proposal: proposal).report(withReasons: false)
    let isLatest = round.stage == .proposed && proposal.stored.number == round.proposal?.number
    if isLatest { report.say(round.next(after: proposal.stored.plan)) }
    return report
  }

  /// Why these pairs, or why this one person.
  package func why(_ person: String?, in name: String?) throws -> Report {
    let round = try state().round(name)
    let proposal = try round.explained(nil)
    guard let person else {
      return try ProposalReport(proposal: proposal).report(withReasons: true)
    }
    return try WhyReport(proposal: proposal).report(about: person)
  }
}

extension Round {
  /// Mentors who take part in this round.
  var mentorsTakingPart: Int {
    mentors.count { $0.rounds.isEmpty || $0.rounds.contains(name) }
  }
}
