/// The tree of a search: what was branched on, and the prices at which each leaf was closed.
struct ServingTree {
  /// How each node differs from its parent; `nil` for the root, which is the first.
  private(set) var nodes: [Branch?] = [nil]
  private(set) var leaves: [Leaf] = []

  struct Branch {
    let parent: Int
    let opening: Int
    let isOpen: Bool
  }

  /// A leaf with the multipliers of its bound.
  struct Leaf {
    let node: Int
    let prices: [Int]
    let toll: Int
    /// Whether the bound was taken under strict weights.
    var isStrict = false
  }

  init() {}

  /// A tree of one leaf that sites and row close.
  init(closedAtRootBy toll: Int, prices: [Int]) {
    close(Leaf(node: 0, prices: prices, toll: toll))
  }

  /// Adds a child and returns its id.
  mutating func add(_ branch: Branch) -> Int {
    nodes.append(branch)
    return nodes.count - 1
  }

  mutating func close(_ leaf: Leaf) {
    leaves.append(leaf)
  }
}
