/// A flow on a network with potentials that prove it the best of its kind.
///
/// The invariant that every function here keeps: no residual arc that is open has a negative reduced
/// cost (cost + potential of the tail − potential of the head). A cycle of residual arcs that improves
/// the flow would need one, so there is none.
///
/// Source: R. K. Ahuja, T. L. Magnanti, J. B. Orlin, *Network Flows* (1993), §9.3 and §9.7.
struct Flow {
  let network: Network
  /// Capacity left on each residual arc.
  private(set) var residual: [Int]
  /// `network.width` integers a node.
  private(set) var potential: [Int]
  /// Residual arcs that no search may use although they have capacity left.
  private(set) var isClosed: [Bool]
  /// Arc scans so far.
  private(set) var work = 0
  private var labels: Labels
  private var heap: NodeHeap

  /// The best flow of the network in the lexicographic order of its costs.
  ///
  /// Successive shortest paths from the empty flow; each carries as much as fits; they end when the
  /// next one would make nothing better.
  ///
  /// - Complexity: O(F · (m + n log n) · width) for F paths, n nodes and m arcs.
  init(cheapestIn network: Network) {
    self.network = network
    residual = network.capacity
    isClosed = Array(repeating: false, count: residual.count)
    labels = Labels(nodeCount: network.nodeCount, width: network.width)
    heap = NodeHeap(nodeCount: network.nodeCount)
    potential = Array(repeating: 0, count: network.nodeCount * network.width)
    setInitialPotentials()
    while augmentFromSource() {}
  }
}

// MARK: - Searching

extension Flow {
  /// What a search found.
  enum Search {
    /// The goal lies this far away, in reduced cost; predecessors lead back to the start.
    case reached([Int])
    /// The goal is at least as far as the bound that was set.
    case tooFar
    /// Nothing leads there.
    case unreachable
  }

  /// The shortest way from `start` to `goal` over open residual arcs, by Dijkstra's algorithm.
  mutating func search(from start: Int, to goal: Int, bound: [Int]? = nil) -> Search {
    labels.restart(at: start)
    heap.removeAll()
    heap.raise(start, in: labels)
    while let node = heap.popNearest(in: labels) {
      if let bound, labels.isAtLeast(bound, at: node) { return .tooFar }
      if node == goal { return .reached(labels.vector(of: node)) }
      scan(node)
    }
    return .unreachable
  }

  private mutating func scan(_ node: Int) {
    let range = network.firstArc[node]..<network.firstArc[node + 1]
    work += range.count
    for place in range {
      let arc = network.arcs[place]
      guard residual[arc] > 0, !isClosed[arc] else { continue }
      let head = network.head[arc]
      if labels.relax(arc, from: node, to: head, cost: network.cost, potential: potential) {
        heap.raise(head, in: labels)
      }
    }
  }

  /// Raises potentials so that the way that a search found costs nothing, and nothing else costs
  /// less than nothing: every node by its distance, but by no more than `most`.
  private mutating func raisePotentials(by most: [Int]) {
    let width = network.width
    for node in 0..<network.nodeCount {
      let near = labels.isReached(node) && !labels.isAtLeast(most, at: node)
      let rise = near ? labels.vector(of: node) : most
      for component in 0..<width { potential[node * width + component] += rise[component] }
    }
  }

  /// Sends flow along the way by which `goal` was reached.
  private mutating func push(to goal: Int, from start: Int, units: Int = 1) {
    var node = goal
    while node != start {
      let arc = labels.arrival[node]
      residual[arc] -= units
      residual[arc ^ 1] += units
      node = network.head[arc ^ 1]
    }
  }

  private func capacity(to goal: Int, from start: Int) -> Int {
    var (node, least) = (goal, Int.max)
    while node != start {
      let arc = labels.arrival[node]
      least = min(least, residual[arc])
      node = network.head[arc ^ 1]
    }
    return least
  }
}

// MARK: - From the empty flow to the cheapest

