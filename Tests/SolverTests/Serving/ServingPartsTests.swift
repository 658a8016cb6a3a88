import Testing

@testable import Solver

/// The parts of the engine against everything that is possible.
@Suite("Parts of open and serve")
struct ServingPartsTests {
  /// A random problem of some sites and customers, what a node has fixed, and every set that keeps it.
  struct Sample {
    var dice: SeededDice
    var problem: ServingProblem<Int>
    var fixes: [OpeningFix] = []
    var sets: [[Bool]] = []

    init(seed: UInt64) {
      dice = SeededDice(seed &* 982_451_653 &+ 1)
      let fewest = dice.roll(0...2)
      problem = ServingProblem<Int>(
        GoalWeights(values: [1]), fewest: fewest, most: fewest + dice.roll(0...2))
      for _ in 0..<dice.roll(1...4) {
        let openings = (0..<dice.roll(0...3)).map { _ in
          ServingProblem<Int>.Opening(worth: dice.roll(-9...9), isCounted: dice.chance(3, in: 4))
        }
        problem.add(site: openings, isRequired: dice.chance(1, in: 4))
      }
      for _ in 0..<dice.roll(0...5) { addCustomer() }
      for site in problem.sites {
        let open = dice.chance(1, in: 3) ? site.randomElement(using: &dice) : nil
        fixes += site.map { opening in
          opening == open ? .open : dice.chance(1, in: 4) ? .closed : .undecided
        }
      }
      visit(0, Array(repeating: false, count: problem.openingCount))
    }

    private mutating func addCustomer() {
      var customer = ServingProblem<Int>.Customer(aloneWorth: dice.roll(-3...3))
      for number in 0..<dice.roll(0...4) where problem.openingCount > 0 {
        let opening = dice.roll(0...problem.openingCount - 1)
        customer.arcs.append(
          .init(opening: opening, worth: dice.roll(-5...15), requirement: number))
      }
      problem.add(customer)
    }

    private mutating func visit(_ opening: Int, _ isOpen: [Bool]) {
      guard opening < isOpen.count else {
        if keeps(isOpen), zip(isOpen, fixes).allSatisfy({ $1 == .undecided || $0 == ($1 == .open) })
        {
          sets.append(isOpen)
        }
        return
      }
      visit(opening + 1, isOpen)
      var with = isOpen
      with[opening] = true
      visit(opening + 1, with)
    }

    /// Whether the openings keep sites and row.
    func keeps(_ isOpen: [Bool]) -> Bool {
      let counted = isOpen.indices.count { isOpen[$0] && problem.isCounted[$0] }
      let sitesHold = problem.sites.indices.allSatisfy { site in
        let open = problem.sites[site].count { isOpen[$0] }
        return open <= 1 && (open == 1 || !problem.isSiteRequired[site])
      }
      return sitesHold && problem.fewest <= counted && counted <= problem.most
    }
  }

  @Test(
    "What is settled, possible or impossible at a node is so in all ways",
    arguments: UInt64(0)..<300)
  func standing(seed: UInt64) {
    let sample = Sample(seed: seed)
    let standing = Standing(sample.fixes, in: sample.problem)
    #expect((standing.impossibility != nil) == sample.sets.isEmpty)
    guard !sample.sets.isEmpty else { return }
    for opening in 0..<sample.problem.openingCount {
      #expect(standing.isSettled[opening] == sample.sets.allSatisfy { $0[opening] })
      #expect(standing.isPossible[opening] == sample.sets.contains { $0[opening] })
    }
  }

  @Test("Selection finds the best margins, and the toll proves them", arguments: UInt64(0)..<300)
  func selection(seed: UInt64) {
    var sample = Sample(seed: seed)
    guard !sample.sets.isEmpty else { return }
    let problem = sample.problem
    let margins = (0..<problem.openingCount).map { _ in sample.dice.roll(-20...20) }
    var selection = OpeningSelection(problem)
    selection.select(margins, sample.fixes)
    func margin(_ isOpen: [Bool]) -> Int {
      isOpen.indices.reduce(0) { isOpen[$1] ? $0 + margins[$1] : $0 }
    }
    #expect(sample.sets.contains(selection.isOpen))
    #expect(margin(selection.isOpen) == selection.margin)
    #expect(sample.sets.map(margin).max() == selection.margin)
    let toll = selection.toll
    let sites = problem.sites.indices.map { site -> Int in
      let ways = problem.sites[site].filter { sample.fixes[$0] != .closed }
      let forced = ways.filter { sample.fixes[$0] == .open }
      let worths = (forced.isEmpty ? ways : forced).map {
        margins[$0] - (problem.isCounted[$0] ? toll : 0)
      }
      return (worths + (forced.isEmpty && !problem.isSiteRequired[site] ? [0] : [])).max() ?? 0
    }
    let row = toll > 0 ? toll * problem.most : toll * problem.fewest
    #expect(row + sites.reduce(0, +) == selection.margin)
  }

