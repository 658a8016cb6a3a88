package import Almanac
package import Domain
import Solver

/// Plans a round: who meets whom at which hour, with proof.
///
/// The pairs are one network, because an hour is chosen with its pair: mentee → mentor at an hour →
/// mentor. Co-mentors and reserves follow, each a network of its own for the pairs that stand.
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
  /// - Throws: ``PairingObstacle`` where locks cannot all be kept, or nothing can be proved.
  package func propose() throws(PairingObstacle) -> Proposal {
    do {
      return try proved()
    } catch {
      throw PairingObstacle(error, in: table.round)
    }
  }

  private func proved() throws(StageObstacle) -> Proposal {
    let pairs = try PairsStage(table: table).model.solved()
    var paired = PairedRound(table, meetings: pairs.taken)
    var proofs = [pairs.proof]
    if let coMentors = try CoMentorStage(paired: paired).model?.solved() {
      proofs.append(coMentors.proof)
      for meeting in coMentors.taken.compactMap({ $0 }) {
        paired.coMentors[meeting.mentee] = meeting.mentor
        paired.meetings[meeting.mentee] = paired.meetings[meeting.mentee]?.moved(to: meeting.hour)
      }
    }
    var reserves: [Int?] = []
    if let stage = try ReserveStage(paired: paired).model?.solved() {
      proofs.append(stage.proof)
      reserves = stage.taken
    }
    let values = zip(table.round.levels, pairs.solution.values).map { LevelValue($0, $1) }
    let plan = PlanWriter(paired: paired, reserves: reserves).plan(values: values)
    return Proposal(plan: plan, proofs: proofs, paired: paired, pairs: pairs)
  }
}

/// A plan with its proofs, and what is needed to explain it.
package struct Proposal: Sendable {
  /// The plan.
  package let plan: Plan
  /// One proof a stage, in the order of the stages.
  package let proofs: [StageProof]
  let paired: PairedRound
  let pairs: SolvedStage<Meeting>
}

/// Why there is no plan.
package enum PairingObstacle: Error, Hashable, Sendable {
  /// These mentees' locks cannot all be kept beside the limits of these mentors.
  case locksConflict(mentees: [PersonCode], mentors: [PersonCode])
  /// The kernel gave no proof.
  case notProved

  init(_ obstacle: StageObstacle, in round: Round) {
    guard case .conflict(let members) = obstacle else {
      self = .notProved
      return
    }
    let names = Set(
      members.compactMap { member -> String? in
        switch member {
        case .required(let choice): choice
        case .maximum(let resource):
          resource.split(separator: ".").dropFirst().first.map(String.init)
        default: nil
        }
      })
    self = .locksConflict(
      mentees: round.mentees.map(\.code).filter { names.contains($0.text) },
      mentors: round.mentors.map(\.code).filter { names.contains($0.text) })
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
