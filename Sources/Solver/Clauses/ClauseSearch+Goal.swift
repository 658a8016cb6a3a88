// MARK: - Incumbents and bounds

extension ClauseSearch {
  /// Goes on from a solution that somebody knows; what is sought must be worth more.
  func improve(on taken: [Int]) {
    guard incumbent.map({ value(of: $0) < value(of: taken) }) ?? true else { return }
    backtrack(to: 0)
    incumbent = taken
    for value in 0..<trail.table.count where trail.state[value] == 0 { phase[value] = false }
    for (choice, option) in taken.enumerated() {
      phase[trail.table.value(ofChoice: choice, taking: option)] = true
    }
    tighten()
  }

  /// What a solution is worth at the goal.
  func value(of taken: [Int]) -> Int {
    programme.value(of: taken, goal: goal)
  }

  /// Takes the assignment, in which every choice has its value, as the incumbent.
  func takeAssignment() {
    let values = programme.model.choices.indices.map { Int(trail.taken[$0]) }
    incumbent = values.map { Int(trail.table.option[$0]) }
    backtrack(to: 0)
    tighten()
  }

  /// Asks every row of the goal for more than the incumbent has.
  private func tighten() {
    guard let incumbent else { return }
    let least = value(of: incumbent) + 1
    rows.require(least, of: goalRow)
    for combination in combinations where combination.scale > 0 {
      rows.require(combination.scale * least - combination.ends, of: combination.row)
    }
  }

  /// Adds the bound of some multipliers as a row, if none is there yet and it excludes anything: then
  /// it is the reduced-cost fixing of the root, and bounds every node.
  ///
  /// - Complexity: O(options · (1 + goals + log) + entries).
  func offer(_ multipliers: Multipliers) {
    let isPriced = multipliers.rows.contains { $0 != 0 } || multipliers.goals.contains { $0 != 0 }
    guard combinations.isEmpty, isPriced, multipliers.scale == 0 || incumbent != nil else { return }
    backtrack(to: 0)
    let lagrangian = LagrangianValue(programme: programme, goal: goal, earlier: earlier)
    let worths = Numbers(programme.model.optionCount, filledWith: 0)
    lagrangian.price(multipliers, into: worths)
    let ends = lagrangian.ends(multipliers, Region(programme))
    let least = multipliers.scale * ((incumbent.map { value(of: $0) } ?? 0) + 1) - ends
    let coefficients = trail.table.coefficients { worths[$0] }
    guard excludesAny(coefficients, needed: least) else { return }
    let row = rows.addFull(coefficients, needed: least)
    stepOfRow.append(log.append(.combination(multipliers), from: []))
    combinations.append(Combination(row: row, scale: multipliers.scale, ends: ends))
  }

  /// Whether a row says anything of its own.
  private func excludesAny(_ coefficients: [Int], needed: Int) -> Bool {
    var (sum, spread) = (0, 0)
    for choice in programme.model.choices.indices {
      let own = trail.table.values(ofChoice: choice).map { coefficients[$0] }
      guard let most = own.max(), let least = own.min() else { continue }
      sum += most
      spread = max(spread, most - least)
    }
    return spread > sum - needed
  }
}

extension RowSet {
  /// Asks a row for so much.
  func require(_ least: Int, of row: Int) {
    needed[row] = least
    note(row)
  }
}

extension ValueTable {
  /// One number for each value, that of its option; 0 for none.
  func coefficients(_ coefficient: (_ option: Int) -> Int) -> [Int] {
    (0..<count).map { option[$0] < 0 ? 0 : coefficient(Int(option[$0])) }
  }
}
