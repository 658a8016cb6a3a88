/// Selects the first core: scores that are among the best of their row or of their column.
///
/// Ties can make that many more than wanted; then a row keeps its highest, and equal ones from another
/// place on in each row, so that rows do not all want the same columns.
struct CoreSelection {
  private let rows: PaddedRows
  private let kept = AssignmentCore.kept
  private let rowThreshold: [Int32]
  private let columnThreshold: LaneBuffer

  init(_ look: FirstLook) {
    rows = look.rows
    rowThreshold = look.rowThresholds(kept)
    columnThreshold = look.columnThresholds(kept)
  }

  private typealias Hit = (column: Int, score: Int32)

  /// The scores that reach the threshold of their row or column.
  ///
  /// - Complexity: O(rows · columns); each row is asked for once.
  var core: SparseScores {
    var core = SparseScores()
    core.reserve(rows: rows.rowCount, arcs: rows.rowCount * kept * 3)
    var hits: [Hit] = []
    for row in 0..<rows.rowCount {
      hits.removeAll(keepingCapacity: true)
      collect(rows.row(row), rowThreshold[row], into: &hits)
      if hits.count > 6 * kept { hits = chosen(from: hits, in: row) }
      for hit in hits { core.add(hit.column, hit.score) }
      core.endRow()
    }
    return core
  }

  private func collect(
    _ values: UnsafePointer<Int32>, _ threshold: Int32, into hits: inout [Hit]
  ) {
    let limit = Lanes(repeating: threshold)
    let limits = columnThreshold.start
    var column = 0
    while column < rows.width {
      let scores = values.lanes(at: column)
      let reaches = scores .>= limit .| scores .>= limits.lanes(at: column)
      if reaches.isAny {
        for lane in 0..<16 where reaches[lane] && scores[lane] > 0 {
          hits.append((column + lane, scores[lane]))
        }
      }
      column &+= 16
    }
  }

  /// Of too many hits three times as many as are wanted for the row's sake, its highest, and as many for
  /// the columns' sake; of equal ones those that follow a place of the row's own.
  private func chosen(from hits: [Hit], in row: Int) -> [Hit] {
    let (most, first) = (3 * kept, row * 16 % hits.count)
    let top = TopValues(most)
    for hit in hits { top.insert(hit.score) }
    var isChosen = hits.map { $0.score > top.lowest }
    var (equal, forColumns) = (most - isChosen.count { $0 }, most)
    for step in hits.indices {
      let place = (first + step) % hits.count
      if hits[place].score == top.lowest, equal > 0 {
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
