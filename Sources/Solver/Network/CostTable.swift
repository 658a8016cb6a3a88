/// What each level's integer adds to the cost of an option.
struct CostTable {
  private let width: Int
  private let edited: EditedModel
  private let levels: [Level]

  /// One level's share.
  private enum Level {
    /// Minus the score, moved to its field.
    case sum(word: Int, shift: Int128)
    /// For each class a word and what is added to it.
    case classes([(word: Int, cost: Int128)])
  }

  init(_ edited: EditedModel, _ layout: CostLayout) {
    width = layout.width
    self.edited = edited
    var goals = layout.fields.dropFirst()
    levels = edited.base.levels.map { level in
      switch level.kind {
      case .sum:
        let field = goals.removeFirst()
        return .sum(word: field.word, shift: Int128(field.shift))
      case .classes(let count):
        let counted = goals.prefix(count - 1)
        goals = goals.dropFirst(count - 1)
        let free = (word: 0, cost: Int128(0))
        return .classes([free] + counted.reversed().map { ($0.word, 1 << Int128($0.shift)) })
      }
    }
  }

  /// `width` words for each option, with room for those of so many more.
  ///
  /// - Complexity: O(options · levels).
  func costs(of options: [Int32], roomForMore more: Int = 0) -> [Int128] {
    var costs: [Int128] = []
    costs.reserveCapacity((options.count + more) * width)
    costs += repeatElement(0, count: options.count * width)
    let (scores, inBase) = (edited.base.flatScores, edited.base.optionCount)
    for (position, level) in levels.enumerated() {
      for (place, option) in options.enumerated() {
        let score =
          option < inBase
          ? scores[Int(option) * levels.count + position]
          : edited.score(of: Int(option), level: position)
        switch level {
        case .sum(let word, let shift):
          costs[place * width + word] -= Int128(score) << shift
        case .classes(let table) where table.indices.contains(score):
          costs[place * width + table[score].word] += table[score].cost
        case .classes: break
        }
      }
    }
    return costs
  }
}
