package import Domain
import Solver

extension Proposal {
  /// Why each pair was proposed, in the plan's order.
  ///
  /// - Complexity: one shortest path for each pair; where the pairs are no network, at most one solve.
  /// - Throws: ``PairingObstacle/tooLarge``.
  package var pairReasons: [PairReason] {
    get throws(PairingObstacle) {
      let isSettled = try explaining { explanation throws(NotKnown) in
        try explanation.isSettled(groups: pairs.stage.pairGroups)
      }
      return paired.meetings.compactMap { $0 }.map { reason($0, isSettled[$0.mentee]) }
    }
  }

  /// Asks the kernel about the pairs.
  func explaining<Answer>(
    _ ask: (Explanation) throws(NotKnown) -> Answer
  ) throws(PairingObstacle) -> Answer {
    do throws(StageObstacle) {
      return try pairs.explained(by: ask)
    } catch {
      throw PairingObstacle(error, in: paired.round)
    }
  }

  private func reason(_ meeting: Meeting, _ isSettled: Bool) -> PairReason {
    let (table, round) = (paired.table, paired.round)
    let (mentee, mentor) = (round.mentees[meeting.mentee], round.mentors[meeting.mentor])
    let entry = table[meeting.mentee, meeting.mentor]
    let key = PairKey(mentee.code, mentor.code)
    let eligible = table.eligibleMentors(of: meeting.mentee)
    let place = entry.hours.first { $0.hour == meeting.hour }?.position ?? 0
    return PairReason(
      pair: key,
      language: entry.bestLanguage,
      mentorsLanguage: entry.bestLanguage.flatMap { alike($0, mentor) },
      fields: mentee.fields.intersection(mentor.fields).sorted(),
      goals: mentee.goals.intersection(mentor.goals).sorted(),
      commonHours: entry.hours.count, hourPlace: place + 1,
      eligibleMentors: eligible.count,
      eligibleMentees: round.mentees.indices.count { table[$0, meeting.mentor].isEligible },
      betterMentors: eligible.count { table[meeting.mentee, $0].points > entry.points },
      isInEveryBestPlan: isSettled,
      lock: round.decisions.locks[mentee.code]?.cause,
      overrides: round.decisions.overrides.filter { $0.pair == key }
        .sorted { $0.rule < $1.rule })
  }
}

extension Proposal {
  /// The mentor's language that counts as the shared one; `nil` where it is the same.
  private func alike(_ shared: SharedLanguage, _ mentor: Mentor) -> LanguageTag? {
    let policy = paired.round.programme.must.intelligibility
    let own = mentor.languages.filter {
      policy.holds(shared.tag, $0.tag) && $0.level >= shared.level
    }
    guard !own.contains(where: { $0.tag == shared.tag }) else { return nil }
    return own.max { $0.level < $1.level }?.tag
  }
}

extension CandidateTable.Entry {
  /// The first of the best, in the mentee's order of languages.
  var bestLanguage: SharedLanguage? {
    guard let level = shared.map(\.level).max() else { return nil }
    return shared.first { $0.level == level }
  }
}

extension StageModel<Meeting> {
  /// A number for each option: equal for the hours of one pair.
  var pairGroups: [Int] {
    meanings.map { $0.mentee << 32 | $0.mentor }
  }
}
