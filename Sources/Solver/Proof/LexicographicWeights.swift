/// Integers that turn the lexicographic order of some vectors into the order of integers.
///
/// `values` has one weight a component: 0 behind the last, 1 at the last, and before it one so large that
/// a vector, cut behind the last component, weighs 0 or more if it is lexicographically 0 or more.
struct LexicographicWeights {
  let values: [Int128]

  init(_ values: [Int128]) {
    self.values = values
  }

  /// Weights for integer vectors whose components do not pass the bounds; `nil` where a weight would
  /// pass 40 bits, so that 64 are enough for what is made of them.
  ///
  /// - Complexity: O(components).
  init?(bounds: [Int128], upTo last: Int) {
    var values = Array(repeating: Int128(0), count: bounds.count)
    values[last] = 1
    var most = bounds[last]
    for component in (0..<last).reversed() {
      guard most < 1 << 40, bounds[component] < 1 << 80 else { return nil }
      values[component] = max(most, 1)
      most += bounds[component] * values[component]
    }
    self.values = values
  }

  /// The weight of a vector; `nil` where it would pass 128 bits.
  func product(with vector: [Int128]) -> Int128? {
    var sum = Int128(0)
    for (component, number) in vector.enumerated() where number != 0 {
      let (part, isTooLarge) = values[component].multipliedReportingOverflow(by: number)
      let (next, isTooFar) = sum.addingReportingOverflow(part)
      guard !isTooLarge, !isTooFar else { return nil }
      sum = next
    }
    return sum
  }
}
