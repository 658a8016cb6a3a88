extension RowSet {
  /// Adds to `premises` true literals from which the row follows to exclude a value, or not to be kept
  /// where none is given, all of them earlier than `place` on the trail.
  ///
  /// What the sum misses the number by is given back, group by group, so that few premises are left.
  ///
  /// - Complexity: O(groups + entries that are excluded).
  func explain(
    _ row: Int, excluding value: Int?, before place: Int, into premises: Numbers<Literal>
  ) {
    let own = value.map { Int(trail.table.choice.start[$0]) } ?? -1
    var total = value.map { coefficient(of: $0, in: row) } ?? 0
    let range = rows[row].groups
    while explained.count < range.count { explained.append(0) }
    for (offset, group) in range.enumerated() where Int(groups.start[group].choice) != own {
      explained.start[offset] = bestEntry(group, row, before: place)
      total += entryCoefficient.start[explained.start[offset]]
    }
    work &+= range.count
    var surplus = needed.start[row] - 1 - total
    for (offset, group) in range.enumerated() where Int(groups.start[group].choice) != own {
      let entry = explained.start[offset]
      let first = rootEntry(group, row)
      let cost = entryCoefficient.start[first] - entryCoefficient.start[entry]
      if cost <= surplus {
        surplus -= cost
      } else {
        surplus -= explain(group, row, from: first, to: entry, before: place, surplus, premises)
      }
    }
  }

  /// Adds what keeps a group from entries before `end`; answers with how much of the surplus it used.
  ///
  /// Few exclusions say more than that one value is taken, and many say less.
  private func explain(
    _ group: Int, _ row: Int, from first: Int, to end: Int, before place: Int, _ surplus: Int,
    _ premises: Numbers<Literal>
  ) -> Int {
    let coefficient = entryCoefficient.start[end]
    let start = premises.count
    var entry = first
    while entry < end, entryCoefficient.start[entry] - coefficient > surplus {
      addExclusions(entry, group, row, premises)
      entry += 1
    }
    let taken = Int(trail.taken.start[Int(groups.start[group].choice)])
    guard premises.count > start + Self.fewExclusions, taken >= 0,
      Int(trail.place.start[taken]) < place
    else { return entryCoefficient.start[entry] - coefficient }
    premises.keep(start)
    premises.append(Literal(taken, isTaken: true))
    return 0
  }

  private static let fewExclusions = 3

  /// Adds that the value of an entry is excluded, or all values that the row does not name.
  private func addExclusions(_ entry: Int, _ group: Int, _ row: Int, _ premises: Numbers<Literal>) {
    let value = Int(entryValue.start[entry])
    guard value < 0 else { return premises.append(Literal(value, isTaken: false)) }
    for value in trail.table.values(ofChoice: Int(groups.start[group].choice))
    where !isNamed(value, row) { premises.append(Literal(value, isTaken: false)) }
  }

  /// The best entry of a group that was open at that place of the trail.
  private func bestEntry(_ group: Int, _ row: Int, before place: Int) -> Int {
    let parts = groups.start[group]
    let taken = Int(trail.taken.start[Int(parts.choice)])
    let isTaken = taken >= 0 && Int(trail.place.start[taken]) < place
    var entry = Int(parts.start)
    while entry < Int(parts.end) - 1 {
      work &+= 1
      let value = Int(entryValue.start[entry])
      if value >= 0 {
        if isTaken ? value == taken : !wasExcluded(value, before: place) { return entry }
      } else if isTaken ? !isNamed(taken, row) : hasUnnamed(parts, row, before: place) {
        return entry
      }
      entry += 1
    }
    return entry
  }

  /// The best entry of a group that holds without any decision.
  private func rootEntry(_ group: Int, _ row: Int) -> Int {
    bestEntry(group, row, before: trail.start(ofLevel: min(1, trail.depth)))
  }

  private func wasExcluded(_ value: Int, before place: Int) -> Bool {
    trail.state.start[value] < 0 && Int(trail.place.start[value]) < place
  }

  private func hasUnnamed(_ group: Group, _ row: Int, before place: Int) -> Bool {
    trail.table.values(ofChoice: Int(group.choice)).contains { value in
      !wasExcluded(value, before: place) && !isNamed(value, row)
    }
  }
}
