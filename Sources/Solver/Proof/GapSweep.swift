extension SolvedNetwork {
  /// For each set of weights and each choice the option that the weights put furthest before the one that
  /// is taken, with the choice's node; `nil` where 62 bits are not enough to know.
  ///
  /// - Complexity: O(options) for each eight sets.
  func brokenOptions(
    _ weights: [LexicographicWeights], _ prices: VectorPrices
  ) -> [(option: Int, node: Int)]? {
    var broken: [(option: Int, node: Int)] = []
    for first in stride(from: 0, to: weights.count, by: GapSweep.Lanes.scalarCount) {
      let some = Array(weights[first..<min(first + GapSweep.Lanes.scalarCount, weights.count)])
      guard let sweep = GapSweep(some, prices, flow, edited) else { return nil }
      visitChoices { node in
        broken += sweep.brokenOptions(below: node).map { (option: $0, node: node) }
      }
    }
    return broken
  }
}

/// Reduced costs as integers, for several sets of weights in one pass, in 64 bits.
struct GapSweep {
  typealias Lanes = SIMD8<Int>

  private let flow: Flow
  private let edited: EditedModel
  private let scores: [Int]
  private var potentials: [Lanes]
  private var terms: [Term] = []

  /// What a level adds to an option's cost: a factor, or one for each class.
  private struct Term {
    let level: Int
    let isSum: Bool
    var factors: [Lanes]
  }

  /// `nil` where a sum could leave 62 bits.
  init?(
    _ weights: [LexicographicWeights], _ prices: VectorPrices, _ flow: Flow, _ edited: EditedModel
  ) {
    let magnitudes = flow.layout.magnitudes
    for set in weights {
      let most = set.values.indices.reduce(Int128(0)) { most, component in
        let reach = 2 * (prices.spreads[component] + magnitudes[component])
        let part = min(set.values[component], 1 << 62) * min(reach, 1 << 62)
        return min(most + part, 1 << 62)
      }
      guard most < 1 << 62 else { return nil }
    }
    (self.flow, self.edited, scores) = (flow, edited, edited.base.flatScores)
    potentials = prices.potentials.map { Self.sum($0, weights) }
    var component = 1
    for (level, named) in edited.base.levels.enumerated() {
      var factors: [Lanes] = []
      var classes = 1
      if case .classes(let count) = named.kind { classes = count - 1 }
      for goal in component..<component + classes { factors.append(Self.factor(goal, weights)) }
      component += classes
      let isSum = named.kind == .sum
      terms.append(
        Term(
          level: level, isSum: isSum,
          factors: isSum ? [.zero &- factors[0]] : [.zero] + factors.reversed()))
    }
  }

  private static func factor(_ component: Int, _ weights: [LexicographicWeights]) -> Lanes {
    var lanes = Lanes.zero
    for (lane, set) in weights.enumerated() {
      lanes[lane] = Int(truncatingIfNeeded: set.values[component])
    }
    return lanes
  }

  private static func sum(_ vector: [Int128], _ weights: [LexicographicWeights]) -> Lanes {
    var sum = Lanes.zero
    for (component, number) in vector.enumerated() where number != 0 {
      sum &+= factor(component, weights) &* Lanes(repeating: Int(truncatingIfNeeded: number))
    }
    return sum
  }
}

// MARK: - The pass

extension GapSweep {
  /// The options below a choice's node that cost less than the one that is taken, at most one for each
  /// set of weights.
  func brokenOptions(below node: Int) -> [Int] {
    var least = leastReducedCost(atChoice: node)
    var found = SIMD8<Int>(repeating: -1)
    for tail in flow.network.subtree(of: node) {
      for place in flow.arcs.places(of: tail, .core, through: .rest) {
        let below = reducedCost(at: place, tail: tail) &- least
        let halves = below.lowHalf | below.highHalf
        let quarters = halves.lowHalf | halves.highHalf
        guard quarters[0] | quarters[1] < 0 else { continue }
        let isLess = below .< Lanes.zero
        found.replace(with: Int(flow.arcs.option[place]), where: isLess)
        least.replace(with: least &+ below, where: isLess)
      }
    }
    return Set((0..<Lanes.scalarCount).map { found[$0] }.filter { $0 >= 0 }).sorted()
  }

  private func leastReducedCost(atChoice node: Int) -> Lanes {
    if let option = flow.taken(below: node) {
      return reducedCost(at: Int(flow.arcs.place[option]), tail: Int(flow.arcs.tail[option]))
    }
    let (tail, head) = flow.ends(of: node)
    return potentials[head] &- potentials[tail]
  }

  @inline(__always)
  private func reducedCost(at place: Int, tail: Int) -> Lanes {
    var cost = potentials[tail] &- potentials[Int(flow.arcs.head[place])]
    let option = Int(flow.arcs.option[place])
    let inBase = option < edited.base.optionCount
    for term in terms {
      let score =
        inBase
        ? scores[option * terms.count + term.level] : edited.score(of: option, level: term.level)
      if term.isSum {
        cost &+= term.factors[0] &* Lanes(repeating: score)
      } else if term.factors.indices.contains(score) {
        cost &+= term.factors[score]
      }
    }
    return cost
  }
}
