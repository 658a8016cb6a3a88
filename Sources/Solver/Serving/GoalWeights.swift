/// What a unit of each goal counts in one sum, from the first goal up to one that is to be proved.
///
/// A bound on the sum proves the last goal: with D its weight, and λ those of earlier goals, of which
/// the values are known, "Σ λ · (value or more) + D · w stays below Σ λ · value + D · (VALUE + 1)". So D is
/// the certificate's scale, and minus λ the multiplier of an earlier goal's row.
struct GoalWeights: Hashable, Sendable {
  /// 1 and more.
  var values: [Int]

  /// D, the weight of the last goal.
  var scale: Int { values.last ?? 1 }

  /// Another weight for one goal.
  func with(_ weight: Int, at goal: Int) -> GoalWeights {
    var changed = self
    changed.values[goal] = weight
    return changed
  }
}

/// How weights can put earlier goals first.
struct GoalOrder: Sendable {
  /// For each goal the greatest worth of one option, and the sum of the choices' greatest; magnitudes.
  private let ranges: [(one: Int, all: Int)]
  /// The scale D of every goal: 1024, or less where a bound could otherwise pass 60 bits.
  let scale: Int

  /// `nil` where a bound could pass 60 bits at scale 1.
  ///
  /// - Complexity: O(options · goals).
  init?(of model: Model) {
    var ranges: [(one: Int, all: Int)] = []
    for goal in model.goals {
      guard let range = goal.range(in: model) else { return nil }
      ranges.append(range)
    }
    var (unit, total) = (Int128(1), Int128(1))
    for range in ranges.reversed() {
      total += unit * Int128(range.all)
      unit *= 2 * Int128(range.all) + 1
      guard unit < Self.end else { return nil }
    }
    var scale = 1024
    while total * Int128(model.optionCount + 2) * Int128(8 * scale) >= Self.end { scale /= 2 }
    guard scale > 0 else { return nil }
    (self.ranges, self.scale) = (ranges, scale)
  }

  private static let end: Int128 = 1 << 60

  /// One unit of a goal counts more than all that later ones, up to `last`, can add.
  func strict(upTo last: Int) -> GoalWeights {
    weights(upTo: last) { 2 * $0.all + 1 }
  }

  /// One unit of a goal counts more than what a single choice can add to later ones.
  func local(upTo last: Int) -> GoalWeights {
    weights(upTo: last) { 2 * $0.one + 1 }
  }

  private func weights(
    upTo last: Int, _ factor: ((one: Int, all: Int)) -> Int
  ) -> GoalWeights {
    var values = [Int](repeating: scale, count: last + 1)
    for goal in (0..<last).reversed() { values[goal] = values[goal + 1] * factor(ranges[goal + 1]) }
    return GoalWeights(values: values)
  }
}

extension Goal {
  /// The greatest magnitude of an option's worth, and the sum of the choices' greatest; `nil` past 60
  /// bits.
  fileprivate func range(in model: Model) -> (one: Int, all: Int)? {
    let greatest = model.choices.map { choice in
      choice.options.map { Int128(worth(ofOption: $0, in: model).magnitude) }.max() ?? 0
    }
    let all = greatest.reduce(0, +)
    guard all < 1 << 60 else { return nil }
    return (Int(greatest.max() ?? 0), Int(all))
  }
}
