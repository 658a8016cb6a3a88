/// The best assignment among some scores, by shortest augmenting paths.
///
/// Invariant: rows and columns have prices, no arc's score is above its two prices, an arc that is
/// taken equals them, and a column that nobody has costs nothing. One row after the other is let in
/// along the path that lowers the prices' sum the least; the path ends at a free column or at a row that
/// does without.
///
/// Source: R. Jonker, A. Volgenant, "A shortest augmenting path algorithm for dense and sparse linear
/// assignment problems", Computing 38 (1987); rows and columns may stay alone here.
struct SparseAssignment {
  private let scores: SparseScores
  private let rowCount: Int
  private var rowPrice: [Int32]
  private var columnPrice: [Int32]
  private var joins: Joins
  // One search.
  private var distance: [Int32]
  private var arrival: [Int32]
  private var mark: [Int32]
  private var stamp: Int32 = 0
  private var settled: [Int] = []
  private var heap = DistanceHeap()
  /// Arcs looked at so far.
  private var work = 0

  init(_ scores: SparseScores, columns: Int) {
    self.scores = scores
    rowCount = scores.start.count - 1
    rowPrice = Array(repeating: 0, count: rowCount)
    columnPrice = Array(repeating: 0, count: columns)
    joins = Joins(rows: rowCount, columns: columns)
    distance = Array(repeating: 0, count: columns)
    arrival = Array(repeating: -1, count: columns)
    mark = Array(repeating: 0, count: columns)
  }

  /// The best assignment; `nil` where the scores are so badly chosen that few rows find a column, or
  /// the search is longer than one over the whole matrix would be.
  ///
  /// - Complexity: O(rows · arcs · log columns).
  mutating func assignment() -> Assignment? {
    let limit = 1_000_000 + 30 * rowCount * columnPrice.count
    for row in rowsAfterReductions() {
      letIn(row)
      if work > limit { return nil }
    }
    let joined = joins.columnOfRow.count { $0 >= 0 }
    let wanting = (0..<rowCount).count { !scores.arcs(of: $0).isEmpty }
    guard joined >= min(wanting, columnPrice.count) * 4 / 5 else { return nil }
    return Assignment(
      columnOfRow: joins.columnOfRow, rowPrice: rowPrice, columnPrice: columnPrice)
  }
}

// MARK: - Reductions

extension SparseAssignment {
  /// Rows that are still to be let in after each has bid for its best column three times at most.
  ///
  /// A bid raises the column's price to where the row's second best is as good; whoever held the column
  /// bids again.
  private mutating func rowsAfterReductions() -> [Int] {
    var waiting = Array(0..<rowCount)
    for _ in 0..<3 where !waiting.isEmpty {
      var (again, bids) = ([Int](), 3 * waiting.count)
      for first in waiting {
        var row: Int? = first
        while let bidder = row {
          row = bid(bidder)
          if let outbid = row, bids <= 0 || outbid == bidder {
            again.append(outbid)
            row = nil
          }
          bids -= 1
        }
      }
      waiting = again
    }
    return waiting
  }

  /// Lets the row bid; answers with the row that has no column now, the same where it got none.
  private mutating func bid(_ row: Int) -> Int? {
    let (best, second, column) = twoBest(of: row)
    guard let column else {
      rowPrice[row] = 0
      return nil
    }
    if best == second, joins.rowOfColumn[column] >= 0 {
      rowPrice[row] = best
      return row
    }
    rowPrice[row] = second
    columnPrice[column] += best - second
    return joins.join(row, column)
  }

  /// What the best and the second best column are worth to the row; staying alone is worth 0.
  private mutating func twoBest(of row: Int) -> (best: Int32, second: Int32, column: Int?) {
    var (best, second, place): (Int32, Int32, Int?) = (0, 0, nil)
    for arc in scores.arcs(of: row) {
      let column = Int(scores.column[arc])
      let worth = scores.score[arc] - columnPrice[column]
      if worth > best {
        (second, best, place) = (best, worth, column)
      } else if worth > second {
        second = worth
      }
    }
    work += scores.arcs(of: row).count
    return (best, second, place)
  }
}

// MARK: - Augmenting paths

extension SparseAssignment {
  /// Where a search ends.
  private struct End {
    /// By how much the prices' sum falls short of the row's own price.
    var cost: Int32
    var place: Joins.End
  }

  private mutating func letIn(_ row: Int) {
    rowPrice[row] = twoBest(of: row).best
    let end = search(from: row)
    rowPrice[row] -= end.cost
    for column in settled {
      let saved = end.cost - distance[column]
      columnPrice[column] += saved
      rowPrice[Int(joins.rowOfColumn[column])] -= saved
    }
    let arrival = arrival
    joins.shift(to: end.place, from: row) { arrival[$0] }
  }

  private mutating func search(from start: Int) -> End {
    stamp += 2
    settled.removeAll(keepingCapacity: true)
    heap.removeAll()
    var end = End(cost: rowPrice[start], place: .row(start))
    var (row, reached): (Int, Int32) = (start, 0)
    while true {
      scan(row, reached, &end)
      guard let next = nearest(before: end.cost) else { return end }
      row = Int(joins.rowOfColumn[next])
      reached = distance[next]
      mark[next] = stamp + 1
      settled.append(next)
      if reached + rowPrice[row] < end.cost {
        end = End(cost: reached + rowPrice[row], place: .row(row))
      }
    }
  }

  private mutating func scan(_ row: Int, _ reached: Int32, _ end: inout End) {
    let offset = reached + rowPrice[row]
    work += scores.arcs(of: row).count
    for arc in scores.arcs(of: row) {
      let column = Int(scores.column[arc])
      let far = offset + columnPrice[column] - scores.score[arc]
      guard far < end.cost, mark[column] < stamp || mark[column] == stamp && far < distance[column]
      else { continue }
      (mark[column], distance[column]) = (stamp, far)
      arrival[column] = Int32(truncatingIfNeeded: row)
      if joins.rowOfColumn[column] < 0 {
        end = End(cost: far, place: .column(column))
      } else {
        heap.push(Int32(truncatingIfNeeded: column), at: far)
      }
    }
  }

  private mutating func nearest(before limit: Int32) -> Int? {
    while let (column, far) = heap.pop() {
      guard far < limit else { return nil }
      if mark[column] == stamp, distance[column] == far { return column }
    }
    return nil
  }
}
