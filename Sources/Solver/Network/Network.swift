/// The flow network of a model whose rows are two laminar families.
///
/// A unit of flow is one chosen option. It enters at the source, runs down the first family's tree
/// (whole, …, choice, …), along the option's own arc, and up the second family's tree to the sink.
/// Each row is an arc of its tree that carries between its minimum and its maximum.
///
/// Every arc is stored with its reverse: residual arc `2·a` runs forward, `2·a + 1` back. A row with a
/// minimum has two arcs side by side: the units it must carry, whose cost is −1 in the first
/// component, and the rest, which is free.
///
/// Costs are vectors, compared lexicographically: first the minimums (where there are any), then
/// minus the worth for each goal. They form an ordered group, which is all that shortest augmenting
/// paths need; so one run proves all levels, without weights that could overflow.
struct Network {
  static let source = 0
  static let sink = 1

  /// Components of a cost.
  let width: Int
  /// 1 where the first component counts minimums, else 0.
  let goalOffset: Int
  private(set) var nodeCount = 2
  /// Head of each residual arc.
  private(set) var head: [Int] = []
  /// Capacity of each residual arc in the empty flow.
  private(set) var capacity: [Int] = []
  /// Costs of forward arcs, `width` integers each.
  private(set) var cost: [Int] = []
  /// The forward arc of each option; −1 where the option can never be chosen.
  private(set) var arcOfOption: [Int]
  /// The arcs of each row; empty for a row without options.
  private(set) var arcsOfRow: [RowArcs]
  /// The option of each forward arc; −1 for arcs of rows.
  private(set) var optionOfArc: [Int] = []
  /// Residual arcs by tail.
  private(set) var arcs: [Int] = []
  private(set) var firstArc: [Int] = []
  /// Nodes in an order in which every forward arc but the return runs from earlier to later.
  private(set) var topological: [Int] = []
  /// The free forward arc from the sink to the source, which makes every flow a circulation.
  private(set) var returnArc = 0

  /// The arcs that a row became.
  struct RowArcs {
    /// Forward arc that carries the minimum; −1 where the minimum is 0.
    var mandatory = -1
    /// Forward arc that carries the rest.
    var free = -1
    /// The row's own node.
    var node = -1
    /// Tail of the two arcs.
    var tail = -1
    /// Head of the two arcs.
    var end = -1
  }

  init(model: Model, rows: [Row], families: LaminarFamilies) {
    let hasMinimum = rows.contains { $0.minimum > 0 }
    goalOffset = hasMinimum ? 1 : 0
    width = goalOffset + model.goals.count
    arcOfOption = Array(repeating: -1, count: model.optionCount)
    arcsOfRow = Array(repeating: RowArcs(), count: rows.count)

    let down = addTree(families.first, of: rows, optionCount: model.optionCount, towardsSink: false)
    let up = addTree(families.second, of: rows, optionCount: model.optionCount, towardsSink: true)
    for option in 0..<model.optionCount {
      arcOfOption[option] = optionOfArc.count
      let worth = model.goals.map { -$0.worth(ofOption: option, in: model) }
      let cost = Array(repeating: 0, count: goalOffset) + worth
      addArc(from: down[option], to: up[option], capacity: 1, cost: cost, option: option)
    }
    returnArc = optionOfArc.count
    addArc(
      from: Network.sink, to: Network.source, capacity: model.optionCount,
      cost: Array(repeating: 0, count: width), option: -1)
    indexArcs()
  }

  /// True for forward arcs that run down the order of ``topological``.
  func runsDownward(_ arc: Int) -> Bool {
    arc & 1 == 0 && arc != 2 * returnArc
  }
}

// MARK: - Building

extension Network {
  /// Adds one family's tree and answers with the innermost node of each option.
  private mutating func addTree(
    _ family: [Int], of rows: [Row], optionCount: Int, towardsSink: Bool
  ) -> [Int] {
    let root = towardsSink ? Network.sink : Network.source
    var innermost = Array(repeating: root, count: optionCount)
    let outerFirst = family.filter { !rows[$0].options.isEmpty }
      .sorted { (-rows[$0].options.count, $0) < (-rows[$1].options.count, $1) }
    for row in outerFirst {
      let parent = innermost[rows[row].options[0]]
      addRow(row, rows[row], beside: parent, towardsSink: towardsSink)
      for option in rows[row].options { innermost[option] = arcsOfRow[row].node }
    }
    return innermost
  }

  private mutating func addRow(_ position: Int, _ row: Row, beside parent: Int, towardsSink: Bool) {
    let node = nodeCount
    nodeCount += 1
    let (tail, end) = towardsSink ? (node, parent) : (parent, node)
    var made = RowArcs(node: node, tail: tail, end: end)
    let free = Array(repeating: 0, count: width)
    if row.minimum > 0 {
      made.mandatory = optionOfArc.count
      let cost = [-1] + free.dropFirst()
      addArc(from: tail, to: end, capacity: row.minimum, cost: cost, option: -1)
    }
    made.free = optionOfArc.count
    addArc(from: tail, to: end, capacity: row.maximum - row.minimum, cost: free, option: -1)
    arcsOfRow[position] = made
  }

  private mutating func addArc(
    from tail: Int, to end: Int, capacity: Int, cost: [Int], option: Int
  ) {
    head += [end, tail]
    self.capacity += [capacity, 0]
    self.cost += cost
    optionOfArc.append(option)
  }

  /// Sorts residual arcs by tail, in the order in which they were made.
  private mutating func indexArcs() {
    var counts = Array(repeating: 0, count: nodeCount + 1)
    for arc in head.indices { counts[head[arc ^ 1] + 1] += 1 }
    for node in 0..<nodeCount { counts[node + 1] += counts[node] }
    firstArc = counts
    arcs = Array(repeating: 0, count: head.count)
    var next = counts
    for arc in head.indices {
      let tail = head[arc ^ 1]
      arcs[next[tail]] = arc
      next[tail] += 1
    }
    topological = topologicalOrder()
  }

  private func topologicalOrder() -> [Int] {
    var waiting = Array(repeating: 0, count: nodeCount)
    for arc in head.indices where runsDownward(arc) { waiting[head[arc]] += 1 }
    var order = (0..<nodeCount).filter { waiting[$0] == 0 }
    var next = 0
    while next < order.count {
      for arc in arcs[firstArc[order[next]]..<firstArc[order[next] + 1]] where runsDownward(arc) {
        waiting[head[arc]] -= 1
        if waiting[head[arc]] == 0 { order.append(head[arc]) }
      }
      next += 1
    }
    return order
  }
}
