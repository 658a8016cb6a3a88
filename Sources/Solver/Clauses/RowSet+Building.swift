extension RowSet {
  /// Each end of a side row that can bind, as a row; but for covers, since all that a cover decides its
  /// resource decides too.
  func addSideRows() {
    var members = programme.rows.map { _ in [(value: Int, units: Int)]() }
    for option in 0..<programme.model.optionCount {
      let value = Int(trail.table.valueOfOption[option])
      for place in programme.entries(of: option) {
        let entry = programme.entries[place]
        members[Int(entry.row)].append((value, entry.units))
      }
    }
    for (row, side) in programme.rows.enumerated() where !side.isCover {
      if side.reach.lowerBound < side.ends.lowerBound {
        let least = min(side.ends.lowerBound, side.reach.upperBound + 1)
        addSide(row, sign: 1, members[row], needed: least)
      }
      if side.reach.upperBound > side.ends.upperBound {
        let most = max(side.ends.upperBound, side.reach.lowerBound - 1)
        addSide(row, sign: -1, members[row], needed: -most)
      }
    }
  }

  private func addSide(
    _ row: Int, sign: Int, _ members: [(value: Int, units: Int)], needed: Int
  ) {
    let choice = trail.table.choice
    var parts: [Part] = []
    for member in members {
      if parts.last?.choice != Int(choice[member.value]) {
        parts.append(Part(choice: Int(choice[member.value])))
      }
      parts[parts.count - 1].entries.append((member.value, sign * member.units))
    }
    if let clause = clause(parts, needed: needed) {
      shortRows.append((row, clause))
      return
    }
    for part in parts.indices {
      let count = trail.table.values(ofChoice: parts[part].choice).count
      if parts[part].entries.count < count { parts[part].entries.append((-1, 0)) }
    }
    add(parts, .side(row: Int32(row), sign: sign), needed: needed)
  }

  /// The clause that a row is where one of its values in the right state is enough for it.
  private func clause(_ parts: [Part], needed: Int) -> [Literal]? {
    let members = parts.compactMap(\.entries.first)
    guard parts.count > 1, parts.allSatisfy({ $0.entries.count == 1 }) else { return nil }
    let least = members.reduce(0) { $0 + min(0, $1.coefficient) }
    let step = members.reduce(Int.max) { min($0, abs($1.coefficient)) }
    guard least < needed, least + step >= needed else { return nil }
    return members.map { Literal($0.value, isTaken: $0.coefficient > 0) }
  }

  /// Adds a row with a coefficient for each value; answers with its number.
  ///
  /// No decision stands.
  ///
  /// - Complexity: O(values · log).
  func addFull(_ coefficients: [Int], needed: Int) -> Int {
    let start = full.count
    for coefficient in coefficients { full.append(coefficient) }
    let parts = programme.model.choices.indices.map { choice in
      Part(
        choice: choice,
        entries: trail.table.values(ofChoice: choice).map { ($0, coefficients[$0]) })
    }
    add(parts, .full(start: start), needed: needed)
    return rows.count - 1
  }

  /// A choice in a row that is made.
  private struct Part {
    let choice: Int
    var entries: [(value: Int, coefficient: Int)] = []

    var spread: Int {
      guard let first = entries.first, let last = entries.last else { return 0 }
      return first.coefficient - last.coefficient
    }
  }

  private func add(_ parts: [Part], _ source: Source, needed least: Int) {
    let row = rows.count
    var sorted = parts.filter { !$0.entries.isEmpty }
    for part in sorted.indices {
      sorted[part].entries.sort { ($0.coefficient, $1.value) > ($1.coefficient, $0.value) }
    }
    sorted.sort { ($0.spread, $1.choice) > ($1.spread, $0.choice) }
    let start = groups.count
    needed.append(least)
    sum.append(0)
    isWaiting.append(false)
    for part in sorted { add(part, toRow: row) }
    rows.append(Row(groups: start..<groups.count, source: source))
    for group in start..<groups.count { _ = advance(group, in: row) }
    note(row)
  }

  private func add(_ part: Part, toRow row: Int) {
    let start = entryValue.count
    for entry in part.entries {
      entryValue.append(Int32(entry.value))
      entryCoefficient.append(entry.coefficient)
    }
    groups.append(
      Group(
        row: Int32(row), choice: Int32(part.choice), start: Int32(start),
        end: Int32(entryValue.count), spread: part.spread))
    best.append(Int32(start))
    last.append(Int32(entryValue.count - 1))
    following.append(-1)
    sum[row] += entryCoefficient[start]
    witness.append(Int32(part.entries.last { $0.value >= 0 }?.value ?? -1))
  }
}
