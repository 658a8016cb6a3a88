/// Distances of nodes from where a search began, as vectors compared lexicographically.
struct Labels {
  let width: Int
  /// `width` integers a node; meaningful where the node is reached.
  private(set) var distance: [Int]
  /// The residual arc by which a node was reached; −1 at the start and where it was not.
  private(set) var arrival: [Int]
  private var reachedIn: [Int]
  private var round = 0

  init(nodeCount: Int, width: Int) {
    self.width = width
    distance = Array(repeating: 0, count: nodeCount * width)
    arrival = Array(repeating: -1, count: nodeCount)
    reachedIn = Array(repeating: 0, count: nodeCount)
  }

  /// Forgets everything and starts at `node` with distance 0.
  mutating func restart(at node: Int) {
    round += 1
    for component in 0..<width { distance[node * width + component] = 0 }
    arrival[node] = -1
    reachedIn[node] = round
  }

  func isReached(_ node: Int) -> Bool { reachedIn[node] == round }

  /// True where `node` is nearer than `other`; equal distances go to the lower node, so that the
  /// order of a search never depends on anything but the model.
  func isNearer(_ node: Int, _ other: Int) -> Bool {
    for component in 0..<width {
      let mine = distance[node * width + component]
      let theirs = distance[other * width + component]
      if mine != theirs { return mine < theirs }
    }
    return node < other
  }

  /// True where the node's distance is at least `bound`.
  func isAtLeast(_ bound: [Int], at node: Int) -> Bool {
    for component in 0..<width {
      let mine = distance[node * width + component]
      if mine != bound[component] { return mine > bound[component] }
    }
    return true
  }

  /// Reaches `head` over `arc` where that is nearer than what is known: distance of the tail plus
  /// ±cost plus the difference of potentials, compared component by component.
  mutating func relax(
    _ arc: Int, from tail: Int, to head: Int, cost: borrowing [Int], potential: borrowing [Int]
  ) -> Bool {
    let costAt = (arc >> 1) * width
    let sign = arc & 1 == 0 ? 1 : -1
    let (from, to) = (tail * width, head * width)
    var component = 0
    if isReached(head) {
      while true {
        if component == width { return false }
        let through =
          distance[from + component] + sign * cost[costAt + component]
          + potential[from + component] - potential[to + component]
        let known = distance[to + component]
        if through > known { return false }
        if through < known { break }
        component += 1
      }
    }
    while component < width {
      distance[to + component] =
        distance[from + component] + sign * cost[costAt + component]
        + potential[from + component] - potential[to + component]
      component += 1
    }
    arrival[head] = arc
    reachedIn[head] = round
    return true
  }

  /// The distance of a reached node.
  func vector(of node: Int) -> [Int] {
    Array(distance[node * width..<(node + 1) * width])
  }
}
