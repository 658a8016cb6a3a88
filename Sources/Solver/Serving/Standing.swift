extension ServingProblem {
  /// What the root of a search has fixed.
  var nothingFixed: [OpeningFix] { Array(repeating: .undecided, count: openingCount) }
}

/// What sites and row leave to decide at a node of the search.
///
/// Where the row is full, the sites that need not count cannot; where every site that can count is needed,
/// all must. What is undecided can be fixed either way, and the row can still be kept.
struct Standing {
  /// Openings that are open in every way to go on.
  private(set) var isSettled: [Bool]
  /// Openings that are open in some way to go on.
  private(set) var isPossible: [Bool]
  /// Openings that are possible and not settled, ascending.
  private(set) var undecided: [Int] = []
  /// Where sites and row leave no way at all: the row's multiplier that proves it, 0 where a required
  /// site has nothing to open.
  private(set) var impossibility: Int?

  /// - Complexity: O(openings).
  init<Worth>(_ fixes: [OpeningFix], in problem: ServingProblem<Worth>) {
    isSettled = Array(repeating: false, count: fixes.count)
    isPossible = isSettled
    let sites = problem.sites.indices.map { Remains(of: $0, fixes, problem) }
    let used = sites.count { $0.mustCount }
    let usable = sites.count { $0.canCount }
    if sites.contains(where: { $0.ways == 0 }) { impossibility = 0 }
    if used > problem.most { impossibility = 1 }
    if usable < problem.fewest { impossibility = -1 }
    for site in sites {
      note(site.narrowed(isFull: used == problem.most, isScarce: usable == problem.fewest))
    }
  }

  private mutating func note(_ site: Remains) {
    for opening in site.counted + site.others {
      isPossible[opening] = true
      if site.ways == 1 { isSettled[opening] = true } else { undecided.append(opening) }
    }
  }
}

/// What is left to one site.
private struct Remains {
  var counted: [Int] = []
  var others: [Int] = []
  var mayStayEmpty: Bool

  init<Worth>(of site: Int, _ fixes: [OpeningFix], _ problem: ServingProblem<Worth>) {
    let openings = problem.sites[site].filter { fixes[$0] != .closed }
    let fixed = openings.filter { fixes[$0] == .open }
    mayStayEmpty = fixed.isEmpty && !problem.isSiteRequired[site]
    for opening in fixed.isEmpty ? openings : fixed {
      if problem.isCounted[opening] { counted.append(opening) } else { others.append(opening) }
    }
  }

  var ways: Int { counted.count + others.count + (mayStayEmpty ? 1 : 0) }
  var canCount: Bool { !counted.isEmpty }
  var mustCount: Bool { canCount && others.isEmpty && !mayStayEmpty }

  func narrowed(isFull: Bool, isScarce: Bool) -> Remains {
    var rest = self
    if isFull, !mustCount { rest.counted = [] }
    if isScarce, canCount {
      rest.others = []
      rest.mayStayEmpty = false
    }
    return rest
  }
}
