/// The tree of a search: what was branched on, and how each leaf was closed.
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
    let prices: Prices
    /// The multiplier of the counting row.
    let toll: Int128
  }

  enum Prices {
    /// These, in the problem of the bounds.
    case mild([Int])
    /// What customers have with these openings, under strict weights.
    case strict(opening: [Bool])
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
