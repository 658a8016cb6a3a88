/// Branch and bound for one goal, with the earlier goals kept at their proved values.
///
/// Proves that no solution is worth more than the incumbent: each leaf of its tree carries a
/// Lagrangian bound in integers (SOLVER §2b). Nodes are taken best bound first; from each the search
/// dives towards the side that takes an option. The tree may be exponential in the number of choices;
/// at each node one relaxation is solved from the last basis.
///
/// Sources: A. Land, A. Doig (1960); T. Achterberg, *Constraint Integer Programming* (2007), ch. 5–6.
final class GoalSearch {
  let programme: Programme
  let goal: Int
  let earlier: [Int]
  let bound: NodeBound
  private(set) var nodes: [Node] = []
  private(set) var incumbent: Incumbent?
  private var open = OpenNodes()
  private var region: Region
  /// The node to go on with; the best open one where there is none.
  private var next: Int?
  private let budget: Budget
  /// Choices that the relaxation of the root takes in parts.
  private(set) var rootDoubts = 0
  /// What holds in the whole tree.
  private let premises: [Region.Fixing]
  /// Values up to this are of no interest.
  private let floor: Int?
  /// Solutions from beside the tree; none for a search with premises or a floor.
  private var improvement: Improvement?
  /// The incumbent's value when progress was told last.
  private var told: Int?
  /// True when nothing better than the incumbent, or above the floor, is left.
  private(set) var isComplete = false

  /// A node of the tree.
  struct Node {
    let parent: Int
    let fixing: Region.Fixing?
    /// The bound of the node itself, or its parent's while it waits.
    var proof: NodeProof
    var isLeaf = true

    /// The greatest value that a solution here can have, as far as is known.
    var most: Int { proof.most ?? .min }
  }

  /// The best solution so far.
  struct Incumbent {
    /// The option that each choice takes; −1 for none.
    let taken: [Int]
    /// What it is worth at the goal.
    let value: Int
  }

  /// A search where these premises hold, for solutions that are worth more than `floor`.
  init(
    _ relaxation: Relaxation, goal: Int, earlier: [Int], incumbent: [Int]?,
    where premises: [Region.Fixing] = [], above floor: Int? = nil
  ) {
    (self.premises, self.floor) = (premises, floor)
    programme = relaxation.programme
    budget = relaxation.simplex.budget
    (self.goal, self.earlier) = (goal, earlier)
    bound = NodeBound(relaxation, goal: goal, earlier: earlier)
    region = Region(programme)
    self.incumbent = incumbent.map {
      Incumbent(taken: $0, value: programme.value(of: $0, goal: goal))
    }
    if premises.isEmpty, floor == nil {
      improvement = Improvement(relaxation, goal: goal, earlier: earlier)
    }
    move(to: premises)
    nodes.append(Node(parent: -1, fixing: nil, proof: bound.withoutMultipliers(region)))
    next = 0
  }

  /// Searches until nothing better than the incumbent is left, until any solution is found, or until
  /// so much work has been spent in all; it can go on from there.
  func run(stoppingAtFirst: Bool = false, until limit: Int = .max) {
    while budget.spent < limit, let node = next ?? bestOpen() {
      next = expand(node)
      while let taken = improvement?.solution(after: incumbent?.taken) { offer(taken) }
      if !stoppingAtFirst { report() }
      if budget.isExhausted || stoppingAtFirst && incumbent != nil { break }
    }
    move(to: [])
    isComplete = most <= toPass ?? .min
  }

  /// Goes on from a solution that keeps all rows, if it is better than the incumbent.
  func improve(on taken: [Int]) {
    let value = programme.value(of: taken, goal: goal)
    if value > toPass ?? .min { incumbent = Incumbent(taken: taken, value: value) }
  }

  /// Tells of a better incumbent, and after steps of work.
  private func report() {
    guard let report = budget.report, incumbent?.value != told || budget.isReportDue() else {
      return
    }
    told = incumbent?.value
    let bound = max(most, told ?? .min)
    report(
      SearchProgress(
        programme.goals[goal], of: programme.model, value: told,
        bound: bound == .min ? nil : bound, work: budget.spent))
  }

  /// No solution is worth more: the greatest bound of a leaf, and `Int.min` where nothing is left.
  var most: Int {
    nodes.reduce(Int.min) { $1.isLeaf ? max($0, $1.most) : $0 }
  }

  /// The open node with the highest bound, if that is above the incumbent's value.
  private func bestOpen() -> Int? {
    open.popBest().flatMap { isOfInterest($0) ? $0 : nil }
  }

  /// The value that a node must pass.
  private var toPass: Int? { incumbent?.value ?? floor }

  private func isOfInterest(_ node: Int) -> Bool {
    toPass.map { nodes[node].most > $0 } ?? true
  }

