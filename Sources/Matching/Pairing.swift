package import Almanac
package import Domain
package import Solver

/// Plans a round: who meets whom at which hour, with proof.
///
/// The pairs are one model, because an hour is chosen with its pair: mentee → mentor at an hour →
/// mentor. Co-mentors and reserves follow, each a model of its own for the pairs that stand. Nearly
/// every round is a network at each of the three; where somebody's sessions could meet, as mentor and
/// mentee or between the steps of the grid, it is not, and the kernel's general engines prove it.
package struct Pairing: Sendable {
  let table: CandidateTable

  /// A round to be planned.
  ///
  /// - Complexity: O(mentees · mentors · (hours + languages²)).
  package init(_ round: Round) {
    table = CandidateTable(round)
  }

  /// The best plan there is, by the order of aims.
  ///
  /// A stage begins where an earlier plan of the round, or of one like it, ended. A network's plan does
  /// not depend on that; another round's plan reaches the same values, and is the earlier one where
  /// that is still among the best.
  ///
  /// - Throws: ``PairingObstacle`` where locks cannot all be kept, or nothing can be proved before
  ///   `budget` ends.
  package func propose(
    after earlier: EarlierPlan = .none, budget: Budget = Budget()
  ) throws(PairingObstacle) -> Proposal {
    do {
      return try proved(after: earlier, budget)
    } catch {
      throw PairingObstacle(error, in: table.round)
    }
  }

  private func proved(
    after earlier: EarlierPlan, _ budget: Budget
  ) throws(StageObstacle) -> Proposal {
    let pairs = try PairsStage(table: table).model.solved(from: earlier.pairs, budget: budget)
    var paired = PairedRound(table, meetings: pairs.taken)
    let coMentors = try CoMentorStage(paired: paired).model?
      .solved(from: earlier.coMentors, budget: budget)
    for meeting in coMentors?.taken.compactMap({ $0 }) ?? [] {
      paired.coMentors[meeting.mentee] = meeting.mentor
      paired.meetings[meeting.mentee] = paired.meetings[meeting.mentee]?.moved(to: meeting.hour)
    }
    let reserves = try ReserveStage(paired: paired).model?
      .solved(from: earlier.reserves, budget: budget)
    let values = zip(table.round.levels, pairs.solution.values).map { LevelValue($0, $1) }
    let plan = PlanWriter(paired: paired, reserves: reserves?.taken ?? []).plan(values: values)
    return Proposal(
      plan: plan, paired: paired, pairs: pairs, coMentors: coMentors, reserves: reserves)
  }
}

/// A plan from which the planning of a round much like its own begins.
package enum EarlierPlan: Sendable {
  /// Nothing to begin with.
  case none
  /// A plan that was kept, by the proofs of its stages.
  case kept([StageProof])
  /// A plan that is still in memory.
  case proposal(Proposal)

  var pairs: StageStart<Meeting> { start(.pairs, \.pairs) }
  var coMentors: StageStart<Meeting> { start(.coMentors, \.coMentors) }
  var reserves: StageStart<Int> { start(.reserves, \.reserves) }

  private func start<Meaning>(
    _ stage: Stage, _ solved: (Proposal) -> SolvedStage<Meaning>?
  ) -> StageStart<Meaning> {
    switch self {
    case .none: .nothing
    case .kept(let proofs):
      proofs.first { $0.stage == stage }.map { .answer($0.answer) } ?? .nothing
    case .proposal(let proposal): solved(proposal).map { .solved($0) } ?? .nothing
    }
  }
}

/// A plan with what is needed to prove and to explain it.
package struct Proposal: Sendable {
  /// The plan.
  package let plan: Plan
  let paired: PairedRound
  let pairs: SolvedStage<Meeting>
  let coMentors: SolvedStage<Meeting>?
  let reserves: SolvedStage<Int>?

  /// One proof a stage, in the order of the stages.
  package var proofs: [StageProof] {
    [pairs.proof, coMentors?.proof, reserves?.proof].compactMap { $0 }
  }
}

/// Why there is no plan, or no answer to a question about one.
package enum PairingObstacle: Error, Hashable, Sendable {
  /// These mentees' locks cannot all be kept beside the limits of these mentors.
  case locksConflict(mentees: [PersonCode], mentors: [PersonCode])
  /// The work ended before the proof; what is known by then.
  case stopped(StoppedStage)
  /// The numbers of a proof would be too large.
  case tooLarge

  init(_ obstacle: StageObstacle, in round: Round) {
    switch obstacle {
    case .conflict(let members): self = .locksConflict(members, in: round)
    case .stopped(let stage): self = .stopped(stage)
    case .tooLarge: self = .tooLarge
    }
  }

  private static func locksConflict(
    _ members: [AnswerWriter.Member], in round: Round
  ) -> PairingObstacle {
    let mentees = Set(members.compactMap(\.requiredChoice))
    let mentors = Set(members.compactMap(\.mentorOfMaximum))
    return .locksConflict(
      mentees: round.mentees.map(\.code).filter { mentees.contains($0.text) },
      mentors: round.mentors.map(\.code).filter { mentors.contains($0.text) })
  }
}

extension AnswerWriter.Member {
  /// The code of the mentee who must have a mentor.
  var requiredChoice: String? {
    if case .required(let choice) = self { choice } else { nil }
  }

  /// The code of the mentor whose places or week are full.
  var mentorOfMaximum: String? {
    guard case .maximum(let resource) = self else { return nil }
    return resource.split(separator: ".").dropFirst().first.map(String.init)
  }
}

extension Meeting {
  /// The same two at another hour.
  fileprivate func moved(to hour: WeeklyHour) -> Meeting {
    Meeting(mentee: mentee, mentor: mentor, hour: hour)
  }
}

extension Pairing {
  /// Mentees whom no mentor of the round may meet, in the round's order.
  package var menteesWithoutCandidate: [PersonCode] {
    table.round.mentees.indices.filter { table.eligibleMentors(of: $0).isEmpty }
      .map { table.round.mentees[$0].code }
  }

  /// The weekly hours that two people of the round both offer, in the mentee's order.
  package func commonHours(_ pair: PairKey) -> [WeeklyHour] {
    guard let mentee = table.round.mentees.firstIndex(where: { $0.code == pair.mentee }),
      let mentor = table.round.mentors.firstIndex(where: { $0.code == pair.mentor })
    else { return [] }
    return table[mentee, mentor].hours.map(\.hour)
  }

  /// The must-rules that keep two people of the round apart; empty where they may meet, or where one
  /// of them does not belong to the round.
  package func brokenRules(_ pair: PairKey) -> [MustRule] {
    guard let mentee = table.round.mentees.firstIndex(where: { $0.code == pair.mentee }),
      let mentor = table.round.mentors.firstIndex(where: { $0.code == pair.mentor })
    else { return [] }
    return table[mentee, mentor].broken
  }
}
