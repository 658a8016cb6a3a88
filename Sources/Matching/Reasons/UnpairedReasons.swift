package import Domain
import Solver

extension Proposal {
  /// Why each unpaired mentee has no mentor, in the plan's order.
  ///
  /// - Complexity: O(mentors · hours) a mentee, and one solve for each full mentor that she shares;
  ///   where the pairs are no network, one question of feasibility for each repair that is tried.
  /// - Throws: ``PairingObstacle/tooLarge``.
  package var unpairedReasons: [UnpairedReason] {
    get throws(PairingObstacle) {
      try explaining { explanation throws(NotKnown) in
        let room = Room(in: self, explanation)
        var reasons: [UnpairedReason] = []
        for mentee in paired.round.mentees.indices where paired.meetings[mentee] == nil {
          reasons.append(try reason(forUnpaired: mentee, room, explanation))
        }
        return reasons
      }
    }
  }

  private func reason(
    forUnpaired mentee: Int, _ room: Room, _ explanation: Explanation
  ) throws(NotKnown) -> UnpairedReason {
    let (table, round) = (paired.table, paired.round)
    let takingPart = round.mentors.indices.filter { !table[mentee, $0].broken.contains(.round) }
    let code = round.mentees[mentee].code
    if round.decisions.waits(code) { return .waiting(code, mentors: takingPart.count) }
    let rivalry = try explanation.rivalry(of: mentee)
    // Whoever is locked to a mentor can neither make room nor be helped.
    let competitors = (rivalry?.choices ?? [mentee]).filter {
      round.decisions.locks[round.mentees[$0].code] == nil
    }
    let full = rivalry.map { mentors(of: $0) } ?? []
    let search = RepairSearch(
      paired: paired, mentees: competitors, room: room.asked(by: mentee), full: full,
      answer: pairs.answer)
    return UnpairedReason(
      mentee: code, mentors: takingPart.count,
      obstacles: MustRule.allCases.filter { $0 != .round }.compactMap { rule in
        let count = takingPart.count { table[mentee, $0].broken.contains(rule) }
        return count == 0 ? nil : Obstacle(rule, mentors: count)
      },
      eligible: table.eligibleMentors(of: mentee).map { round.mentors[$0].code },
      competition: rivalry.map { rivalry in
        Competition(
          mentees: competitors.map { round.mentees[$0].code },
          mentors: full.map { round.mentors[$0].code }, places: competitors.count - 1,
          displacesSeveral: rivalry.choices == [mentee])
      },
      repairs: search.repairs)
  }

  private func mentors(of rivalry: Rivalry) -> [Int] {
    let names = Set(
      rivalry.resources.compactMap { resource in
        pairs.stage.model.resources[resource].name.split(separator: ".").dropFirst().first
      })
    return paired.round.mentors.indices.filter {
      names.contains(paired.round.mentors[$0].code.text[...])
    }
  }
}

extension UnpairedReason {
  fileprivate static func waiting(_ mentee: PersonCode, mentors: Int) -> UnpairedReason {
    UnpairedReason(
      mentee: mentee, mentors: mentors, obstacles: [], eligible: [], competition: nil, repairs: [],
      waits: true)
  }
}

extension Decisions {
  fileprivate func waits(_ mentee: PersonCode) -> Bool {
    bans.contains { $0.key.mentee == mentee && $0.value == .waits }
  }
}