  /// Bounds a node and branches where it stays open; answers with the child to go on with.
  private func expand(_ node: Int) -> Int? {
    let path = self.path(to: node)
    move(to: path)
    if region.isContradictory {
      nodes[node].proof = bound.nothingLeft
      return nil
    }
    switch bound.bound(region, above: toPass) {
    case .closed(let proof):
      nodes[node].proof = proof
      return nil
    case .open(let proof):
      if proof.most ?? .min < nodes[node].most { nodes[node].proof = proof }
      offerShares()
      if node == 0 {
        rootDoubts = choicesInDoubt
        if incumbent == nil, let taken = improvement?.rounded() { offer(taken) }
        dive()
      }
      guard isOfInterest(node), !budget.isExhausted else { return nil }
      if let option = branchingOption() { return branch(node, on: option) }
      offer(region.forced.map { Int($0) })
      nodes[node].proof = bound.settled(region)
      return nil
    }
  }

  private func branch(_ node: Int, on option: Int) -> Int {
    nodes[node].isLeaf = false
    for isTaken in [true, false] {
      let fixing = Region.Fixing.option(option, isTaken: isTaken)
      nodes.append(Node(parent: node, fixing: fixing, proof: nodes[node].proof))
    }
    open.insert(nodes.count - 1, most: nodes[node].most)
    return nodes.count - 2
  }

  private func path(to node: Int) -> [Region.Fixing] {
    var path: [Region.Fixing] = []
    var step = node
    while let fixing = nodes[step].fixing {
      path.append(fixing)
      step = nodes[step].parent
    }
    return premises + path.reversed()
  }

  private func move(to path: [Region.Fixing]) {
    bound.relaxation.apply(region.move(to: path), of: region)
  }
}

// MARK: - Solutions

extension GoalSearch {
  /// The option whose two sides make the bound fall most; without one in doubt, the first that is
  /// not fixed.
  private func branchingOption() -> Int? {
    var doubts: [(option: Int, doubt: Double)] = []
    for option in bound.relaxation.core where isUndecided(option) {
      let share = bound.relaxation.share(of: option)
      if min(share, 1 - share) > 1e-6 { doubts.append((option, min(share, 1 - share))) }
    }
    doubts.sort { ($0.doubt, $1.option) > ($1.doubt, $0.option) }
    let falls = bound.relaxation.falls(of: doubts.prefix(Self.candidateCount).map(\.option))
    let best = falls.max { ($0.measure, -$0.option) < ($1.measure, -$1.option) }
    return best?.option ?? firstUnfixed()
  }

  /// Options in doubt that are looked at closely at a node.
  private static let candidateCount = 40

  private func isUndecided(_ option: Int) -> Bool {
    region.forced[programme.model.choiceOfOption[option]] < 0 && !region.isExcluded[option]
  }

  private func firstUnfixed() -> Int? {
    for (position, choice) in programme.model.choices.enumerated() where region.forced[position] < 0
    {
      if let option = choice.options.first(where: { !region.isExcluded[$0] }) { return option }
    }
    return nil
  }

  /// The number of choices that the relaxation takes in parts.
  private var choicesInDoubt: Int {
    let core = bound.relaxation.core
    let parts = core.filter { (1e-6...1 - 1e-6).contains(bound.relaxation.share(of: $0)) }
    return Set(parts.map { programme.model.choiceOfOption[$0] }).count
  }

  /// Takes the relaxation's solution as incumbent where it is whole, feasible and better.
  @discardableResult
  private func offerShares() -> Bool {
    var taken = Array(repeating: -1, count: programme.model.choices.count)
    var isWhole = true
    for option in bound.relaxation.core {
      let share = bound.relaxation.share(of: option)
      if share > 0.5 { taken[programme.model.choiceOfOption[option]] = option }
      if min(share, 1 - share) > 1e-6 { isWhole = false }
    }
    offer(taken)
    return isWhole
  }

  private func offer(_ taken: [Int]) {
    let value = programme.value(of: taken, goal: goal)
    guard value > toPass ?? .min, programme.accepts(taken, earlier: earlier) else {
      return
    }
    incumbent = Incumbent(taken: taken, value: value)
  }

  /// Fixes what the relaxation has nearly decided, again and again, in the hope of a good solution.
  private func dive() {
    let start = path(to: 0)
    var path = start
    for _ in 0..<200 {
      let fixings = divingFixings()
      guard !fixings.isEmpty else { break }
      path += fixings
      move(to: path)
      guard !region.isContradictory else { break }
      guard case .open = bound.bound(region, above: toPass), !budget.isExhausted
      else { break }
      offerShares()
    }
    move(to: start)
  }

  private func divingFixings() -> [Region.Fixing] {
    var sure: [Region.Fixing] = []
    var best: (option: Int, share: Double)?
    for option in bound.relaxation.core
    where region.forced[programme.model.choiceOfOption[option]] < 0 {
      let share = bound.relaxation.share(of: option)
      if share > 1 - 1e-6 {
        sure.append(.option(option, isTaken: true))
      } else if share > max(1e-6, best?.share ?? 0) {
        best = (option, share)
      }
    }
    guard let best else { return [] }
    return sure + [.option(best.option, isTaken: true)]
  }
}
