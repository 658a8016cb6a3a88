// Shortest augmenting paths: what a node has in excess goes the cheapest way to where it is missing.
extension Flow {
  /// Arcs that a search may use: those of the core, or all that are open.
  enum Scope {
    case core, all

    fileprivate var last: OptionArcs.Region {
      switch self {
      case .core: .core
      case .all: .rest
      }
    }
  }

  /// Ends all excess.
  ///
  /// A way always exists, since what arrived at a node could go back.
  ///
  /// - Complexity: O(F · (m + n log n)) for F units of excess, n nodes and m arcs of the core; a search
  ///   ends at the nearest node that misses something.
  mutating func balance() {
    var next = 0
    while next < unbalanced.count {
      let node = Int(unbalanced[next])
      next += 1
      while excess[node] > 0, let goal = search(from: node, over: .core) {
        lowerPotentials(below: goal)
        push(from: node, to: goal)
      }
    }
    unbalanced.removeAll(keepingCapacity: true)
  }

  /// The nearest node that misses something.
  mutating func search(from start: Int, over scope: Scope) -> Int? {
    paths.restart(at: start, potential: potential)
    while let node = paths.settleNext() {
      if excess[node] < 0 { return node }
      scan(node, scope)
    }
    return nil
  }

  /// Lowers the potential of what is nearer than `goal` by how much nearer it is: then the way to it
  /// costs nothing, and no arc less than nothing.
  mutating func lowerPotentials(below goal: Int) {
    for node in paths.settled where !paths.isAsFar(Int(node), as: goal) {
      unpriced.insert(Int(node))
      for word in 0..<width {
        potential[Int(node) * width + word] =
          paths.through[Int(node) * width + word] &- paths.distance[goal * width + word]
      }
    }
  }

  /// Sends what is in excess at `start` along the way by which `goal` was reached, as much as fits.
  mutating func push(from start: Int, to goal: Int) {
    var (node, most) = (goal, min(excess[start], -excess[goal]))
    while node != start {
      most = min(most, room(to: node))
      node = Int(paths.previous[node])
    }
    node = goal
    while node != start {
      let before = Int(paths.previous[node])
      send(most, from: before, to: node, over: Int(paths.arrival[node]))
      node = before
    }
    excess[start] -= most
    excess[goal] += most
  }

  /// Units that fit on the step by which a node was reached.
  private func room(to head: Int) -> Int {
    if paths.arrival[head] >= 0 { return 1 }
    let (node, isForward) = rowStep(from: Int(paths.previous[head]), to: head)
    let (units, minimum) = (units[node], network.minimum[node])
    if isForward { return (units < minimum ? minimum : network.maximum[node]) - units }
    return units > minimum ? units - minimum : units
  }

  /// Sends units over an option's arc, whichever way there is room, or, for −1, over a row's.
  mutating func send(_ more: Int, from tail: Int, to head: Int, over option: Int) {
    if option < 0 {
      let (node, isForward) = rowStep(from: tail, to: head)
      units[node] += isForward ? more : -more
    } else if carries(option) {
      drop(option)
    } else {
      take(option)
    }
  }

  /// The node whose arc leads from one node to its parent or child, and whether it is used forward.
  private func rowStep(from tail: Int, to head: Int) -> (node: Int, isForward: Bool) {
    if head != Network.source, Int(network.parent[head]) == tail {
      return (head, !network.runsUp[head])
    }
    return (tail, network.runsUp[tail])
  }
}

// MARK: - Scanning

extension Flow {
  private mutating func scan(_ node: Int, _ scope: Scope) {
    scanOptions(of: node, scope)
    scanTakers(of: node)
    if node != Network.source { scanRow(of: node, from: node, to: Int(network.parent[node])) }
    for place in network.firstChild[node]..<network.firstChild[node + 1] {
      let child = Int(network.children[place])
      scanRow(of: child, from: node, to: child)
    }
  }

  private mutating func scanOptions(of node: Int, _ scope: Scope) {
    for place in arcs.places(of: node, .core, through: scope.last) {
      let head = Int(arcs.head[place])
      let cost = ShortestPaths.Cost(at: place * width, isNegated: false)
      guard paths.improves(head, from: node, arcs.cost, cost) else { continue }
      paths.reach(
        head, from: node, over: Int(arcs.option[place]), arcs.cost, cost, potential: potential,
        mayEnd: excess[head] < 0)
    }
  }

  private mutating func scanTakers(of node: Int) {
    var option = takers.first(at: node)
    while option >= 0 {
      let tail = Int(arcs.tail[option])
      let cost = ShortestPaths.Cost(at: Int(arcs.place[option]) * width, isNegated: true)
      if paths.improves(tail, from: node, arcs.cost, cost) {
        paths.reach(
          tail, from: node, over: option, arcs.cost, cost, potential: potential,
          mayEnd: excess[tail] < 0)
      }
      option = takers.next(after: option)
    }
  }

  private mutating func scanRow(of child: Int, from tail: Int, to head: Int) {
    let isForward = network.runsUp[child] == (tail == child)
    guard let cost = isForward ? costOfMore(at: child) : costOfLess(at: child) else { return }
    let words = ShortestPaths.Cost(at: cost.rawValue * width, isNegated: !isForward)
    guard paths.improves(head, from: tail, layout.rowCosts, words) else { return }
    paths.reach(
      head, from: tail, over: -1, layout.rowCosts, words, potential: potential,
      mayEnd: excess[head] < 0)
  }
}
