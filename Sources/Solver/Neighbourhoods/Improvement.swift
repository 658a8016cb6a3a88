/// Solutions that do not come from the tree of a goal: for trees that do not close soon.
///
/// While nothing is known, ``Placement`` looks for a first solution; after that ``NeighbourhoodSearch``
/// looks for better ones. Both begin when the tree has done some work, and have their share of it.
struct Improvement {
  private let relaxation: Relaxation
  private let goal: Int
  private let earlier: [Int]
  /// Work that the budget has seen, and that is not the tree's.
  private var otherWork: Int
  /// Where a first solution is looked for; empty where there is no use in that.
  private var firstTry: [Int] = []
  private var placement: Placement?
  private var neighbourhoods: NeighbourhoodSearch?

  /// Work of a tree before anything is looked for beside it.
  private static let patience = 20_000_000

  /// For the tree of a goal that begins now.
  init(_ relaxation: Relaxation, goal: Int, earlier: [Int]) {
    (self.relaxation, self.goal, self.earlier) = (relaxation, goal, earlier)
    otherWork = relaxation.simplex.budget.spent
  }

  /// The relaxation's solution made whole; it may leave required choices empty.
  mutating func rounded() -> [Int] {
    firstTry = relaxation.programme.rounded { relaxation.share(of: $0) }
    return firstTry
  }

  /// A solution, better than the incumbent where there is one; `nil` when no work is due for it.
  mutating func solution(after incumbent: [Int]?) -> [Int]? {
    let budget = relaxation.simplex.budget
    let work = budget.spent - otherWork
    guard work > Self.patience, !budget.isExhausted else { return nil }
    let before = budget.spent
    defer { otherWork += budget.spent - before }
    return incumbent.map { better(than: $0, work, budget) } ?? placed(work, budget)
  }

  private mutating func better(than incumbent: [Int], _ work: Int, _ budget: Budget) -> [Int]? {
    var search =
      neighbourhoods ?? NeighbourhoodSearch(relaxation.programme, goal: goal, earlier: earlier)
    defer { neighbourhoods = search }
    while search.isDue(after: work), !budget.isExhausted {
      let found = search.better(than: incumbent, guide: relaxation, budget: budget)
      if let found { return found }
    }
    return nil
  }

  private mutating func placed(_ work: Int, _ budget: Budget) -> [Int]? {
    guard !firstTry.isEmpty else { return nil }
    guard var search = placement ?? Placement(relaxation.programme.model, from: firstTry) else {
      firstTry = []
      return nil
    }
    defer { placement = search }
    while search.isDue(after: work), !budget.isExhausted {
      search.improve(budget: budget)
      if search.isWhole { return search.taken }
    }
    return nil
  }
}
