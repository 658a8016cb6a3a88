/// Branch and bound on openings, depth first, an opening opened before it is closed.
///
/// At a node the better of two prices is taken up: the parent's, and what customers have from the
/// openings that are settled. At these every payment is for a gain over the settled ones, so that the
/// bound is the submodular one, and exact where nothing is undecided. Then ``PriceDescent`` lowers it;
/// the openings that it chooses on the way are starts for ``Interchange``. A node is a leaf when its
/// bound leaves no room for one unit more than the incumbent; else an opening is fixed either way.
///
/// Where there are earlier goals, openings are compared under strict weights. Bounds are taken under
/// milder ones, which leave the linear program less to gain, and under the strict ones where nothing is
/// undecided.
struct ServingSearch {
  /// The problem under strict weights.
  let problem: ServingProblem<Int128>
  /// The best set of openings so far, and its worth in that problem.
  private(set) var incumbent: [Bool]
  private(set) var incumbentWorth: Int128
  /// When the search is through, the proof that nothing is worth one unit more than the incumbent.
  var tree = ServingTree()
  private let wanted: Int128?
  /// By how much the bounds' problem values the earlier goals' values more than `problem` does.
  private let offset: Int128
  var bound: PriceBound<Int>
  private var strictBound: PriceBound<Int128>
  var waiting: [Node] = []
  /// Options scanned and not yet paid for.
  private var scans = 0

  struct Node {
    let id: Int
    let fixes: [OpeningFix]
    let prices: [Int]
  }

  /// Starts from openings that keep sites and row.
  ///
  /// `mild` is the problem of the bounds, and `offset` what earlier goals of known value add to the
  /// worth of a solution there beyond what they add in `problem`. Where `wanted` is given, a solution
  /// worth that much ends the search, and none that is worth less is looked for.
  init(
    _ problem: ServingProblem<Int128>, mild: ServingProblem<Int>, offset: Int128 = 0,
    from start: [Bool], wanted: Int128? = nil
  ) {
    self.problem = problem
    self.offset = offset
    self.wanted = wanted
    strictBound = PriceBound(problem)
    bound = PriceBound(mild)
    incumbent = start
    incumbentWorth = problem.worth(opening: start)
    improve(start)
    let prices = mild.prices(from: incumbent)
    waiting.append(Node(id: 0, fixes: problem.nothingFixed, prices: prices))
  }

  /// Whether the work sufficed to close every node, or to find what is wanted.
  ///
  /// - Complexity: exponential at worst; one node where the linear program's bound is within a unit.
  mutating func run(_ work: inout Work) -> Bool {
    while incumbentWorth < wanted ?? Int128.max, let node = waiting.popLast() {
      guard search(node, &work) else { return false }
    }
    return true
  }

  /// Lowers the root's bound before the search; answers with what it leaves possible in `problem`, or
  /// `nil` where the work ends.
  mutating func ceiling(_ work: inout Work) -> Int128? {
    guard let root = waiting.popLast() else { return nil }
    var descent = descent(from: root.prices, root.fixes)
    guard lower(&descent, at: root, &work) else { return nil }
    waiting.append(Node(id: root.id, fixes: root.fixes, prices: descent.best))
    return Int128(descent.bestBound) - offset
  }

  /// The problem of the bounds.
  var mild: ServingProblem<Int> { bound.problem }

  /// What a solution must be worth in `problem` to matter.
  var limit: Int128 { wanted ?? incumbentWorth + problem.weights.scale }
}

// MARK: - Nodes

extension ServingSearch {
  /// Closes the node or branches on it; `false` where the work does not suffice.
  private mutating func search(_ node: Node, _ work: inout Work) -> Bool {
    let standing = Standing(node.fixes, in: problem)
    if standing.undecided.isEmpty {
      closeStrictly(node, standing.isSettled)
    } else {
      let prices = startingPrices(at: node, standing.isSettled)
      if close(node, at: prices) { return pay(&work) }
      var descent = descent(from: prices, node.fixes)
      guard lower(&descent, at: node, &work) else { return false }
      if !close(node, at: descent.best) {
        return branch(on: node, descent, standing.undecided, &work)
      }
    }
    return pay(&work)
  }

  private mutating func startingPrices(at node: Node, _ isSettled: [Bool]) -> [Int] {
    let settled = mild.worths(opening: isSettled)
    let exact = bound.evaluate(at: settled, node.fixes)
    return exact < bound.evaluate(at: node.prices, node.fixes) ? settled : node.prices
  }

  /// Steps until the bound is low enough or steps no longer help; `false` where the work ends.
  private mutating func lower(
    _ descent: inout PriceDescent, at node: Node, _ work: inout Work
  ) -> Bool {
    for step in 0..<(node.id == 0 ? 3000 : 300) {
      let helps = descent.advance(&bound, node.fixes, to: target)
      if step % 60 == 0 { improve(bound.selection.isOpen) }
      guard pay(&work) else { return false }
      if !helps || isLow(descent.bestBound) { return true }
    }
    return true
  }

  /// Adds the node as a leaf if the bound at these prices closes it.
  private mutating func close(_ node: Node, at prices: [Int]) -> Bool {
    guard isLow(bound.evaluate(at: prices, node.fixes)) else { return false }
    let toll = Int128(bound.selection.toll)
    tree.close(.init(node: node.id, prices: .mild(prices), toll: toll))
    return true
  }

  /// Adds a node as a leaf in which nothing is undecided: what is left is no better than the incumbent,
  /// once that is as good.
  private mutating func closeStrictly(_ node: Node, _ isSettled: [Bool]) {
    improve(isSettled)
    let prices = problem.worths(opening: isSettled)
    _ = strictBound.evaluate(at: prices, node.fixes)
    let toll = strictBound.selection.toll
    tree.close(.init(node: node.id, prices: .strict(opening: isSettled), toll: toll))
  }

  /// Takes what interchange makes of these openings where it is the best so far.
  private mutating func improve(_ start: [Bool]) {
    var interchange = Interchange(problem, from: start)
    interchange.improve()
    scans += interchange.scans
    let worth = problem.worth(opening: interchange.isOpen)
    if worth > incumbentWorth { (incumbent, incumbentWorth) = (interchange.isOpen, worth) }
  }

  /// Pays for all scans since the last payment.
  mutating func pay(_ work: inout Work) -> Bool {
    defer { scans = 0 }
    return work.spend(scans + bound.takeScans() + strictBound.takeScans())
  }
}

// MARK: - Bounds

extension ServingSearch {
  /// Whether a bound of a node leaves nothing that matters.
  func isLow(_ bound: Int) -> Bool { bound < lowEnough }

  /// The least bound that leaves something that matters.
  var lowEnough: Int { Int(truncatingIfNeeded: limit + offset) }

  /// What bounds are lowered to: half a unit more than is needed.
  var target: Int { lowEnough - Int(truncatingIfNeeded: mild.weights.scale / 2) }

  func descent(from prices: [Int], _ fixes: [OpeningFix]) -> PriceDescent {
    let standing = Standing(fixes, in: problem)
    let range = PriceRange(mild, possible: standing.isPossible)
    return PriceDescent(from: prices, within: range, openings: fixes.count)
  }
}
