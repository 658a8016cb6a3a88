extension Simplex {
  /// A variable that could enter the basis.
  struct Candidate: BitwiseCopyable {
    let variable: Int32
    /// Size of its element in the pivot row.
    let element: Double
    /// Price change at which its reduced cost is 0.
    var ratio: Double
  }

  /// The basic variable furthest outside its box, measured along the edge; `nil` when none is.
  func leavingRow() -> Int? {
    var best: (row: Int, measure: Double)?
    for row in 0..<rowCount {
      let variable = factor.head[row]
      let value = basicValue[row]
      let outside = max(low[variable] - value, value - high[variable])
      guard outside > Self.primalTolerance * max(1, abs(value)) else { continue }
      let measure = outside * outside / edgeWeight[row]
      if measure > best?.measure ?? 0 { best = (row, measure) }
    }
    return best?.row
  }

  /// Computes the row of the inverse into ``price`` and the pivot row into ``pivotRow``.
  func solveRow(_ row: Int) {
    price.fill(with: 0)
    price[row] = 1
    factor.solveTransposed(price.start)
    let (elements, marks) = (pivotRow.start, isMet.start)
    for variable in met.values { (elements[Int(variable)], marks[Int(variable)]) = (0, false) }
    met.removeAll()
    var scanned = rowCount
    for row in 0..<rowCount {
      let multiple = price.start[row]
      guard abs(multiple) > 1e-14 else { continue }
      meet(row)
      elements[row] = multiple
      let entries = rows.entries(of: row)
      for entry in entries {
        let variable = rowCount + Int(rows.rows[entry])
        elements[variable] += multiple * rows.values[entry]
        if !marks[variable] { meet(variable) }
      }
      scanned += entries.count
    }
    budget.spend(scanned)
  }

  private func meet(_ variable: Int) {
    isMet.start[variable] = true
    met.append(Int32(variable))
  }
}

// MARK: - Ratio test

extension Simplex {
  /// The variable that enters when the basic variable of `row` leaves to `target`; `nil` when
  /// even all flips together would not bring it back into its box.
  ///
  /// Passes breakpoints as long as the slope of the dual value stays positive; what it passes is
  /// left in ``flips``. Among breakpoints closer than the tolerance the largest element wins.
  func enteringVariable(row: Int, target: Target) -> Int? {
    collectCandidates(target)
    flips.removeAll()
    let variable = factor.head[row]
    var slope =
      target == .low ? low[variable] - basicValue[row] : basicValue[row] - high[variable]
    var isSorted = false
    var begin = 0
    while begin < candidates.count {
      let (end, fall) = group(from: begin, isSorted: isSorted)
      if slope - fall < Self.primalTolerance { return largest(in: begin..<end) }
      slope -= fall
      for place in begin..<end { flips.append(candidates[place].variable) }
      begin = end
      if !isSorted {
        var rest = UnsafeMutableBufferPointer(rebasing: candidates.values[begin...])
        rest.sort { ($0.ratio, $0.variable) < ($1.ratio, $1.variable) }
        isSorted = true
      }
    }
    return nil
  }

  /// The variables that may enter when a basic one leaves to that end.
  func collectCandidates(_ target: Target) {
    let sign: Double = target == .low ? -1 : 1
    let (elements, freedom) = (pivotRow.start, freedom.start)
    candidates.reserve(met.count)
    let kept = candidates.start
    var count = 0
    for variable in met.values {
      let element = sign * elements[Int(variable)] * freedom[Int(variable)]
      kept[count] = Candidate(variable: variable, element: element, ratio: 0)
      count += element > 1e-9 ? 1 : 0
    }
    candidates.keep(count)
    for place in 0..<count {
      let variable = Int(kept[place].variable)
      let reducedCost = reducedCost.start[variable] * freedom[variable]
      kept[place].ratio = max(0, reducedCost / kept[place].element)
    }
  }

