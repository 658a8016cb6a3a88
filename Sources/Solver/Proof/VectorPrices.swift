/// The potentials of a flow as vectors.
struct VectorPrices {
  private let flow: Flow
  /// For each node a vector.
  let potentials: [[Int128]]
  /// For each component how far two potentials lie apart at most.
  let spreads: [Int128]

  /// `nil` where a potential has outgrown its field.
  ///
  /// - Complexity: O(nodes · goals).
  init?(_ flow: Flow) {
    self.flow = flow
    let (width, layout) = (flow.width, flow.layout)
    potentials = (0..<flow.network.nodeCount).map { node in
      layout.vector((0..<width).map { flow.potential[node * width + $0] - flow.potential[$0] })
    }
    var spreads: [Int128] = []
    for field in layout.fields.indices {
      var (lowest, highest) = (Int128(0), Int128(0))
      for potential in potentials {
        lowest = min(lowest, potential[field])
        highest = max(highest, potential[field])
      }
      guard layout.holds(highest - lowest + layout.magnitudes[field], field: field) else {
        return nil
      }
      spreads.append(highest - lowest)
    }
    self.spreads = spreads
  }

  /// What a unit of a node's row is worth.
  func price(of node: Int) -> [Int128] {
    let (tail, head) = flow.ends(of: node)
    return zip(potentials[head], potentials[tail]).map { $0 - $1 }
  }

  /// The reduced cost of the option's arc at a place.
  func reducedCost(at place: Int, tail: Int) -> [Int128] {
    let cost = flow.layout.vector(flow.arcs.cost[place * flow.width..<(place + 1) * flow.width])
    let head = potentials[Int(flow.arcs.head[place])]
    return cost.indices.map { cost[$0] + potentials[tail][$0] - head[$0] }
  }

  /// The reduced cost that none of a choice's options goes below: that of the option taken, or the
  /// choice's own price.
  func leastReducedCost(atChoice node: Int) -> [Int128] {
    guard let option = flow.taken(below: node) else { return price(of: node) }
    return reducedCost(at: Int(flow.arcs.place[option]), tail: Int(flow.arcs.tail[option]))
  }
}
