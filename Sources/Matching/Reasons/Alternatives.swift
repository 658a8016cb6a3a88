package import Domain
import Solver

extension Proposal {
  /// The best plans of the round that differ in who meets whom, this one first, each compared with
  /// it. The order is that of the aims; co-mentors and reserves are left aside.
  ///
  /// - Complexity: O(count · pairs) shortest paths; as many solves where the pairs are no network.
  /// - Throws: ``PairingObstacle/tooLarge``.
  package func best(_ count: Int) throws(PairingObstacle) -> [AlternativePlan] {
    let solutions = try explaining { explanation throws(NotKnown) in
      try explanation.best(count, differingIn: pairs.stage.pairGroups)
    }
    return solutions.map { solution in
      let meetings = solution.taken.map { $0.map { pairs.stage.meanings[$0] } }
      return AlternativePlan(
        appointments: appointments(meetings),
        comparison: comparison(with: meetings, values: solution.values))
    }
  }

  /// The most points that a plan with another set of pairs reaches while as many are paired and
  /// those who waited longest come first; `nil` where there is no such plan.
  package var nextBestFit: Int? {
    var round = paired.round
    round.programme.aims = [.coverage, .fit]
    let stage = try? PairsStage(table: CandidateTable(round)).model.solved(
      from: .answer(pairs.answer))
    let best = try? stage?.explained { explanation throws(NotKnown) in
      try explanation.best(2, differingIn: pairs.stage.pairGroups)
    }
    guard let two = best?.map(\.values), two.count == 2, two[0].dropLast() == two[1].dropLast()
    else { return nil }
    return two[1].last?.first
  }

  /// What becomes of the plan if this pair must stand, at this hour where one is given; co-mentors and
  /// reserves are left aside.
  ///
  /// - Complexity: that of the edits of a network; of one solve, from this plan, where the pairs are
  ///   none.
  /// - Throws: ``PairingObstacle`` where the pair cannot stand at all.
  package func insisting(
    on key: PairKey, at hour: Lock
  ) throws(PairingObstacle) -> AlternativePlan {
    let table = paired.table.locking(key.mentee, hour)
    do throws(StageObstacle) {
      let other = try PairsStage(table: table).model.solved(from: .solved(pairs))
      return AlternativePlan(
        appointments: appointments(other.taken),
        comparison: comparison(with: other.taken, values: other.solution.values))
    } catch {
      throw PairingObstacle(error, in: table.round)
    }
  }
}

/// A plan beside the proposed one.
package struct AlternativePlan: Hashable, Sendable {
  /// Who meets whom and when, by mentee.
  package let appointments: [PersonCode: Appointment]
  /// The plan seen from the proposed one.
  package let comparison: Comparison
}

// MARK: - Comparing

extension Proposal {
  /// The other proposal seen from this one, for the mentees of this one's round; the other's round may
  /// have been frozen anew, with other people in it.
  package func comparison(with other: Proposal) -> Comparison {
    let (mine, theirs) = (paired.round, other.paired.round)
    let meetings = mine.mentees.map { mentee -> Meeting? in
      guard let place = theirs.mentees.firstIndex(where: { $0.code == mentee.code }),
        let meeting = other.pairs.taken[place],
        let mentor = mine.mentors.firstIndex(where: {
          $0.code == theirs.mentors[meeting.mentor].code
        }), let own = mine.mentees.firstIndex(where: { $0.code == mentee.code })
      else { return nil }
      return Meeting(mentee: own, mentor: mentor, hour: meeting.hour)
    }
    return comparison(with: meetings, values: other.pairs.solution.values)
  }

  private func comparison(with meetings: [Meeting?], values: [[Int]]) -> Comparison {
    let levels = zip(paired.round.levels, zip(pairs.solution.values, values)).map {
      LevelChange($0, before: $1.0, after: $1.1)
    }
    let before = pairs.taken
    let changes = paired.round.mentees.indices.compactMap { mentee -> MenteeChange? in
      guard mentee < meetings.count, before[mentee] != meetings[mentee] else { return nil }
      return MenteeChange(
        mentee: paired.round.mentees[mentee].code,
        before: before[mentee].map(appointment), after: meetings[mentee].map(appointment),
        verdict: verdict(before[mentee], meetings[mentee]))
    }
    return Comparison(levels: levels, changes: changes)
  }

  private func verdict(_ before: Meeting?, _ after: Meeting?) -> MenteeChange.Verdict {
    let (before, after) = (worth(before), worth(after))
    if before == after { return .same }
    return before < after ? .gains : .loses
  }

  /// Nothing, then points, then the hour's place.
  private func worth(_ meeting: Meeting?) -> (Int, Int) {
    guard let meeting else { return (-1, 0) }
    let entry = paired.table[meeting.mentee, meeting.mentor]
    let place = entry.hours.first { $0.hour == meeting.hour }?.position ?? 0
    return (entry.points, -place)
  }

  private func appointment(_ meeting: Meeting) -> Appointment {
    Appointment(paired.round.mentors[meeting.mentor].code, meeting.hour)
  }

  private func appointments(_ meetings: [Meeting?]) -> [PersonCode: Appointment] {
    var appointments: [PersonCode: Appointment] = [:]
    for meeting in meetings.compactMap({ $0 }) {
      appointments[paired.round.mentees[meeting.mentee].code] = appointment(meeting)
    }
    return appointments
  }
}
