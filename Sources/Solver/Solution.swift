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
    self.init(taking: taken, in: EditedModel(model))
  }

  /// The solution that takes these options, known by their numbers.
  ///
  /// - Complexity: O(choices · levels), and for classes O(classes).
  init(taking taken: [Int?], in edited: EditedModel) {
    self.taken = taken
    values = edited.base.levels.enumerated().map { position, level in
      let scores = taken.compactMap { $0 }.map { edited.score(of: $0, level: position) }
      guard case .classes(let count) = level.kind else { return [scores.reduce(0, +)] }
      var counts = Array(repeating: 0, count: count - 1)
      for score in scores where (1..<count).contains(score) { counts[count - 1 - score] += 1 }
      return counts
    }
  }
}
