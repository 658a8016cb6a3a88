import Almanac
package import Domain

/// The second witness of a plan: works everything out again from the round, and believes nothing.
///
/// The models of all stages are derived by this room's own code and compared with the texts, the
/// texts' answers and certificates are checked, the plan is compared with the answers, and then
/// every must-rule, every person's week, every hour and every date is looked at once more on the
/// plan itself.
package struct PlanCheck: Sendable {
  private let round: Round
  private let plan: Plan
  private let proofs: [StageProof]

  /// A plan, the round that it answers and the texts that prove it.
  package init(round: Round, plan: Plan, proofs: [StageProof]) {
    self.round = round
    self.plan = plan
    self.proofs = proofs
  }

  /// All that is wrong; empty where the plan is as good as it says.
  ///
  /// - Complexity: O(mentees × mentors × hours + size of the texts).
  package func refusals() -> [PlanRefusal] {
    let reading = RoundReading(round)
    let known = plan.pairs.filter { pair in
      reading.mentee(pair.key.mentee) != nil && reading.mentor(pair.key.mentor) != nil
    }
    let dates = CalendarCheck(reading, known).differences()
    return ListCheck(round, plan).faults().map { .list($0) }
      + stageRefusals(reading, known)
      + RuleCheck(reading, known).breaches().map { .rule($0) }
      + dates.map { .calendar($0.mentee, $0.difference) }
  }

  private func stageRefusals(_ reading: RoundReading, _ known: [Pair]) -> [PlanRefusal] {
    let first = PairsStage(reading)
    let pairs = StageCheck(.pairs, first.model, among: proofs)
    let second = CoMentorsStage(reading, after: known.map { PlanCheck.unmoved($0, pairs) })
    let third = ReservesStage(reading, after: known)
    let coMentors = StageCheck(.coMentors, second.isCalledFor ? second.model : nil, among: proofs)
    let reserves = StageCheck(.reserves, third.isCalledFor ? third.model : nil, among: proofs)
    let comparison = AnswerComparison(
      mentees: reading.mentees.map(\.code), plan: plan, pairs: pairs, coMentors: coMentors,
      reserves: reserves)
    let differences = comparison.differences() + comparison.valueDifferences(at: first.levels)
    return pairs.refusals + coMentors.refusals + reserves.refusals
      + differences.map { .answer($0) }
  }

  /// The pair at the hour of the first stage, before a co-mentor moved it.
  private static func unmoved(_ pair: Pair, _ pairs: StageCheck) -> Pair {
    guard let option = pairs.taken?[pair.key.mentee], option.mentor == pair.key.mentor else {
      return pair
    }
    var unmoved = pair
    unmoved.hour = option.hour ?? pair.hour
    return unmoved
  }
}
