/// A binary heap of nodes ordered by a distance that lies elsewhere, with decrease-key.
///
/// - Complexity: O(log n) comparisons for each operation.
struct NodeHeap {
  private var nodes: [Int] = []
  private var place: [Int]

  init(nodeCount: Int) {
    place = Array(repeating: -1, count: nodeCount)
  }

  var isEmpty: Bool { nodes.isEmpty }

  mutating func removeAll() {
    for node in nodes { place[node] = -1 }
    nodes.removeAll(keepingCapacity: true)
  }

  /// Puts the node in, or moves it up after its distance fell.
  mutating func raise(_ node: Int, in labels: borrowing Labels) {
    if place[node] < 0 {
      place[node] = nodes.count
      nodes.append(node)
    }
    var at = place[node]
    while at > 0 {
      let parent = (at - 1) / 2
      guard labels.isNearer(node, nodes[parent]) else { break }
      set(nodes[parent], at: at)
      at = parent
    }
    set(node, at: at)
  }

  mutating func popNearest(in labels: borrowing Labels) -> Int? {
    guard let nearest = nodes.first, let last = nodes.popLast() else { return nil }
    place[nearest] = -1
    if !nodes.isEmpty { sink(last, in: labels) }
    return nearest
  }

  private mutating func sink(_ node: Int, in labels: borrowing Labels) {
    var at = 0
    while true {
      var child = 2 * at + 1
      guard child < nodes.count else { break }
      if child + 1 < nodes.count, labels.isNearer(nodes[child + 1], nodes[child]) { child += 1 }
      guard labels.isNearer(nodes[child], node) else { break }
      set(nodes[child], at: at)
      at = child
    }
    set(node, at: at)
  }

  private mutating func set(_ node: Int, at index: Int) {
    nodes[index] = node
    place[node] = index
  }
}
