/// What a node of the search has decided on an opening.
enum OpeningFix: Sendable {
  case undecided, open, closed
}

/// The best openings at given margins, and what one more place in the row is worth.
///
/// A site offers its best counted opening and its best other one, or none. Where both are on offer, the
/// first gains so much over the second; as many sites as gain, but no fewer and no more than the row
/// allows, those of the highest gains, take the counted one. With the *toll*, the gain at which the row
/// binds, the choice is the best of each site alone, so that it needs no other proof.
struct OpeningSelection<Worth: WorthNumber> {
  private let problem: ServingProblem<Worth>
  /// The openings that are chosen.
  private(set) var isOpen: [Bool]
  /// The sum of their margins.
  private(set) var margin: Worth = 0
  /// The row's multiplier: above 0 where its maximum binds, below 0 where its minimum does.
  private(set) var toll: Worth = 0
  private var swings: [Swing] = []

  /// A site that may count or not.
  private struct Swing {
    let gain: Worth
    let counted: Int
    /// -1 for none.
    let other: Int
  }

  private struct Offer {
    let margin: Worth
    /// -1 for none.
    let opening: Int
  }

  init(_ problem: ServingProblem<Worth>) {
    self.problem = problem
    isOpen = Array(repeating: false, count: problem.openingCount)
  }

  /// Chooses among what the fixes leave, which is something within the row.
  ///
  /// - Complexity: O(openings + sites · log sites).
  mutating func select(_ margins: [Worth], _ fixes: [OpeningFix]) {
    swings.removeAll(keepingCapacity: true)
    for opening in isOpen.indices { isOpen[opening] = false }
    margin = 0
    var used = 0
    for site in problem.sites.indices {
      let offers = offers(of: site, margins, fixes)
      if let first = offers.other ?? offers.counted { take(first) }
      guard let counted = offers.counted else { continue }
      if let other = offers.other {
        let gain = counted.margin - other.margin
        swings.append(Swing(gain: gain, counted: counted.opening, other: other.opening))
      } else {
        used += 1
      }
    }
    settle(places: max(0, problem.fewest - used)...max(0, problem.most - used))
  }

  private func offers(
    of site: Int, _ margins: [Worth], _ fixes: [OpeningFix]
  ) -> (counted: Offer?, other: Offer?) {
    var counted: Offer?
    var other = problem.isSiteRequired[site] ? nil : Offer(margin: 0, opening: -1)
    for opening in problem.sites[site] where fixes[opening] != .closed {
      let offer = Offer(margin: margins[opening], opening: opening)
      let isCounted = problem.isCounted[opening]
      if fixes[opening] == .open { return isCounted ? (offer, nil) : (nil, offer) }
      if isCounted {
        if offer.margin > counted?.margin ?? Worth.min { counted = offer }
      } else if offer.margin > other?.margin ?? Worth.min {
        other = offer
      }
    }
    return (counted, other)
  }

  private mutating func take(_ offer: Offer) {
    margin += offer.margin
    if offer.opening >= 0 { isOpen[offer.opening] = true }
  }

  /// Lets so many of the sites that may count do so.
  private mutating func settle(places: ClosedRange<Int>) {
    swings.sort { ($1.gain, $0.counted) < ($0.gain, $1.counted) }
    let gaining = swings.firstIndex { $0.gain <= 0 } ?? swings.count
    let chosen = min(swings.count, max(places.lowerBound, min(places.upperBound, gaining)))
    toll = 0
    if chosen < gaining { toll = swings[chosen].gain }
    if chosen > gaining { toll = swings[chosen - 1].gain }
    for swing in swings.prefix(chosen) {
      margin += swing.gain
      isOpen[swing.counted] = true
      if swing.other >= 0 { isOpen[swing.other] = false }
    }
  }
}
