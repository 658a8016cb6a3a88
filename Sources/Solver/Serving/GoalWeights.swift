/// What a unit of each goal counts in one sum, from the first goal up to one that is to be proved.
///
/// A bound on the sum proves the last goal. With D its weight, λ those of earlier goals and z their
/// values, it has to stay below Σ λ · z + D · (VALUE + 1): then no solution that reaches every z is better
/// than VALUE. So D is the certificate's scale, and minus λ the multiplier of an earlier goal's row.
struct GoalWeights: Hashable, Sendable {
  /// 1 and more.
  var values: [Int128]

  /// D, the weight of the last goal.
  var scale: Int128 { values.last ?? 1 }

  /// Another weight for one goal.
  func with(_ weight: Int128, at goal: Int) -> GoalWeights {
    var changed = self
    changed.values[goal] = weight
    return changed
  }
}

/// Weights that put earlier goals first, and how far weights may go.
struct GoalOrder: Sendable {
  /// For each goal the greatest magnitude of an option's worth, and the sum of the choices' greatest.
  private let ranges: [(one: Int128, all: Int128)]
  /// For each goal the greatest weight with which no bound passes 60 bits.
  let most: [Int128]
  /// The scale D of every goal: 1024 as a rule, less where numbers are large.
  let scale: Int128

  /// `nil` where a bound at scale 1 could pass 60 bits, or one under strict weights 118.
  ///
  /// - Complexity: O(options · goals).
  init?(of model: Model) {
    let ranges = model.goals.map { $0.range(in: model) }
    guard ranges.allSatisfy({ $0.all < 1 << 60 }) else { return nil }
    let terms = 8 * Int128(model.optionCount + 2)
    most = ranges.map { (1 << 60) / (terms * Int128(ranges.count) * max(1, $0.all)) }
    guard let least = most.min(), least > 0 else { return nil }
    var scale: Int128 = 1024
    while scale > least { scale /= 2 }
    (self.ranges, self.scale) = (ranges, scale)
    guard strictFits(below: (1 << 118) / terms) else { return nil }
  }

  /// Whether the strict weight before the first goal would still be that small.
  private func strictFits(below end: Int128) -> Bool {
    var weight = scale
    for range in ranges.reversed() {
      guard weight < end / (2 * range.all + 1) else { return false }
      weight *= 2 * range.all + 1
    }
    return true
  }

  /// One unit of a goal counts more than all that later ones, up to `last`, can add.
  func strict(upTo last: Int) -> GoalWeights {
    weights(upTo: last) { 2 * $0.all + 1 }
  }

  /// One unit of a goal counts more than what a single choice can add to later ones, as far as weights
  /// may go.
  func local(upTo last: Int) -> GoalWeights {
    let weights = weights(upTo: last) { 2 * $0.one + 1 }
    return GoalWeights(values: zip(weights.values, most).map { min($0, $1) })
  }

  private func weights(
    upTo last: Int, _ factor: ((one: Int128, all: Int128)) -> Int128
  ) -> GoalWeights {
    var values = [Int128](repeating: scale, count: last + 1)
    for goal in (0..<last).reversed() { values[goal] = values[goal + 1] * factor(ranges[goal + 1]) }
    return GoalWeights(values: values)
  }
}

extension Goal {
  /// The greatest magnitude of an option's worth, and the sum of the choices' greatest.
  fileprivate func range(in model: Model) -> (one: Int128, all: Int128) {
    let greatest = model.choices.map { choice in
      choice.options.map { Int128(worth(ofOption: $0, in: model).magnitude) }.max() ?? 0
    }
    return (greatest.max() ?? 0, greatest.reduce(0, +))
  }
}
