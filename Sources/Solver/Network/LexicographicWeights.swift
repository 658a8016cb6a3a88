/// Integers that turn the lexicographic order of some vectors into the order of integers.
///
/// `values` has one weight a component: 0 behind the last, 1 at the last, and before it one so large that
/// a vector, cut behind the last component, weighs 0 or more if it is lexicographically 0 or more.
struct LexicographicWeights {
  let values: [Int128]

  /// Weights for integer vectors whose components do not pass the bounds; `nil` where a weight would
  /// pass 126 bits.
  ///
  /// - Complexity: O(components).
  init?(bounds: [Int128], upTo last: Int) {
    var values = Array(repeating: Int128(0), count: bounds.count)
    values[last] = 1
    var most = bounds[last]
    for component in (0..<last).reversed() {
      values[component] = max(most, 1)
      let (part, isTooLarge) = bounds[component].multipliedReportingOverflow(by: values[component])
      guard !isTooLarge, part < 1 << 125, most < 1 << 125 else { return nil }
      most += part
    }
    self.values = values
  }

  /// The least weights for vectors that are lexicographically 0 or more; `nil` where one would pass 128
  /// bits.
  ///
  /// - Complexity: O(vectors · components).
  init?(ordering vectors: Set<[Int128]>, upTo last: Int) {
    var values = Array(repeating: Int128(0), count: max(vectors.first?.count ?? 0, last + 1))
    values[last] = 1
    var needs = Array(repeating: [[Int128]](), count: last + 1)
    for vector in vectors {
      if let leading = vector[...last].firstIndex(where: { $0 != 0 }) {
        needs[leading].append(vector)
      }
    }
    for component in (0..<last).reversed() {
      for vector in needs[component] {
        let rest = [Int128](repeating: 0, count: component + 1) + vector[(component + 1)...]
        guard let weight = Self.product(rest, values) else { return nil }
        let lead = vector[component]
        if weight < 0 { values[component] = max(values[component], (-weight + lead - 1) / lead) }
      }
    }
    self.values = values
  }

  /// The weight of a vector; `nil` where it would pass 128 bits.
  func product(with vector: [Int128]) -> Int128? {
    Self.product(vector, values)
  }

  private static func product(_ vector: [Int128], _ weights: [Int128]) -> Int128? {
    var sum = Int128(0)
    for (component, number) in vector.enumerated() where number != 0 {
      let (part, isTooLarge) = weights[component].multipliedReportingOverflow(by: number)
      let (next, isTooFar) = sum.addingReportingOverflow(part)
      guard !isTooLarge, !isTooFar else { return nil }
      sum = next
    }
    return sum
  }
}
