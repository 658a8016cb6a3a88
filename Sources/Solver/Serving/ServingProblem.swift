/// What worths are counted in: `Int` where bounds are taken, `Int128` where goals are strictly ordered.
typealias WorthNumber = FixedWidthInteger & SignedInteger & Sendable

/// The numbers of an open / serve model under weights of its goals, in flat arrays.
///
/// At most one opening a site is opened, exactly one where the site is required, and between `fewest` and
/// `most` counted ones in all. Each customer then takes its best arc to an open opening, or what it has
/// alone. The sum of all worths is maximised.
struct ServingProblem<Worth: WorthNumber>: Sendable {
  let weights: GoalWeights
  /// The openings of each site, neighbours.
  private(set) var sites: [Range<Int>] = []
  private(set) var isSiteRequired: [Bool] = []
  private(set) var siteOfOpening: [Int] = []
  private(set) var openingWorth: [Worth] = []
  /// Whether the opening stands in the row.
  private(set) var isCounted: [Bool] = []
  private(set) var fewest: Int
  private(set) var most: Int

  /// Where each customer's arcs start, and behind the last customer their end. They stand best first,
  /// of equal ones the first of the model; those that are no better than being alone are left out.
  private(set) var arcStart: [Int] = [0]
  private(set) var arcOpening: [Int32] = []
  private(set) var arcWorth: [Worth] = []
  /// Positions in the model's requirements.
  private(set) var arcRequirement: [Int32] = []
  /// What each customer has without an opening; a penalty where it must be served.
  private(set) var aloneWorth: [Worth] = []
  private(set) var mustBeServed: [Bool] = []

  /// No site and no customer yet.
  init(_ weights: GoalWeights, fewest: Int, most: Int) {
    self.weights = weights
    self.fewest = fewest
    self.most = most
  }

  var openingCount: Int { openingWorth.count }
  var customerCount: Int { aloneWorth.count }

  func arcs(of customer: Int) -> Range<Int> {
    arcStart[customer]..<arcStart[customer + 1]
  }
}

// MARK: - Building

extension ServingProblem {
  struct Opening {
    let worth: Worth
    let isCounted: Bool
  }

  struct Arc {
    let opening: Int
    let worth: Worth
    let requirement: Int
  }

  struct Customer {
    var arcs: [Arc] = []
    var aloneWorth: Worth
    var mustBeServed = false
  }

  mutating func add(site openings: [Opening], isRequired: Bool) {
    let start = openingCount
    for opening in openings {
      openingWorth.append(opening.worth)
      isCounted.append(opening.isCounted)
      siteOfOpening.append(sites.count)
    }
    sites.append(start..<openingCount)
    isSiteRequired.append(isRequired)
  }

  mutating func add(_ customer: Customer) {
    let better = customer.arcs.filter { $0.worth > customer.aloneWorth }
    let sorted = better.sorted {
      $0.worth == $1.worth ? $0.requirement < $1.requirement : $0.worth > $1.worth
    }
    for arc in sorted {
      arcOpening.append(Int32(truncatingIfNeeded: arc.opening))
      arcWorth.append(arc.worth)
      arcRequirement.append(Int32(truncatingIfNeeded: arc.requirement))
    }
    arcStart.append(arcWorth.count)
    aloneWorth.append(customer.aloneWorth)
    mustBeServed.append(customer.mustBeServed)
  }
}

// MARK: - Sets of openings

extension ServingProblem {
  /// What a customer has, what it would have without the opening that serves it, and that opening.
  struct TwoBest {
    let worth: Worth
    let second: Worth
    /// -1 where the customer is better alone.
    let opening: Int
  }

  /// The best of the customer's arcs that lead to an open opening.
  func bestArc(of customer: Int, opening isOpen: [Bool]) -> Int? {
    arcs(of: customer).first { isOpen[Int(arcOpening[$0])] }
  }

  /// What the customer has with these openings.
  func worth(of customer: Int, opening isOpen: [Bool]) -> Worth {
    bestArc(of: customer, opening: isOpen).map { arcWorth[$0] } ?? aloneWorth[customer]
  }

  /// What each customer has with these openings.
  func worths(opening isOpen: [Bool]) -> [Worth] {
    (0..<customerCount).map { worth(of: $0, opening: isOpen) }
  }

  /// The worth of all openings and customers.
  func worth(opening isOpen: [Bool]) -> Worth {
    let openings = isOpen.indices.reduce(Worth(0)) { isOpen[$1] ? $0 + openingWorth[$1] : $0 }
    return worths(opening: isOpen).reduce(openings, +)
  }

  /// The customer's best with these openings, and with them but for the one that serves it.
  func twoBest(of customer: Int, opening isOpen: [Bool]) -> TwoBest {
    let alone = aloneWorth[customer]
    guard let best = bestArc(of: customer, opening: isOpen) else {
      return TwoBest(worth: alone, second: alone, opening: -1)
    }
    let own = arcOpening[best]
    let second = (best + 1..<arcStart[customer + 1]).first {
      arcOpening[$0] != own && isOpen[Int(arcOpening[$0])]
    }
    return TwoBest(
      worth: arcWorth[best], second: second.map { arcWorth[$0] } ?? alone, opening: Int(own))
  }
}

// MARK: - Prices

extension ServingProblem {
  /// Prices to start from: half way from what each customer has to what it would have without the
  /// opening that serves it, or at worst from its last arc.
  func prices(from isOpen: [Bool]) -> [Worth] {
    (0..<customerCount).map { customer in
      let best = twoBest(of: customer, opening: isOpen)
      let last = arcs(of: customer).last.map { arcWorth[$0] } ?? best.second
      let second = mustBeServed[customer] ? max(best.second, last) : best.second
      return second + (best.worth - second) / 2
    }
  }
}
