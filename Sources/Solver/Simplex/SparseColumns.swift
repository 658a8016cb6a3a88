/// A sparse matrix, column by column.
final class SparseColumns {
  private let starts = Numbers<Int32>(1, filledWith: 0)
  private let rowOfEntry = Numbers<Int32>(filledWith: 0)
  private let valueOfEntry = Numbers<Double>(filledWith: 0)

  /// The number of columns.
  var count: Int { starts.count - 1 }
  /// The number of entries in all columns.
  var entryCount: Int { rowOfEntry.count }
  /// Row of each entry.
  var rows: UnsafeMutablePointer<Int32> { rowOfEntry.start }
  /// Value of each entry.
  var values: UnsafeMutablePointer<Double> { valueOfEntry.start }

  /// Places of a column's entries.
  func entries(of column: Int) -> Range<Int> {
    Int(starts[column])..<Int(starts[column + 1])
  }

  /// Adds a column without entries behind the last; ``append(_:row:)`` fills it.
  func appendColumn() {
    starts.append(Int32(rowOfEntry.count))
  }

  /// Adds an entry to the last column.
  func append(_ value: Double, row: Int) {
    rowOfEntry.append(Int32(row))
    valueOfEntry.append(value)
    starts[starts.count - 1] = Int32(rowOfEntry.count)
  }

  /// Forgets every column and keeps the memory.
  func removeAll() {
    starts.removeAll()
    starts.append(0)
    rowOfEntry.removeAll()
    valueOfEntry.removeAll()
  }

  /// Puts the transpose of `columns` here.
  ///
  /// - Complexity: O(rows + entries).
  func transpose(_ columns: SparseColumns, rowCount: Int) {
    removeAll()
    for _ in 0..<rowCount { starts.append(0) }
    for _ in 0..<columns.entryCount {
      rowOfEntry.append(0)
      valueOfEntry.append(0)
    }
    let (starts, rows) = (self.starts.start, columns.rows)
    for entry in 0..<columns.entryCount { starts[Int(rows[entry]) + 1] += 1 }
    for row in 0..<rowCount { starts[row + 1] += starts[row] }
    for column in 0..<columns.count {
      for entry in columns.entries(of: column) {
        let row = Int(rows[entry])
        let place = Int(starts[row])
        self.rows[place] = Int32(column)
        values[place] = columns.values[entry]
        starts[row] += 1
      }
    }
    for row in stride(from: rowCount, to: 0, by: -1) { starts[row] = starts[row - 1] }
    starts[0] = 0
  }
}
