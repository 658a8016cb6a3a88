// What must stay 0 or more when vectors become integers: the price of a full row, minus the price of a
// row at its minimum, and by how much each choice's surplus exceeds what its other options would leave.
extension SolvedNetwork {
  /// The least weights, one set for each goal; `nil` where one would pass 128 bits.
  ///
  /// Of a large model the options of the core are looked at first, and then in turn those others that
  /// the weights do not keep in order.
  ///
  /// - Complexity: O(options · goals²), and for a large model O(options · goals) a turn.
  func leastWeights(_ prices: VectorPrices) -> [LexicographicWeights]? {
    if edited.optionCount > SolvedNetwork.large, let weights = weightsInTurns(prices) {
      return weights
    }
    return allGaps(prices, as: Int.self).leastWeights()
      ?? allGaps(prices, as: Int128.self).leastWeights()
  }

  /// `nil` where 62 bits are not enough.
  func weightsInTurns(_ prices: VectorPrices) -> [LexicographicWeights]? {
    var gaps = gapsOfRows(prices, as: Int.self)
    visitChoices { node in addOptions(below: node, .core, prices, to: &gaps) }
    while let weights = gaps.leastWeights() {
      guard let broken = brokenOptions(weights, prices) else { return nil }
      if broken.isEmpty { return weights }
      for (option, node) in broken { add(option, below: node, prices, to: &gaps) }
    }
    return nil
  }

  /// Every gap.
  func allGaps<Number>(
    _ prices: VectorPrices, as: Number.Type
  ) -> GapVectors<Number> {
    var gaps = gapsOfRows(prices, as: Number.self)
    visitChoices { node in addOptions(below: node, .rest, prices, to: &gaps) }
    return gaps
  }

  /// Calls `body` with the node of each choice that has options.
  func visitChoices(_ body: (_ node: Int) -> Void) {
    for choice in model.choices.indices {
      if let node = node(ofChoice: choice) { body(node) }
    }
  }

  private func gapsOfRows<Number>(
    _ prices: VectorPrices, as: Number.Type
  ) -> GapVectors<Number> {
    var gaps = GapVectors<Number>(width: prices.spreads.count)
    for row in rows.choices.endIndex..<rows.count {
      guard let node = node(ofRow: row) else { continue }
      let price = prices.price(of: node)
      if flow.units[node] != flow.network.minimum[node] { gaps.add(price) }
      if flow.units[node] != flow.network.maximum[node] { gaps.add(price.map { 0 - $0 }) }
    }
    for choice in model.choices.indices where !edited.isRequired(choice) {
      guard let node = node(ofChoice: choice) else { continue }
      let least = prices.leastReducedCost(atChoice: node)
      gaps.add(zip(prices.price(of: node), least).map { $0 - $1 })
    }
    return gaps
  }

  private func addOptions<Number>(
    below node: Int, _ last: OptionArcs.Region, _ prices: VectorPrices,
    to gaps: inout GapVectors<Number>
  ) {
    let least = prices.leastReducedCost(atChoice: node)
    for tail in flow.network.subtree(of: node) {
      for place in flow.arcs.places(of: tail, .core, through: last) {
        gaps.add(zip(prices.reducedCost(at: place, tail: tail), least).map { $0 - $1 })
      }
    }
  }

  private func add<Number>(
    _ option: Int, below node: Int, _ prices: VectorPrices, to gaps: inout GapVectors<Number>
  ) {
    let least = prices.leastReducedCost(atChoice: node)
    let reduced = prices.reducedCost(
      at: Int(flow.arcs.place[option]), tail: Int(flow.arcs.tail[option]))
    gaps.add(zip(reduced, least).map { $0 - $1 })
  }
}
