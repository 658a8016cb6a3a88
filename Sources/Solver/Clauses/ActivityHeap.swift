/// Values in order of activity: what took part in many late conflicts comes first.
///
/// A binary heap with places; of equal activities the lower value comes first. Every conflict counts a
/// twentieth more than the one before.
///
/// Source: M. Moskewicz et al., *Chaff* (DAC 2001); N. Eén, N. Sörensson (SAT 2003) for the growing
/// increment.
struct ActivityHeap {
  private var heap: [Int32] = []
  private var placeOf: [Int32]
  private var activity: [Double]
  private var increment = 1.0

  /// All values, with these activities to begin with.
  init(_ activity: [Double]) {
    self.activity = activity
    placeOf = Array(repeating: -1, count: activity.count)
    for value in activity.indices { insert(value) }
  }

  /// Makes later conflicts count more.
  mutating func age() {
    increment *= 1 / 0.95
  }

  /// The value took part in a conflict.
  ///
  /// - Complexity: O(log n).
  mutating func bump(_ value: Int) {
    activity[value] += increment
    if activity[value] > 1e100 { rescale() }
    if placeOf[value] >= 0 { rise(Int(placeOf[value])) }
  }

  private mutating func rescale() {
    for value in activity.indices { activity[value] *= 1e-100 }
    increment *= 1e-100
  }

  /// Puts a value in, if it is not there.
  ///
  /// - Complexity: O(log n).
  mutating func insert(_ value: Int) {
    guard placeOf[value] < 0 else { return }
    heap.append(Int32(truncatingIfNeeded: value))
    placeOf[value] = Int32(truncatingIfNeeded: heap.count - 1)
    rise(heap.count - 1)
  }

  /// Takes the most active value out.
  ///
  /// - Complexity: O(log n).
  mutating func popFirst() -> Int? {
    guard let first = heap.first, let last = heap.popLast() else { return nil }
    placeOf[Int(first)] = -1
    if !heap.isEmpty {
      heap[0] = last
      placeOf[Int(last)] = 0
      sink()
    }
    return Int(first)
  }

  private func precedes(_ one: Int32, _ other: Int32) -> Bool {
    let (left, right) = (activity[Int(one)], activity[Int(other)])
    return left > right || left == right && one < other
  }

  private mutating func rise(_ start: Int) {
    var place = start
    while place > 0, precedes(heap[place], heap[(place - 1) / 2]) {
      exchange(place, (place - 1) / 2)
      place = (place - 1) / 2
    }
  }

  private mutating func sink() {
    var place = 0
    while 2 * place + 1 < heap.count {
      var child = 2 * place + 1
      if child + 1 < heap.count, precedes(heap[child + 1], heap[child]) { child += 1 }
      guard precedes(heap[child], heap[place]) else { return }
      exchange(place, child)
      place = child
    }
  }

  private mutating func exchange(_ one: Int, _ other: Int) {
    heap.swapAt(one, other)
    placeOf[Int(heap[one])] = Int32(truncatingIfNeeded: one)
    placeOf[Int(heap[other])] = Int32(truncatingIfNeeded: other)
  }
}
