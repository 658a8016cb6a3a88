/// A linear programme over boxed variables, solved by the dual simplex method.
///
/// Maximise c·x with l ≤ x ≤ u and every row's activity a·x between two ends, all of them finite.
/// Row i has a logical variable, variable i, which stands for minus its activity; structural
/// variable j is variable `rowCount + j`. Because every variable is boxed, any basis becomes dual
/// feasible when each other variable sits at the end that its reduced cost favours. So bounds, costs
/// and columns may change at will between solves, and each solve goes on from the last basis.
///
/// What it proves: nothing by itself, since it computes in floating point. Its multipliers are a
/// *guide*: whoever uses them proves the bound again in integers.
///
/// - Complexity: exponential at worst; in practice a small multiple of `rowCount` iterations of
///   O(rows + entries met) each.
///
/// Sources: C. E. Lemke (1954); J. J. Forrest, D. Goldfarb, *Steepest-edge simplex algorithms for
/// linear programming* (1992); I. Maros, *A generalized dual phase-2 simplex algorithm* (2003) for
/// long steps over flipped bounds.
final class Simplex {
  /// Rows of the programme.
  let rowCount: Int
  let columns = SparseColumns()
  let rows = SparseColumns()
  let factor: BasisFactor
  /// Pays for the work of each iteration; when it is spent, a solve ends.
  let budget: Budget

  // One place a variable.
  let low: Numbers<Double>
  let high: Numbers<Double>
  /// Costs: minus c.
  let cost: Numbers<Double>
  let reducedCost: Numbers<Double>
  let place: Numbers<Place>
  /// 1 for a variable that can rise from its low end, −1 for one that can fall, 0 for one that stays.
  let freedom: Numbers<Double>
  /// Values of the latest solution.
  let value: Numbers<Double>
  /// Pivot row of the latest iteration, over all variables.
  let pivotRow: Numbers<Double>
  let isMet: Numbers<Bool>

  // One place a row of the basis.
  let basicValue: Numbers<Double>
  let edgeWeight: Numbers<Double>
  let price: Numbers<Double>
  let entering: Numbers<Double>
  let edge: Numbers<Double>
  let shift: Numbers<Double>

  /// Variables with an element in the latest pivot row.
  let met = Numbers<Int32>(filledWith: 0)
  /// Those that could enter the basis.
  let candidates: Numbers<Candidate>
  /// Those that move to their other ends.
  let flips = Numbers<Int32>(filledWith: 0)
  /// Iterations in all solves.
  var iterationCount = 0
  /// What has to be computed anew since columns, costs or bounds have changed.
  var isStale = (prices: true, values: true)
  /// Columns that `rows` knows.
  var indexedColumns = 0

  /// Largest violation of a bound that counts as none.
  static let primalTolerance = 1e-8
  /// Largest wrong sign of a reduced cost that counts as none.
  let dualTolerance: Double

  /// Where a variable stands.
  enum Place: UInt8 {
    case atLow, atHigh, basic
  }

  /// A programme of rows with these ends and no column yet.
  ///
  /// `magnitude` is the order of the largest cost that will be set.
  init(
    rowEnds: [(low: Double, high: Double)], magnitude: Double = 1, budget: Budget = Budget()
  ) {
    self.budget = budget
    rowCount = rowEnds.count
    factor = BasisFactor(size: rowCount)
    low = Numbers(filledWith: 0)
    high = Numbers(filledWith: 0)
    for ends in rowEnds {
      low.append(-ends.high)
      high.append(-ends.low)
    }
    cost = Numbers(rowCount, filledWith: 0)
    reducedCost = Numbers(rowCount, filledWith: 0)
    place = Numbers(rowCount, filledWith: .basic)
    freedom = Numbers(rowCount, filledWith: 0)
    value = Numbers(rowCount, filledWith: 0)
    pivotRow = Numbers(rowCount, filledWith: 0)
    isMet = Numbers(rowCount, filledWith: false)
    basicValue = Numbers(rowCount, filledWith: 0)
    edgeWeight = Numbers(rowCount, filledWith: 1)
    price = Numbers(rowCount, filledWith: 0)
    entering = Numbers(rowCount, filledWith: 0)
    edge = Numbers(rowCount, filledWith: 0)
    shift = Numbers(rowCount, filledWith: 0)
    candidates = Numbers(filledWith: Candidate(variable: 0, element: 0, ratio: 0))
    dualTolerance = max(1e-9, 1e-13 * magnitude)
    rows.transpose(columns, rowCount: rowCount)
  }

  /// The number of columns.
  var columnCount: Int { columns.count }
}

// MARK: - Building and changing

extension Simplex {
  /// Adds a column with bounds 0 and 1; answers with its position.
  @discardableResult
  func addColumn(worth: Double, entries: [(row: Int, value: Double)]) -> Int {
    columns.appendColumn()
    for entry in entries { columns.append(entry.value, row: entry.row) }
    low.append(0)
    high.append(1)
    cost.append(-worth)
    reducedCost.append(0)
    place.append(.atLow)
    freedom.append(1)
    value.append(0)
    pivotRow.append(0)
    isMet.append(false)
    isStale.prices = true
    return columns.count - 1
  }

  /// Changes what a unit of a column is worth.
  func setWorth(_ worth: Double, column: Int) {
    cost[rowCount + column] = -worth
    isStale.prices = true
  }

  /// Changes a column's bounds.
  func setBounds(_ newLow: Double, _ newHigh: Double, column: Int) {
    (low[rowCount + column], high[rowCount + column]) = (newLow, newHigh)
    isStale.values = true
  }

  /// Changes a row's ends.
  func setEnds(_ newLow: Double, _ newHigh: Double, row: Int) {
    (low[row], high[row]) = (-newHigh, -newLow)
    isStale.values = true
  }

  /// Value of a column in the latest solution.
  func value(column: Int) -> Double {
    value[rowCount + column]
  }

  /// What a unit of a row is worth in the latest solution: positive at its high end.
  func multiplier(row: Int) -> Double {
    place[row] == .basic ? 0 : reducedCost[row]
  }
}
