import Almanac
import Domain

/// Why a pair was proposed, in sentences.
struct PairSentences {
  let people: People
  /// Whether it is worth telling of each pair that every best plan has it.
  var tellsStanding = true

  /// The pair, then one line a reason.
  func lines(_ reason: PairReason, pair: Pair) -> [Report.Line] {
    [.sentence(title(pair))] + phrases(reason, pair).map { .detail($0) }
  }

  /// Who meets whom, and when.
  func title(_ pair: Pair) -> Phrase {
    Phrase(
      "pair",
      [
        "mentee": people.fact(pair.key.mentee), "mentor": people.fact(pair.key.mentor),
        "hour": .hour(pair.hour),
      ])
  }

  private func phrases(_ reason: PairReason, _ pair: Pair) -> [Phrase] {
    [language(reason), fields(reason), goals(reason), hours(reason, pair), choice(reason)]
      .compactMap { $0 } + standing(reason) + reason.overrides.map(overriding) + company(pair)
  }

  private func language(_ reason: PairReason) -> Phrase? {
    reason.language.map { shared in
      let other = reason.mentorsLanguage
      let key = other == nil ? "reason.language" : "reason.language.alike"
      return Phrase(
        shared.level == .c2 ? key + ".top" : key,
        [
          "language": .language(shared.tag), "level": .text(shared.level.rawValue),
          "other": .language(other ?? shared.tag),
        ])
    }
  }

  private func fields(_ reason: PairReason) -> Phrase? {
    guard !reason.fields.isEmpty else { return nil }
    return Phrase("reason.fields", ["fields": .list(reason.fields.map { .term($0, of: "field") })])
  }

  private func goals(_ reason: PairReason) -> Phrase? {
    guard !reason.goals.isEmpty else { return nil }
    return Phrase("reason.goals", ["goals": .list(reason.goals.map { .term($0, of: "goal") })])
  }

  private func hours(_ reason: PairReason, _ pair: Pair) -> Phrase {
    let key = reason.commonHours == 1 ? "reason.hour.only" : "reason.hours"
    return Phrase(
      key,
      [
        "count": .number(reason.commonHours), "hour": .hour(pair.hour),
        "place": .number(reason.hourPlace), "mentee": people.fact(reason.pair.mentee),
      ])
  }

  private func choice(_ reason: PairReason) -> Phrase {
    let facts: [String: Fact] = [
      "count": .number(reason.eligibleMentors), "better": .number(reason.betterMentors),
      "mentee": people.fact(reason.pair.mentee),
    ]
    if reason.eligibleMentors == 1 { return Phrase("reason.choice.only", facts) }
    return Phrase(reason.betterMentors == 0 ? "reason.choice.best" : "reason.choice.others", facts)
  }

  private func standing(_ reason: PairReason) -> [Phrase] {
    if let cause = reason.lock { return [Phrase("reason.lock.\(cause.rawValue)")] }
    guard tellsStanding || !reason.isInEveryBestPlan else { return [] }
    return [Phrase(reason.isInEveryBestPlan ? "reason.settled" : "reason.tie")]
  }

  private func overriding(_ override: Override) -> Phrase {
    Phrase(
      "reason.override",
      ["rule": .word("rule.\(override.rule.rawValue)"), "reason": .text(override.reason)])
  }

  private func company(_ pair: Pair) -> [Phrase] {
    let coMentor = pair.coMentor.map { Phrase("pair.co-mentor", ["mentor": people.fact($0)]) }
    let reserve = pair.reserve.map { Phrase("pair.reserve", ["mentor": people.fact($0)]) }
    let fallbacks =
      pair.fallbacks.isEmpty
      ? nil : Phrase("pair.fallbacks", ["hours": .list(pair.fallbacks.map { .hour($0) })])
    return [coMentor, reserve, fallbacks, sessions(pair)].compactMap { $0 }
  }

  private func sessions(_ pair: Pair) -> Phrase? {
    guard let first = pair.sessions.first, let last = pair.sessions.last else { return nil }
    let facts: [String: Fact] = [
      "count": .number(pair.sessions.count), "first": .date(first), "last": .date(last),
      "skipped": .list(pair.skipped.map { .phrase($0.phrase) }),
    ]
    return Phrase(pair.skipped.isEmpty ? "pair.sessions" : "pair.sessions.skipped", facts)
  }
}

extension SkippedDate {
  /// The date and why there is no session.
  var phrase: Phrase {
    switch cause {
    case .holiday(let name):
      Phrase(
        "skip.holiday",
        [
          "date": .date(date),
          "name": HolidayLaw.holiday(on: date).map { .holiday($0) } ?? .text(name),
        ])
    case .closure(let name): Phrase("skip.closure", ["date": .date(date), "name": .text(name)])
    case .keptFree: Phrase("skip.kept-free", ["date": .date(date)])
    }
  }
}
