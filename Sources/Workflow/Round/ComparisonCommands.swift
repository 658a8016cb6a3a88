import Almanac
import Domain
import Matching

extension Workspace {
  /// What becomes of the plan if the lead insists on a pair.
  package func whatIf(
    _ mentee: String, _ mentor: String, hour: String?, in name: String?
  ) throws -> Report {
    let round = try state().round(name)
    let proposal = try round.explained(nil)
    let pair = PairKey(
      try proposal.round.mentee(mentee).code, try proposal.round.mentor(mentor).code)
    try proposal.round.expectPossible(pair)
    try round.frozenRound().expectPossible(pair)
    let people = People(proposal.round)
    let lock = Lock(pair.mentor, at: try hour.map(Workspace.hour))
    let other: AlternativePlan
    do {
      other = try proposal.explained.insisting(on: pair, at: lock)
    } catch .locksConflict {
      throw Refusal(
        "what-if.impossible",
        ["mentee": people.fact(pair.mentee), "mentor": people.fact(pair.mentor)],
        ending: .impossible)
    } catch {
      throw Refusal(error, proposal.round)
    }
    var report = Report(document: other.comparison.document)
    report.title(
      "what-if.title", ["mentee": people.fact(pair.mentee), "mentor": people.fact(pair.mentor)])
    report.lines += ComparisonSentences(people: people).lines(other.comparison)
    return report
  }

  /// The best plans side by side, or two proposals.
  package func compare(_ proposals: [Int], best: Int?, in name: String?) throws -> Report {
    let round = try state().round(name)
    if proposals.count == 2 {
      let (one, other) = (try round.explained(proposals[0]), try round.explained(proposals[1]))
      let people = People(one.round)
      let comparison = one.explained.comparison(with: other.explained)
      var report = Report(document: comparison.document)
      report.title(
        "compare.title", ["one": .number(proposals[0]), "other": .number(proposals[1])])
      report.lines += ComparisonSentences(people: people).lines(comparison)
      return report
    }
    guard proposals.isEmpty else { throw Refusal("compare.usage", ending: .usage) }
    return try alternatives(try round.explained(nil), count: best ?? 5)
  }

  private func alternatives(_ proposal: VerifiedProposal, count: Int) throws -> Report {
    guard (1...100).contains(count) else { throw Refusal("compare.count", ending: .usage) }
    let plans = try proposal.answer { try $0.best(count) }
    let sentences = ComparisonSentences(people: People(proposal.round))
    var report = Report(document: ["plans": .list(plans.map(\.comparison.document))])
    report.say("compare.best", ["count": .number(plans.count)])
    for (place, plan) in plans.enumerated() {
      report.title(
        place == 0 ? "compare.plan.first" : "compare.plan", ["place": .number(place + 1)])
      report.lines += sentences.lines(plan.comparison)
    }
    return report
  }
}

extension Round {
  /// Refuses a pair that a must-rule keeps apart; personal conditions are not itemised.
  func expectPossible(_ pair: PairKey) throws {
    let broken = Pairing(self).brokenRules(pair)
    guard broken.isEmpty else {
      let people = People(self)
      throw Refusal(
        "pair.impossible." + MustRule.advice(on: broken),
        [
          "mentee": people.fact(pair.mentee), "mentor": people.fact(pair.mentor),
          "rules": .list(broken.map { .word("rule.\($0.rawValue)") }),
        ])
    }
  }
}

extension MustRule {
  /// What may help against these rules: setting them aside, allowing the pair, or new answers.
  fileprivate static func advice(on broken: [MustRule]) -> String {
    if broken.allSatisfy(\.mayBeOverridden) { return "override" }
    return broken == [.decision] ? "allow" : "answers"
  }
}

/// Two plans side by side, in sentences: who gains and who loses, never a number of the solver.
struct ComparisonSentences {
  let people: People

  func lines(_ comparison: Comparison) -> [Report.Line] {
    guard !comparison.changes.isEmpty else { return [.sentence(Phrase("compare.same"))] }
    return coverage(comparison) + comparison.changes.map { .detail(phrase($0)) }
  }

  private func coverage(_ comparison: Comparison) -> [Report.Line] {
    guard let paired = comparison.levels.first(where: { $0.level == .paired }),
      let before = paired.before.first, let after = paired.after.first, before != after
    else { return [] }
    let key = after < before ? "compare.fewer" : "compare.more"
    return [.sentence(Phrase(key, ["count": .number(abs(after - before))]))]
  }

  private func phrase(_ change: MenteeChange) -> Phrase {
    let key =
      switch (change.before, change.after) {
      case (_, nil): "compare.loses-mentor"
      case (nil, _): "compare.gets-mentor"
      case (let before?, let after?) where before.mentor == after.mentor: "compare.hour"
      default: "compare.mentor"
      }
    return Phrase(
      key,
      [
        "mentee": people.fact(change.mentee), "before": appointment(change.before),
        "after": appointment(change.after), "verdict": .word("verdict.\(change.verdict.rawValue)"),
      ])
  }

  private func appointment(_ appointment: Appointment?) -> Fact {
    guard let appointment else { return .word("compare.nobody") }
    return .phrase(
      Phrase(
        "appointment",
        ["mentor": people.fact(appointment.mentor), "hour": .hour(appointment.hour)]))
  }
}

extension Comparison {
  var document: JSONValue {
    [
      "levels": .list(
        levels.map { level in
          [
            "level": .text(level.level.name), "before": .list(level.before.map { .number($0) }),
            "after": .list(level.after.map { .number($0) }),
          ]
        }),
      "changes": .list(
        changes.map { change in
          [
            "mentee": .text(change.mentee.text), "before": change.before?.document ?? .null,
            "after": change.after?.document ?? .null, "verdict": .text(change.verdict.rawValue),
          ]
        }),
    ]
  }
}

extension Appointment {
  var document: JSONValue {
    ["mentor": .text(mentor.text), "hour": .text(hour.description)]
  }
}
