/// One search by Dijkstra's algorithm: how far nodes are from where it began, and over which arcs.
///
/// Ways are compared by what they cost from the potential of the start on, which needs no potential of
/// the nodes that they reach; `distance`, the same in reduced costs, orders the heap alone. Costs are
/// `width` words each and compared lexicographically.
struct ShortestPaths: Sendable {
  let width: Int
  /// Cost of the best way to each node, beginning with the start's potential; no way is the greatest.
  private(set) var through: [Int128]
  /// That cost minus the node's potential; meaningful for reached nodes.
  private(set) var distance: [Int128]
  /// The node before each reached node.
  private(set) var previous: [Int32]
  /// The option whose arc leads to each reached node; −1 for a row's arc.
  private(set) var arrival: [Int32]
  /// Nodes in the order in which their distance became final.
  private(set) var settled: [Int32] = []
  private var reached: [Int32] = []
  private var heap: NodeHeap
  /// The nearest known node where a search may end; −1 for none.
  private var limit = -1

  init(nodeCount: Int, width: Int) {
    self.width = width
    through = Array(repeating: Int128.max, count: nodeCount * width)
    distance = through
    previous = Array(repeating: -1, count: nodeCount)
    arrival = previous
    heap = NodeHeap(nodeCount: nodeCount)
  }

  /// Forgets everything and starts at `node`.
  mutating func restart(at node: Int, potential: borrowing [Int128]) {
    for old in reached { through[Int(old) * width] = Int128.max }
    reached.removeAll(keepingCapacity: true)
    settled.removeAll(keepingCapacity: true)
    heap.removeAll()
    limit = -1
    for word in node * width..<(node + 1) * width {
      through[word] = potential[word]
      distance[word] = 0
    }
    reached.append(Int32(truncatingIfNeeded: node))
    previous[node] = -1
    heap.raise(node, by: distance, width)
  }

  /// Settles the nearest node that is not settled.
  mutating func settleNext() -> Int? {
    guard let node = heap.popNearest(by: distance, width) else { return nil }
    settled.append(Int32(truncatingIfNeeded: node))
    return node
  }
}

// MARK: - Relaxing

extension ShortestPaths {
  /// An arc's cost: words in an array, as they are or negated.
  struct Cost {
    let at: Int
    let isNegated: Bool
  }

  /// True where the way to `tail` and on over the arc is better than what is known of `head`.
  @inline(__always)
  func improves(
    _ head: Int, from tail: Int, _ costs: borrowing [Int128], _ cost: Cost
  ) -> Bool {
    for word in 0..<width {
      let step = cost.isNegated ? 0 &- costs[cost.at + word] : costs[cost.at + word]
      let offer = through[tail * width + word] &+ step
      let known = through[head * width + word]
      if offer != known { return offer < known }
    }
    return false
  }

  /// Makes the way over the arc the best that is known, unless a search may end nearer than that.
  mutating func reach(
    _ head: Int, from tail: Int, over option: Int, _ costs: borrowing [Int128], _ cost: Cost,
    potential: borrowing [Int128], mayEnd: Bool
  ) {
    if through[head * width] == Int128.max { reached.append(Int32(truncatingIfNeeded: head)) }
    for word in 0..<width {
      let step = cost.isNegated ? 0 &- costs[cost.at + word] : costs[cost.at + word]
      through[head * width + word] = through[tail * width + word] &+ step
      distance[head * width + word] =
        through[head * width + word] &- potential[head * width + word]
    }
    previous[head] = Int32(truncatingIfNeeded: tail)
    arrival[head] = Int32(truncatingIfNeeded: option)
    let isWithin = limit < 0 || isNearer(head, limit)
    if isWithin, mayEnd { limit = head }
    if isWithin || heap.contains(head) { heap.raise(head, by: distance, width) }
  }

  /// True where two reached nodes are equally far.
  func isAsFar(_ one: Int, as other: Int) -> Bool {
    (0..<width).allSatisfy { distance[one * width + $0] == distance[other * width + $0] }
  }

  private func isNearer(_ one: Int, _ other: Int) -> Bool {
    for word in 0..<width {
      let (mine, theirs) = (distance[one * width + word], distance[other * width + word])
      if mine != theirs { return mine < theirs }
    }
    return false
  }
}
