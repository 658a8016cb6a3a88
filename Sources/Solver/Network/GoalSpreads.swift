/// How far the numbers of a model's goals can go.
struct GoalSpreads {
  /// The greatest magnitude of one option's worth, goal by goal.
  private(set) var magnitudes: [Int128] = []
  /// Σ over choices of the difference between the highest and the lowest worth, taking none being
  /// worth 0.
  private(set) var sums: [Int128] = []

  /// - Complexity: O(options · levels).
  init(_ edited: EditedModel) {
    for (position, level) in edited.base.levels.enumerated() {
      switch level.kind {
      case .sum: addSum(of: edited, level: position)
      case .classes(let count):
        magnitudes += Array(repeating: 1, count: count - 1)
        sums += Array(repeating: Int128(edited.base.choices.count), count: count - 1)
      }
    }
  }

  /// What an option that was added widens: for each goal its worth's magnitude, and how far it lies outside
  /// the spread of the choice's earlier options.
  ///
  /// - Complexity: O(options of the choice · levels).
  init(growthBy option: Int, in edited: EditedModel) {
    let others = edited.options(of: edited.choice(of: option)).filter { $0 < option }
    for (position, level) in edited.base.levels.enumerated() {
      switch level.kind {
      case .sum:
        let scores = others.map { edited.score(of: $0, level: position) }
        let score = edited.score(of: option, level: position)
        let (lowest, highest) = (min(0, scores.min() ?? 0), max(0, scores.max() ?? 0))
        magnitudes.append(Int128(score.magnitude))
        sums.append(Int128(max(0, score - highest, lowest - score)))
      case .classes(let count):
        magnitudes += Array(repeating: 1, count: count - 1)
        sums += Array(repeating: 0, count: count - 1)
      }
    }
  }

  private mutating func addSum(of edited: EditedModel, level: Int) {
    let (base, scores) = (edited.base, edited.base.flatScores)
    var (magnitude, sum) = (UInt(0), Int128(0))
    for choice in base.choices.indices {
      var (lowest, highest) = (0, 0)
      for option in edited.options(of: choice) {
        let score =
          option < base.optionCount
          ? scores[option * base.levels.count + level] : edited.score(of: option, level: level)
        lowest = min(lowest, score)
        highest = max(highest, score)
      }
      magnitude = max(magnitude, lowest.magnitude, highest.magnitude)
      sum += Int128(highest) - Int128(lowest)
    }
    magnitudes.append(Int128(magnitude))
    sums.append(sum)
  }
}
