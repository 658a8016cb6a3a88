import Almanac
import Domain
import Matching

// A decision changes nothing that was proposed: it counts for the next proposal.

extension Workspace {
  /// Keeps a pair in every later proposal, at an hour where one is named.
  package func lock(
    _ mentee: String, _ mentor: String, hour: String?, in name: String?
  ) throws -> Report {
    try deciding(in: name) { round in
      let pair = PairKey(try round.mentee(mentee).code, try round.mentor(mentor).code)
      let lock = Lock(pair.mentor, at: try hour.map(Workspace.hour))
      try round.expectPossible(pair)
      try round.expectCommon(lock.hour, pair)
      return (.lock(mentee: pair.mentee, lock), "decided.lock", pair)
    }
  }

  /// Takes a lock back.
  package func unlock(_ mentee: String, in name: String?) throws -> Report {
    try deciding(in: name) { round in
      let code = try round.mentee(mentee).code
      guard let lock = round.decisions.locks[code] else {
        throw Refusal("decided.no-lock", ["mentee": People(round).fact(code)])
      }
      return (.unlock(mentee: code), "decided.unlock", PairKey(code, lock.mentor))
    }
  }

  /// Keeps a pair out of every later proposal.
  package func forbid(_ mentee: String, _ mentor: String, in name: String?) throws -> Report {
    try deciding(in: name) { round in
      let pair = PairKey(try round.mentee(mentee).code, try round.mentor(mentor).code)
      return (.forbid(pair), "decided.forbid", pair)
    }
  }

  /// Takes a ban back.
  package func allow(_ mentee: String, _ mentor: String, in name: String?) throws -> Report {
    try deciding(in: name) { round in
      let pair = PairKey(try round.mentee(mentee).code, try round.mentor(mentor).code)
      guard round.decisions.bans[pair] == .lead else { throw Refusal("decided.no-ban") }
      return (.allow(pair), "decided.allow", pair)
    }
  }

  /// Sets a must-rule aside for one pair, with a reason that every later view shows.
  package func override(
    _ rule: String, _ mentee: String, _ mentor: String, reason: String, in name: String?
  ) throws -> Report {
    try deciding(in: name) { round in
      let pair = PairKey(try round.mentee(mentee).code, try round.mentor(mentor).code)
      guard let known = MustRule(rawValue: rule), known.mayBeOverridden else {
        let names = MustRule.allCases.filter(\.mayBeOverridden).map { Fact.text($0.rawValue) }
        throw Refusal("decided.no-override", ["rule": .text(rule), "known": .list(names)])
      }
      guard reason.count <= Workspace.longestReason else {
        throw Refusal("decided.long-reason", ["most": .number(Workspace.longestReason)])
      }
      guard let override = Override(known, for: pair, reason: reason) else {
        throw Refusal("decided.no-reason")
      }
      let isSetAside = round.decisions.overrides.contains {
        $0.pair == pair && $0.rule == known
      }
      guard !isSetAside else {
        throw Refusal("decided.set-aside-already", People(round).facts(pair, known))
      }
      // A place more is of use even where the mentor has one.
      guard known == .capacity || Pairing(round).brokenRules(pair).contains(known) else {
        throw Refusal("decided.not-broken", People(round).facts(pair, known))
      }
      return (.override(override), "decided.override", pair)
    }
  }

  /// Takes an override back: the rule counts again for the pair.
  package func uphold(
    _ rule: String, _ mentee: String, _ mentor: String, in name: String?
  ) throws -> Report {
    try deciding(in: name) { round in
      let pair = PairKey(try round.mentee(mentee).code, try round.mentor(mentor).code)
      let standing = round.decisions.overrides.first {
        $0.pair == pair && $0.rule.rawValue == rule
      }
      guard let known = standing?.rule else {
        throw Refusal("decided.no-standing-override", ["rule": .text(rule)])
      }
      return (.uphold(known, pair), "decided.uphold", pair)
    }
  }

  /// Exchanges the mentors of two mentees of the latest proposal, as two locks.
  package func swap(_ one: String, _ other: String, in name: String?) throws -> Report {
    let round = try state().round(name)
    let planned = try round.frozenRound()
    let (one, other) = (try planned.mentee(one).code, try planned.mentee(other).code)
    guard one != other else { throw Refusal("swap.same") }
    let appointments = round.proposal?.plan.appointments ?? [:]
    guard let mine = appointments[one]?.mentor, let theirs = appointments[other]?.mentor else {
      throw Refusal("swap.unpaired")
    }
    for pair in [PairKey(one, theirs), PairKey(other, mine)] { try planned.expectPossible(pair) }
    let first = try lock(one.text, theirs.text, hour: nil, in: round.name.text)
    let second = try lock(other.text, mine.text, hour: nil, in: round.name.text)
    return Report(
      first.lines + second.lines, document: ["locks": [first.document, second.document]])
  }

  /// Characters of a reason that is shown with every view of a pair.
  private static let longestReason = 500

  private typealias Step = (decision: Decision, key: String, pair: PairKey)

  private func deciding(in name: String?, _ decide: (Round) throws -> Step) throws -> Report {
    let state = try state()
    let round = try state.round(name)
    try round.expect([.frozen, .proposed, .offered, .published], for: "decide")
    let planned = try round.frozenRound()
    let step = try decide(planned)
    try commit(.decided(.init(decision: step.decision)), round: round.name, after: state)
    let people = People(planned)
    var report = Report(
      document: [
        "round": .text(round.name.text), "decision": .text(step.key),
        "mentee": .text(step.pair.mentee.text), "mentor": .text(step.pair.mentor.text),
      ])
    report.say(
      step.key,
      ["mentee": people.fact(step.pair.mentee), "mentor": people.fact(step.pair.mentor)])
    return report
  }

  /// Reads `Sat14`, `Sat 14:00`, `土14:00`.
  static func hour(_ text: String) throws -> WeeklyHour {
    let day = Weekday.allCases.first { weekday in
      text.hasPrefix(weekday.rawValue) || text.hasPrefix(weekday.japanese)
    }
    let rest = text.drop { !$0.isNumber }
    let clock = rest.contains(":") ? String(rest) : rest + ":00"
    guard let day, let start = MinuteOfDay(clock: clock) else {
      throw Refusal("hour.unreadable", ["text": .text(text)])
    }
    return WeeklyHour(day, start)
  }
}

extension Round {
  /// Refuses an hour that one of the two does not offer.
  fileprivate func expectCommon(_ hour: WeeklyHour?, _ pair: PairKey) throws {
    guard let hour else { return }
    let common = Pairing(self).commonHours(pair)
    guard !common.contains(hour) else { return }
    throw Refusal(
      "lock.no-common-hour",
      [
        "mentee": People(self).fact(pair.mentee), "mentor": People(self).fact(pair.mentor),
        "hour": .hour(hour), "hours": .list(common.map { .hour($0) }),
      ])
  }
}

extension Weekday {
  fileprivate var japanese: String {
    switch self {
    case .monday: "月"
    case .tuesday: "火"
    case .wednesday: "水"
    case .thursday: "木"
    case .friday: "金"
    case .saturday: "土"
    case .sunday: "日"
    }
  }
}
