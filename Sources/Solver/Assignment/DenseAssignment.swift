/// The best assignment by shortest augmenting paths over the whole matrix, sixteen columns at a time.
///
/// The invariant and the source are those of ``SparseAssignment``; distances stand in a plain array
/// instead of a heap, as Dijkstra's algorithm wants it where every column is a neighbour.
struct DenseAssignment<Scores: ScoreRows> {
  private let rows: PaddedRows<Scores>
  private let (rowCount, columnCount): (Int, Int)
  private var rowPrice: [Int32]
  private var columnOfRow: [Int32]
  private var rowOfColumn: [Int32]
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
    columnOfRow = Array(repeating: -1, count: rowCount)
    rowOfColumn = Array(repeating: -1, count: columnCount)
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
      columnOfRow: columnOfRow, rowPrice: rowPrice,
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
    guard rowOfColumn[favourite] < 0 else { return false }
    rowOfColumn[favourite] = Int32(truncatingIfNeeded: row)
    columnOfRow[row] = Int32(truncatingIfNeeded: favourite)
    return true
  }
}

// MARK: - Augmenting paths

extension DenseAssignment {
  /// Where a search ends: at a free column, or at a row that does without.
  private enum End {
    case column(Int)
    case row(Int)
  }

  private mutating func letIn(_ row: Int) {
    rowPrice[row] = highestWorth(to: row)
    let (cost, end) = search(from: row)
    rowPrice[row] -= cost
    for column in settled {
      let saved = cost - distance[column]
      columnPrice[column] += saved
      rowPrice[Int(rowOfColumn[column])] -= saved
    }
    shift(to: end, from: row)
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

  private mutating func search(from start: Int) -> (cost: Int32, end: End) {
    reset()
    var (row, reached): (Int, Int32) = (start, 0)
    var (cost, end) = (rowPrice[start], End.row(start))
    while true {
      let nearest = relax(row, reached)
      guard nearest < cost else { return (cost, end) }
      let column = place(of: nearest)
      guard rowOfColumn[column] >= 0 else { return (nearest, .column(column)) }
      closed[column] = Int32.max
      settled.append(column)
      (row, reached) = (Int(rowOfColumn[column]), nearest)
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
      if rowOfColumn[column] < 0 { return column }
      found = column
    }
    return found
  }

  /// Hands the columns of the path on, from its end to the row that is let in.
  private mutating func shift(to end: End, from start: Int) {
    var column: Int
    switch end {
    case .column(let free): column = free
    case .row(let row):
      guard row != start else { return }
      column = Int(columnOfRow[row])
      columnOfRow[row] = -1
    }
    while true {
      let row = Int(arrival[column])
      let old = columnOfRow[row]
      rowOfColumn[column] = Int32(truncatingIfNeeded: row)
      columnOfRow[row] = Int32(truncatingIfNeeded: column)
      guard row != start else { return }
      column = Int(old)
    }
  }
}
