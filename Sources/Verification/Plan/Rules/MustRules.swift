import Almanac
import Domain

/// The must-rules of a round, asked of one mentee and one mentor.
struct MustRules: Sendable {
  /// The round whose rules, decisions and past they read.
  let round: Round
  private let setAside: Set<Exemption>

  private struct Exemption: Hashable {
    let rule: MustRule
    let pair: PairKey
  }

  /// The rules with the round's overrides.
  init(_ round: Round) {
    self.round = round
    self.setAside = Set(round.decisions.overrides.map { Exemption(rule: $0.rule, pair: $0.pair) })
  }

  /// True where no rule is broken.
  func allow(_ mentee: MenteeReading, _ mentor: MentorReading) -> Bool {
    MustRule.allCases.allSatisfy { !isBroken($0, by: mentee, mentor) }
  }

  /// Every rule that the two break, in the order in which obstacles are told.
  func broken(by mentee: MenteeReading, _ mentor: MentorReading) -> [MustRule] {
    MustRule.allCases.filter { isBroken($0, by: mentee, mentor) }
  }

  private func isBroken(
    _ rule: MustRule, by mentee: MenteeReading, _ mentor: MentorReading
  ) -> Bool {
    let pair = PairKey(mentee.code, mentor.code)
    switch rule {
    case .round:
      return isAbsent(mentee.mentee.rounds) || isAbsent(mentor.mentor.rounds)
    case .sharedLanguage:
      return !isSetAside(.sharedLanguage, pair) && !sharesLanguage(mentee.mentee, mentor.mentor)
    case .commonHour:
      return !mentee.starts.inOrder.contains(where: mentor.starts.contains)
    case .capacity:
      return mentor.capacity <= 0
    case .training:
      return !mentor.mentor.isTrained && !isSetAside(.training, pair)
    case .weeklyCap:
      return mentor.sessionsUnderCap.map { $0 <= 0 } ?? false
    case .newPair:
      return round.history.earlierPairs.contains(pair)
        && !mentee.mentee.asksAgain.contains(mentor.code)
    case .personalConditions:
      return PersonalGrounds(mentee.mentee, mentor.mentor, round.programme.must).stand
    case .decision:
      return round.decisions.bans[pair] != nil
    }
  }

  private func isAbsent(_ rounds: Set<RoundName>) -> Bool {
    !rounds.isEmpty && !rounds.contains(round.name)
  }

  private func isSetAside(_ rule: MustRule, _ pair: PairKey) -> Bool {
    setAside.contains(Exemption(rule: rule, pair: pair))
  }

  private func sharesLanguage(_ mentee: Mentee, _ mentor: Mentor) -> Bool {
    let policy = round.programme.must
    let best = LanguageMeeting(mentee.languages, mentor.languages, policy.intelligibility).best
    return best.map { $0 >= policy.languageLevel } ?? false
  }
}
