extension SolvedNetwork {
  /// Among the best solutions, moves to the lexicographically first: each choice in turn takes the
  /// first of its options that some best solution takes with all earlier choices as they are.
  ///
  /// A best flow can be changed into any other along cycles of residual arcs whose reduced cost is 0,
  /// so an option can be had exactly when such a way leads from its arc's head back to its tail.
  ///
  /// - Complexity: O(options · (m + n)) at most.
  mutating func settleTies() {
    for choice in model.choices.indices {
      let current = taken(by: choice)
      for option in model.choices[choice].options where option != current {
        if let current, option > current { break }
        if flow.takeForFree(option) { break }
      }
      flow.freeze(model.choices[choice].options)
    }
    flow.openAll()
  }
}

extension Flow {
  /// Sends a unit over the option's arc and back along a free way; false where there is none.
  mutating func takeForFree(_ option: Int) -> Bool {
    let arc = 2 * network.arcOfOption[option]
    guard isFree(arc), let way = freeWay(from: network.head[arc], to: network.head[arc ^ 1]) else {
      return false
    }
    for step in way + [arc] { shift(step) }
    return true
  }

  /// Leaves the options as they are until all arcs are opened again.
  mutating func freeze(_ options: Range<Int>) {
    for option in options {
      close(2 * network.arcOfOption[option])
      close(2 * network.arcOfOption[option] + 1)
    }
  }

  /// The nodes from which, or to which, a way of open residual arcs without cost leads.
  private func isFree(_ arc: Int) -> Bool {
    residual[arc] > 0 && !isClosed[arc] && reducedCost(of: arc).allSatisfy { $0 == 0 }
  }

  /// Residual arcs of a way without cost, last first; `nil` where there is none.
  private func freeWay(from start: Int, to goal: Int) -> [Int]? {
    var arrival = [Int?](repeating: nil, count: network.nodeCount)
    var open = [start]
    while let node = open.popLast(), node != goal {
      for arc in network.arcs[network.firstArc[node]..<network.firstArc[node + 1]] {
        let head = network.head[arc]
        guard head != start, arrival[head] == nil, isFree(arc) else { continue }
        arrival[head] = arc
        open.append(head)
      }
    }
    var way: [Int] = []
    var node = goal
    while node != start {
      guard let arc = arrival[node] else { return nil }
      way.append(arc)
      node = network.head[arc ^ 1]
    }
    return way
  }
}
