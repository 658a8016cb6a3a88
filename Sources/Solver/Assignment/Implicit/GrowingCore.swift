/// The best assignment among arcs whose number grows, by shortest augmenting paths from either side.
///
/// Invariant: every vertex, row or column, has a price of 0 or more; no arc weighs more than the prices
/// of its two ends; an arc that is taken equals them. A vertex that is alone and has a price is in
/// *debt*. A path that lowers the sum of prices the least takes one vertex out of debt: it ends at a
/// vertex of the other side that is alone, or at one of its own side that does without, at price 0. Once
/// no vertex is in debt the prices prove the answer the best.
///
/// New arcs raise the prices of rows, and part them from their columns; both are in debt then, and all
/// that was found elsewhere stays.
///
/// Source: R. Jonker, A. Volgenant, "A shortest augmenting path algorithm for dense and sparse linear
/// assignment problems", Computing 38 (1987); here from both sides, as after a change prices of columns
/// may have to fall.
struct GrowingCore {
  private let worth: Int32
  private var arcs: CoreArcs
  /// Prices of rows, then of columns.
  private(set) var price: [Int32]
  /// The vertex that each vertex is joined to; -1 for none.
  private(set) var partner: [Int32]
  // One search.
  private var distance: [Int32]
  private var arrival: [Int32]
  private var mark: [Int]
  private var stamp = 0
  private var settled: [Int] = []
  private var heap = DistanceHeap()

  /// A core without arcs; each arc will weigh `worth` and its score, ``ScoreLimits/most`` together at
  /// most.
  init(rows: Int, columns: Int, worth: Int32) {
    self.worth = worth
    arcs = CoreArcs(rows: rows, columns: columns)
    price = Array(repeating: 0, count: rows + columns)
    partner = Array(repeating: -1, count: rows + columns)
    distance = price
    arrival = partner
    mark = Array(repeating: 0, count: rows + columns)
  }

  /// Adds arcs.
  ///
  /// - Complexity: O(vertices + arcs).
  mutating func add(_ more: [CoreArcs.Arc]) {
    arcs.add(more)
    for arc in more {
      let (row, column) = arcs.ends(of: arc)
      let lacking = worth + arc.score - price[row] - price[column]
      guard lacking > 0 else { continue }
      price[row] += lacking
      if partner[row] >= 0 { partner[Int(partner[row])] = -1 }
      partner[row] = -1
    }
  }

  /// Takes every vertex out of debt.
  ///
  /// - Complexity: O(debts · arcs · log arcs).
  mutating func settle() {
    for vertex in price.indices where price[vertex] > 0 && partner[vertex] < 0 { settle(vertex) }
  }
}

// MARK: - Augmenting paths

extension GrowingCore {
  private struct End {
    /// By how much the sum of prices falls short of the first vertex's own price.
    var cost: Int32
    var vertex: Int
    var isOwnSide: Bool
  }

  private mutating func settle(_ start: Int) {
    let end = search(from: start)
    price[start] -= end.cost
    for vertex in settled {
      let saved = end.cost - distance[vertex]
      price[vertex] += saved
      price[Int(partner[vertex])] -= saved
    }
    shift(to: end, from: start)
  }

  /// Dijkstra's algorithm over vertices of the other side; of their partners, those of the own side, the
  /// distance is the same, as taken arcs have no slack.
  private mutating func search(from start: Int) -> End {
    stamp += 2
    settled.removeAll(keepingCapacity: true)
    heap.removeAll()
    var end = End(cost: price[start], vertex: start, isOwnSide: true)
    var (near, reached): (Int, Int32) = (start, 0)
    while true {
      scan(near, reached, &end)
      guard let far = nearest(before: end.cost) else { return end }
      near = Int(partner[far])
      reached = distance[far]
      mark[far] = stamp + 1
      settled.append(far)
      if reached + price[near] < end.cost {
        end = End(cost: reached + price[near], vertex: near, isOwnSide: true)
      }
    }
  }

  /// Prices are at most 2²⁹ and so are distances short of the end, so that three of them fit.
  private mutating func scan(_ near: Int, _ reached: Int32, _ end: inout End) {
    let offset = reached + price[near] - worth
    for arc in arcs.arcs(of: near) {
      let far = Int(arcs.other[arc])
      let length = offset + price[far] - arcs.score[arc]
      guard length < end.cost, mark[far] < stamp || mark[far] == stamp && length < distance[far]
      else { continue }
      (mark[far], distance[far]) = (stamp, length)
      arrival[far] = Int32(truncatingIfNeeded: near)
      if partner[far] < 0 {
        end = End(cost: length, vertex: far, isOwnSide: false)
      } else {
        heap.push(Int32(truncatingIfNeeded: far), at: length)
      }
    }
  }

  private mutating func nearest(before limit: Int32) -> Int? {
    while let (vertex, far) = heap.pop() {
      guard far < limit else { return nil }
      if mark[vertex] == stamp, distance[vertex] == far { return vertex }
    }
    return nil
  }

  /// Hands partners on along the path, from its end back to the start.
  private mutating func shift(to end: End, from start: Int) {
    var far = end.vertex
    if end.isOwnSide {
      guard end.vertex != start else { return }
      far = Int(partner[end.vertex])
      partner[end.vertex] = -1
    }
    while true {
      let near = Int(arrival[far])
      let old = Int(partner[near])
      partner[far] = Int32(truncatingIfNeeded: near)
      partner[near] = Int32(truncatingIfNeeded: far)
      guard near != start else { return }
      far = old
    }
  }
}
