/// Positions by falling bounds, so that the most promising are looked at first and raise the floor for
/// the rest.
///
/// The order is rough: bounds fall into at most 32 classes of equal width, and inside a class positions
/// stand as they were given.
struct FallingOrder {
  private(set) var positions: [Int32] = []
  private var ends = [Int](repeating: 0, count: 32)

  /// Orders the positions 0 ..< count whose bound is above ``ShortLists/nothing``; inside a class `first`
  /// comes first, and position 0 after the last.
  ///
  /// - Complexity: O(count).
  mutating func arrange(_ bounds: UnsafePointer<Int32>, count: Int, from first: Int) {
    var (high, low) = (ShortLists.nothing, Int32.max)
    for position in 0..<count where bounds[position] > ShortLists.nothing {
      high = max(high, bounds[position])
      low = min(low, bounds[position])
    }
    let spread = max(0, Int(high) - Int(low))
    let shift = Int32(max(0, Int.bitWidth - spread.leadingZeroBitCount - 5))
    setEnds(bounds, count, high, shift)
    for position in stride(from: first - 1, through: 0, by: -1) {
      put(position, bounds, high, shift)
    }
    for position in stride(from: count - 1, through: first, by: -1) {
      put(position, bounds, high, shift)
    }
  }

  private mutating func setEnds(
    _ bounds: UnsafePointer<Int32>, _ count: Int, _ high: Int32, _ shift: Int32
  ) {
    for place in ends.indices { ends[place] = 0 }
    for position in 0..<count where bounds[position] > ShortLists.nothing {
      ends[Int((high - bounds[position]) >> shift)] += 1
    }
    var end = 0
    for place in ends.indices {
      end += ends[place]
      ends[place] = end
    }
    positions.removeAll(keepingCapacity: true)
    positions.append(contentsOf: repeatElement(0, count: end))
  }

  private mutating func put(
    _ position: Int, _ bounds: UnsafePointer<Int32>, _ high: Int32, _ shift: Int32
  ) {
    guard bounds[position] > ShortLists.nothing else { return }
    let place = Int((high - bounds[position]) >> shift)
    ends[place] -= 1
    positions[ends[place]] = Int32(truncatingIfNeeded: position)
  }
}
