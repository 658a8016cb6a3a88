/// A flow on a network with potentials that prove it the best of its kind.
///
/// The invariant that every function here keeps: no arc that could carry more, or less, would make the
/// flow better by its reduced cost (cost + potential of the tail − potential of the head). A cycle that
/// improves the flow would need such an arc, so there is none. What is allowed for a while is that a
/// node takes in more than it gives away, or less; ``balance(over:)`` ends that.
///
/// Units below a row's minimum cost −1 in the field of minimums, so the best flow meets as many as can
/// be met, and is feasible exactly when it meets all.
///
/// Source: R. K. Ahuja, T. L. Magnanti, J. B. Orlin, *Network Flows* (1993), §9.3 and §9.7.
struct Flow: Sendable {
  var network: Network
  var layout: CostLayout
  var arcs: OptionArcs
  var takers: Takers
  /// Units on each node's arc.
  var units: [Int]
  /// `layout.width` words a node.
  var potential: [Int128]
  /// What enters each node and does not leave it.
  var excess: [Int]
  /// Nodes that may have something in excess, in the order in which they got it.
  var unbalanced: [Int32] = []
  /// Nodes whose options outside the core may be worth more than their potential.
  var unpriced: NodeSet
  /// Nodes whose arc may not lose units.
  var isKept: [Bool]
  var paths: ShortestPaths

  /// Words of a cost.
  var width: Int { layout.width }

  /// Nobody takes anything; see ``start()`` for what comes next.
  init(_ network: Network, _ arcs: OptionArcs, _ layout: CostLayout) {
    (self.network, self.arcs, self.layout) = (network, arcs, layout)
    let count = network.nodeCount
    takers = Takers(nodeCount: count, optionCount: arcs.place.count)
    units = Array(repeating: 0, count: count)
    potential = Array(repeating: 0, count: count * layout.width)
    excess = units
    unpriced = NodeSet(nodeCount: count)
    isKept = Array(repeating: false, count: count)
    paths = ShortestPaths(nodeCount: count, width: layout.width)
  }
}

// MARK: - Units

extension Flow {
  /// True where the option is chosen.
  func carries(_ option: Int) -> Bool { arcs.isTaken(option) }

  /// Where the option's arc ends.
  func head(of option: Int) -> Int { Int(arcs.head[Int(arcs.place[option])]) }

  /// Sends a unit over the option's arc.
  mutating func take(_ option: Int) {
    takers.insert(option, at: head(of: option))
    arcs.move(option, to: .taken)
  }

  /// Takes the unit off the option's arc.
  mutating func drop(_ option: Int) {
    takers.remove(option, at: head(of: option))
    arcs.move(option, to: .core)
  }

  /// Notes that more flows into `head` and out of `tail` than before.
  mutating func unbalance(from tail: Int, to head: Int, by more: Int) {
    excess[tail] -= more
    excess[head] += more
    unbalanced.append(Int32(truncatingIfNeeded: more > 0 ? head : tail))
  }
}

// MARK: - Rows' arcs

extension Flow {
  /// The cost of one unit more on the node's arc; `nil` where it is full.
  func costOfMore(at node: Int) -> CostLayout.RowCost? {
    if units[node] < network.minimum[node] { return .belowMinimum }
    return units[node] < network.maximum[node] ? .free : nil
  }

  /// The cost, negated, of one unit less; `nil` where there is none, or it is kept.
  func costOfLess(at node: Int) -> CostLayout.RowCost? {
    guard units[node] > 0, !isKept[node] else { return nil }
    return units[node] <= network.minimum[node] ? .belowMinimum : .free
  }

  /// Tail and head of the node's arc.
  func ends(of node: Int) -> (tail: Int, head: Int) {
    let parent = Int(network.parent[node])
    return network.runsUp[node] ? (node, parent) : (parent, node)
  }

  /// What one more unit on the node's arc is worth beside its cost: the potential of its head minus
  /// that of its tail.
  func price(of node: Int) -> [Int128] {
    let (tail, head) = ends(of: node)
    return (0..<width).map { potential[head * width + $0] - potential[tail * width + $0] }
  }

  /// Gives the node's arc as many units as its price asks for.
  mutating func settle(_ node: Int) {
    var price = price(of: node)
    let (minimum, maximum) = (network.minimum[node], network.maximum[node])
    let sign = price.lexicographicSign
    price[0] -= layout.costOfMinimum
    let signBelow = price.lexicographicSign
    let least = sign > 0 ? maximum : signBelow > 0 ? minimum : 0
    let most = signBelow < 0 ? 0 : sign < 0 ? minimum : maximum
    let more = min(max(units[node], least), most) - units[node]
    guard more != 0 else { return }
    units[node] += more
    let (tail, head) = ends(of: node)
    unbalance(from: tail, to: head, by: more)
  }
}

extension [Int128] {
  /// The sign of the first number that is not 0.
  var lexicographicSign: Int {
    first { $0 != 0 }.map { Int($0.signum()) } ?? 0
  }
}

// MARK: - Options' arcs

extension Flow {
  /// The sign of the reduced cost of the option's arc at that place.
  @inline(__always)
  func signOfReducedCost(at place: Int, tail: Int) -> Int {
    let head = Int(arcs.head[place])
    for word in 0..<width {
      let reduced =
        arcs.cost[place * width + word] &+ potential[tail * width + word]
        &- potential[head * width + word]
      if reduced != 0 { return reduced < 0 ? -1 : 1 }
    }
    return 0
  }
}
