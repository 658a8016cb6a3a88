/// Vectors that are lexicographically 0 or more and must stay so as integers.
struct GapVectors<Number: FixedWidthInteger & SignedInteger> {
  private let width: Int
  private var numbers: [Number] = []
  /// Where the vectors start whose first component that is not 0 is this one.
  private var starts: [[Int]]
  private var hasOutgrown = false

  /// No vectors of so many components.
  init(width: Int) {
    self.width = width
    starts = Array(repeating: [], count: width)
  }

  /// Adds a vector; those without a negative component need no weight.
  mutating func add(_ vector: [Int128]) {
    guard let leading = vector.firstIndex(where: { $0 != 0 }), vector.contains(where: { $0 < 0 })
    else { return }
    starts[leading].append(numbers.count)
    for number in vector {
      let narrow = Number(exactly: number)
      if narrow == nil { hasOutgrown = true }
      numbers.append(narrow ?? 0)
    }
  }

  /// The least weights for the order cut behind each component but the first; `nil` where a number
  /// does not fit.
  ///
  /// - Complexity: O(vectors · components²).
  func leastWeights() -> [LexicographicWeights]? {
    guard !hasOutgrown else { return nil }
    // Weights of a component, one for each last component.
    var weights = Array(repeating: Array(repeating: Number(0), count: width), count: width)
    for component in (0..<width).reversed() {
      weights[component][component] = 1
      for start in starts[component] {
        guard raise(component, for: start, &weights) else { return nil }
      }
    }
    return (1..<width).map { last in
      LexicographicWeights((0..<width).map { Int128(weights[$0][last]) })
    }
  }

  /// Raises a component's weights until the vector weighs 0 or more; false where a number does not fit.
  private func raise(_ leading: Int, for start: Int, _ weights: inout [[Number]]) -> Bool {
    let lead = numbers[start + leading]
    let behind = (leading + 1..<width).filter { numbers[start + $0] != 0 }
    guard let first = behind.first else { return true }
    for last in first..<width {
      var rest = Number(0)
      for component in behind where component <= last {
        let (part, isTooLarge) =
          numbers[start + component].multipliedReportingOverflow(by: weights[component][last])
        let (sum, isTooFar) = rest.addingReportingOverflow(part)
        guard !isTooLarge, !isTooFar, sum > Number.min / 2 else { return false }
        rest = sum
      }
      if rest < 0 {
        let (rounded, isTooFar) = (-rest).addingReportingOverflow(lead - 1)
        guard !isTooFar else { return false }
        weights[leading][last] = max(weights[leading][last], rounded / lead)
      }
    }
    return true
  }
}
