import Almanac
import Domain
import Solver

/// Where one more meeting could be had without dropping anybody, whatever that does to the fit.
///
/// Where the pairs are a network and nobody's sessions can clash but at one hour, the flow knows it of
/// every resource at once. Else each meeting is tried: whatever clashes with it is forbidden, and the
/// kernel is asked whether everybody else still finds a mentor.
struct Room {
  private let paired: PairedRound
  private let pairs: SolvedStage<Meeting>
  private var round: Round { paired.round }
  /// By the identifier of a resource, for resources of the stage `pairs`; `nil` where meetings are
  /// tried.
  private let hasRoom: [String: Bool]?
  /// The mentee who shall be let in.
  private var asking: Int?

  init(in proposal: Proposal, _ explanation: Explanation) {
    (paired, pairs) = (proposal.paired, proposal.pairs)
    guard let network = explanation.network, !paired.table.weeksMayCross else {
      hasRoom = nil
      return
    }
    let roomy = network.roomyResources()
    let entries = explanation.model.resources.enumerated().map { position, resource in
      (resource.name, roomy.contains(position))
    }
    hasRoom = Dictionary(entries) { first, _ in first }
  }

  /// The same room, looked at for a mentee who has nobody.
  func asked(by mentee: Int) -> Room {
    var room = self
    room.asking = mentee
    return room
  }

  /// Mentors who may have room at an hour that none of their options has, in the round's order.
  var mentors: [Int] {
    round.mentors.indices.filter { mentor in
      let mentor = round.mentors[mentor]
      return round.places(of: mentor) > 0 && hasRoom?[Names.places(mentor.code)] ?? true
    }
  }

  /// True where everybody else keeps a mentor, and the asking mentee has one, when this mentee meets
  /// the mentor at that hour, or somebody new where no mentor is named.
  func holds(_ mentor: Int?, at hour: WeeklyHour, with mentee: Int) -> Bool {
    guard let hasRoom else { return isPossible(mentor, hour, mentee) }
    guard let mentor = mentor.map({ round.mentors[$0] }) else { return true }
    guard round.places(of: mentor) > 0, hasRoom[Names.places(mentor.code)] ?? true else {
      return false
    }
    return hasRoom[Names.places(mentor.code, at: hour)] ?? true
  }
}

// MARK: - Trials

extension Room {
  private func isPossible(_ mentor: Int?, _ hour: WeeklyHour, _ mentee: Int) -> Bool {
    if let mentor, round.places(of: round.mentors[mentor]) < 1 { return false }
    var changes = [Change.forbid(options(against: mentor, hour, mentee))]
    let resource = mentor.flatMap { place(of: $0) }
    if let resource {
      let maximum = pairs.stage.model.resources[resource].maximum
      changes.append(.maximum(resource: resource, maximum - 1))
    }
    let served = paired.meetings.indices.filter {
      $0 != mentee && (paired.meetings[$0] != nil || $0 == asking)
    }
    changes += served.map { .require(choice: $0) }
    return Kernel.isFeasible(pairs.stage.model.changed(by: changes))
  }

  /// What nobody can take when the two meet then: the mentee's other options, and what clashes with the
  /// week of one of the two, in either role.
  private func options(against mentor: Int?, _ hour: WeeklyHour, _ mentee: Int) -> [Int] {
    let (table, grid) = (paired.table, round.programme.grid)
    let mentors = [mentor, table.mentor(being: mentee)]
    let mentees = [mentor.flatMap { table.mentee(being: $0) }]
    return pairs.stage.meanings.indices.filter { option in
      let other = pairs.stage.meanings[option]
      let isTheirs = mentors.contains(other.mentor) || mentees.contains(other.mentee)
      return other.mentee == mentee || isTheirs && grid.clash(other.hour, hour)
    }
  }

  private func place(of mentor: Int) -> Int? {
    let name = Names.places(round.mentors[mentor].code)
    return pairs.stage.model.resources.firstIndex { $0.name == name }
  }
}
