/// A growing row of plain numbers for inner loops, which read and write it without checks.
///
/// The owner keeps every place inside `0 ..< count`; debug builds check it.
final class Numbers<Value: BitwiseCopyable> {
  private(set) var start: UnsafeMutablePointer<Value>
  private(set) var count: Int
  private var capacity: Int

  /// `count` times the same value.
  init(_ count: Int = 0, filledWith value: Value) {
    capacity = max(count, 16)
    self.count = count
    start = .allocate(capacity: capacity)
    start.initialize(repeating: value, count: capacity)
  }

  deinit { start.deallocate() }

  subscript(place: Int) -> Value {
    get {
      assert(place >= 0 && place < count)
      return start[place]
    }
    set {
      assert(place >= 0 && place < count)
      start[place] = newValue
    }
  }

  /// Adds one value behind the last; O(1) on average.
  func append(_ value: Value) {
    if count == capacity { grow(to: 2 * capacity, filledWith: value) }
    start[count] = value
    count += 1
  }

  /// All values, to be read and changed in place.
  var values: UnsafeMutableBufferPointer<Value> {
    UnsafeMutableBufferPointer(start: start, count: count)
  }

  /// Makes room for so many values.
  func reserve(_ count: Int) {
    if count > capacity { grow(to: max(count, 2 * capacity), filledWith: start[0]) }
  }

  /// Keeps the first values that stand in the memory, as many as `count`.
  func keep(_ count: Int) {
    assert(count >= 0 && count <= capacity)
    self.count = count
  }

  /// Forgets everything and keeps the memory.
  func removeAll() {
    count = 0
  }

  /// Makes every value the same.
  func fill(with value: Value) {
    start.update(repeating: value, count: count)
  }

  private func grow(to newCapacity: Int, filledWith value: Value) {
    let larger = UnsafeMutablePointer<Value>.allocate(capacity: newCapacity)
    larger.initialize(repeating: value, count: newCapacity)
    larger.update(from: start, count: count)
    start.deallocate()
    (start, capacity) = (larger, newCapacity)
  }
}
