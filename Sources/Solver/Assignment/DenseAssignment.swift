/// The best assignment by shortest augmenting paths over the whole matrix, sixteen columns at a time.
///
/// The invariant and the source are those of ``SparseAssignment``; distances stand in a plain array
/// instead of a heap, as Dijkstra's algorithm wants it where every column is a neighbour.
struct DenseAssignment<Scores: ScoreRows> {
  private let rows: PaddedRows<Scores>
  private let (rowCount, columnCount): (Int, Int)
  private var rowPrice: [Int32]
  private var joins: Joins
  private let columnPrice: LaneBuffer
  // One search.
  private let distance: LaneBuffer
  private let arrival: LaneBuffer
  /// `Int32.max` for columns that are settled or do not exist, else 0.
  private let closed: LaneBuffer
  private var settled: [Int] = []

  init(_ scores: Scores) {
    rows = PaddedRows(scores)
    (rowCount, columnCount) = (scores.rowCount, scores.columnCount)
    rowPrice = Array(repeating: 0, count: rowCount)
    joins = Joins(rows: rowCount, columns: columnCount)
    columnPrice = LaneBuffer(columnCount)
    distance = LaneBuffer(columnCount)
    arrival = LaneBuffer(columnCount)
    closed = LaneBuffer(columnCount)
  }

  /// - Complexity: O(rows² · columns).
  mutating func assignment() -> Assignment {
    let waiting = (0..<rowCount).filter { !takesFreeFavourite($0) }
    for row in waiting { letIn(row) }
    return Assignment(
      columnOfRow: joins.columnOfRow, rowPrice: rowPrice,
      columnPrice: (0..<columnCount).map { columnPrice[$0] })
  }

  /// Joins the row to the first column of its highest score where that is free: then both prices are
  /// right as they are. True as well for a row without scores.
  private mutating func takesFreeFavourite(_ row: Int) -> Bool {
    let values = rows.row(row)
    var (best, favourite): (Int32, Int?) = (0, nil)
    for column in 0..<columnCount where values[column] > best {
      (best, favourite) = (values[column], column)
    }
    rowPrice[row] = best
    guard let favourite else { return true }
    guard joins.rowOfColumn[favourite] < 0 else { return false }
    joins.join(row, favourite)
    return true
  }
}

// MARK: - Augmenting paths

extension DenseAssignment {
  private mutating func letIn(_ row: Int) {
    rowPrice[row] = highestWorth(to: row)
    let (cost, end) = search(from: row)
    rowPrice[row] -= cost
    for column in settled {
      let saved = cost - distance[column]
      columnPrice[column] += saved
      rowPrice[Int(joins.rowOfColumn[column])] -= saved
    }
    let arrival = arrival
    joins.shift(to: end, from: row) { arrival[$0] }
  }

  /// What the best column is worth to the row; staying alone is worth 0.
  private func highestWorth(to row: Int) -> Int32 {
    let values = rows.row(row)
    var best = Lanes(repeating: 0)
    for column in stride(from: 0, to: rows.width, by: 16) {
      best = pointwiseMax(best, values.lanes(at: column) &- columnPrice.lanes(at: column))
    }
    return best.max()
  }

  private mutating func search(from start: Int) -> (cost: Int32, end: Joins.End) {
    reset()
    var (row, reached): (Int, Int32) = (start, 0)
    var (cost, end) = (rowPrice[start], Joins.End.row(start))
    while true {
      let nearest = relax(row, reached)
      guard nearest < cost else { return (cost, end) }
      let column = place(of: nearest)
      guard joins.rowOfColumn[column] >= 0 else { return (nearest, .column(column)) }
      closed[column] = Int32.max
      settled.append(column)
      (row, reached) = (Int(joins.rowOfColumn[column]), nearest)
      if reached + rowPrice[row] < cost { (cost, end) = (reached + rowPrice[row], .row(row)) }
    }
  }

  private mutating func reset() {
    settled.removeAll(keepingCapacity: true)
    distance.fill(with: Int32.max)
    closed.fill(with: 0)
    for column in columnCount..<rows.width { closed[column] = Int32.max }
  }

  /// Shortens distances over the row's scores; answers with the distance of the nearest open column.
  private func relax(_ row: Int, _ reached: Int32) -> Int32 {
    let (values, from) = (rows.row(row), Lanes(repeating: Int32(truncatingIfNeeded: row)))
    let offset = Lanes(repeating: reached + rowPrice[row])
    var nearest = Lanes(repeating: Int32.max)
    for column in stride(from: 0, to: rows.width, by: 16) {
      let through = offset &+ columnPrice.lanes(at: column) &- values.lanes(at: column)
      let known = distance.lanes(at: column)
      let isNearer = through .< known
      let now = pointwiseMin(through, known)
      if any(isNearer) {
        distance.store(now, at: column)
        let came = arrival.lanes(at: column).replacing(with: from, where: isNearer)
        arrival.store(came, at: column)
      }
      nearest = pointwiseMin(nearest, now | closed.lanes(at: column))
    }
    return nearest.min()
  }

  /// An open column at that distance, a free one where there is one.
  private func place(of nearest: Int32) -> Int {
    var found = 0
    for column in 0..<columnCount where distance[column] == nearest && closed[column] == 0 {
      if joins.rowOfColumn[column] < 0 { return column }
      found = column
    }
    return found
  }
}
