// Whether everybody who must be served can be: a problem of coverage, with the same prices as proof.

/// What an open / serve model demands; each demand could be given up.
struct ServingDemands {
  /// Customers that must be served, ascending.
  var customers: [Int]
  /// Sites that must open something, ascending.
  var sites: [Int]
  var fewest: Bool
  var most: Bool

  /// What serving a customer counts in a coverage.
  static let worth = 1024

  /// All that the problem demands.
  init<Worth: WorthNumber>(of problem: ServingProblem<Worth>) {
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
  /// The same openings without worth, in which each customer that is demanded counts 1 when it is served.
  func coverage<Number: WorthNumber>(of demands: ServingDemands) -> ServingProblem<Number> {
    var coverage = ServingProblem<Number>(
      GoalWeights(values: [Int128(ServingDemands.worth)]), fewest: demands.fewest ? fewest : 0,
      most: demands.most ? most : Int.max)
    let required = Set(demands.sites)
    for (position, site) in sites.enumerated() {
      let openings = site.map { ServingProblem<Number>.Opening(worth: 0, isCounted: isCounted[$0]) }
      coverage.add(site: openings, isRequired: required.contains(position))
    }
    for customer in demands.customers {
      let arcs = arcs(of: customer).map {
        ServingProblem<Number>.Arc(
          opening: Int(arcOpening[$0]), worth: Number(ServingDemands.worth),
          requirement: Int(arcRequirement[$0]))
      }
      coverage.add(.init(arcs: arcs, aloneWorth: 0))
    }
    return coverage
  }

  /// Whether all demands can be met; `nil` where the work does not suffice to know.
  ///
  /// - Complexity: O(arcs) where the openings of the greatest worths meet them, else that of a search.
  func meetingAll(_ work: inout Work) -> Coverage? {
    let demands = ServingDemands(of: self)
    guard Standing(nothingFixed, in: self).impossibility == nil else {
      return meeting(demands, &work)
    }
    let isOpen = openingsOfGreatestWorth
    let areMet = demands.customers.allSatisfy { bestArc(of: $0, opening: isOpen) != nil }
    return areMet ? .met(isOpen) : meeting(demands, &work)
  }

  /// Openings that keep sites and row and have the greatest worths, each counted alone.
  private var openingsOfGreatestWorth: [Bool] {
    var bound = PriceBound(self)
    _ = bound.evaluate(at: aloneWorth, nothingFixed)
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
    let coverage: ServingProblem<Int> = coverage(of: demands)
    guard work.spend(arcWorth.count) else { return nil }
    if let toll = Standing(nothingFixed, in: coverage).impossibility {
      var tree = ServingTree()
      tree.close(.init(node: 0, prices: .mild(coverage.aloneWorth), toll: Int128(toll)))
      return .unmet(tree)
    }
    let wanted = Int128(demands.customers.count * ServingDemands.worth)
    var search = ServingSearch(
      self.coverage(of: demands), mild: coverage, from: coverage.openingsOfGreatestWorth,
      wanted: wanted)
    guard search.run(&work) else { return nil }
    return search.incumbentWorth >= wanted ? .met(search.incumbent) : .unmet(search.tree)
  }
}
