/// A binary heap of nodes ordered by a distance that lies elsewhere, with decrease-key.
///
/// Equal distances go to the lower node, so that the order of a search never depends on anything but the
/// model.
///
/// - Complexity: O(log n) comparisons for each operation.
struct NodeHeap: Sendable {
  private var nodes: [Int32] = []
  private var place: [Int32]

  init(nodeCount: Int) {
    place = Array(repeating: -1, count: nodeCount)
  }

  func contains(_ node: Int) -> Bool { place[node] >= 0 }

  mutating func removeAll() {
    for node in nodes { place[Int(node)] = -1 }
    nodes.removeAll(keepingCapacity: true)
  }

  /// Puts the node in, or moves it up after its distance fell.
  mutating func raise(_ node: Int, by distance: borrowing [Int128], _ width: Int) {
    if place[node] < 0 {
      place[node] = Int32(truncatingIfNeeded: nodes.count)
      nodes.append(Int32(truncatingIfNeeded: node))
    }
    var at = Int(place[node])
    while at > 0 {
      let parent = (at - 1) / 2
      guard isNearer(node, Int(nodes[parent]), distance, width) else { break }
      set(Int(nodes[parent]), at: at)
      at = parent
    }
    set(node, at: at)
  }

  mutating func popNearest(by distance: borrowing [Int128], _ width: Int) -> Int? {
    guard let nearest = nodes.first, let last = nodes.popLast() else { return nil }
    place[Int(nearest)] = -1
    if !nodes.isEmpty { sink(Int(last), distance, width) }
    return Int(nearest)
  }

  private mutating func sink(_ node: Int, _ distance: borrowing [Int128], _ width: Int) {
    var at = 0
    while true {
      var child = 2 * at + 1
      guard child < nodes.count else { break }
      if child + 1 < nodes.count,
        isNearer(Int(nodes[child + 1]), Int(nodes[child]), distance, width)
      {
        child += 1
      }
      guard isNearer(Int(nodes[child]), node, distance, width) else { break }
      set(Int(nodes[child]), at: at)
      at = child
    }
    set(node, at: at)
  }

  private mutating func set(_ node: Int, at index: Int) {
    nodes[index] = Int32(truncatingIfNeeded: node)
    place[node] = Int32(truncatingIfNeeded: index)
  }

  @inline(__always)
  private func isNearer(
    _ one: Int, _ other: Int, _ distance: borrowing [Int128], _ width: Int
  ) -> Bool {
    for word in 0..<width {
      let (mine, theirs) = (distance[one * width + word], distance[other * width + word])
      if mine != theirs { return mine < theirs }
    }
    return one < other
  }
}
