/// A level of a round's model, in the words of the plan.
package enum RoundLevel: Hashable, Sendable {
  /// Mentees paired.
  case paired
  /// Mentees paired among those whom so many earlier rounds left out.
  case waiting(rounds: Int)
  /// Mentees in each satisfaction class.
  case satisfaction
  /// Points.
  case fit
  /// Minus the number of sides to whom the hour is only possible.
  case gladness
  /// Minus the places by which hours stand below the mentees' first.
  case hours
  /// Two for each published pair that keeps its hour.
  case unchanged

  /// The level's identifier in model texts and certificates.
  package var name: String {
    switch self {
    case .paired: "paired"
    case .waiting(let rounds): "waiting-\(rounds)"
    case .satisfaction: "satisfaction"
    case .fit: "fit"
    case .gladness: "gladness"
    case .hours: "hours"
    case .unchanged: "unchanged"
    }
  }
}

extension Round {
  /// The levels of this round's model, in order (DESIGN §6, "Order of aims").
  ///
  /// `waiting` levels follow `paired`, most rounds waited first, one for each number that occurs
  /// among this round's mentees; `unchanged` exists only where something is published already.
  package var levels: [RoundLevel] {
    programme.aims.flatMap { aim -> [RoundLevel] in
      switch aim {
      case .coverage: [.paired] + waits.map { .waiting(rounds: $0) }
      case .satisfaction: [.satisfaction]
      case .fit: [.fit]
      case .hours: [.gladness, .hours]
      case .changes: history.published.isEmpty ? [] : [.unchanged]
      }
    }
  }

  private var waits: [Int] {
    Set(mentees.compactMap { history.timesLeftOut[$0.code] }).filter { $0 > 0 }.sorted(by: >)
  }
}
