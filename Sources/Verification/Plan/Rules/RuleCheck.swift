import Almanac
import Domain

/// Every must-rule asked again of every pair, and every person's week looked through.
struct RuleCheck: Sendable {
  private let reading: RoundReading
  private let pairs: [Pair]
  private let engagements: Engagements
  /// How many pairs each reserve stands ready for.
  private let ready: [PersonCode: Int]

  /// The pairs of a plan, under the rules of its round.
  init(_ reading: RoundReading, _ pairs: [Pair]) {
    self.reading = reading
    self.pairs = pairs
    self.engagements = Engagements(of: pairs, on: reading.round.programme.grid)
    self.ready = Dictionary(
      pairs.compactMap(\.reserve).map { ($0, 1) }, uniquingKeysWith: +)
  }

  /// All breaches: those of each pair, then those of each mentor's week, then ignored locks.
  func breaches() -> [RuleBreach] {
    pairs.flatMap(breaches(in:)) + reading.mentors.flatMap(overload)
      + WeekClashes(of: pairs)
      .breaches(on: reading.round.programme.grid) + ignoredLocks
  }

  private func breaches(in pair: Pair) -> [RuleBreach] {
    meetings(of: pair).flatMap { mustBreaches(pair.key.mentee, $0.mentor, as: $0.part) }
      + unofferedHours(of: pair) + coMentorBreaches(in: pair) + reserveBreaches(in: pair)
  }

  private func meetings(of pair: Pair) -> [(mentor: PersonCode, part: RuleBreach.Part)] {
    let all =
      [(pair.key.mentor, .mentor), (pair.coMentor, .coMentor), (pair.reserve, .reserve)]
      as [(PersonCode?, RuleBreach.Part)]
    return all.compactMap { code, part in code.map { ($0, part) } }
  }

  private func mustBreaches(
    _ mentee: PersonCode, _ mentor: PersonCode, as part: RuleBreach.Part
  ) -> [RuleBreach] {
    guard let mentee = reading.mentee(mentee), let mentor = reading.mentor(mentor) else {
      return []
    }
    return reading.rules.broken(by: mentee, mentor)
      .map { .must($0, PairKey(mentee.code, mentor.code), as: part) }
  }
}

// MARK: - Hours and weeks

extension RuleCheck {
  private func unofferedHours(of pair: Pair) -> [RuleBreach] {
    let mentee = reading.mentee(pair.key.mentee).map { ($0.code, $0.starts) }
    let mentors = [pair.key.mentor, pair.coMentor].compactMap(\.self)
      .compactMap(reading.mentor).map { ($0.code, $0.starts) }
    return ([mentee].compactMap(\.self) + mentors)
      .filter { !$0.1.contains(pair.hour) }
      .map { .hourNotOffered($0.0, pair.hour, mentee: pair.key.mentee) }
  }

  private func overload(of mentor: MentorReading) -> [RuleBreach] {
    let count = engagements.count(of: mentor.code)
    var breaches: [RuleBreach] = []
    if count > max(0, mentor.capacity) {
      breaches.append(.capacity(mentor.code, pairs: count, most: max(0, mentor.capacity)))
    }
    if let most = mentor.sessionsUnderCap, count > max(0, most) {
      breaches.append(.weeklyCap(mentor.code, pairs: count, most: max(0, most)))
    }
    let ready = ready[mentor.code] ?? 0
    return ready > 2 ? breaches + [.reserveTooOften(mentor.code, pairs: ready)] : breaches
  }

  private var ignoredLocks: [RuleBreach] {
    reading.mentees.compactMap { mentee in
      guard let lock = reading.round.decisions.locks[mentee.code] else { return nil }
      let isKept = pairs.contains { pair in
        pair.key == PairKey(mentee.code, lock.mentor)
          && (lock.hour == nil || lock.hour == pair.hour)
      }
      return isKept ? nil : .lock(PairKey(mentee.code, lock.mentor), lock.hour)
    }
  }
}

// MARK: - Second mentors and reserves

extension RuleCheck {
  private func coMentorBreaches(in pair: Pair) -> [RuleBreach] {
    guard let coMentor = pair.coMentor else { return [] }
    let key = PairKey(pair.key.mentee, coMentor)
    let asks = reading.mentee(pair.key.mentee)?.mentee.asksForCoMentor ?? false
    return (asks ? [] : [.coMentorNotAsked(key)])
      + (coMentor == pair.key.mentor ? [.sameTwice(key, as: .coMentor)] : [])
  }

  private func reserveBreaches(in pair: Pair) -> [RuleBreach] {
    guard let reserve = pair.reserve.flatMap(reading.mentor) else { return [] }
    guard let mentee = reading.mentee(pair.key.mentee) else { return [] }
    let key = PairKey(mentee.code, reserve.code)
    var breaches: [RuleBreach] = []
    if [pair.key.mentor, pair.coMentor].contains(reserve.code) {
      breaches.append(.sameTwice(key, as: .reserve))
    }
    if engagements.spare(reserve) < 1 { breaches.append(.reserveFull(key)) }
    let common = mentee.starts.shared(with: reserve.starts)
    let isBusy = { engagements.isBusy(reserve.code, at: $0, besides: mentee.code) }
    if !common.isEmpty, common.allSatisfy(isBusy) {
      breaches.append(.reserveWithoutHour(key))
    }
    return breaches
  }
}
