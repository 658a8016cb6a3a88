import Almanac
import Domain
import Solver

/// Where one more mentee could be taken without dropping anybody, whatever that does to the fit.
struct Room: Sendable {
  private let round: Round
  /// By the identifier of a resource, for resources of the stage `pairs`.
  private let hasRoom: [String: Bool]

  init(in proposal: Proposal) {
    round = proposal.paired.round
    let model = proposal.pairs.stage.model
    let roomy = proposal.pairs.network.roomyResources()
    let entries = model.resources.enumerated().map { position, resource in
      (resource.name, roomy.contains(position))
    }
    hasRoom = Dictionary(uniqueKeysWithValues: entries)
  }

  /// Mentors with room at an hour that none of their options has, in the round's order.
  var mentors: [Int] {
    round.mentors.indices.filter { mentor in
      let mentor = round.mentors[mentor]
      return round.places(of: mentor) > 0 && hasRoom[Names.places(mentor.code)] ?? true
    }
  }

  /// True where the mentor has room at that hour.
  func holds(_ mentor: Int, at hour: WeeklyHour) -> Bool {
    let mentor = round.mentors[mentor]
    guard round.places(of: mentor) > 0, hasRoom[Names.places(mentor.code)] ?? true else {
      return false
    }
    return hasRoom[Names.places(mentor.code, at: hour)] ?? true
  }
}
