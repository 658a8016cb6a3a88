/// The Lagrangian bound at prices of the customers.
///
/// A customer pays each opening what the arc to it is worth above the customer's price, so no arc leaves
/// more than the price, and every set of openings is worth at most the prices and the openings' margins:
/// own worth plus all that is paid. The best margins within sites and row are ``OpeningSelection``'s.
/// The payments are the multipliers of the `requires` rows, the toll is that of the counting row, and the
/// least bound over all prices is that of the linear program.
///
/// All is integer, in units of 1 / D.
///
/// Source: G. Cornuejols, M. L. Fisher, G. L. Nemhauser, "Location of bank accounts to optimize float",
/// Management Science 23 (1977) 789–810.
struct PriceBound<Worth: WorthNumber> {
  let problem: ServingProblem<Worth>
  /// Own worth and payments of each opening at the prices evaluated last.
  private(set) var margins: [Worth]
  /// The best openings at those margins.
  private(set) var selection: OpeningSelection<Worth>
  private var scans = 0

  init(_ problem: ServingProblem<Worth>) {
    self.problem = problem
    margins = problem.openingWorth
    selection = OpeningSelection(problem)
  }

  /// No way to go on from the fixes is worth more than this.
  ///
  /// - Complexity: O(arcs above their price + openings · log openings).
  mutating func evaluate(at prices: [Worth], _ fixes: [OpeningFix]) -> Worth {
    margins = problem.openingWorth
    var sum: Worth = 0
    for (customer, price) in prices.enumerated() {
      sum += price
      var arc = problem.arcStart[customer]
      let end = problem.arcStart[customer + 1]
      while arc < end, problem.arcWorth[arc] > price {
        margins[Int(problem.arcOpening[arc])] += problem.arcWorth[arc] - price
        arc += 1
      }
      scans += arc - problem.arcStart[customer]
    }
    selection.select(margins, fixes)
    scans += margins.count
    return sum + selection.margin
  }

  /// A subgradient of the bound: 1 minus the number of chosen openings that the customer pays.
  mutating func subgradient(at prices: [Worth], into slope: inout [Double]) {
    for (customer, price) in prices.enumerated() {
      var (arc, paid) = (problem.arcStart[customer], 0)
      let end = problem.arcStart[customer + 1]
      while arc < end, problem.arcWorth[arc] > price {
        if selection.isOpen[Int(problem.arcOpening[arc])] { paid += 1 }
        arc += 1
      }
      scans += arc - problem.arcStart[customer]
      slope[customer] = Double(1 - paid)
    }
  }
}

extension PriceBound {
  /// Options scanned since this was asked last.
  mutating func takeScans() -> Int {
    defer { scans = 0 }
    return scans
  }
}
