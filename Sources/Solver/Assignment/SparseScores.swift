/// Some of the scores of a matrix: for each row a run of columns, each once.
struct SparseScores: Sendable {
  /// Where each row's run begins; one more at the end.
  private(set) var start: [Int32] = [0]
  private(set) var column: [Int32] = []
  private(set) var score: [Int32] = []

  var rowCount: Int { start.count - 1 }
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

// MARK: - From the columns' side

extension SparseScores {
  /// The same scores with rows and columns exchanged.
  func transposed(columns: Int) -> SparseScores {
    var next = [Int32](repeating: 0, count: columns + 1)
    for column in column { next[Int(column) + 1] += 1 }
    for column in 0..<columns { next[column + 1] += next[column] }
    var turned = SparseScores()
    turned.start = next
    turned.column = Array(repeating: 0, count: arcCount)
    turned.score = turned.column
    for row in 0..<rowCount {
      for arc in arcs(of: row) {
        let place = Int(next[Int(column[arc])])
        next[Int(column[arc])] += 1
        turned.column[place] = Int32(truncatingIfNeeded: row)
        turned.score[place] = score[arc]
      }
    }
    return turned
  }

  /// The same scores with rows and columns exchanged, where a search from there is much easier: where
  /// rows want few columns, and columns more than twice as many rows.
  func turnedWhereEasier(columns: Int) -> SparseScores? {
    let wanted = favourites(columns: columns)
    guard 4 * wanted < min(rowCount, columns) else { return nil }
    let turned = transposed(columns: columns)
    return turned.favourites(columns: rowCount) > 2 * wanted ? turned : nil
  }

  /// How many columns are the first of the highest score of a row.
  private func favourites(columns: Int) -> Int {
    var isFavourite = [Bool](repeating: false, count: columns)
    for row in 0..<rowCount {
      if let best = arcs(of: row).max(by: { score[$0] < score[$1] }) {
        isFavourite[Int(column[best])] = true
      }
    }
    return isFavourite.count { $0 }
  }
}
