/// Selects the first core: scores that are among the best of their row or of their column.
///
/// The best are found by thresholds. A row is cut into blocks, a column likewise; the k-th best of the
/// blocks' maxima is a threshold that at least k scores reach. Ties can make that many more; then a row
/// keeps its highest, and equal ones from another place on in each row, so that rows do not all want
/// the same columns.
struct CoreSelection<Scores: ScoreRows> {
  private let rows: PaddedRows<Scores>
  private let (rowCount, columnCount): (Int, Int)
  private let kept = AssignmentCore.kept
  private let columnThreshold: LaneBuffer
  private var rowThreshold: [Int32]

  /// - Complexity: O(rows · columns); the scores are asked for once here and once for ``core``.
  init(_ scores: Scores) {
    rows = PaddedRows(scores)
    (rowCount, columnCount) = (scores.rowCount, scores.columnCount)
    columnThreshold = LaneBuffer(columnCount, filledWith: 1)
    rowThreshold = Array(repeating: 1, count: rowCount)
    setThresholds()
  }

  /// About 64 blocks of rows; the highest score of each column in each block.
  private mutating func setThresholds() {
    let blockRows = max(1, (rowCount + 63) / 64)
    let blocks = (rowCount + blockRows - 1) / blockRows
    let highest = LaneBuffer(blocks * rows.width)
    for row in 0..<rowCount {
      rowThreshold[row] = scan(rows.row(row), into: highest, at: row / blockRows * rows.width)
    }
    guard blocks > kept else { return }
    for column in 0..<columnCount {
      let maxima = (0..<blocks).map { highest[$0 * rows.width + column] }
      columnThreshold[column] = max(1, nthHighest(maxima, kept))
    }
  }

  /// Raises the highest scores of a block of rows, and answers with the row's own threshold.
  private func scan(
    _ row: UnsafePointer<Int32>, into highest: LaneBuffer, at place: Int
  ) -> Int32 {
    let blockColumns = max(16, (columnCount + 1023) / 1024 * 16)
    var maxima: [Int32] = []
    for block in stride(from: 0, to: rows.width, by: blockColumns) {
      var best = Lanes(repeating: 0)
      for column in stride(from: block, to: min(rows.width, block + blockColumns), by: 16) {
        let values = row.lanes(at: column)
        best = pointwiseMax(best, values)
        highest.store(
          pointwiseMax(highest.lanes(at: place + column), values), at: place + column)
      }
      maxima.append(best.max())
    }
    return maxima.count > kept ? max(1, nthHighest(maxima, kept)) : 1
  }

  /// The n-th highest.
  ///
  /// - Complexity: O(values · n), and O(values) where few are higher than those before.
  private func nthHighest(_ values: [Int32], _ nth: Int) -> Int32 {
    var top = [Int32](repeating: 0, count: nth)
    for value in values where value > top[nth - 1] {
      var place = nth - 1
      while place > 0, top[place - 1] < value {
        top[place] = top[place - 1]
        place -= 1
      }
      top[place] = value
    }
    return top[nth - 1]
  }
}

// MARK: - The core

extension CoreSelection {
  /// The scores that reach the threshold of their row or column.
  var core: SparseScores {
    var core = SparseScores()
    core.reserve(rows: rowCount, arcs: rowCount * kept * 3)
    var hits: [(column: Int, score: Int32)] = []
    for row in 0..<rowCount {
      hits.removeAll(keepingCapacity: true)
      collect(rows.row(row), rowThreshold[row], into: &hits)
      if hits.count > 6 * kept { hits = chosen(from: hits, in: row) }
      for hit in hits { core.add(hit.column, hit.score) }
      core.endRow()
    }
    return core
  }

  private func collect(
    _ row: UnsafePointer<Int32>, _ threshold: Int32,
    into hits: inout [(column: Int, score: Int32)]
  ) {
    let limit = Lanes(repeating: threshold)
    for column in stride(from: 0, to: rows.width, by: 16) {
      let values = row.lanes(at: column)
      let reaches = values .>= pointwiseMin(limit, columnThreshold.lanes(at: column))
      guard any(reaches) else { continue }
      for lane in 0..<16 where reaches[lane] && values[lane] > 0 {
        hits.append((column + lane, values[lane]))
      }
    }
  }

  /// Of too many hits three times as many as are wanted for the row's sake, its highest, and as many for
  /// the columns' sake; of equal ones those that follow a place of the row's own.
  private func chosen(
    from hits: [(column: Int, score: Int32)], in row: Int
  ) -> [(column: Int, score: Int32)] {
    let (most, first) = (3 * kept, row * 16 % hits.count)
    let level = nthHighest(hits.map(\.score), most)
    var isChosen = hits.map { $0.score > level }
    var (equal, forColumns) = (most - isChosen.count { $0 }, most)
    for step in hits.indices {
      let place = (first + step) % hits.count
      if hits[place].score == level, equal > 0 {
        isChosen[place] = true
        equal -= 1
      } else if hits[place].score >= columnThreshold[hits[place].column], forColumns > 0 {
        isChosen[place] = true
        forColumns -= 1
      }
    }
    return zip(hits, isChosen).filter(\.1).map(\.0)
  }
}
