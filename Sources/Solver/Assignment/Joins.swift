/// Which row has which column, both ways.
struct Joins {
  /// The column of each row, -1 for none.
  private(set) var columnOfRow: [Int32]
  /// The row of each column, -1 for none.
  private(set) var rowOfColumn: [Int32]

  init(rows: Int, columns: Int) {
    columnOfRow = Array(repeating: -1, count: rows)
    rowOfColumn = Array(repeating: -1, count: columns)
  }

  /// Where an augmenting path ends: at a free column, or at a row that does without.
  enum End {
    case column(Int)
    case row(Int)
  }

  /// Gives the column to the row; answers with the row that had it.
  @discardableResult
  mutating func join(_ row: Int, _ column: Int) -> Int? {
    let holder = rowOfColumn[column]
    rowOfColumn[column] = Int32(truncatingIfNeeded: row)
    columnOfRow[row] = Int32(truncatingIfNeeded: column)
    guard holder >= 0, holder != row else { return nil }
    columnOfRow[Int(holder)] = -1
    return Int(holder)
  }

  /// Hands the columns of a path on, from its end to the row that is let in; `arrival` tells from which
  /// row the path came to a column.
  mutating func shift(to end: End, from start: Int, arrival: (Int) -> Int32) {
    var column: Int
    switch end {
    case .column(let free): column = free
    case .row(let row):
      guard row != start else { return }
      column = Int(columnOfRow[row])
      columnOfRow[row] = -1
    }
    while true {
      let row = Int(arrival(column))
      let old = columnOfRow[row]
      rowOfColumn[column] = Int32(truncatingIfNeeded: row)
      columnOfRow[row] = Int32(truncatingIfNeeded: column)
      guard row != start else { return }
      column = Int(old)
    }
  }
}
