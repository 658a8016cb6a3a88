/// What the kernel says. "Not known" is never "impossible".
package enum Outcome: Sendable {
  /// The best there is at every level, with proof.
  case optimal(Solution, Certificate)
  /// A solution that is not proved the best: what each level can reach at most, as far as is proved.
  case feasible(Solution, [LevelBound], Certificate)
  /// Nothing satisfies all rows: the members that cannot hold together, with proof.
  case infeasible([AnswerWriter.Member], Certificate)
  /// No answer, and why.
  case unknown(Unknown)

  /// Why there is no answer.
  package enum Unknown: Hashable, Sendable {
    /// The budget was spent, or the solve cancelled, before anything was found.
    case workSpent
    /// A multiplier of the proof would pass 128 bits.
    case proofTooLarge
  }

  /// What keeps a model from being a network.
  package enum Obstacle: Hashable, Sendable {
    /// An option requires another, or uses more than one unit of a resource.
    case otherStatement
    /// Two rows cross; named as the certificate or the model names them.
    case crossing(String, String)
  }
}

/// What a level can reach at most.
package struct LevelBound: Hashable, Sendable {
  /// Position of the level.
  package let level: Int
  /// No solution that keeps the values of the levels before has more; of a classes level, no counts
  /// before these in lexicographic order.
  package let bound: [Int]
}
