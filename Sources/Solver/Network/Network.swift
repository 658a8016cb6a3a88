/// The flow network of a model whose rows are two laminar families.
///
/// A unit of flow is one chosen option. It leaves the source, runs down the first family's tree
/// (whole, …, choice, …), along the option's own arc, up the second family's tree to the sink, and
/// from there over the return arc back to the source.
///
/// Each row has a node, and an arc between it and its parent's node that carries between the row's
/// minimum and its maximum. The source is the root of all; the sink is its child, whose arc is the
/// return arc. Options are no part of the trees: see ``OptionArcs``.
struct Network: Sendable {
  static let source = 0
  static let sink = 1

  /// Units that no row comes near, so that sums of a million such rows still fit.
  private static let mostUnits = 1 << 40

  /// The node of each row; −1 for a row that takes no part.
  private(set) var nodeOfRow: [Int32]
  /// The row of each node; −1 for source and sink.
  private(set) var rowOfNode: [Int32] = [-1, -1]
  /// The node at the other end of each node's arc; the source is its own.
  private(set) var parent: [Int32] = [0, 0]
  /// Whether each node's arc runs to the parent, as in the second family, or from it.
  private(set) var runsUp: [Bool] = [false, true]
  /// Units below which each node's arc demands more.
  private(set) var minimum: [Int] = [0, 0]
  /// Units that each node's arc carries at most.
  private(set) var maximum: [Int] = [0, 1 << 60]
  /// Where each node's children start, and behind the last node their end.
  private(set) var firstChild: [Int] = []
  private(set) var children: [Int32] = []

  /// The number of nodes.
  var nodeCount: Int { parent.count }

  /// The innermost nodes of each option in the two trees.
  struct Ends {
    var tail: [Int32]
    var head: [Int32]
  }

  /// Builds both trees.
  ///
  /// - Complexity: O(members + rows · log rows).
  static func trees(
    of rows: Rows, in families: LaminarFamilies, optionCount: Int
  ) -> (network: Network, ends: Ends) {
    var network = Network(rowCount: rows.count)
    let tail = network.addTree(families.first, of: rows, optionCount, runsUp: false)
    var head = network.addTree(families.second, of: rows, optionCount, runsUp: true)
    network.addIdleLeaves(of: rows, to: &head)
    network.indexChildren()
    return (network, Ends(tail: tail, head: head))
  }

  private init(rowCount: Int) {
    nodeOfRow = Array(repeating: -1, count: rowCount)
  }

  /// The children of a node.
  func children(of node: Int) -> ArraySlice<Int32> {
    children[firstChild[node]..<firstChild[node + 1]]
  }

  /// A node and all below it.
  func subtree(of node: Int) -> [Int] {
    var nodes = [node]
    var next = 0
    while next < nodes.count {
      nodes += children(of: nodes[next]).map(Int.init)
      next += 1
    }
    return nodes
  }

  /// Changes the units that a node's arc carries.
  mutating func bound(_ node: Int, minimum: Int, maximum: Int) {
    self.minimum[node] = min(minimum, Network.mostUnits)
    self.maximum[node] = min(maximum, Network.mostUnits)
  }
}

// MARK: - Building

extension Network {
  /// Adds one family's tree, outer rows first, and answers with the innermost node of each option.
  private mutating func addTree(
    _ family: [Int], of rows: Rows, _ optionCount: Int, runsUp: Bool
  ) -> [Int32] {
    let root = Int32(runsUp ? Network.sink : Network.source)
    var innermost = Array(repeating: root, count: optionCount)
    let active = family.filter { rows.size(of: $0) > 0 && !rows.isIdle($0) }
    for row in Network.outerFirst(active, of: rows) {
      let first = rows.members(of: row).first.map { innermost[Int($0)] }
      add(row, of: rows, below: first ?? root, runsUp: runsUp, to: &innermost)
    }
    return innermost
  }

  /// Adds idle resources to the second tree where one node holds all their options: an edit may make
  /// them bind, and nothing crosses them.
  private mutating func addIdleLeaves(of rows: Rows, to innermost: inout [Int32]) {
    let idle = (rows.choices.endIndex..<rows.count).filter { rows.isIdle($0) }
    for row in Network.outerFirst(idle, of: rows) {
      guard case .resource = rows.origin[row] else { continue }
      let members = rows.members(of: row)
      let parent = members.first.map { innermost[Int($0)] } ?? Int32(Network.sink)
      guard members.allSatisfy({ innermost[Int($0)] == parent }) else { continue }
      add(row, of: rows, below: parent, runsUp: true, to: &innermost)
    }
  }

  private static func outerFirst(_ family: [Int], of rows: Rows) -> [Int] {
    family.sorted { (-rows.size(of: $0), $0) < (-rows.size(of: $1), $1) }
  }

  private mutating func add(
    _ row: Int, of rows: Rows, below parent: Int32, runsUp: Bool, to innermost: inout [Int32]
  ) {
    let node = Int32(truncatingIfNeeded: nodeCount)
    nodeOfRow[row] = node
    rowOfNode.append(Int32(truncatingIfNeeded: row))
    self.parent.append(parent)
    self.runsUp.append(runsUp)
    minimum.append(min(rows.minimum[row], Network.mostUnits))
    maximum.append(min(rows.maximum[row], Network.mostUnits))
    for option in rows.members(of: row) { innermost[Int(option)] = node }
  }

  private mutating func indexChildren() {
    firstChild = Array(repeating: 0, count: nodeCount + 1)
    children = Array(repeating: 0, count: nodeCount - 1)
    for node in 1..<nodeCount { firstChild[Int(parent[node]) + 1] += 1 }
    for node in 0..<nodeCount { firstChild[node + 1] += firstChild[node] }
    var next = firstChild
    for node in 1..<nodeCount {
      children[next[Int(parent[node])]] = Int32(truncatingIfNeeded: node)
      next[Int(parent[node])] += 1
    }
  }
}
