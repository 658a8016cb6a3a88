extension ServingSearch {
  /// Of the five undecided openings whose average share is nearest to a half, fixes either way the one
  /// that lowers both bounds the most, as thirty steps of each show (strong branching); `false` where
  /// the work does not suffice.
  ///
  /// Source: D. Applegate, R. Bixby, V. Chvátal, W. Cook, "Finding cuts in the TSP", DIMACS 95-05 (1995).
  mutating func branch(
    on node: Node, _ descent: PriceDescent, _ undecided: [Int], _ work: inout Work
  ) -> Bool {
    let candidates = undecided.sorted {
      (abs(descent.share[$0] - 0.5), $0) < (abs(descent.share[$1] - 0.5), $1)
    }
    var best: Branching?
    for opening in candidates.prefix(5) {
      let sides = [OpeningFix.closed, .open].map { side(of: node, descent.best, opening, $0) }
      let branching = Branching(opening: opening, sides: sides, score: score(sides, descent))
      if branching.score > best?.score ?? 0 { best = branching }
      guard pay(&work) else { return false }
    }
    if let best { add(best, to: node) }
    return true
  }

  private struct Branching {
    let opening: Int
    let sides: [Side]
    let score: Double
  }

  /// A child in the making.
  private struct Side {
    let fixes: [OpeningFix]
    let prices: [Int]
    let bound: Int
  }

  private mutating func side(
    of node: Node, _ prices: [Int], _ opening: Int, _ fix: OpeningFix
  ) -> Side {
    var fixes = node.fixes
    fixes[opening] = fix
    var descent = descent(from: prices, fixes)
    for _ in 0..<30 where !isLow(descent.bestBound) {
      guard descent.advance(&bound, fixes, to: target) else { break }
    }
    return Side(fixes: fixes, prices: descent.best, bound: descent.bestBound)
  }

  /// The product of how far both bounds fall, of that what counts.
  private func score(_ sides: [Side], _ descent: PriceDescent) -> Double {
    sides.reduce(1) { score, side in
      score * Double(max(1, descent.bestBound - max(side.bound, lowEnough - 1)))
    }
  }

  private mutating func add(_ branching: Branching, to node: Node) {
    for side in branching.sides {
      let isOpen = side.fixes[branching.opening] == .open
      let id = tree.add(.init(parent: node.id, opening: branching.opening, isOpen: isOpen))
      waiting.append(Node(id: id, fixes: side.fixes, prices: side.prices))
    }
  }
}
