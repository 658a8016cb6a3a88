package import Domain

/// How a plan's lists of people depart from the round.
package enum ListFault: Hashable, Sendable {
  /// The plan answers another round.
  case round(found: RoundName, expected: RoundName)
  /// A mentee whom the round does not have.
  case unknownMentee(PersonCode)
  /// A mentor, co-mentor or reserve whom the round does not have.
  case unknownMentor(PersonCode)
  /// A mentee who stands more than once among the paired and the unpaired.
  case menteeTwice(PersonCode)
  /// A mentee of the round who stands nowhere in the plan.
  case menteeAbsent(PersonCode)
  /// Pairs that do not stand in the round's order of mentees.
  case pairOrder(found: [PersonCode], expected: [PersonCode])
  /// Unpaired mentees who do not stand in the round's order.
  case unpairedOrder(found: [PersonCode], expected: [PersonCode])
}

/// Holds a plan's lists against the people of its round.
struct ListCheck: Sendable {
  private let round: Round
  private let plan: Plan

  /// A plan and the round that it should answer.
  init(_ round: Round, _ plan: Plan) {
    self.round = round
    self.plan = plan
  }

  /// The faults: round, unknown people, mentees in the round's order, order of the lists.
  func faults() -> [ListFault] {
    let name: [ListFault] =
      plan.round == round.name ? [] : [.round(found: plan.round, expected: round.name)]
    return name + unknown + counts + orders
  }

  private var paired: [PersonCode] { plan.pairs.map(\.key.mentee) }

  private var unknown: [ListFault] {
    let mentees = Set(round.mentees.map(\.code))
    let mentors = Set(round.mentors.map(\.code))
    let named = plan.pairs.flatMap { [$0.key.mentor, $0.coMentor, $0.reserve].compactMap(\.self) }
    return (paired + plan.unpaired).filter { !mentees.contains($0) }.map { .unknownMentee($0) }
      + named.filter { !mentors.contains($0) }.map { .unknownMentor($0) }
  }

  private var counts: [ListFault] {
    let times = Dictionary((paired + plan.unpaired).map { ($0, 1) }, uniquingKeysWith: +)
    return round.mentees.compactMap { mentee in
      switch times[mentee.code] ?? 0 {
      case 0: .menteeAbsent(mentee.code)
      case 1: nil
      default: .menteeTwice(mentee.code)
      }
    }
  }

  private var orders: [ListFault] {
    let expectedPairs = inOrder(paired)
    let expectedUnpaired = inOrder(plan.unpaired)
    return
      (expectedPairs == paired
      ? [] : [.pairOrder(found: paired, expected: expectedPairs)])
      + (expectedUnpaired == plan.unpaired
        ? [] : [.unpairedOrder(found: plan.unpaired, expected: expectedUnpaired)])
  }

  /// The same codes in the round's order, unknown ones last and otherwise as they stand.
  private func inOrder(_ codes: [PersonCode]) -> [PersonCode] {
    let places = Dictionary(
      round.mentees.enumerated().map { ($1.code, $0) }
    ) { first, _ in first }
    return codes.enumerated()
      .sorted { (places[$0.1] ?? .max, $0.0) < (places[$1.1] ?? .max, $1.0) }
      .map(\.element)
  }
}
