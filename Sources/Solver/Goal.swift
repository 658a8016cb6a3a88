/// One number that the kernel maximises: a sum level, or one class of a classes level.
///
/// A classes level is a row of goals, from its worst class down to class 1; each maximises minus the
/// number of chosen options of that class. Goals stand in order of importance (SOLVER §2b).
package struct Goal: Hashable, Sendable {
  /// Position of the level.
  package let level: Int
  /// The class that is counted; `nil` for a sum level.
  package let countedClass: Int?

  /// What one option adds to this goal.
  package func worth(ofOption option: Int, in model: Model) -> Int {
    let score = model.score(ofOption: option, level: level)
    guard let countedClass else { return score }
    return score == countedClass ? -1 : 0
  }
}

extension Model {
  /// All goals, most important first.
  package var goals: [Goal] {
    levels.enumerated().flatMap { position, level in
      switch level.kind {
      case .sum: [Goal(level: position, countedClass: nil)]
      case .classes(let count):
        stride(from: count - 1, through: 1, by: -1).map { Goal(level: position, countedClass: $0) }
      }
    }
  }
}

// MARK: - What is proved

extension Model {
  /// The claim that a goal can reach no more than a sum, or no less than a count.
  func claim(_ goal: Goal, told value: Int) -> ProvedGoal.Claim {
    .goal(level: levels[goal.level].name, countedClass: goal.countedClass, value: value)
  }

  /// What is proved of each level, from the sums and counts that are proved of the first goals.
  func bounds(_ values: [Int]) -> [LevelBound] {
    let goals = goals
    return levels.indices.compactMap { level in
      let own = goals.indices.filter { goals[$0].level == level }
      guard let first = own.first, first < values.count else { return nil }
      return LevelBound(level: level, bound: own.map { $0 < values.count ? values[$0] : 0 })
    }
  }
}
