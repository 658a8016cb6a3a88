/// Among the best flows, moves to the lexicographically first: each choice in turn takes the first of
/// its options that some best flow takes with all earlier choices as they are, none being the last.
///
/// A best flow can be changed into any other along cycles of arcs without cost, so an option can be had
/// exactly when such a way leads from its arc's head back to its tail. Options that join two components
/// are not even tried.
struct Ties {
  private let components: FreeComponents
  /// Nodes whose options stay as they are.
  private var closed: [Bool]
  // One search.
  private var previous: [Int32]
  private var arrival: [Int32]
  private var reachedIn: [Int]
  private var round = 0
  private var goal = -1

  init(_ flow: Flow) {
    components = FreeComponents(flow)
    closed = Array(repeating: false, count: flow.network.nodeCount)
    previous = Array(repeating: -1, count: flow.network.nodeCount)
    arrival = previous
    reachedIn = Array(repeating: 0, count: flow.network.nodeCount)
  }

  /// Settles the choices at these nodes, the first first.
  ///
  /// - Complexity: O(n + m), and for each choice that could take an earlier option as much at most.
  mutating func settle(_ choices: [Int], in flow: inout Flow) {
    for choice in choices {
      let nodes = flow.network.subtree(of: choice)
      defer { for node in nodes { closed[node] = true } }
      guard nodes.contains(where: { !components.isAlone($0) }) else { continue }
      goal = -1
      for option in earlierOptions(at: nodes, in: flow) where take(option, in: &flow) { break }
    }
  }

  /// Options before the one that is taken that some best flow may take, in order.
  private func earlierOptions(at nodes: [Int], in flow: Flow) -> [Int] {
    let arcs = flow.arcs
    let taken = nodes.compactMap { arcs.places(of: $0, .taken).first }.first
    let end = taken.map { arcs.order[Int(arcs.option[$0])] } ?? Int32.max
    var options: [Int] = []
    for node in nodes where !components.isAlone(node) {
      for place in arcs.places(of: node, .core) where arcs.order[Int(arcs.option[place])] < end {
        guard components.number[node] == components.number[Int(arcs.head[place])],
          flow.signOfReducedCost(at: place, tail: node) == 0
        else { continue }
        options.append(Int(arcs.option[place]))
      }
    }
    return options.sorted { arcs.order[$0] < arcs.order[$1] }
  }

  /// Sends a unit over the option's arc and back along a free way; false where there is none.
  private mutating func take(_ option: Int, in flow: inout Flow) -> Bool {
    let (tail, head) = (Int(flow.arcs.tail[option]), flow.head(of: option))
    guard hasFreeWay(from: head, to: tail, in: flow) else { return false }
    var node = tail
    while node != head {
      let before = Int(previous[node])
      flow.send(1, from: before, to: node, over: Int(arrival[node]))
      node = before
    }
    flow.take(option)
    return true
  }

  /// True where free arcs lead to `goal`; what earlier searches for the same goal saw does not.
  private mutating func hasFreeWay(from start: Int, to goal: Int, in flow: Flow) -> Bool {
    if self.goal != goal { round += 1 }
    self.goal = goal
    guard reachedIn[start] != round else { return false }
    reachedIn[start] = round
    var open = [start]
    while let node = open.popLast() {
      if node == goal { return true }
      flow.visitFreeArcs(of: node, closed: closed) { head, option in
        guard reachedIn[head] != round, components.number[head] == components.number[goal] else {
          return
        }
        reachedIn[head] = round
        previous[head] = Int32(truncatingIfNeeded: node)
        arrival[head] = Int32(truncatingIfNeeded: option)
        open.append(head)
      }
    }
    return false
  }
}
