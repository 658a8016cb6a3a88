/// Two plans of one round side by side, the second seen from the first.
package struct Comparison: Hashable, Sendable {
  /// What each level reaches in both, in the round's order of levels.
  package let levels: [LevelChange]
  /// Mentees whose mentor or hour differs, in the round's order.
  package let changes: [MenteeChange]

  /// A comparison of these parts.
  package init(levels: [LevelChange], changes: [MenteeChange]) {
    self.levels = levels
    self.changes = changes
  }
}

/// A level's value in two plans.
package struct LevelChange: Hashable, Sendable {
  /// The level.
  package let level: RoundLevel
  /// Its value in the first plan.
  package let before: [Int]
  /// Its value in the second plan.
  package let after: [Int]

  /// That level with those values.
  package init(_ level: RoundLevel, before: [Int], after: [Int]) {
    self.level = level
    self.before = before
    self.after = after
  }
}

/// What becomes of one mentee from one plan to another.
package struct MenteeChange: Hashable, Sendable {
  /// The mentee.
  package let mentee: PersonCode
  /// Mentor and hour in the first plan; `nil` for none.
  package let before: Appointment?
  /// Mentor and hour in the second plan; `nil` for none.
  package let after: Appointment?
  /// Whether she is better off.
  package let verdict: Verdict

  /// That change for that mentee.
  package init(
    mentee: PersonCode, before: Appointment?, after: Appointment?, verdict: Verdict
  ) {
    self.mentee = mentee
    self.before = before
    self.after = after
    self.verdict = verdict
  }

  /// Whether a change is good for the mentee: points first, then the hour's place in her order.
  package enum Verdict: String, CaseIterable, Sendable {
    case gains
    case loses
    case same
  }
}
