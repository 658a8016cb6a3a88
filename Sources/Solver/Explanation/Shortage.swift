/// Why a choice takes nothing although it has options: too many choices share too few places.
///
/// `choices` want `rows.reduce(0) { $0 + maximum }` places and are one more than that; leaving any
/// one of them out lets all the others in (a Hall violator of least size; SOLVER, Science §4).
package struct Shortage: Hashable, Sendable {
  /// Positions of choices, ascending; the asking choice among them.
  package let choices: [Int]
  /// Positions of the resources that are full.
  package let resources: [Int]
}

extension SolvedNetwork {
  /// The shortage that keeps a choice empty; `nil` where it takes an option, could take one, or has
  /// none.
  ///
  /// Alternating ways: from the choice over its options to what they use, and where that is full back
  /// to the choices that fill it. What is reached wants more than what bounds it.
  ///
  /// - Complexity: O(n + m).
  package func shortage(of choice: Int) -> Shortage? {
    guard taken(by: choice) == nil, let start = node(ofChoice: choice) else { return nil }
    let reached = flow.nodesReached(from: start)
    guard !reached[Network.sink] else { return nil }
    return Shortage(
      choices: model.choices.indices.filter { node(ofChoice: $0).map { reached[$0] } ?? false },
      resources: model.resources.indices.filter { resource in
        guard let node = node(ofResource: resource) else { return false }
        let (tail, head) = flow.ends(of: node)
        return reached[tail] && !reached[head]
      })
  }

  /// True where one more unit of the resource's options could be chosen without dropping anybody,
  /// whatever that costs: places are left, or can be made by moving others.
  ///
  /// - Complexity: O(n + m) for all resources together, and once more for each choice that fills a
  ///   resource which never binds.
  package func roomyResources() -> Set<Int> {
    let reaching = flow.nodesReaching(Network.sink)
    return Set(
      model.resources.indices.filter { resource in
        node(ofResource: resource).map { reaching[$0] } ?? hasRoomBeside(resource)
      })
  }

  /// The same for a resource that is not in the network, because its options belong to no more choices
  /// than it allows: units are left, or one of these choices can do without it.
  private func hasRoomBeside(_ resource: Int) -> Bool {
    let takers = model.choices.indices.filter { choice in
      taken(by: choice).map { uses(resource, $0) } ?? false
    }
    guard takers.count >= edited.resource(resource).maximum else { return true }
    return takers.contains { taker in
      guard let start = node(ofChoice: taker) else { return false }
      return flow.nodesReached(from: start) { !uses(resource, $0) }[Network.sink]
    }
  }

  private func uses(_ resource: Int, _ option: Int) -> Bool {
    edited.uses(of: option).contains { $0.resource == resource }
  }
}

extension Flow {
  /// Nodes to which arcs with room lead, not by way of the source, and over no option that `mayUse`
  /// refuses.
  func nodesReached(from start: Int, _ mayUse: (Int) -> Bool = { _ in true }) -> [Bool] {
    spread(from: start) { node, visit in
      for place in arcs.places(of: node, .core, through: .rest)
      where mayUse(Int(arcs.option[place])) {
        visit(Int(arcs.head[place]))
      }
      for option in takers.options(at: node) where mayUse(option) { visit(Int(arcs.tail[option])) }
      visitRows(of: node) { row, other, isForward in
        let hasRoom = isForward ? costOfMore(at: row) != nil : costOfLess(at: row) != nil
        if other != Network.source, hasRoom { visit(other) }
      }
    }
  }

  /// Nodes from which arcs with room lead to `goal`, not over the return arc.
  func nodesReaching(_ goal: Int) -> [Bool] {
    var optionsTo = Array(repeating: [Int](), count: network.nodeCount)
    for node in 0..<network.nodeCount {
      for place in arcs.places(of: node, .core, through: .rest) {
        optionsTo[Int(arcs.head[place])].append(node)
      }
    }
    return spread(from: goal) { node, visit in
      for tail in optionsTo[node] { visit(tail) }
      for place in arcs.places(of: node, .taken) { visit(Int(arcs.head[place])) }
      visitRows(of: node) { row, other, isForward in
        let hasRoom = isForward ? costOfLess(at: row) != nil : costOfMore(at: row) != nil
        if row != Network.sink, hasRoom { visit(other) }
      }
    }
  }

  /// The rows' arcs at a node: whose each is, where it leads, and whether the way there runs forward.
  private func visitRows(
    of node: Int, _ body: (_ row: Int, _ other: Int, _ isForward: Bool) -> Void
  ) {
    if node != Network.source { body(node, Int(network.parent[node]), network.runsUp[node]) }
    for child in network.children(of: node) {
      body(Int(child), Int(child), !network.runsUp[Int(child)])
    }
  }

  private func spread(
    from start: Int, over visitNeighbours: (_ node: Int, _ visit: (Int) -> Void) -> Void
  ) -> [Bool] {
    var isReached = Array(repeating: false, count: network.nodeCount)
    isReached[start] = true
    var open = [start]
    while let node = open.popLast() {
      visitNeighbours(node) { other in
        guard !isReached[other] else { return }
        isReached[other] = true
        open.append(other)
      }
    }
    return isReached
  }
}