  /// Moves the candidates that tie for the next breakpoint to the front; answers with their end and
  /// with the fall of the slope behind them.
  private func group(from begin: Int, isSorted: Bool) -> (end: Int, fall: Double) {
    var limit = Double.infinity
    for candidate in candidates.values[begin...] {
      limit = min(limit, candidate.ratio + dualTolerance / candidate.element)
      if isSorted, candidate.ratio > limit { break }
    }
    var end = begin
    var fall = 0.0
    for place in begin..<candidates.count {
      if candidates[place].ratio > limit {
        if isSorted { break }
        continue
      }
      let variable = Int(candidates[place].variable)
      fall += candidates[place].element * (high[variable] - low[variable])
      candidates.values.swapAt(place, end)
      end += 1
    }
    return (end, fall)
  }

  private func largest(in range: Range<Int>) -> Int? {
    candidates.values[range].max { ($0.element, -$0.variable) < ($1.element, -$1.variable) }
      .map { Int($0.variable) }
  }
}

// MARK: - Exchange

extension Simplex {
  /// Lets a variable enter and the one of `row` leave; `false` where rounding spoils the pivot.
  func exchange(row: Int, for variable: Int, target: Target) -> Bool {
    entering.fill(with: 0)
    add(1, timesColumnOf: variable, to: entering)
    factor.solve(entering.start)
    let pivot = entering[row]
    let expected = pivotRow[variable]
    guard abs(pivot - expected) <= 1e-6 * (1 + abs(pivot)), abs(pivot) > 1e-9 else { return false }
    flip()
    let leaving = factor.head[row]
    let end = target == .low ? low[leaving] : high[leaving]
    let step = (basicValue[row] - end) / pivot
    updateWeights(row: row, pivot: pivot)
    let start = place[variable] == .atLow ? low[variable] : high[variable]
    for other in 0..<rowCount where entering.start[other] != 0 {
      basicValue.start[other] -= step * entering.start[other]
    }
    basicValue[row] = start + step
    let isSound = (place[variable] == .atLow) == (reducedCost[variable] > 0)
    let fall = isSound ? reducedCost[variable] / pivot : 0
    updatePrices(by: fall)
    reducedCost[leaving] = -fall
    reducedCost[variable] = 0
    place[leaving] = target == .low ? .atLow : .atHigh
    place[variable] = .basic
    free(leaving)
    free(variable)
    factor.exchange(place: row, for: variable, column: entering.start)
    return true
  }

  /// Moves the variables of ``flips`` to their other ends.
  private func flip() {
    guard flips.count > 0 else { return }
    shift.fill(with: 0)
    for variable in flips.values.lazy.map({ Int($0) }) {
      let width = high[variable] - low[variable]
      let isLow = place[variable] == .atLow
      add(isLow ? width : -width, timesColumnOf: variable, to: shift)
      place[variable] = isLow ? .atHigh : .atLow
      free(variable)
    }
    factor.solve(shift.start)
    for row in 0..<rowCount where shift.start[row] != 0 {
      basicValue.start[row] -= shift.start[row]
    }
  }

  private func updatePrices(by step: Double) {
    guard step != 0 else { return }
    for variable in met.values.lazy.map({ Int($0) }) where place.start[variable] != .basic {
      reducedCost.start[variable] -= step * pivotRow.start[variable]
    }
  }

  /// Dual steepest edge: the norm of each row of the inverse, as it changes.
  private func updateWeights(row: Int, pivot: Double) {
    edge.start.update(from: price.start, count: rowCount)
    var weight = 1e-4
    for other in 0..<rowCount { weight += price.start[other] * price.start[other] }
    factor.solve(edge.start)
    for other in 0..<rowCount where entering.start[other] != 0 && other != row {
      let ratio = entering.start[other] / pivot
      let changed = edgeWeight.start[other] - 2 * ratio * edge.start[other] + ratio * ratio * weight
      edgeWeight.start[other] = min(max(changed, 1e-4), 1e9)
    }
    edgeWeight[row] = min(max(weight / (pivot * pivot), 1e-4), 1e9)
  }
}
