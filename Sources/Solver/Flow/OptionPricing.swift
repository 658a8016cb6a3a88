// Core and pricing: the flow is searched over a core of the options, and the rest is looked at once the
// core's flow is the best.
//
// Searches only lower potentials, and an option gains only where its arc begins at a lower potential;
// so after a search no more than the nodes that it lowered are looked at.
//
// Source: A. Volgenant, "Linear and semi-assignment problems: a core oriented approach", Computers &
// Operations Research 23 (1996).
extension Flow {
  /// The best flow of the network in the lexicographic order of its costs, from the empty one.
  ///
  /// Each choice bids what its best option is worth, so that it has a unit in excess that goes its
  /// cheapest way through the core; then the options outside are priced.
  mutating func start() {
    for option in OptionCore(arcs, nodeCount: network.nodeCount).options {
      arcs.move(Int(option), to: .core)
    }
    for node in 0..<network.nodeCount { raise(node, to: pricing(of: node)) }
    for node in 1..<network.nodeCount { settle(node) }
    for node in 0..<network.nodeCount { unpriced.insert(node) }
    balance()
    price()
  }

  /// Makes the flow the best over all open options, and takes those into the core that cost nothing.
  ///
  /// A node from which an option outside is worth more than its potential is raised to that worth; what
  /// then runs over dearer arcs is taken off them and goes the cheapest way again.
  ///
  /// - Complexity: O(options of the nodes not priced) for each round, and that of ``balance()``.
  mutating func price() {
    while !unpriced.isEmpty {
      let raised = unpriced.removeAll().filter { node in
        let pricing = pricing(of: node)
        for option in pricing.admitted { arcs.move(Int(option), to: .core) }
        return raise(node, to: pricing)
      }
      for node in raised { settleArcs(of: node) }
      balance()
    }
  }

  /// Raises the node's potential until no open option is worth more; false where none was.
  @discardableResult
  private mutating func raise(_ node: Int, to pricing: Pricing) -> Bool {
    guard let best = pricing.best else { return false }
    let place = Int(arcs.place[best])
    for word in 0..<width {
      potential[node * width + word] =
        potential[Int(arcs.head[place]) * width + word] - arcs.cost[place * width + word]
    }
    return true
  }

  /// Takes units off arcs at the node that the raised potential made dear, and puts them on where it
  /// made them worth having.
  private mutating func settleArcs(of node: Int) {
    for place in arcs.places(of: node, .taken).reversed()
    where signOfReducedCost(at: place, tail: node) > 0 {
      let option = Int(arcs.option[place])
      unbalance(from: node, to: Int(arcs.head[place]), by: -1)
      drop(option)
    }
    settle(node)
    for child in network.children(of: node) { settle(Int(child)) }
  }
}

// MARK: - One node

extension Flow {
  /// What a look at a node's open options found.
  private struct Pricing {
    /// The option that is worth most, where it is worth more than the node's potential.
    var best: Int?
    /// Options outside the core that are worth as much at least.
    var admitted: [Int32] = []
  }

  private func pricing(of node: Int) -> Pricing {
    var pricing = Pricing()
    var bestPlace = -1
    let outside = arcs.places(of: node, .rest)
    for place in placesNotAbove(node) {
      if outside.contains(place) { pricing.admitted.append(arcs.option[place]) }
      guard signOfReducedCost(at: place, tail: node) < 0 else { continue }
      if bestPlace < 0 || isDearer(place, than: bestPlace) { bestPlace = place }
    }
    if bestPlace >= 0 { pricing.best = Int(arcs.option[bestPlace]) }
    return pricing
  }

  /// Places of a node's open arcs whose reduced cost is 0 or less.
  private func placesNotAbove(_ node: Int) -> [Int] {
    let (heads, costs, potentials) = (arcs.head.span, arcs.cost.span, potential.span)
    let own = potential[node * width]
    var places: [Int] = []
    // Places are below the count of arcs, and heads below that of nodes.
    for place in arcs.places(of: node, .core, through: .rest) {
      let head = Int(heads[unchecked: place])
      let first = costs[unchecked: place * width] &+ own &- potentials[unchecked: head * width]
      if first > 0 { continue }
      if width == 1 || signOfReducedCost(at: place, tail: node) <= 0 { places.append(place) }
    }
    return places
  }

  /// True where the option at one place is worth more than that at another, the node aside.
  private func isDearer(_ one: Int, than other: Int) -> Bool {
    let (head, otherHead) = (Int(arcs.head[one]), Int(arcs.head[other]))
    for word in 0..<width {
      let mine = potential[head * width + word] - arcs.cost[one * width + word]
      let its = potential[otherHead * width + word] - arcs.cost[other * width + word]
      if mine != its { return mine > its }
    }
    return false
  }
}

/// Some nodes, each once.
struct NodeSet: Sendable {
  private var nodes: [Int32] = []
  private var isMember: [Bool]

  init(nodeCount: Int) {
    isMember = Array(repeating: false, count: nodeCount)
  }

  var isEmpty: Bool { nodes.isEmpty }

  mutating func insert(_ node: Int) {
    guard !isMember[node] else { return }
    isMember[node] = true
    nodes.append(Int32(truncatingIfNeeded: node))
  }

  /// The members, ascending, which are none afterwards.
  mutating func removeAll() -> [Int] {
    let members = nodes.map(Int.init).sorted()
    for node in members { isMember[node] = false }
    nodes.removeAll(keepingCapacity: true)
    return members
  }
}
