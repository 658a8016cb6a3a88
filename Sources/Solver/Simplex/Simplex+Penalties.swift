extension Simplex {
  /// How far the value falls, at least, when a basic column must go down to 0 or up to 1: the gain
  /// of the first step of the dual method on either side.
  ///
  /// Answers with infinity for a side that no values satisfy. Valid after an optimal solve, until
  /// bounds, costs or columns change.
  ///
  /// - Complexity: one row of the inverse and one pivot row, with its breakpoints in order.
  ///
  /// Source: N. Driebeek, *An algorithm for the solution of mixed integer programming problems*
  /// (1966), with the long step of ``enteringVariable(row:target:)``.
  func penalties(row: Int) -> (down: Double, up: Double) {
    let value = basicValue[row]
    solveRow(row)
    return (
      down: fall(excess: value, target: .high), up: fall(excess: 1 - value, target: .low)
    )
  }

  private func fall(excess: Double, target: Target) -> Double {
    collectCandidates(target)
    var (slope, ratio, fall) = (excess, 0.0, 0.0)
    while let next = candidates.values.indices.min(by: {
      candidates[$0].ratio < candidates[$1].ratio
    }) {
      let candidate = candidates[next]
      candidates.values.swapAt(next, candidates.count - 1)
      candidates.keep(candidates.count - 1)
      fall += slope * (candidate.ratio - ratio)
      ratio = candidate.ratio
      let variable = Int(candidate.variable)
      slope -= candidate.element * (high[variable] - low[variable])
      if slope < Self.primalTolerance { return fall }
    }
    return .infinity
  }

  /// The place of each basic variable; −1 for the others.
  var rowOfVariable: [Int32] {
    var rows = [Int32](repeating: -1, count: place.count)
    for row in 0..<rowCount { rows[factor.head[row]] = Int32(row) }
    return rows
  }
}
