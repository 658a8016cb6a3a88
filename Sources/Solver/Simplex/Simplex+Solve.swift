extension Simplex {
  /// How a solve ended.
  enum Status {
    /// Prices and values are the best.
    case optimal
    /// No values keep all rows; the row of the inverse that shows it is in ``Simplex/price``.
    case infeasible
    /// The bound fell below the cutoff.
    case cutOff
    /// The iterations ended; the multipliers are good for a bound all the same.
    case exhausted
  }

  /// Solves the programme from the last basis.
  ///
  /// Ends early when the value is known to lie below `cutoff`, or after so many iterations.
  func solve(cutoff: Double = -.infinity, iterations: Int = .max) -> Status {
    var left = iterations
    catchUp()
    while true {
      if factor.isWorn { refresh() }
      guard let row = leavingRow() else { return finished(.optimal) }
      guard left > 0, !budget.isExhausted else { return finished(.exhausted) }
      left -= 1
      iterationCount += 1
      let target = basicValue[row] < low[factor.head[row]] ? Target.low : .high
      solveRow(row)
      guard let variable = enteringVariable(row: row, target: target) else {
        guard factor.updateCount == 0 else {
          refresh()
          continue
        }
        return infeasible(target)
      }
      guard exchange(row: row, for: variable, target: target) else {
        guard factor.updateCount > 0 else { return finished(.exhausted) }
        refresh()
        continue
      }
      if left & 15 == 0, dualValue < cutoff { return finished(.cutOff) }
    }
  }

  /// The end of its box to which a basic variable leaves.
  enum Target {
    case low, high
  }

  /// Σ c·x of the basic solution, which the best value cannot pass.
  var dualValue: Double {
    var sum = 0.0
    for variable in rowCount..<cost.count where cost[variable] != 0 {
      switch place[variable] {
      case .atLow: sum -= cost[variable] * low[variable]
      case .atHigh: sum -= cost[variable] * high[variable]
      case .basic: break
      }
    }
    for row in 0..<rowCount { sum -= cost[factor.head[row]] * basicValue[row] }
    return sum
  }

  private func finished(_ status: Status) -> Status {

    for variable in 0..<value.count where place[variable] != .basic {
      value[variable] = place[variable] == .atLow ? low[variable] : high[variable]
    }
    for row in 0..<rowCount { value[factor.head[row]] = basicValue[row] }
    return status
  }

  /// Leaves the combination of rows that no values satisfy, with the signs of multipliers.
  private func infeasible(_ target: Target) -> Status {
    if target == .high { for row in 0..<rowCount { price[row] = -price[row] } }
    return .infeasible
  }
}

// MARK: - From scratch

extension Simplex {
  /// Computes prices and values from the basis, which is factorised anew where that pays.
  func refresh() {
    if indexedColumns != columns.count {
      rows.transpose(columns, rowCount: rowCount)
      indexedColumns = columns.count
    }
    refactor()
    computePrices()
    computeValues()
    isStale = (false, false)
    budget.spend(columns.entryCount)
  }

  /// Computes what changes since the last solve have touched.
  private func catchUp() {
    if factor.isWorn || isStale.prices { return refresh() }
    guard isStale.values else { return }
    for variable in 0..<place.count { settle(variable, reducedCost: reducedCost[variable]) }
    computeValues()
    isStale.values = false
  }

  /// Factorises anew; each basic variable takes its edge weight along to its new place.
  private func refactor() {
    for row in 0..<rowCount { value[factor.head[row]] = edgeWeight[row] }
    for variable in factor.refactor(columns) { place[variable] = .atLow }
    for row in 0..<rowCount {
      let variable = factor.head[row]
      edgeWeight[row] = place[variable] == .basic ? value[variable] : 1
      place[variable] = .basic
      free(variable)
    }
  }

  /// Reduced costs of all variables; those that stand at the wrong end change over.
  private func computePrices() {
    for row in 0..<rowCount { price[row] = cost[factor.head[row]] }
    factor.solveTransposed(price.start)
    for row in 0..<rowCount { settle(row, reducedCost: place[row] == .basic ? 0 : -price[row]) }
    for column in 0..<columns.count {
      let variable = rowCount + column
      guard place[variable] != .basic else {
        reducedCost[variable] = 0
        continue
      }
      var value = cost[variable]
      for entry in columns.entries(of: column) {
        value -= columns.values[entry] * price[Int(columns.rows[entry])]
      }
      settle(variable, reducedCost: value)
    }
  }

  private func settle(_ variable: Int, reducedCost value: Double) {
    reducedCost[variable] = value
    guard place[variable] != .basic else { return }
    if value < -dualTolerance {
      place[variable] = .atHigh
    } else if value > dualTolerance {
      place[variable] = .atLow
    }
    free(variable)
  }

  /// Tells in which direction a variable may move from where it stands.
  func free(_ variable: Int) {
    let canMove = place[variable] != .basic && high[variable] > low[variable]
    freedom[variable] = !canMove ? 0 : place[variable] == .atLow ? 1 : -1
  }

  /// Values of the basic variables, from those of all others.
  private func computeValues() {
    basicValue.fill(with: 0)
    for variable in 0..<place.count where place[variable] != .basic {
      let value = place[variable] == .atLow ? low[variable] : high[variable]
      if value != 0 { add(-value, timesColumnOf: variable, to: basicValue) }
    }
    factor.solve(basicValue.start)
  }

  func add(_ multiple: Double, timesColumnOf variable: Int, to vector: Numbers<Double>) {
    guard variable >= rowCount else {
      vector[variable] += multiple
      return
    }
    for entry in columns.entries(of: variable - rowCount) {
      vector.start[Int(columns.rows[entry])] += multiple * columns.values[entry]
    }
  }
}
