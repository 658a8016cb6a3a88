/// The best assignment among some scores, by shortest augmenting paths.
///
/// Invariant: rows and columns have prices, no arc's score is above its two prices, an arc that is
/// taken equals them, and a column that nobody has costs nothing. One row after the other is let in
/// along the path that lowers the prices' sum the least; the path ends at a free column or at a row that
/// does without.
///
/// Complexity: O(rows · arcs · log columns).
///
/// Source: R. Jonker, A. Volgenant, "A shortest augmenting path algorithm for dense and sparse linear
/// assignment problems", Computing 38 (1987); rows and columns may stay alone here.
struct SparseAssignment {
  private let scores: SparseScores
  private let (rowCount, columnCount): (Int, Int)
  private let memory: LaneSections
  private let arcColumn, arcScore: UnsafeMutablePointer<Int32>
  private let rowPrice, columnPrice: UnsafeMutablePointer<Int32>
  private var joins: Joins
  // One search.
  /// `Int32.max` for columns that the search has not reached.
  private let distance: UnsafeMutablePointer<Int32>
  private let arrival: UnsafeMutablePointer<Int32>
  private let reachedColumns: UnsafeMutablePointer<Int32>
  private var reachedCount = 0
  private var settled: [Int32] = []
  private var heap = DistanceHeap()
  /// Arcs looked at so far.
  private var work = 0

  init(_ scores: SparseScores, columns: Int) {
    self.scores = scores
    (rowCount, columnCount) = (scores.rowCount, columns)
    joins = Joins(rows: rowCount, columns: columns)
    memory = LaneSections([
      scores.arcCount, scores.arcCount, rowCount, columns, columns, columns, columns,
    ])
    (arcColumn, arcScore) = (memory[0], memory[1])
    (rowPrice, columnPrice) = (memory[2], memory[3])
    (distance, arrival, reachedColumns) = (memory[4], memory[5], memory[6])
    memory.set(0, to: scores.column)
    memory.set(1, to: scores.score)
    distance.update(repeating: .max, count: columns)
  }

  /// The best assignment.
  ///
  /// - Complexity: O(rows · arcs · log columns).
  mutating func best() -> Assignment {
    for row in rowsAfterReductions() { letIn(row) }
    return found
  }

  /// The best assignment; `nil` where the scores are so badly chosen that few rows find a column, or
  /// the search is longer than one over the whole matrix would be.
  ///
  /// - Complexity: O(rows · arcs · log columns).
  mutating func assignment() -> Assignment? {
    let limit = 1_000_000 + 5 * rowCount * columnCount
    for row in rowsAfterReductions() {
      letIn(row)
      if work > limit { return nil }
    }
    let joined = joins.columnOfRow.count { $0 >= 0 }
    let wanting = (0..<rowCount).count { !scores.arcs(of: $0).isEmpty }
    return joined >= min(wanting, columnCount) * 4 / 5 ? found : nil
  }

  private var found: Assignment {
    Assignment(
      columnOfRow: joins.columnOfRow, rowPrice: memory.values(2, count: rowCount),
      columnPrice: memory.values(3, count: columnCount))
  }
}

// MARK: - Reductions

extension SparseAssignment {
  /// Rows that are still to be let in after each has bid for its best column in six rounds at most.
  ///
  /// A bid raises the column's price to where the row's second best is as good; whoever held the column
  /// bids again.
  private mutating func rowsAfterReductions() -> [Int] {
    var waiting = Array(0..<rowCount)
    for _ in 0..<6 where !waiting.isEmpty {
      var (again, bids) = ([Int](), 10 * waiting.count)
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

  /// What the best and the second best column are worth to the row, of equal best ones a free column;
  /// staying alone is worth 0.
  private mutating func twoBest(of row: Int) -> (best: Int32, second: Int32, column: Int?) {
    var (best, second, place): (Int32, Int32, Int?) = (0, 0, nil)
    for arc in scores.arcs(of: row) {
      let column = Int(arcColumn[arc])
      let worth = arcScore[arc] &- columnPrice[column]
      if worth > best {
        (second, best, place) = (best, worth, column)
      } else if worth > second || worth == best {
        second = worth
        if worth == best, worth > 0, joins.rowOfColumn[column] < 0 { place = column }
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
    for column in settled.lazy.map(Int.init) {
      let saved = end.cost - distance[column]
      columnPrice[column] += saved
      rowPrice[Int(joins.rowOfColumn[column])] -= saved
    }
    for place in 0..<reachedCount { distance[Int(reachedColumns[place])] = .max }
    let arrival = arrival
    joins.shift(to: end.place, from: row) { arrival[$0] }
  }

  private mutating func search(from start: Int) -> End {
    settled.removeAll(keepingCapacity: true)
    reachedCount = 0
    heap.removeAll()
    var end = End(cost: rowPrice[start], place: .row(start))
    var (row, reached): (Int, Int32) = (start, 0)
    while true {
      scan(row, reached, &end)
      guard let next = nearest(before: end.cost) else { return end }
      row = Int(joins.rowOfColumn[next])
      reached = distance[next]
      settled.append(Int32(truncatingIfNeeded: next))
      if reached + rowPrice[row] < end.cost {
        end = End(cost: reached + rowPrice[row], place: .row(row))
      }
    }
  }

  /// Shortens distances over a row's arcs; settled columns are no further than that already.
  private mutating func scan(_ row: Int, _ reached: Int32, _ end: inout End) {
    let offset = reached &+ rowPrice[row]
    work += scores.arcs(of: row).count
    for arc in scores.arcs(of: row) {
      let column = Int(arcColumn[arc])
      let far = offset &+ columnPrice[column] &- arcScore[arc]
      let before = distance[column]
      guard far < min(before, end.cost) else { continue }
      if before == .max {
        reachedColumns[reachedCount] = Int32(truncatingIfNeeded: column)
        reachedCount += 1
      }
      distance[column] = far
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
      if distance[column] == far { return column }
    }
    return nil
  }
}
