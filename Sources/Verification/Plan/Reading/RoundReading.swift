import Almanac
import Domain

/// A round as this room reads it: by its own code, from stored answers alone.
struct RoundReading: Sendable {
  /// What is read.
  let round: Round
  /// In the round's order.
  let mentees: [MenteeReading]
  /// In the round's order.
  let mentors: [MentorReading]
  /// The must-rules with the overrides of this round.
  let rules: MustRules
  private let menteesByCode: [PersonCode: MenteeReading]
  private let mentorsByCode: [PersonCode: MentorReading]
  private let candidates: [PersonCode: [Candidate]]

  /// A mentor whom no must-rule keeps from a mentee.
  struct Candidate: Sendable {
    /// The mentor.
    let mentor: MentorReading
    /// Starts that both offer, in the mentee's order; at least one.
    let common: [WeeklyHour]
    /// Points of the two.
    let points: Int
  }

  /// - Complexity: O(mentees × mentors × hours).
  init(_ round: Round) {
    let mentees = round.mentees.map {
      MenteeReading(mentee: $0, starts: OfferedStarts($0.availability, on: round.programme.grid))
    }
    let raised = Dictionary(
      round.decisions.overrides.filter { $0.rule == .capacity }.map { ($0.pair.mentor, 1) },
      uniquingKeysWith: +)
    let mentors = round.mentors.map {
      MentorReading($0, in: round.programme, capacityOverrides: raised[$0.code] ?? 0)
    }
    let rules = MustRules(round)
    self.round = round
    self.mentees = mentees
    self.mentors = mentors
    self.rules = rules
    self.menteesByCode = Dictionary(mentees.map { ($0.code, $0) }) { first, _ in first }
    self.mentorsByCode = Dictionary(mentors.map { ($0.code, $0) }) { first, _ in first }
    self.candidates = Dictionary(
      mentees.map { ($0.code, RoundReading.candidates(of: $0, among: mentors, rules)) }
    ) { first, _ in first }
  }

  private static func candidates(
    of mentee: MenteeReading, among mentors: [MentorReading], _ rules: MustRules
  ) -> [Candidate] {
    let points = FitPoints(rules.round.programme)
    return mentors.filter { rules.allow(mentee, $0) }.map { mentor in
      let common = mentee.starts.shared(with: mentor.starts)
      return Candidate(
        mentor: mentor, common: common,
        points: points.total(of: mentee.mentee, mentor.mentor, commonHours: common.count))
    }
  }
}

// MARK: - Looking up

extension RoundReading {
  /// The mentee of that code, where the round has one.
  func mentee(_ code: PersonCode) -> MenteeReading? { menteesByCode[code] }

  /// The mentor of that code, where the round has one.
  func mentor(_ code: PersonCode) -> MentorReading? { mentorsByCode[code] }

  /// The eligible mentors of a mentee, in the round's order.
  func candidates(of mentee: PersonCode) -> [Candidate] { candidates[mentee] ?? [] }
}
