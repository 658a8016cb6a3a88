/// Turns multipliers in floating point into integers whose bound fits in 64 bits.
struct Rounding {
  let programme: Programme
  let goal: Int
  let earlier: [Int]
  /// Greatest magnitude that multipliers in units of 1 may have together with their rows.
  private let reach: Int
  private let goalReach: [Int]

  init(_ programme: Programme, goal: Int, earlier: [Int]) {
    (self.programme, self.goal, self.earlier) = (programme, goal, earlier)
    reach = programme.reach(ofGoal: goal)
    goalReach = (0..<goal).map { programme.reach(ofGoal: $0) }
  }

  /// Multipliers at the finest useful scale at which nothing can pass 64 bits; `nil` where even
  /// whole numbers are too large.
  ///
  /// `isBounding` is false for multipliers that are to show that nothing is left; they count as
  /// parts of the greatest.
  func rounded(rows: [Double], goals: [Double], isBounding: Bool, in region: Region) -> Multipliers?
  {
    let unit = isBounding ? 1.0 : 1 / max(greatest(rows, goals), 1e-300)
    let size = magnitude(rows, goals, isBounding: isBounding)
    guard size.ofUnit * unit + size.ofRounding < 0x1p60 else { return nil }
    let finest = min(60, max(20, Int(size.ofRounding.exponent) + 4))
    var (scale, steps) = (unit, 0)
    while steps < finest, 2 * scale * size.ofUnit + size.ofRounding < 0x1p60 {
      (scale, steps) = (2 * scale, steps + 1)
    }
    return Multipliers(
      scale: isBounding ? 1 << steps : 0,
      rows: rows.indices.map { whole(rows[$0] * scale, row: $0, region) },
      goals: goals.map { Int(max(0, $0 * scale).rounded()) })
  }

  /// A multiplier is dropped where its end says nothing.
  private func whole(_ value: Double, row: Int, _ region: Region) -> Int {
    let reach = programme.rows[row].reach
    if value > 0, region.high[row] >= reach.upperBound { return 0 }
    if value < 0, region.low[row] <= reach.lowerBound { return 0 }
    return Int(value.rounded())
  }

  private func greatest(_ rows: [Double], _ goals: [Double]) -> Double {
    (rows + goals).reduce(0) { max($0, abs($1)) }
  }

  /// More than any sum that the bound of these multipliers meets: what each unit of the scale adds,
  /// and what rounding to whole numbers adds at any scale.
  private func magnitude(
    _ rows: [Double], _ goals: [Double], isBounding: Bool
  ) -> (ofUnit: Double, ofRounding: Double) {
    var size = (ofUnit: isBounding ? Double(reach) + 1 : 0, ofRounding: 1.0)
    for (row, value) in rows.enumerated() where value != 0 {
      let side = programme.rows[row]
      let most =
        2
        * Double(
          max(abs(side.ends.lowerBound), abs(side.reach.lowerBound), abs(side.reach.upperBound)))
      size.ofUnit += abs(value) * most
      size.ofRounding += most
    }
    for (goal, value) in goals.enumerated() where value != 0 {
      let most = Double(goalReach[goal]) + abs(Double(earlier[goal]))
      size.ofUnit += value * most
      size.ofRounding += most
    }
    return size
  }
}
