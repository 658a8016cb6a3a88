/// Looks for better solutions near the incumbent: frees some choices, keeps all others, and searches
/// what is left like a model of its own.
///
/// Proves nothing; it serves models whose trees do not close soon, where a better incumbent is the
/// better answer. Its work is a share of the tree's: little where nothing is found, up to half of the
/// tree's own as long as neighbourhoods bring better solutions. They grow where they are searched through at little
/// work and shrink where the work ends before. Everything is decided by counted work, and by dice whose
/// seed is the model.
///
/// - Complexity: each neighbourhood has its own small budget.
///
/// Sources: P. Shaw, "Using constraint programming and local search methods to solve vehicle routing
/// problems" (CP 1998); E. Danna, E. Rothberg, C. Le Pape, "Exploring relaxation induced neighborhoods
/// to improve MIP solutions", *Mathematical Programming* 102 (2005), for the differences.
struct NeighbourhoodSearch {
  private let programme: Programme
  private let goal: Int
  private let earlier: [Int]
  private let incidence: Incidence
  private let neighbourhood: Neighbourhood
  private var dice: Dice
  /// Choices in the next neighbourhood of each kind.
  private var sizes: [Neighbourhood.Kind: Int] = [:]
  private var turn = 0
  /// Work of all neighbourhoods so far.
  private var spent = 0
  /// Work that they may do beyond their share, earned by those that were of use.
  private var earned = 0

  /// One part of so many of the tree's work is for neighbourhoods that bring nothing.
  private static let share = 24
  /// What a neighbourhood that is of use earns, as a multiple of its work.
  private static let reward = 16
  /// Steps of small programmes cost more than is counted of them, by about this factor.
  private static let smallness = 2

  /// A search for solutions that are worth more at a goal and keep the earlier goals' values.
  ///
  /// - Complexity: O(size of the model).
  init(_ programme: Programme, goal: Int, earlier: [Int]) {
    (self.programme, self.goal, self.earlier) = (programme, goal, earlier)
    incidence = Incidence(programme.model)
    neighbourhood = Neighbourhood(programme)
    dice = Dice(programme.model)
  }

  /// Whether a neighbourhood is due when a tree has done so much work beside them.
  func isDue(after work: Int) -> Bool {
    spent + Self.smallness * most <= min(work / 2, work / Self.share + earned)
  }

  /// The budget of a neighbourhood.
  private var most: Int { 1_000_000 + 10 * programme.model.optionCount }

  /// The best solution of the next neighbourhood of a solution, where that is better; `guide` is a
  /// relaxation at any node, if there is one.
  mutating func better(than taken: [Int], guide: Relaxation?, budget: Budget) -> [Int]? {
    let kinds: [Neighbourhood.Kind] =
      guide == nil ? [.rows, .chance] : [.rows, .differences, .chance]
    let kind = kinds[turn % kinds.count]
    turn += 1
    let free = neighbourhood.choices(
      kind, size: sizes[kind] ?? 24, around: taken, share: { guide?.share(of: $0) ?? 0 }, &dice)
    let left = (budget.limit - budget.spent) / Self.smallness
    let own = Budget(min(most, left), isCancelled: budget.isCancelled)
    let found = searched(free, in: taken, own)
    let work = Self.smallness * own.spent + taken.count
    budget.spend(work)
    spent += work
    if found.better != nil { earned += Self.reward * work }
    resize(kind, free.count, by: own, isEnough: found.isComplete || found.better != nil)
    return found.better
  }

  /// Searches the remainder, in which earlier goals must have what the free choices give them now.
  private func searched(
    _ free: [Int], in taken: [Int], _ budget: Budget
  ) -> (better: [Int]?, isComplete: Bool) {
    let remainder = Remainder(incidence, freeing: free, in: taken)
    let relaxation = LexicographicSearch(remainder.model, budget: budget).relaxation
    let start = remainder.taken(of: taken)
    let kept = earlier.indices.map { relaxation.programme.value(of: start, goal: $0) }
    let search = GoalSearch(relaxation, goal: goal, earlier: kept, incumbent: start)
    search.run()
    guard let best = search.incumbent?.taken, best != start else { return (nil, search.isComplete) }
    return (remainder.whole(best, beside: taken), search.isComplete)
  }

  /// Grows where a quarter of the work was enough, shrinks where all of it was not.
  private mutating func resize(
    _ kind: Neighbourhood.Kind, _ size: Int, by budget: Budget, isEnough: Bool
  ) {
    if !isEnough {
      sizes[kind] = max(8, size * 4 / 5)
    } else if budget.spent < budget.limit / 4 {
      sizes[kind] = size + size / 4 + 1
    }
  }
}
