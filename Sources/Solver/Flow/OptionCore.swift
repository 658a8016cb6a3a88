/// The first core: options that are among the best few of the node where they begin or end.
///
/// Of several options between the same two nodes only the best is looked at.
struct OptionCore {
  /// Options of each node that are wanted.
  private static let kept = 8

  private let arcs: OptionArcs
  /// Places of the best options of each node so far, best first.
  private var best: [Int32] = []
  private var counts: [Int]
  /// The best place between the node that is looked at and each other, and for which node that holds.
  private var parallel: [Int32]
  private var stamp: [Int32]

  /// Looks at the open options.
  ///
  /// - Complexity: O(options · kept) at most; few get into a list of the best.
  init(_ arcs: OptionArcs, nodeCount: Int) {
    self.arcs = arcs
    best = Array(repeating: -1, count: nodeCount * OptionCore.kept)
    counts = Array(repeating: 0, count: nodeCount)
    parallel = Array(repeating: -1, count: nodeCount)
    stamp = parallel
    for node in 0..<nodeCount { look(at: node) }
  }

  /// The options selected; one may be named twice.
  var options: [Int32] {
    counts.indices.flatMap { node in
      (0..<counts[node]).map { arcs.option[Int(best[node * OptionCore.kept + $0])] }
    }
  }

  private mutating func look(at node: Int) {
    var heads: [Int32] = []
    for place in arcs.places(of: node, .taken, through: .rest) {
      let head = Int(arcs.head[place])
      if stamp[head] != node {
        stamp[head] = Int32(truncatingIfNeeded: node)
        heads.append(arcs.head[place])
        parallel[head] = Int32(truncatingIfNeeded: place)
      } else if isCheaper(place, than: Int(parallel[head])) {
        parallel[head] = Int32(truncatingIfNeeded: place)
      }
    }
    for head in heads {
      offer(Int(parallel[Int(head)]), to: node)
      offer(Int(parallel[Int(head)]), to: Int(head))
    }
  }

  private mutating func offer(_ place: Int, to node: Int) {
    let (first, kept) = (node * OptionCore.kept, OptionCore.kept)
    var at = counts[node]
    if at == kept {
      guard isCheaper(place, than: Int(best[first + kept - 1])) else { return }
      at -= 1
    } else {
      counts[node] += 1
    }
    while at > 0, isCheaper(place, than: Int(best[first + at - 1])) {
      best[first + at] = best[first + at - 1]
      at -= 1
    }
    best[first + at] = Int32(truncatingIfNeeded: place)
  }

  private func isCheaper(_ one: Int, than other: Int) -> Bool {
    for word in 0..<arcs.width {
      let (mine, its) = (arcs.cost[one * arcs.width + word], arcs.cost[other * arcs.width + word])
      if mine != its { return mine < its }
    }
    return false
  }
}
