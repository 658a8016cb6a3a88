extension RowSet {
  /// Finds new witnesses for all groups that wait at a value that has been excluded; `false` where a
  /// choice has no value left.
  ///
  /// - Complexity: amortised over a branch, O(entries of the groups).
  func leave(_ value: Int) -> Bool {
    while waiting.start[value] >= 0 {
      let group = Int(waiting.start[value])
      let next = following.start[group]
      save(group)
      let before = entryCoefficient.start[Int(best.start[group])]
      waiting.start[value] = next
      let row = Int(groups.start[group].row)
      guard advance(group, in: row) else {
        park(group, at: value)
        return false
      }
      let after = entryCoefficient.start[Int(best.start[group])]
      guard after != before else { continue }
      note(row)
    }
    return true
  }

  /// Moves a group that waits nowhere to the best entry that is open, and parks it there.
  func advance(_ group: Int, in row: Int) -> Bool {
    let end = Int(groups.start[group].end)
    var entry = Int(best.start[group])
    let before = entryCoefficient.start[entry]
    while entry < end {
      work &+= 1
      let named = Int(entryValue.start[entry])
      let value = named >= 0 ? named : unnamedValue(group, in: row)
      if value >= 0, trail.state.start[value] >= 0 {
        best.start[group] = Int32(truncatingIfNeeded: entry)
        sum.start[row] &+= entryCoefficient.start[entry] &- before
        park(group, at: value)
        return true
      }
      entry += 1
    }
    return false
  }

  /// A value of the group's choice that the row does not name and that is not excluded; −1 for none.
  ///
  /// It looks behind the value at which the group waited, so that groups wait at different values.
  private func unnamedValue(_ group: Int, in row: Int) -> Int {
    let choice = Int(groups.start[group].choice)
    let taken = Int(trail.taken.start[choice])
    if taken >= 0 { return isNamed(taken, row) ? -1 : taken }
    let values = trail.table.values(ofChoice: choice)
    let first = max(values.lowerBound, Int(witness.start[group]))
    for offset in 0..<values.count {
      let value =
        first + offset < values.upperBound ? first + offset : first + offset - values.count
      work &+= 1
      if trail.state.start[value] == 0, !isNamed(value, row) { return value }
    }
    return -1
  }

  /// Whether the row has an entry for the value.
  func isNamed(_ value: Int, _ row: Int) -> Bool {
    guard case .side(let side, _) = rows[row].source else { return true }
    let option = Int(trail.table.option.start[value])
    guard option >= 0 else { return false }
    let places = programme.entries(of: option)
    return places.contains { programme.entries.start[$0].row == side }
  }

  /// Excludes what the row does not let a choice have; `false` where the row cannot be kept.
  func propagate(_ row: Int) -> Bool {
    let slack = sum.start[row] - needed.start[row]
    guard slack >= 0 else { return false }
    for group in rows[row].groups {
      work &+= 1
      guard groups.start[group].spread > slack else { break }
      let floor = entryCoefficient.start[Int(best.start[group])] - slack
      exclude(below: floor, group, row)
    }
    return true
  }

  /// Excludes all entries of a group with coefficients below the floor, the last first.
  private func exclude(below floor: Int, _ group: Int, _ row: Int) {
    var entry = Int(last.start[group])
    guard entryCoefficient.start[entry] < floor else { return }
    save(group)
    while entryCoefficient.start[entry] < floor {
      work &+= 1
      let value = Int(entryValue.start[entry])
      if value >= 0 { exclude(value, row) } else { excludeUnnamed(group, row) }
      entry -= 1
    }
    last.start[group] = Int32(truncatingIfNeeded: entry)
  }

  private func exclude(_ value: Int, _ row: Int) {
    guard trail.state.start[value] == 0 else { return }
    trail.assign(Literal(value, isTaken: false), Reason(row: row))
  }

  private func excludeUnnamed(_ group: Int, _ row: Int) {
    for value in trail.table.values(ofChoice: Int(groups.start[group].choice)) {
      work &+= 1
      if !isNamed(value, row) { exclude(value, row) }
    }
  }
}