extension Flow {
  /// Shortest distances from the source; the empty flow's network has no cycle.
  private mutating func setInitialPotentials() {
    let width = network.width
    var isKnown = Array(repeating: false, count: network.nodeCount)
    isKnown[Network.source] = true
    for node in network.topological where isKnown[node] {
      for arc in network.arcs[network.firstArc[node]..<network.firstArc[node + 1]]
      where network.runsDownward(arc) {
        let head = network.head[arc]
        let through = (0..<width).map {
          potential[node * width + $0] + network.cost[(arc >> 1) * width + $0]
        }
        let known = potential[head * width..<(head + 1) * width]
        if isKnown[head], !through.lexicographicallyPrecedes(known) { continue }
        potential.replaceSubrange(head * width..<(head + 1) * width, with: through)
        isKnown[head] = true
      }
    }
  }

  /// Adds the next cheapest path, or proves that no path makes the flow better.
  ///
  /// At the end the sink's potential is 0 wherever anything flows, as if the sink were joined to the
  /// source by a free arc.
  private mutating func augmentFromSource() -> Bool {
    let width = network.width
    let sinkPotential = Array(potential[Network.sink * width..<(Network.sink + 1) * width])
    let zero = Array(repeating: 0, count: width)
    guard sinkPotential.lexicographicallyPrecedes(zero) else { return false }
    let bound = sinkPotential.map { -$0 }
    guard case .reached(let distance) = search(from: Network.source, to: Network.sink, bound: bound)
    else {
      raisePotentials(by: bound)
      return false
    }
    raisePotentials(by: distance)
    let units = capacity(to: Network.sink, from: Network.source)
    push(to: Network.sink, from: Network.source, units: units)
    residual[2 * network.returnArc] -= units
    residual[2 * network.returnArc + 1] += units
    return true
  }
}

// MARK: - Small changes to a best flow

extension Flow {
  /// Forbids a residual arc to all further searches.
  mutating func close(_ arc: Int) {
    isClosed[arc] = true
  }

  /// Allows every residual arc again.
  mutating func openAll() {
    for arc in isClosed.indices { isClosed[arc] = false }
  }

  /// Sends one unit over a residual arc; the caller closes the cycle.
  mutating func shift(_ arc: Int) {
    residual[arc] -= 1
    residual[arc ^ 1] += 1
  }

  /// Takes the unit off a forward arc that carries one and sends it another way, the cheapest.
  ///
  /// The arc is closed in both directions, so the flow that results is the best of those without it.
  /// Answers with the rise of the cost, or `nil` where there is no other way; then the flow is as it
  /// was, with the arc closed.
  mutating func reroute(around arc: Int) -> [Int]? {
    let (forward, back) = (2 * arc, 2 * arc + 1)
    let (tail, head) = (network.head[back], network.head[forward])
    close(forward)
    close(back)
    guard let distance = distance(from: tail, to: head) else { return nil }
    let rise = sum(distance, reducedCost(of: back))
    raisePotentials(by: distance)
    push(to: head, from: tail)
    residual[forward] += 1
    residual[back] -= 1
    return rise
  }

  /// The rise of the cost when a forward arc without flow must carry a unit; `nil` where it cannot.
  mutating func price(ofUsing arc: Int) -> [Int]? {
    let (tail, head) = (network.head[2 * arc + 1], network.head[2 * arc])
    guard let distance = distance(from: head, to: tail) else { return nil }
    return sum(distance, reducedCost(of: 2 * arc))
  }

  private mutating func distance(from start: Int, to goal: Int) -> [Int]? {
    guard case .reached(let distance) = search(from: start, to: goal) else { return nil }
    return distance
  }

  /// Cost of a residual arc, seen from the potentials at its ends.
  func reducedCost(of arc: Int) -> [Int] {
    let width = network.width
    let (tail, head) = (network.head[arc ^ 1] * width, network.head[arc] * width)
    let (at, sign) = ((arc >> 1) * width, arc & 1 == 0 ? 1 : -1)
    return (0..<width).map {
      sign * network.cost[at + $0] + potential[tail + $0] - potential[head + $0]
    }
  }

  private func sum(_ one: [Int], _ other: [Int]) -> [Int] {
    zip(one, other).map { $0 + $1 }
  }
}
