/// Shortest augmenting paths: Dijkstra's algorithm over columns, all columns of one distance at a time.
///
/// Complexity: O(rows · columns) a path.
///
/// Source: E. W. Dijkstra, "A note on two problems in connexion with graphs", Numerische Mathematik 1
/// (1959), over reduced costs.
extension DenseAssignment {
  /// Joins the row along the shortest path and moves the prices along it.
  mutating func letIn(_ row: Int) {
    rowPrice[row] = worths(of: row).highest
    if !isSquare { rowPrice[row] = max(0, rowPrice[row]) }
    work += 1
    var settled: [Int32] = []
    let end = search(from: row, settling: &settled)
    rowPrice[row] -= end.cost
    for column in settled.lazy.map(Int.init) {
      let saved = end.cost - reach.distance[column]
      columnPrice[column] += saved
      rowPrice[Int(joins.rowOfColumn[column])] -= saved
    }
    let arrival = reach.arrival
    joins.shift(to: end.place, from: row) { arrival[$0] }
  }

  /// Where a search ends.
  private struct End {
    /// By how much the prices' sum falls short of the row's own price.
    var cost: Int32
    var place: Joins.End
  }

  private mutating func search(from start: Int, settling settled: inout [Int32]) -> End {
    reach.reset()
    var end = End(cost: isSquare ? .max : rowPrice[start], place: .row(start))
    var (row, reached, scanned) = (start, Int32(0), 0)
    while true {
      let nearest = relax(row, reached)
      if scanned == settled.count || nearest == reached {
        guard nearest < end.cost else { return end }
        reached = nearest
        if let free = settle(at: nearest, &settled) {
          return End(cost: nearest, place: .column(free))
        }
      }
      row = Int(joins.rowOfColumn[Int(settled[scanned])])
      scanned += 1
      if !isSquare, reached + rowPrice[row] < end.cost {
        end = End(cost: reached + rowPrice[row], place: .row(row))
      }
    }
  }

  private mutating func relax(_ row: Int, _ reached: Int32) -> Int32 {
    work += 1
    return reach.relax(
      rows.row(row), prices: columnPrice.start, offset: reached + rowPrice[row],
      from: Int32(truncatingIfNeeded: row))
  }

  /// Settles the open columns at that distance, or answers with a free one among them.
  private func settle(at distance: Int32, _ settled: inout [Int32]) -> Int? {
    let before = settled.count
    if let free = reach.open(at: distance, into: &settled, where: { joins.rowOfColumn[$0] < 0 }) {
      settled.removeLast(settled.count - before)
      return free
    }
    for column in settled[before...] { reach.close(Int(column)) }
    return nil
  }
}

/// How far each column is from the row that is let in, and from which row it was reached.
struct ColumnReach {
  let distance: LaneBuffer
  let arrival: LaneBuffer
  /// `Int32.max` for columns that are settled or do not exist, else 0.
  private let closed: LaneBuffer
  private let columnCount: Int

  init(_ columnCount: Int) {
    distance = LaneBuffer(columnCount)
    arrival = LaneBuffer(columnCount)
    closed = LaneBuffer(columnCount)
    self.columnCount = columnCount
  }

  func reset() {
    distance.fill(with: Int32.max)
    closed.fill(with: 0)
    for column in columnCount..<closed.count { closed[column] = Int32.max }
  }

  func close(_ column: Int) { closed[column] = Int32.max }

  /// Shortens distances over a row's scores; answers with the distance of the nearest open column.
  func relax(
    _ scores: UnsafePointer<Int32>, prices: UnsafeMutablePointer<Int32>, offset: Int32,
    from row: Int32
  ) -> Int32 {
    let (offset, row) = (Lanes(repeating: offset), Lanes(repeating: row))
    let (distance, arrival, shut, width) = (
      distance.start, arrival.start, closed.start, closed.count
    )
    var nearest = Lanes(repeating: Int32.max)
    var column = 0
    while column < width {
      let through = offset &+ prices.lanes(at: column) &- scores.lanes(at: column)
      var known = distance.lanes(at: column)
      let isNearer = through .< known
      if isNearer.isAny {
        known.replace(with: through, where: isNearer)
        distance.store(known, at: column)
        arrival.store(arrival.lanes(at: column).replacing(with: row, where: isNearer), at: column)
      }
      nearest.lower(to: known | shut.lanes(at: column))
      column &+= 16
    }
    return nearest.lowest
  }

  /// Adds the open columns at a distance to `found`; answers at once with the first that passes.
  @inline(__always)
  func open(
    at wanted: Int32, into found: inout [Int32], where passes: (Int) -> Bool
  ) -> Int? {
    let wanted = Lanes(repeating: wanted)
    var place = 0
    while place < closed.count {
      let hits = (distance.start.lanes(at: place) | closed.start.lanes(at: place)) .== wanted
      if hits.isAny {
        for column in place..<place + 16 where hits[column - place] {
          if passes(column) { return column }
          found.append(Int32(truncatingIfNeeded: column))
        }
      }
      place &+= 16
    }
    return nil
  }
}
