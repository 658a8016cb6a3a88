/// The linear relaxation of a goal over a core of the options.
///
/// Rows are the choices, the side rows and one row for each goal, which asks for the goal's value as
/// soon as that is proved. The options outside the core are priced by ``LagrangianValue`` and join
/// when they could make the value better, so that the relaxation stays small where the model is
/// large. Basis and core are kept from goal to goal and from node to node.
final class Relaxation {
  let programme: Programme
  let simplex: Simplex
  /// The column of each option; −1 outside the core.
  private(set) var columnOfOption: [Int32]
  /// The option of each column.
  private(set) var core: [Int] = []

  private let firstSideRow: Int
  private let firstGoalRow: Int
  /// A side row is divided by this, a power of two, and so are a goal's worths in its row.
  private let sideScale: [Double]
  private let goalScale: [Double]
  private var goal = 0

  /// A relaxation without any option in its core.
  init(_ programme: Programme, budget: Budget = Budget()) {
    self.programme = programme
    let model = programme.model
    columnOfOption = Array(repeating: -1, count: model.optionCount)
    firstSideRow = model.choices.count
    firstGoalRow = firstSideRow + programme.rows.count
    sideScale = programme.largestUnits.map { powerOfTwo(above: $0) }
    let largest = programme.goals.indices.map { programme.largestWorth(ofGoal: $0) }
    goalScale = largest.map { powerOfTwo(above: $0) }
    var ends = model.choices.map { (low: $0.isRequired ? 1.0 : 0, high: 1.0) }
    ends += zip(programme.rows, sideScale).map { row, scale in
      row.box(low: row.ends.lowerBound, high: row.ends.upperBound, scale: scale)
    }
    ends += programme.goals.map { _ in (-1e12, 1e12) }
    simplex = Simplex(rowEnds: ends, magnitude: Double(largest.max() ?? 1), budget: budget)
  }

  /// Takes options into the core that are not in it yet.
  func add(_ options: some Sequence<Int>) {
    for option in options where columnOfOption[option] < 0 {
      columnOfOption[option] = Int32(core.count)
      core.append(option)
      simplex.addColumn(worth: worth(of: option), entries: entries(of: option))
    }
  }

  /// Turns to a goal; the earlier ones must keep these values.
  func turn(to goal: Int, earlier: [Int]) {
    self.goal = goal
    for (column, option) in core.enumerated() {
      simplex.setWorth(worth(of: option), column: column)
    }
    for (goal, value) in earlier.enumerated() {
      let scale = goalScale[goal]
      let reach = Double(programme.reach(ofGoal: goal)) / scale + 1
      simplex.setEnds(Double(value) / scale, reach, row: firstGoalRow + goal)
    }
  }

  /// The option's worth, moved by less than a hundredth over all choices so that ties are rare.
  private func worth(of option: Int) -> Double {
    var hash = UInt64(truncatingIfNeeded: option) &* 0x9e37_79b9_7f4a_7c15
    hash = (hash ^ (hash >> 29)) &* 0xbf58_476d_1ce4_e5b9
    let part = Double(hash >> 40) / 0x1p24
    let most = 0.01 / Double(max(1, programme.model.choices.count))
    return Double(programme.worths[goal][option]) + part * most
  }

  private func entries(of option: Int) -> [(row: Int, value: Double)] {
    var entries = [(row: programme.model.choiceOfOption[option], value: 1.0)]
    for place in programme.entries(of: option) {
      let entry = programme.entries[place]
      let row = Int(entry.row)
      entries.append((firstSideRow + row, Double(entry.units) / sideScale[row]))
    }
    for goal in programme.goals.indices where programme.worths[goal][option] != 0 {
      let value = Double(programme.worths[goal][option]) / goalScale[goal]
      entries.append((firstGoalRow + goal, value))
    }
    return entries
  }
}

extension Programme.SideRow {
  /// The ends as far as they say anything; the low end wins where they cross.
  fileprivate func box(low: Int, high: Int, scale: Double) -> (low: Double, high: Double) {
    let least = max(low, reach.lowerBound)
    return (Double(least) / scale, Double(max(least, min(high, reach.upperBound))) / scale)
  }
}

private func powerOfTwo(above value: Int) -> Double {
  Double(sign: .plus, exponent: Double(max(1, value)).exponent, significand: 1)
}

// MARK: - Regions

extension Relaxation {
  /// Makes the bounds of everything that fixings touched those of the region.
  func apply(_ changed: [Region.Fixing], of region: Region) {
    for fixing in changed {
      switch fixing {
      case .option(let option, _):
        if region.forced[programme.model.choiceOfOption[option]] == option { add([option]) }
        let choice = programme.model.choiceOfOption[option]
        for option in programme.model.choices[choice].options { setBounds(of: option, region) }
      case .atMost(let row, _), .atLeast(let row, _):
        let box = programme.rows[row].box(
          low: region.low[row], high: region.high[row], scale: sideScale[row])
        simplex.setEnds(box.low, box.high, row: firstSideRow + row)
      }
    }
  }

  /// Bounds of an option in the core.
  func setBounds(of option: Int, _ region: Region) {
    let column = Int(columnOfOption[option])
    guard column >= 0 else { return }
    let isForced = Int(region.forced[programme.model.choiceOfOption[option]]) == option
    simplex.setBounds(isForced ? 1 : 0, region.allows(option) ? 1 : 0, column: column)
  }

  /// How much of an option the latest solution takes.
  func share(of option: Int) -> Double {
    let column = Int(columnOfOption[option])
    return column < 0 ? 0 : simplex.value(column: column)
  }

  /// For options that the latest solution takes in part, how much the bound falls on either side;
  /// the measure grows with both.
  func falls(of options: [Int]) -> [(option: Int, measure: Double)] {
    let rows = simplex.rowOfVariable
    return options.compactMap { option in
      let row = Int(rows[simplex.rowCount + Int(columnOfOption[option])])
      guard row >= 0 else { return nil }
      let falls = simplex.penalties(row: row)
      return (option, max(falls.down, 1e-6) * max(falls.up, 1e-6))
    }
  }

  /// Multipliers of the latest solution, in units of 1.
  var multipliers: (rows: [Double], goals: [Double]) {
    multipliers { simplex.multiplier(row: $0) }
  }

  /// The combination of rows that shows that nothing is left.
  var ray: (rows: [Double], goals: [Double]) {
    multipliers { simplex.price[$0] }
  }

  private func multipliers(
    _ value: (Int) -> Double
  ) -> (rows: [Double], goals: [Double]) {
    let rows = programme.rows.indices.map { value(firstSideRow + $0) / sideScale[$0] }
    let goals = (0..<goal).map { max(0, -value(firstGoalRow + $0) / goalScale[$0]) }
    return (rows, goals)
  }
}
