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
    guard let position = rows.firstIndex(where: { $0.origin == .choice(choice) }) else {
      return nil
    }
    let start = flow.network.arcsOfRow[position].node
    guard taken(by: choice) == nil, start >= 0 else { return nil }
    let reached = flow.nodesReached(from: start)
    guard !reached[Network.sink] else { return nil }
    return Shortage(
      choices: rows.indices.compactMap { row in
        guard case .choice(let choice) = rows[row].origin else { return nil }
        let node = flow.network.arcsOfRow[row].node
        return node >= 0 && reached[node] ? choice : nil
      },
      resources: rows.indices.compactMap { row in
        guard case .resource(let resource) = rows[row].origin else { return nil }
        let arcs = flow.network.arcsOfRow[row]
        return arcs.node >= 0 && reached[arcs.tail] && !reached[arcs.end] ? resource : nil
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
      rows.indices.compactMap { row in
        guard case .resource(let resource) = rows[row].origin else { return nil }
        let node = flow.network.arcsOfRow[row].node
        let isRoomy = node >= 0 ? reaching[node] : hasRoomBeside(resource)
        return isRoomy ? resource : nil
      })
  }

  /// The same for a resource that is not in the network, because its options belong to no more choices
  /// than it allows: units are left, or one of these choices can do without it.
  private func hasRoomBeside(_ resource: Int) -> Bool {
    let takers = model.choices.indices.filter { choice in
      taken(by: choice).map { uses(resource, $0) } ?? false
    }
    guard takers.count >= model.resources[resource].maximum else { return true }
    return takers.contains { taker in
      guard let row = rows.firstIndex(where: { $0.origin == .choice(taker) }) else { return false }
      let start = flow.network.arcsOfRow[row].node
      guard start >= 0 else { return false }
      return flow.nodesReached(from: start) { !uses(resource, $0) }[Network.sink]
    }
  }

  private func uses(_ resource: Int, _ option: Int) -> Bool {
    model.uses(ofOption: option).contains { $0.resource == resource }
  }
}

extension Flow {
  /// Nodes to which open residual arcs lead, not by way of the source, and over no option that
  /// `mayUse` refuses.
  func nodesReached(from start: Int, _ mayUse: (Int) -> Bool = { _ in true }) -> [Bool] {
    spread(from: start) { arc in
      guard residual[arc] > 0, network.head[arc] != Network.source else { return false }
      let option = network.optionOfArc[arc >> 1]
      return option < 0 || mayUse(option)
    }
  }

  /// Nodes from which open residual arcs lead to `goal`, not over the return arc.
  func nodesReaching(_ goal: Int) -> [Bool] {
    spread(from: goal) { arc in residual[arc ^ 1] > 0 }
  }

  private func spread(from start: Int, over isOpen: (Int) -> Bool) -> [Bool] {
    var isReached = Array(repeating: false, count: network.nodeCount)
    isReached[start] = true
    var open = [start]
    while let node = open.popLast() {
      for arc in network.arcs[network.firstArc[node]..<network.firstArc[node + 1]]
      where arc >> 1 != network.returnArc && isOpen(arc) && !isReached[network.head[arc]] {
        isReached[network.head[arc]] = true
        open.append(network.head[arc])
      }
    }
    return isReached
  }
}
