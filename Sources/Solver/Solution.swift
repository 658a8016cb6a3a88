/// One way to choose, and what it reaches.
package struct Solution: Hashable, Sendable {
  /// For each choice the option that it takes, a position in the model; `nil` for none.
  package let taken: [Int?]
  /// For each level one integer for a sum, or the counts from the worst class down to class 1.
  package let values: [[Int]]

  /// The solution that takes these options.
  ///
  /// - Complexity: O(choices · goals).
  init(taking taken: [Int?], in model: Model) {
    self.taken = taken
    var values = model.levels.map { _ in [Int]() }
    for goal in model.goals {
      let sum = taken.reduce(0) { sum, option in
        sum + (option.map { goal.worth(ofOption: $0, in: model) } ?? 0)
      }
      values[goal.level].append(goal.countedClass == nil ? sum : -sum)
    }
    self.values = values
  }
}
