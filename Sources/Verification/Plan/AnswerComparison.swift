import Almanac
import Domain

/// A plan held against the answers of its stages.
struct AnswerComparison: Sendable {
  /// Every mentee, in the round's order.
  let mentees: [PersonCode]
  /// The plan.
  let plan: Plan
  /// What the stage of pairs takes.
  let pairs: StageCheck
  /// What the stage of co-mentors takes; it may move hours.
  let coMentors: StageCheck
  /// What the stage of reserves takes.
  let reserves: StageCheck

  /// What the plan says and the answers do not; a stage without answer is passed over.
  func differences() -> [AnswerDifference] {
    let planned = Dictionary(plan.pairs.map { ($0.key.mentee, $0) }) { first, _ in first }
    return mentees.flatMap { mentorDifferences(for: $0, planned[$0]) }
      + mentees.flatMap { furtherDifferences(for: $0, planned[$0]) }
  }

  private func mentorDifferences(for mentee: PersonCode, _ pair: Pair?) -> [AnswerDifference] {
    guard let taken = pairs.taken else { return [] }
    let proved = taken[mentee]
    guard let pair, let proved, pair.key.mentor == proved.mentor else {
      return pair == nil && proved == nil
        ? [] : [.mentor(mentee, found: pair?.key.mentor, proved: proved?.mentor)]
    }
    guard let second = coMentors.taken, let hour = second[mentee]?.hour ?? proved.hour else {
      return []
    }
    return pair.hour == hour ? [] : [.hour(pair.key, found: pair.hour, proved: hour)]
  }

  private func furtherDifferences(for mentee: PersonCode, _ pair: Pair?) -> [AnswerDifference] {
    var differences: [AnswerDifference] = []
    if let taken = coMentors.taken, pair?.coMentor != taken[mentee]?.mentor {
      differences.append(
        .coMentor(mentee, found: pair?.coMentor, proved: taken[mentee]?.mentor))
    }
    if let taken = reserves.taken, pair?.reserve != taken[mentee]?.mentor {
      differences.append(.reserve(mentee, found: pair?.reserve, proved: taken[mentee]?.mentor))
    }
    return differences
  }

  /// Values that are not those of the first answer, given that it has the round's levels.
  func valueDifferences(at levels: [RoundLevel]) -> [AnswerDifference] {
    let found = plan.values.map(\.level)
    guard found == levels else { return [.levels(found: found, expected: levels)] }
    guard pairs.taken != nil else { return [] }
    return zip(plan.values, pairs.values).compactMap { claimed, value in
      let proved = value.map { Int(clamping: $0) }
      return claimed.value == proved
        ? nil : .value(claimed.level, found: claimed.value, proved: proved)
    }
  }
}
