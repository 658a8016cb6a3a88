import Domain

extension Workspace {
  /// At most so often a round is offered: once, and again after refusals (DESIGN §6).
  static let mostWaves = 2

  /// Offers the latest proposal to both sides of each pair; accepted pairs are not asked again.
  package func offer(_ name: String?) throws -> Report {
    let state = try state()
    let round = try state.round(name)
    try round.expect([.proposed], for: "offer")
    guard let proposal = round.proposal else {
      throw Refusal("round.no-proposal", ["name": .round(round.name)])
    }
    guard !round.hasNewDecisions else { throw Refusal("proposal.outdated") }
    try state.expectNobodyPauses(in: proposal.plan)
    let wave = (round.offer?.wave ?? 0) + 1
    guard wave <= Workspace.mostWaves else {
      throw Refusal("offer.waves", ["most": .number(Workspace.mostWaves)])
    }
    let open = proposal.plan.pairs.filter { round.answer(to: $0) != true }
    guard !open.isEmpty else {
      throw Refusal(proposal.plan.pairs.isEmpty ? "offer.nobody" : "offer.settled")
    }
    try commit(
      .offered(.init(proposal: proposal.number, wave: wave)), round: round.name, after: state)
    let people = People(try round.frozenRound())
    var report = Report(
      document: [
        "round": .text(round.name.text), "proposal": .number(proposal.number),
        "wave": .number(wave), "asked": .list(open.map(\.key.document)),
      ])
    report.say(
      "offer.done",
      ["number": .number(proposal.number), "count": .number(open.count), "wave": .number(wave)])
    report.lines += open.sorted { $0.key < $1.key }.map {
      .detail(PairSentences(people: people).title($0))
    }
    report.say("offer.next")
    return report
  }

  /// Keeps answers to the offer: pairs named as `MENTEE` or `MENTEE/MENTOR`.
  ///
  /// A refusal needs no reason, and which of the two refused is not kept. A refused pair is banned, and
  /// the next proposal keeps the accepted pairs with their hours.
  package func answer(
    accepted: [String], refused: [String], restAccepts: Bool, in name: String?
  ) throws -> Report {
    let state = try state()
    let round = try state.round(name)
    try round.expect([.offered], for: "answer")
    guard let plan = round.offered?.plan else {
      throw Refusal("round.no-proposal", ["name": .round(round.name)])
    }
    var answers: [PairAnswer] = []
    for text in refused { answers.append(.init(pair: try plan.pair(text).key, isAccepted: false)) }
    for text in accepted { answers.append(.init(pair: try plan.pair(text).key, isAccepted: true)) }
    guard Set(answers.map(\.pair)).count == answers.count else { throw Refusal("answer.twice") }
    if restAccepts {
      let named = Set(answers.map(\.pair))
      answers += plan.pairs.filter { !named.contains($0.key) && round.answer(to: $0) == nil }
        .map { PairAnswer(pair: $0.key, isAccepted: true) }
    }
    guard !answers.isEmpty else { throw Refusal("answer.none", ending: .usage) }
    try commit(.answered(.init(answers: answers)), round: round.name, after: state)
    return try report(on: round.name, plan, answers)
  }

  private func report(on name: RoundName, _ plan: Plan, _ answers: [PairAnswer]) throws -> Report {
    let round = try state().round(name.text)
    let accepted = plan.pairs.count { round.answer(to: $0) == true }
    let refused = plan.pairs.count { round.answer(to: $0) == false }
    let open = plan.pairs.count - accepted - refused
    var report = Report(
      document: [
        "round": .text(name.text), "accepted": .number(accepted), "refused": .number(refused),
        "open": .number(open),
      ])
    report.say(
      "answer.count",
      ["accepted": .number(accepted), "refused": .number(refused), "open": .number(open)])
    report.say("answer.\(round.afterAnswers)")
    return report
  }

  /// Closes a round: what was published stays, and nothing more is planned.
  ///
  /// A round that was never published is closed only where `unpublished` says so.
  package func close(_ name: String?, unpublished: Bool = false) throws -> Report {
    let state = try state()
    let round = try state.round(name)
    try round.expect([.open, .frozen, .proposed, .offered, .published], for: "close")
    guard round.published != nil || round.stage == .open || unpublished else {
      throw Refusal("round.close.unpublished", ["name": .round(round.name)])
    }
    try commit(.closed(.init()), round: round.name, after: state)
    var report = Report(document: ["round": .text(round.name.text), "state": "closed"])
    report.say("round.closed", ["name": .round(round.name)])
    return report
  }
}

extension RoundState {
  /// What an offer waits for, as the last part of a key.
  var afterAnswers: String {
    if awaitsAnswers { return "wait" }
    let isRefused = offered?.plan.pairs.contains { answer(to: $0) == false } ?? false
    if isRefused {
      return (offer?.wave ?? 1) < Workspace.mostWaves ? "propose-again" : "no-wave-left"
    }
    return hasNewDecisions ? "decided" : "publish"
  }
}

extension Plan {
  /// A pair as a lead names it.
  fileprivate func pair(_ text: String) throws -> Pair {
    let codes = text.split(separator: "/").map { $0.lowercased() }
    let found = pairs.filter { pair in
      codes.first == pair.key.mentee.text.lowercased()
        && (codes.count == 1 || codes.last == pair.key.mentor.text.lowercased())
    }
    guard let pair = found.first, codes.count <= 2 else {
      throw Refusal("answer.unknown", ["pair": .text(text)])
    }
    return pair
  }
}

extension PairKey {
  var document: JSONValue {
    ["mentee": .text(mentee.text), "mentor": .text(mentor.text)]
  }
}
