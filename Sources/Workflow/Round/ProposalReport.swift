import Almanac
import Domain
import Matching

/// A proposal as the lead reads it, and as a document.
struct ProposalReport {
  private let proposal: VerifiedProposal
  /// Worked out once: each costs searches, and text and document both tell them.
  private let pairReasons: [PairReason]
  private let unpairedReasons: [UnpairedReason]
  private var people: People { People(proposal.round) }
  private var plan: Plan { proposal.stored.plan }
  /// By code, as a lead looks them up; the plan itself keeps the round's order.
  private var pairs: [Pair] { plan.pairs.sorted { $0.key < $1.key } }

  init(proposal: VerifiedProposal) throws {
    self.proposal = proposal
    (pairReasons, unpairedReasons) = try proposal.answer {
      (try $0.pairReasons, try $0.unpairedReasons)
    }
  }

  /// Everything: table, sessions, certificate; reasons where they are asked for.
  func report(withReasons: Bool) -> Report {
    var report = Report(document: document)
    report.title(
      "propose.title",
      ["round": .round(plan.round), "number": .number(proposal.stored.number)])
    report.lines.append(.table(table))
    report.lines += unpaired
    if !plan.unpaired.isEmpty { report.lines.append(.blank) }
    report.lines += certificate
    if withReasons { report.lines += reasons }
    return report
  }

  private var table: [[Fact]] {
    let header: [Fact] = ["mentee", "mentor", "hour", "sessions", "co-mentor", "reserve"]
      .map { .word("table.\($0)") }
    let rows = pairs.map { pair -> [Fact] in
      [
        people.fact(pair.key.mentee), people.fact(pair.key.mentor), .hour(pair.hour),
        .number(pair.sessions.count), pair.coMentor.map(people.fact) ?? "",
        pair.reserve.map(people.fact) ?? "",
      ]
    }
    let hasCoMentor = plan.pairs.contains { $0.coMentor != nil }
    return hasCoMentor
      ? [header] + rows
      : ([header] + rows).map { row in row.enumerated().filter { $0.offset != 4 }.map(\.element) }
  }

  private var unpaired: [Report.Line] {
    let sentences = UnpairedSentences(people: people)
    return unpairedReasons.sorted { $0.mentee < $1.mentee }
      .flatMap { sentences.lines($0) }
  }

  private var reasons: [Report.Line] {
    let reasons = zip(pairReasons, plan.pairs).sorted { $0.1.key < $1.1.key }
    let isAlone = reasons.allSatisfy { $0.0.isInEveryBestPlan }
    let sentences = PairSentences(people: people, tellsStanding: !isAlone)
    return [.heading(Phrase("why.title"))] + reasons.flatMap { sentences.lines($0, pair: $1) }
  }

  /// What is proved, in one sentence, and which pairs a person may settle.
  private var certificate: [Report.Line] {
    let paired = plan.pairs.count
    let ties = pairReasons.filter { !$0.isInEveryBestPlan && $0.lock == nil }
    let facts: [String: Fact] = [
      "paired": .number(paired), "mentees": .number(paired + plan.unpaired.count),
      "sessions": .number(plan.pairs.reduce(0) { $0 + $1.sessions.count }),
      "ties": .number(ties.count), "people": people.list(ties.map(\.pair.mentee), most: 6),
    ]
    let isWhole = plan.unpaired.isEmpty && !plan.pairs.isEmpty
    let proved: Report.Line = .sentence(
      Phrase(isWhole ? "propose.proved.all" : "propose.proved", facts))
    let judgement = Phrase(ties.isEmpty ? "propose.settled" : "propose.ties", facts)
    let idle = plan.pairs.filter(\.sessions.isEmpty).map(\.key.mentee)
    let warning = Phrase("propose.no-session", ["people": people.list(idle, most: 8)])
    return [proved, .sentence(judgement)] + (idle.isEmpty ? [] : [.warning(warning)])
  }
}

// MARK: - As a document

extension ProposalReport {
  /// Codes, hours and numbers; no name.
  var document: JSONValue {
    [
      "round": .text(plan.round.text), "proposal": .number(proposal.stored.number),
      "status": "best",
      "pairs": .list(
        zip(pairReasons, plan.pairs).map { $1.document(because: $0) }),
      "unpaired": .list(unpairedReasons.map(\.document)),
      "levels": .list(plan.values.map(\.document)),
    ]
  }
}

extension LevelValue {
  var document: JSONValue {
    ["level": .text(level.name), "value": .list(value.map { .number($0) })]
  }
}

extension Pair {
  func document(because reason: PairReason) -> JSONValue {
    [
      "reason": reason.document, "mentee": .text(key.mentee.text), "mentor": .text(key.mentor.text),
      "hour": .text(hour.description),
      "coMentor": coMentor.map { .text($0.text) } ?? .null,
      "reserve": reserve.map { .text($0.text) } ?? .null,
      "fallbacks": .list(fallbacks.map { .text($0.description) }),
      "sessions": .list(sessions.map { .text($0.description) }),
      "skipped": .list(skipped.map(\.document)),
    ]
  }
}

extension SkippedDate {
  var document: JSONValue {
    switch cause {
    case .holiday(let name):
      ["date": .text(date.description), "cause": "holiday", "name": .text(name)]
    case .closure(let name):
      ["date": .text(date.description), "cause": "closure", "name": .text(name)]
    case .keptFree: ["date": .text(date.description), "cause": "kept-free"]
    }
  }
}
