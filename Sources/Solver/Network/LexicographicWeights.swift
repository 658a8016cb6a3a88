/// Integers that turn the lexicographic order of some vectors into the order of integers.
///
/// `values` has one weight a component: 0 behind the last, 1 at the last, and before it the least
/// that makes every given vector, cut behind the last component, weigh 0 or more.
struct LexicographicWeights {
  let values: [Int128]

  /// Weights for vectors that are lexicographically 0 or more; `nil` where one would pass 128 bits.
  ///
  /// - Complexity: O(vectors · components).
  init?(ordering vectors: [[Int]], upTo last: Int) {
    let width = vectors.first?.count ?? last + 1
    var values = Array(repeating: Int128(0), count: max(width, last + 1))
    values[last] = 1
    var needs = Array(repeating: [[Int]](), count: last + 1)
    for vector in vectors {
      if let leading = vector[...last].firstIndex(where: { $0 != 0 }) {
        needs[leading].append(vector)
      }
    }
    for component in (0..<last).reversed() {
      for vector in needs[component] {
        guard let rest = LexicographicWeights.product(vector, values, from: component + 1) else {
          return nil
        }
        let lead = Int128(vector[component])
        if rest < 0 { values[component] = max(values[component], (-rest + lead - 1) / lead) }
      }
    }
    self.values = values
  }

  /// The weight of a vector; `nil` where it would pass 128 bits.
  func product(with vector: [Int]) -> Int128? {
    LexicographicWeights.product(vector, values, from: 0)
  }

  private static func product(_ vector: [Int], _ weights: [Int128], from start: Int) -> Int128? {
    var sum = Int128(0)
    for component in start..<vector.count where vector[component] != 0 {
      let (part, isTooLarge) = weights[component].multipliedReportingOverflow(
        by: Int128(vector[component]))
      let (next, isTooFar) = sum.addingReportingOverflow(part)
      guard !isTooLarge, !isTooFar else { return nil }
      sum = next
    }
    return sum
  }
}
