/// Nodes that wait, the highest bound first; of equal bounds the latest.
struct OpenNodes {
  private var heap: [(most: Int, node: Int)] = []

  /// Adds a node.
  ///
  /// - Complexity: O(log n).
  mutating func insert(_ node: Int, most: Int) {
    heap.append((most, node))
    var place = heap.count - 1
    while place > 0, heap[(place - 1) / 2] < heap[place] {
      heap.swapAt(place, (place - 1) / 2)
      place = (place - 1) / 2
    }
  }

  /// Takes the best node out.
  ///
  /// - Complexity: O(log n).
  mutating func popBest() -> Int? {
    guard let best = heap.first, let last = heap.popLast() else { return nil }
    if !heap.isEmpty {
      heap[0] = last
      sink()
    }
    return best.node
  }

  private mutating func sink() {
    var place = 0
    while 2 * place + 1 < heap.count {
      var child = 2 * place + 1
      if child + 1 < heap.count, heap[child] < heap[child + 1] { child += 1 }
      guard heap[place] < heap[child] else { return }
      heap.swapAt(place, child)
      place = child
    }
  }
}
