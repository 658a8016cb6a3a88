import Domain

extension RuleBreach {
  var phrase: Phrase { Phrase("verify.rule.\(key)", facts) }

  private var key: String {
    switch self {
    case .must: "must"
    case .hourNotOffered: "hour"
    case .twoPlaces(_, let first, let second): first == second ? "same-hour" : "two-places"
    case .capacity: "capacity"
    case .weeklyCap: "weekly-cap"
    case .lock(_, let hour): hour == nil ? "lock" : "lock-hour"
    case .coMentorNotAsked: "co-mentor-not-asked"
    case .sameTwice: "same-twice"
    case .reserveTooOften: "reserve-too-often"
    case .reserveFull: "reserve-full"
    case .reserveWithoutHour: "reserve-without-hour"
    }
  }

  private var facts: [String: Fact] {
    switch self {
    case .must(let rule, let pair, let part):
      pair.facts(["rule": .word("verify.must.\(rule.rawValue)"), "part": part.fact])
    case .sameTwice(let pair, let part): pair.facts(["part": part.fact])
    case .coMentorNotAsked(let pair), .reserveFull(let pair), .reserveWithoutHour(let pair):
      pair.facts([:])
    case .lock(let pair, let hour): pair.facts(hour.map { ["hour": .hour($0)] } ?? [:])
    case .hourNotOffered(let person, let hour, let mentee):
      ["person": person.fact, "hour": .hour(hour), "mentee": mentee.fact]
    case .twoPlaces(let person, let first, let second) where first == second:
      ["person": person.fact, "hour": .hour(first)]
    case .twoPlaces(let person, let first, let second):
      ["person": person.fact, "first": .hour(first), "second": .hour(second)]
    case .capacity(let mentor, let pairs, let most), .weeklyCap(let mentor, let pairs, let most):
      ["mentor": mentor.fact, "pairs": .number(pairs), "most": .number(most)]
    case .reserveTooOften(let mentor, let pairs):
      ["mentor": mentor.fact, "pairs": .number(pairs)]
    }
  }
}

extension PairKey {
  /// The two of the pair beside further facts.
  fileprivate func facts(_ others: [String: Fact]) -> [String: Fact] {
    others.merging(["mentee": mentee.fact, "mentor": mentor.fact]) { $1 }
  }
}

extension RuleBreach.Part {
  fileprivate var fact: Fact { .word("verify.part.\(rawValue)") }
}
