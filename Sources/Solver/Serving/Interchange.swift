/// Better openings by opening one, closing one, or both at once, as long as that gains.
///
/// All pairs are priced together: a customer that has `worth` and would have `second` without its opening
/// adds to what opening another gains, to what closing its own loses, and, where it would then go to the
/// other, to what the pair saves.
///
/// Sources: R. A. Whitaker, INFOR 21 (1983) 95–108; M. G. C. Resende, R. F. Werneck, "A fast
/// swap-based local search procedure for location problems", Annals of OR 150 (2007) 205–230.
struct Interchange<Worth: WorthNumber> {
  private let problem: ServingProblem<Worth>
  private(set) var isOpen: [Bool]
  /// Options and pairs scanned.
  private(set) var scans = 0
  private var open: [Int] = []
  private var counted = 0
  /// Where each opening stands among the open ones, -1 for those that are closed.
  private var place: [Int]
  /// The customer, plus 1, that priced each opening last.
  private var pricedBy: [Int]
  private var gain: [Worth] = []
  private var loss: [Worth] = []
  /// What a pair saves, by the opening that opens, then by the place of the one that closes.
  private var saved: [Worth] = []

  /// Starts from openings that keep sites and row.
  init(_ problem: ServingProblem<Worth>, from isOpen: [Bool]) {
    self.problem = problem
    self.isOpen = isOpen
    place = Array(repeating: -1, count: isOpen.count)
    pricedBy = Array(repeating: 0, count: isOpen.count)
  }

  /// Moves until no move gains.
  ///
  /// - Complexity: O(arcs + openings · open ones) a move.
  mutating func improve() {
    repeat { price() } while moveToBest()
  }

  /// Opens, closes, or both; -1 for none.
  private struct Move {
    var opening = -1
    var closing = -1
    var gain: Worth = 0
  }

  private mutating func moveToBest() -> Bool {
    var best = Move()
    for place in open.indices where allows(opening: -1, closing: open[place]) {
      consider(Move(closing: open[place], gain: -loss[place]), &best)
    }
    for opening in isOpen.indices where !isOpen[opening] { consider(opening, &best) }
    if best.opening >= 0 { isOpen[best.opening] = true }
    if best.closing >= 0 { isOpen[best.closing] = false }
    return best.gain > 0
  }

  private mutating func consider(_ opening: Int, _ best: inout Move) {
    let holder = problem.sites[problem.siteOfOpening[opening]].first { isOpen[$0] }
    if holder == nil, allows(opening: opening, closing: -1) {
      consider(Move(opening: opening, gain: gain[opening]), &best)
    }
    for place in open.indices where holder == nil || holder == open[place] {
      let pair = gain[opening] - loss[place] + saved[opening * open.count + place]
      guard pair > best.gain, allows(opening: opening, closing: open[place]) else { continue }
      best = Move(opening: opening, closing: open[place], gain: pair)
    }
    scans += open.count
  }

  private func consider(_ move: Move, _ best: inout Move) {
    if move.gain > best.gain { best = move }
  }

  /// Whether sites and row allow the move; what opens has its site to itself.
  private func allows(opening: Int, closing: Int) -> Bool {
    var count = counted
    if opening >= 0, problem.isCounted[opening] { count += 1 }
    if closing >= 0 {
      if problem.isCounted[closing] { count -= 1 }
      let site = problem.siteOfOpening[closing]
      let isRefilled = opening >= 0 && problem.siteOfOpening[opening] == site
      if problem.isSiteRequired[site], !isRefilled { return false }
    }
    return problem.fewest <= count && count <= problem.most
  }
}

// MARK: - Pricing of moves

extension Interchange {
  private mutating func price() {
    open = isOpen.indices.filter { isOpen[$0] }
    counted = open.count { problem.isCounted[$0] }
    for opening in isOpen.indices { (place[opening], pricedBy[opening]) = (-1, 0) }
    for (position, opening) in open.enumerated() { place[opening] = position }
    gain = problem.openingWorth
    loss = open.map { problem.openingWorth[$0] }
    saved = Array(repeating: 0, count: isOpen.count * open.count)
    for customer in 0..<problem.customerCount { price(customer) }
  }

  /// Adds what the customer would gain or lose by each move.
  private mutating func price(_ customer: Int) {
    let best = problem.twoBest(of: customer, opening: isOpen)
    let own = best.opening < 0 ? -1 : place[best.opening]
    if own >= 0 { loss[own] += best.worth - best.second }
    for arc in problem.arcs(of: customer) {
      let worth = problem.arcWorth[arc]
      guard worth > best.second else { break }
      let opening = Int(problem.arcOpening[arc])
      scans += 1
      guard place[opening] < 0, pricedBy[opening] <= customer else { continue }
      pricedBy[opening] = customer + 1
      if worth > best.worth { gain[opening] += worth - best.worth }
      if own >= 0 { saved[opening * open.count + own] += min(worth, best.worth) - best.second }
    }
  }
}
