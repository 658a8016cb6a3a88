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
      answers += plan.pairs.filter { !named.contains($0.key) && round.answer(to: $0) != true }
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
    report.say(next(refused: refused, open: open, wave: round.offer?.wave ?? 1))
    return report
  }

  private func next(refused: Int, open: Int, wave: Int) -> String {
    if refused > 0 {
      return wave < Workspace.mostWaves ? "answer.propose-again" : "answer.no-wave-left"
    }
    return open > 0 ? "answer.wait" : "answer.publish"
  }

  /// Closes a round: what was published stays, and nothing more is planned.
  package func close(_ name: String?) throws -> Report {
    let state = try state()
    let round = try state.round(name)
    try round.expect([.open, .frozen, .proposed, .offered, .published], for: "close")
    try commit(.closed(.init()), round: round.name, after: state)
    var report = Report(document: ["round": .text(round.name.text), "state": "closed"])
    report.say("round.closed", ["name": .round(round.name)])
    return report
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
