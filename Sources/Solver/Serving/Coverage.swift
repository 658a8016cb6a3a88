// Whether everybody who must be served can be: a problem of coverage, with the same prices as proof.

/// What an open / serve model demands; each demand could be given up.
struct ServingDemands {
  /// Customers that must be served, ascending.
  var customers: [Int]
  /// Sites that must open something, ascending.
  var sites: [Int]
  var fewest: Bool
  var most: Bool

  /// All that the problem demands.
  init(of problem: ServingProblem) {
    customers = problem.mustBeServed.indices.filter { problem.mustBeServed[$0] }
    sites = problem.sites.indices.filter { problem.isSiteRequired[$0] }
    fewest = problem.fewest > 0
    most = problem.most < Int.max
  }
}

/// Whether demands can be met.
enum Coverage {
  /// These openings meet them.
  case met([Bool])
  /// Nothing does: the proof, over the customers that are demanded.
  case unmet(ServingTree)
}

extension ServingProblem {
  /// What serving one customer counts in a coverage.
  static let one = 1024

  /// The same openings without worth, in which each customer that is demanded counts 1 when it is served.
  func coverage(of demands: ServingDemands) -> ServingProblem {
    var coverage = ServingProblem(
      GoalWeights(values: [Self.one]), fewest: demands.fewest ? fewest : 0,
      most: demands.most ? most : Int.max)
    let required = Set(demands.sites)
    for (position, site) in sites.enumerated() {
      let openings = site.map { Opening(worth: 0, isCounted: isCounted[$0]) }
      coverage.add(site: openings, isRequired: required.contains(position))
    }
    for customer in demands.customers {
      let arcs = arcs(of: customer).map {
        Arc(opening: Int(arcOpening[$0]), worth: Self.one, requirement: Int(arcRequirement[$0]))
      }
      coverage.add(Customer(arcs: arcs, aloneWorth: 0))
    }
    return coverage
  }

  /// Openings that keep sites and row and, one by one, are worth the most.
  private var someSet: [Bool] {
    var bound = PriceBound(self)
    _ = bound.evaluate(at: aloneWorth, openingWorth.map { _ in .undecided })
    return bound.selection.isOpen
  }

  /// Whether the demands can be met; `nil` where the work does not suffice to know.
  ///
  /// With r customers demanded, each of worth D, a leaf's bound is below D · r. In the model, where a
  /// demanded customer takes an option of worth 0 and not D, the same multipliers leave D · r less,
  /// which is less than nothing: a proof of infeasibility.
  ///
  /// - Complexity: that of a ``ServingSearch``.
  func meeting(_ demands: ServingDemands, _ work: inout Work) -> Coverage? {
    let coverage = coverage(of: demands)
    let free = [OpeningFix](repeating: .undecided, count: openingCount)
    if let toll = Standing(free, in: coverage).impossibility {
      return .unmet(ServingTree(closedAtRootBy: toll, prices: coverage.aloneWorth))
    }
    let wanted = demands.customers.count * coverage.weights.scale
    var search = ServingSearch(coverage, from: coverage.someSet, wanted: wanted)
    guard search.run(&work) else { return nil }
    return search.incumbentWorth >= wanted ? .met(search.incumbent) : .unmet(search.tree)
  }
}
