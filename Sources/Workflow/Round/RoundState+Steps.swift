import Domain

// From one state to the next.

extension RoundState {
  /// Refuses a step that does not follow from where the round stands.
  func expect(_ stages: Set<Stage>, for step: String) throws {
    guard stage != .closed else { throw Refusal("round.is-closed", ["name": .round(name)]) }
    guard stages.contains(stage) else {
      throw Refusal(
        "round.order.\(step)",
        ["name": .round(name), "state": .word("round.state.\(stage.rawValue)")])
    }
  }

  /// Refuses to leave an offer behind while somebody has not answered.
  func expectAnswers() throws {
    guard awaitsAnswers else { return }
    throw Refusal("round.awaits-answers", ["name": .round(name)])
  }

  /// The round with all decisions.
  func frozenRound() throws -> Round {
    guard let planned else { throw Refusal("round.not-frozen", ["name": .round(name)]) }
    return planned
  }

  /// The sentence that says what follows a proposal.
  func next(after plan: Plan) -> String {
    guard !plan.pairs.isEmpty else { return "propose.next.nobody" }
    let isSettled = plan.pairs.allSatisfy { answer(to: $0) == true }
    return isSettled ? "propose.next.publish" : "propose.next.offer"
  }

  /// A stored proposal with its explanations, which are worked out again: equal rounds give equal
  /// plans, and where several are best the stored one is found.
  func explained(_ number: Int?) throws -> VerifiedProposal {
    if let number, proposal != nil, proposal(number) == nil {
      let known = proposals.map { Fact.number($0.number) }
      throw Refusal(
        "round.no-such-proposal",
        ["name": .round(name), "number": .number(number), "known": .list(known)])
    }
    guard let stored = number.map(proposal) ?? proposal, let round = round(of: stored) else {
      throw Refusal("round.no-proposal", ["name": .round(name)])
    }
    return try VerifiedProposal(round, number: stored.number, after: stored)
  }
}
