package import Domain
import Solver

extension Proposal {
  /// Why each unpaired mentee has no mentor, in the plan's order.
  ///
  /// - Complexity: O(mentors · hours) a mentee, and one solve for each full mentor that she shares.
  package var unpairedReasons: [UnpairedReason] {
    let room = Room(in: self)
    return paired.round.mentees.indices.filter { paired.meetings[$0] == nil }
      .map { reason(forUnpaired: $0, room) }
  }

  private func reason(forUnpaired mentee: Int, _ room: Room) -> UnpairedReason {
    let (table, round) = (paired.table, paired.round)
    let takingPart = round.mentors.indices.filter { !table[mentee, $0].broken.contains(.round) }
    let code = round.mentees[mentee].code
    if round.decisions.waits(code) { return .waiting(code, mentors: takingPart.count) }
    let shortage = pairs.network.shortage(of: mentee)
    // Whoever is locked to a mentor can neither make room nor be helped.
    let competitors = (shortage?.choices ?? [mentee]).filter {
      round.decisions.locks[round.mentees[$0].code] == nil
    }
    let full = shortage.map { mentors(of: $0) } ?? []
    return UnpairedReason(
      mentee: code, mentors: takingPart.count,
      obstacles: MustRule.allCases.filter { $0 != .round }.compactMap { rule in
        let count = takingPart.count { table[mentee, $0].broken.contains(rule) }
        return count == 0 ? nil : Obstacle(rule, mentors: count)
      },
      eligible: table.eligibleMentors(of: mentee).map { round.mentors[$0].code },
      competition: shortage.map { _ in
        Competition(
          mentees: competitors.map { round.mentees[$0].code },
          mentors: full.map { round.mentors[$0].code }, places: competitors.count - 1)
      },
      repairs: RepairSearch(paired: paired, mentees: competitors, room: room, full: full).repairs)
  }

  private func mentors(of shortage: Shortage) -> [Int] {
    let names = Set(
      shortage.resources.compactMap { resource in
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
