/// The highest few of the values put in, in falling order; none below 0.
struct TopValues {
  private let values: LaneBuffer
  private let last: Int

  init(_ count: Int) {
    values = LaneBuffer(count)
    last = max(0, count - 1)
  }

  /// The lowest of these few, 0 where fewer were put in.
  var lowest: Int32 { values[last] }

  func removeAll() { values.fill(with: 0) }

  /// - Complexity: O(1) for a value that is not among the highest, else O(count).
  @inline(__always)
  func insert(_ value: Int32) {
    guard value > values[last] else { return }
    var place = last
    while place > 0, values[place - 1] < value {
      values[place] = values[place - 1]
      place &-= 1
    }
    values[place] = value
  }
}
