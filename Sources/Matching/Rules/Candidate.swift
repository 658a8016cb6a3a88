import Almanac
import Domain

/// A mentee and a mentor side by side, with what the rules need to know about the two.
struct Candidate {
  let mentee: Mentee
  let mentor: Mentor
  /// What both speak, at the lower of the two levels.
  let shared: [SharedLanguage]
  /// Hours that both offer, in the mentee's order.
  let hours: [CommonHour]
  let round: Round

  var key: PairKey { PairKey(mentee.code, mentor.code) }

  /// The best level at which the two share a language.
  var languageDepth: LanguageLevel? { shared.map(\.level).max() }

  func isOverridden(_ rule: MustRule) -> Bool {
    round.decisions.overrides.contains { $0.rule == rule && $0.pair == key }
  }
}

/// An hour that mentee and mentor both offer.
struct CommonHour: Hashable {
  let hour: WeeklyHour
  /// Place in the mentee's order, 0 first.
  let position: Int
  /// How many of the two find it only possible.
  let reluctant: Int
}

extension Round {
  /// How many mentees the mentor can take in this round, over all that bounds it; never below 0.
  func places(of mentor: Mentor) -> Int {
    max(0, min(capacity(of: mentor), weeklyPlaces(of: mentor) ?? Int.max))
  }

  /// Capacity as the mentor gave it, and one more for each time the lead set it aside.
  func capacity(of mentor: Mentor) -> Int {
    let extra = decisions.overrides.count { $0.rule == .capacity && $0.pair.mentor == mentor.code }
    return mentor.capacity + extra
  }

  /// Sessions that fit under the mentor's weekly cap beside what is committed; `nil` without a cap.
  func weeklyPlaces(of mentor: Mentor) -> Int? {
    mentor.weeklyCap.map { cap in
      max(0, cap - mentor.committed) * programme.everyWeeks / programme.grid.session
    }
  }
}
