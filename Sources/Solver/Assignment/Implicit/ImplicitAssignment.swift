/// As many rows as can be joined with a column each, and of all such ways the highest sum of scores, with
/// its proof; scores are told when asked for.
///
/// Both levels stand in one weight: a pair weighs ``pairWorth`` and its score, and ``pairWorth`` is above
/// any sum of scores. The proof is a price for each row and column, none negative, no pair's weight above
/// its two prices, and their sum that of the weights taken (linear duality).
///
/// The way there is core and pricing: the best few candidates of each row and column are solved exactly
/// (``GrowingCore``), all pairs are compared with the prices (``ImplicitPricing``), those that break the
/// proof join, and the answer before is repaired. A round without such pairs ends it, and any other adds
/// pairs that the core did not hold. Bounds of blocks spare most pairs from being looked at, and
/// memory holds the core and one tile a worker.
///
/// Source: A. Volgenant, "Linear and semi-assignment problems: a core oriented approach", Computers &
/// Operations Research 23 (1996).
package struct ImplicitAssignment: Hashable, Sendable {
  /// The column of each row; -1 where it has none.
  package let columnOfRow: [Int32]
  /// What a pair weighs before its score.
  package let pairWorth: Int32
  /// Prices of rows.
  package let rowPrice: [Int32]
  /// Prices of columns.
  package let columnPrice: [Int32]
  /// Rounds of core and pricing.
  package let rounds: Int

  /// The number of pairs.
  package var pairCount: Int { columnOfRow.count { $0 >= 0 } }
  /// The sum of their scores: what the prices add up to beyond the worth of the pairs.
  package var scoreSum: Int {
    (rowPrice + columnPrice).reduce(0) { $0 + Int($1) } - pairCount * Int(pairWorth)
  }

  /// The best assignment, the same whatever the number of workers; `nil` where a weight would pass
  /// ``ScoreLimits/most``, that is where the shorter side times ``ImplicitScores/mostScore`` is about
  /// 5 · 10⁸.
  ///
  /// - Complexity: O(rows · columns) a round at most, and O(rows · arcs · log arcs) for the core.
  package static func best(
    of scores: some ImplicitScores, workers: Int = 1
  ) async -> ImplicitAssignment? {
    let tiles = ScoreTiles(scores, workers: workers)
    guard let worth = pairWorth(tiles) else { return nil }
    var core = GrowingCore(rows: tiles.rowCount, columns: tiles.columnCount, worth: worth)
    var pricing = ImplicitPricing(tiles, worth: worth)
    var (missing, rounds) = (await FirstCore(tiles).arcs(), 0)
    repeat {
      core.add(missing)
      core.settle()
      missing = await pricing.violated(at: core.price)
      rounds += 1
    } while !missing.isEmpty
    return ImplicitAssignment(core, rows: tiles.rowCount, pairWorth: worth, rounds: rounds)
  }

  /// One more than any sum of scores.
  private static func pairWorth(_ tiles: ScoreTiles<some ImplicitScores>) -> Int32? {
    let most = Int(tiles.scores.mostScore)
    let (sum, isTooLarge) = most.multipliedReportingOverflow(
      by: min(tiles.rowCount, tiles.columnCount))
    guard most >= 0, !isTooLarge, sum < Int(ScoreLimits.most) - most else { return nil }
    return Int32(sum + 1)
  }

  private init(_ core: GrowingCore, rows: Int, pairWorth: Int32, rounds: Int) {
    columnOfRow = core.partner[..<rows].map { $0 < 0 ? -1 : $0 - Int32(rows) }
    rowPrice = Array(core.price[..<rows])
    columnPrice = Array(core.price[rows...])
    (self.pairWorth, self.rounds) = (pairWorth, rounds)
  }
}