  @Test("At any prices no set of openings is worth more than the bound", arguments: UInt64(0)..<300)
  func bounds(seed: UInt64) {
    var sample = Sample(seed: seed)
    guard !sample.sets.isEmpty else { return }
    let best = sample.sets.map { sample.problem.worth(opening: $0) }.max() ?? 0
    var bound = PriceBound(sample.problem)
    for _ in 0..<20 {
      let prices = sample.problem.aloneWorth.map { max($0, sample.dice.roll(-5...15)) }
      #expect(bound.evaluate(at: prices, sample.fixes) >= best)
    }
  }

  @Test(
    "Where nothing is undecided, the bound at what customers have is exact",
    arguments: UInt64(0)..<300)
  func exactBounds(seed: UInt64) {
    let sample = Sample(seed: seed)
    guard sample.sets.count == 1 else { return }
    var bound = PriceBound(sample.problem)
    let prices = sample.problem.worths(opening: sample.sets[0])
    #expect(
      bound.evaluate(at: prices, sample.fixes) == sample.problem.worth(opening: sample.sets[0]))
  }

  @Test("Descent keeps the least bound and its prices", arguments: UInt64(0)..<200)
  func descent(seed: UInt64) {
    let sample = Sample(seed: seed)
    guard !sample.sets.isEmpty else { return }
    let standing = Standing(sample.fixes, in: sample.problem)
    let range = PriceRange(sample.problem, possible: standing.isPossible)
    let start = range.clamp(sample.problem.aloneWorth.map { _ in 4 })
    var bound = PriceBound(sample.problem)
    let first = bound.evaluate(at: start, sample.fixes)
    var descent = PriceDescent(from: start, within: range, openings: sample.problem.openingCount)
    for _ in 0..<50 where !descent.advance(&bound, sample.fixes, to: 0) { break }
    #expect(descent.bestBound <= first)
    #expect(bound.evaluate(at: descent.best, sample.fixes) == descent.bestBound)
  }

  @Test("Interchange keeps sites and row, and ends where no move gains", arguments: UInt64(0)..<300)
  func interchange(seed: UInt64) {
    let sample = Sample(seed: seed)
    let problem = sample.problem
    for start in sample.sets.prefix(3) {
      var interchange = Interchange(problem, from: start)
      interchange.improve()
      let end = interchange.isOpen
      let worth = problem.worth(opening: end)
      #expect(sample.keeps(end) && worth >= problem.worth(opening: start))
      for opening in end.indices where !end[opening] {
        for closing in [nil] + end.indices.filter({ end[$0] }).map(Optional.some) {
          var moved = end
          moved[opening] = true
          if let closing { moved[closing] = false }
          if sample.keeps(moved) { #expect(problem.worth(opening: moved) <= worth) }
        }
      }
    }
  }

  @Test("Under strict weights the order of sums is the order of goals", arguments: UInt64(0)..<200)
  func strictWeights(seed: UInt64) throws {
    let model = RandomServingModel.make(seed: seed)
    let order = try #require(GoalOrder(of: model))
    let weights = order.strict(upTo: model.goals.count - 1).values
    var dice = SeededDice(seed)
    func plan() -> [Int?] {
      model.choices.map { choice in
        dice.chance(1, in: 4) ? nil : choice.options.randomElement(using: &dice)
      }
    }
    for _ in 0..<20 {
      let keys = [plan(), plan()].map { Enumeration.key($0, in: model) }
      let sums = keys.map { zip($0, weights).reduce(Int128(0)) { $0 + Int128($1.0) * $1.1 } }
      #expect(keys[0].lexicographicallyPrecedes(keys[1]) == (sums[0] < sums[1]))
    }
  }
}
