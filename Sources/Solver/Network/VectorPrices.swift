/// The potentials of a flow as vectors, and how far from one another they are.
struct VectorPrices {
  private let potentials: [[Int128]]
  /// For each component a bound on what a certificate compares: prices, and the surplus of one option
  /// of a choice over another's.
  let gapBounds: [Int128]

  /// `nil` where a potential has outgrown its field.
  ///
  /// - Complexity: O(nodes · goals).
  init?(_ flow: Flow) {
    let (width, layout) = (flow.width, flow.layout)
    potentials = (0..<flow.network.nodeCount).map { node in
      layout.vector((0..<width).map { flow.potential[node * width + $0] - flow.potential[$0] })
    }
    var bounds: [Int128] = []
    for field in layout.fields.indices {
      let (lowest, highest) = potentials.reduce((Int128(0), Int128(0))) {
        (min($0.0, $1[field]), max($0.1, $1[field]))
      }
      let reduced = highest - lowest + layout.magnitudes[field]
      guard layout.holds(reduced, field: field) else { return nil }
      bounds.append(3 * reduced)
    }
    gapBounds = bounds
  }

  /// What a unit of a node's row is worth.
  func price(of node: Int, in flow: Flow) -> [Int128] {
    let (tail, head) = flow.ends(of: node)
    return zip(potentials[head], potentials[tail]).map { $0 - $1 }
  }

  /// The reduced cost of the option's arc at a place.
  func reducedCost(at place: Int, tail: Int, in flow: Flow) -> [Int128] {
    let cost = flow.layout.vector(flow.arcs.cost[place * flow.width..<(place + 1) * flow.width])
    let head = potentials[Int(flow.arcs.head[place])]
    return cost.indices.map { cost[$0] + potentials[tail][$0] - head[$0] }
  }
}

// MARK: - Gaps

extension SolvedNetwork {
  /// Vectors that are lexicographically 0 or more and must stay so as integers, those aside of which
  /// no component is negative: the price of a full row, minus the price of a row at its minimum, and by
  /// how much each choice's surplus exceeds what its other options would leave.
  ///
  /// - Complexity: O(options · goals).
  func gaps(at prices: VectorPrices) -> Set<[Int128]> {
    var gaps: Set<[Int128]> = []
    let add = { (gap: [Int128]) in if gap.contains(where: { $0 < 0 }) { gaps.insert(gap) } }
    for row in rows.choices.endIndex..<rows.count {
      guard let node = node(ofRow: row) else { continue }
      let price = prices.price(of: node, in: flow)
      if flow.units[node] != flow.network.minimum[node] { add(price) }
      if flow.units[node] != flow.network.maximum[node] { add(price.map { 0 - $0 }) }
    }
    for choice in model.choices.indices {
      guard let node = node(ofChoice: choice) else { continue }
      let least = leastReducedCost(ofChoice: choice, prices)
      let price = prices.price(of: node, in: flow)
      if !edited.isRequired(choice) { add(zip(price, least).map { $0 - $1 }) }
      for tail in flow.network.subtree(of: node) {
        for place in flow.arcs.places(of: tail, .core, through: .rest) {
          add(zip(prices.reducedCost(at: place, tail: tail, in: flow), least).map { $0 - $1 })
        }
      }
    }
    return gaps
  }

  /// The reduced cost that none of the choice's options goes below: that of the option taken, or the
  /// choice's own price.
  private func leastReducedCost(ofChoice choice: Int, _ prices: VectorPrices) -> [Int128] {
    if let option = taken(by: choice) {
      let tail = Int(flow.arcs.tail[option])
      return prices.reducedCost(at: Int(flow.arcs.place[option]), tail: tail, in: flow)
    }
    return node(ofChoice: choice).map { prices.price(of: $0, in: flow) } ?? []
  }
}
