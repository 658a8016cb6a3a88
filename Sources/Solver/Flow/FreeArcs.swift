// Arcs without cost: along cycles of them a best flow can be changed into every other.
extension Flow {
  /// Calls `body` for each node to which an arc of the core with room and a reduced cost of 0 leads,
  /// with the option of that arc, −1 for a row's. Options that begin at a closed node are left out.
  @inline(__always)
  func visitFreeArcs(
    of node: Int, closed: borrowing [Bool], _ body: (_ head: Int, _ option: Int) -> Void
  ) {
    if !closed[node] {
      for place in arcs.places(of: node, .core)
      where signOfReducedCost(at: place, tail: node) == 0 {
        body(Int(arcs.head[place]), Int(arcs.option[place]))
      }
    }
    var option = takers.first(at: node)
    while option >= 0 {
      let tail = Int(arcs.tail[option])
      if !closed[tail], signOfReducedCost(at: Int(arcs.place[option]), tail: tail) == 0 {
        body(tail, option)
      }
      option = takers.next(after: option)
    }
    let parent = Int(network.parent[node])
    if parent != node, isFree(node, forward: network.runsUp[node]) { body(parent, -1) }
    for child in network.children(of: node) {
      if isFree(Int(child), forward: !network.runsUp[Int(child)]) { body(Int(child), -1) }
    }
  }

  private func isFree(_ node: Int, forward: Bool) -> Bool {
    guard let cost = forward ? costOfMore(at: node) : costOfLess(at: node) else { return false }
    let (tail, head) = ends(of: node)
    for word in 0..<width {
      let reduced =
        layout.rowCosts[cost.rawValue * width + word] &+ potential[tail * width + word]
        &- potential[head * width + word]
      if reduced != 0 { return false }
    }
    return true
  }
}

/// The strongly connected components of the arcs without cost.
///
/// They are the same for every best flow, since a cycle of such arcs, once used, can be used the other
/// way: an arc between two components carries the same in all of them.
///
/// Source: H. N. Gabow, "Path-based depth-first search for strong and biconnected components",
/// *Information Processing Letters* 74 (2000) 107–114.
struct FreeComponents {
  /// A number for each node, equal where each leads to the other.
  private(set) var number: [Int32]
  private var found: Int32 = 0
  private var size: [Int] = []
  private var start: [Int] = [0]
  private var heads: [Int32] = []

  /// - Complexity: O(n + m).
  init(_ flow: Flow) {
    let count = flow.network.nodeCount
    number = Array(repeating: -1, count: count)
    let closed = Array(repeating: false, count: count)
    for node in 0..<count {
      flow.visitFreeArcs(of: node, closed: closed) { head, _ in
        heads.append(Int32(truncatingIfNeeded: head))
      }
      start.append(heads.count)
    }
    search()
  }

  /// True where the node is a component by itself.
  func isAlone(_ node: Int) -> Bool { size[Int(number[node])] == 1 }

  /// One node of the way from where the search began, and the next of its arcs.
  private struct Visit {
    let node: Int
    var next: Int
  }

  private mutating func search() {
    var order = Array(repeating: -1, count: number.count)
    var (visited, time): ([Visit], Int) = ([], 0)
    var (path, borders): ([Int], [Int]) = ([], [])
    for root in number.indices where order[root] < 0 {
      visited.append(Visit(node: root, next: start[root]))
      while let visit = visited.last {
        let node = visit.node
        if order[node] < 0 {
          order[node] = time
          time += 1
          path.append(node)
          borders.append(node)
        }
        if visit.next < start[node + 1] {
          visited[visited.count - 1].next += 1
          let head = Int(heads[visit.next])
          if order[head] < 0 {
            visited.append(Visit(node: head, next: start[head]))
          } else if number[head] < 0 {
            while let border = borders.last, order[border] > order[head] { borders.removeLast() }
          }
        } else {
          visited.removeLast()
          if borders.last == node { close(node, &path, &borders) }
        }
      }
    }
  }

  private mutating func close(_ node: Int, _ path: inout [Int], _ borders: inout [Int]) {
    borders.removeLast()
    var count = 0
    while let member = path.popLast() {
      number[member] = found
      count += 1
      if member == node { break }
    }
    size.append(count)
    found += 1
  }
}
