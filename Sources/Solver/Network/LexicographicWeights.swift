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
