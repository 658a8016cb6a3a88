import Domain

/// A must-rule with the question that decides it.
struct MustRuleCheck: Sendable {
  let rule: MustRule
  /// True where the two break the rule.
  let isBroken: @Sendable (Candidate) -> Bool

  init(_ rule: MustRule, isBroken: @escaping @Sendable (Candidate) -> Bool) {
    (self.rule, self.isBroken) = (rule, isBroken)
  }
}

/// The must-rules, in the order in which obstacles are told. To add one: a case in `MustRule`, a line
/// here, a line of words in each language, its own test, and the same question asked again, by other
/// code, in `Verification`.
enum MustRules {
  static let all = [
    takesPart, sharedLanguage, commonHour, capacity, training, weeklyCap, newPair,
    personalConditions, decision,
  ]

  /// The rules that the two break; empty means that they may meet.
  static func broken(by candidate: Candidate) -> [MustRule] {
    all.filter { $0.isBroken(candidate) }.map(\.rule)
  }

  static let takesPart = MustRuleCheck(.round) { pair in
    let takesPart = { (rounds: Set<RoundName>) in
      rounds.isEmpty || rounds.contains(pair.round.name)
    }
    return !takesPart(pair.mentee.rounds) || !takesPart(pair.mentor.rounds)
  }

  static let sharedLanguage = MustRuleCheck(.sharedLanguage) { pair in
    let enough = pair.languageDepth.map { $0 >= pair.round.programme.must.languageLevel } ?? false
    return !enough && !pair.isOverridden(.sharedLanguage)
  }

  static let commonHour = MustRuleCheck(.commonHour) { pair in
    pair.hours.isEmpty
  }

  static let capacity = MustRuleCheck(.capacity) { pair in
    pair.round.capacity(of: pair.mentor) <= 0
  }

  static let training = MustRuleCheck(.training) { pair in
    !pair.mentor.isTrained && !pair.isOverridden(.training)
  }

  static let weeklyCap = MustRuleCheck(.weeklyCap) { pair in
    pair.round.weeklyPlaces(of: pair.mentor).map { $0 <= 0 } ?? false
  }

  static let newPair = MustRuleCheck(.newPair) { pair in
    pair.round.history.earlierPairs.contains(pair.key)
      && !pair.mentee.asksAgain.contains(pair.mentor.code)
  }

  static let personalConditions = MustRuleCheck(.personalConditions) { pair in
    PersonalConditionChecks.all.contains { $0(pair) }
  }

  static let decision = MustRuleCheck(.decision) { pair in
    pair.round.decisions.bans[pair.key] != nil
  }
}
