/// Some of the scores of a matrix: for each row a run of columns, each once.
struct SparseScores {
  /// Where each row's run begins; one more at the end.
  private(set) var start: [Int32] = [0]
  private(set) var column: [Int32] = []
  private(set) var score: [Int32] = []

  var arcCount: Int { column.count }

  func arcs(of row: Int) -> Range<Int> { Int(start[row])..<Int(start[row + 1]) }

  mutating func reserve(rows: Int, arcs: Int) {
    start.reserveCapacity(rows + 1)
    column.reserveCapacity(arcs)
    score.reserveCapacity(arcs)
  }

  /// Adds an arc to the row that is being written.
  mutating func add(_ column: Int, _ score: Int32) {
    self.column.append(Int32(truncatingIfNeeded: column))
    self.score.append(score)
  }

  /// Ends the row that is being written.
  mutating func endRow() { start.append(Int32(truncatingIfNeeded: column.count)) }

  /// The same scores and those of `more`, row by row; an arc of `more` must be new.
  func adding(_ more: [Int: [(column: Int32, score: Int32)]]) -> SparseScores {
    var wider = SparseScores()
    wider.reserve(rows: start.count, arcs: arcCount + more.values.reduce(0) { $0 + $1.count })
    for row in 0..<start.count - 1 {
      for arc in arcs(of: row) { wider.add(Int(column[arc]), score[arc]) }
      for arc in more[row] ?? [] { wider.add(Int(arc.column), arc.score) }
      wider.endRow()
    }
    return wider
  }
}
