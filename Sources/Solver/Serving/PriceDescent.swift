/// Lowers the bound by steps along averaged subgradients.
///
/// A step is a part of what would reach the target if the bound were linear (Polyak). The part shrinks,
/// and steps begin again at the best prices, when twenty in a row have brought less than a hundredth of
/// the way to the target; it grows again as long as they bring more. Floating point chooses directions
/// only: prices are integers and each bound is exact.
///
/// Sources: B. T. Polyak, USSR Comp. Math. 9 (1969) 14–29; P. M. Camerini, L. Fratta, F. Maffioli,
/// Math. Programming Study 3 (1975) 26–34.
struct PriceDescent {
  /// The prices of the least bound so far.
  private(set) var best: [Int]
  /// The least bound so far.
  private(set) var bestBound = Int.max
  /// How much of each opening the averaged choices hold, 0 ... 1: near the linear program's.
  private(set) var share: [Double]
  private var prices: [Int]
  private let range: PriceRange
  private var slope: [Double]
  private var direction: [Double]
  private var length = Self.longest
  private var failures = 0
  private var isFresh = true

  /// What the newest subgradient weighs in the average.
  private static let weight = 0.2
  private static let patience = 20
  private static let (longest, shortest) = (0.2, 0.005)
  private static let (growth, shrinking) = (1.1, 0.66)

  init(from prices: [Int], within range: PriceRange, openings: Int) {
    self.range = range
    self.prices = range.clamp(prices)
    best = self.prices
    share = Array(repeating: 0, count: openings)
    slope = Array(repeating: 0, count: prices.count)
    direction = slope
  }

  /// Evaluates the bound and takes one step; `false` when steps no longer help.
  ///
  /// - Complexity: that of ``PriceBound/evaluate(at:_:)`` and O(customers).
  mutating func advance(_ bound: inout PriceBound<Int>, _ fixes: [OpeningFix], to target: Int)
    -> Bool
  {
    let value = bound.evaluate(at: prices, fixes)
    bound.subgradient(at: prices, into: &slope)
    average(bound.selection.isOpen)
    note(value, target)
    if failures > Self.patience {
      (failures, isFresh, prices) = (0, true, best)
      length *= Self.shrinking
      return length > Self.shortest
    }
    return step(from: value, to: target)
  }

  private mutating func average(_ isOpen: [Bool]) {
    let weight = isFresh ? 1 : Self.weight
    isFresh = false
    for customer in slope.indices {
      direction[customer] += weight * (slope[customer] - direction[customer])
    }
    for opening in share.indices {
      share[opening] += weight * ((isOpen[opening] ? 1 : 0) - share[opening])
    }
  }

  private mutating func note(_ value: Int, _ target: Int) {
    if bestBound == Int.max || value < bestBound - (bestBound - target) / 100 {
      failures = 0
      length = min(Self.longest, length * Self.growth)
    } else {
      failures += 1
    }
    if value < bestBound { (bestBound, best) = (value, prices) }
  }

  private mutating func step(from value: Int, to target: Int) -> Bool {
    let square = direction.reduce(0) { $0 + $1 * $1 }
    guard square > 1e-9 else { return false }
    let factor = length * Double(value - target) / square
    for customer in prices.indices {
      prices[customer] = range.clamp(
        Double(prices[customer]) - factor * direction[customer], customer)
    }
    return true
  }
}

/// Between what ends a price can help: what the customer has alone, and its best arc to a possible opening.
struct PriceRange {
  private let lowest: [Int]
  private let highest: [Int]

  /// - Complexity: O(arcs).
  init(_ problem: ServingProblem<Int>, possible isPossible: [Bool]) {
    lowest = problem.aloneWorth
    highest = (0..<problem.customerCount).map { problem.worth(of: $0, opening: isPossible) }
  }

  /// The nearest price that can help.
  func clamp(_ price: Double, _ customer: Int) -> Int {
    guard price > Double(lowest[customer]) else { return lowest[customer] }
    return price < Double(highest[customer]) ? Int(price.rounded()) : highest[customer]
  }

  /// Each price moved to the nearest that can help.
  func clamp(_ prices: [Int]) -> [Int] {
    prices.indices.map { min(max(prices[$0], lowest[$0]), highest[$0]) }
  }
}
