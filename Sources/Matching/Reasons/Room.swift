import Almanac
import Domain
import Solver

/// Where one more meeting could be had without dropping anybody, whatever that does to the fit.
///
/// Where the pairs are a network and nobody's sessions can clash but at one hour, the flow knows it of
/// every resource at once. Else each meeting is tried (``MeetingTrials``).
struct Room {
  private let paired: PairedRound
  private let pairs: SolvedStage<Meeting>
  private var round: Round { paired.round }
  /// By the identifier of a resource, for resources of the stage `pairs`; `nil` where meetings are
  /// tried.
  private let hasRoom: [String: Bool]?
  private var trials: MeetingTrials?

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
    if hasRoom == nil { room.trials = MeetingTrials(of: pairs, in: paired, asking: mentee) }
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
    if let trials { return trials.allow(mentor, at: hour, with: mentee) }
    guard let mentor = mentor.map({ round.mentors[$0] }) else { return true }
    guard round.places(of: mentor) > 0, hasRoom?[Names.places(mentor.code)] ?? true else {
      return false
    }
    return hasRoom?[Names.places(mentor.code, at: hour)] ?? true
  }
}
