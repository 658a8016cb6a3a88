/// One pass over all scores: the highest of rows, columns and their parts, and a greedy start.
///
/// Each row takes a free column among those of its highest score. Where many scores are equal, as with
/// all equal or two values, hardly a row is left without.
///
/// A row's columns fall into 64 classes, by column modulo 64; rows fall into at most 64 blocks that
/// follow each other. The highest scores of these parts give ``CoreSelection`` its thresholds.
struct FirstLook {
  let rows: PaddedRows
  /// The highest score of each row.
  private(set) var highest: [Int32] = []
  private(set) var joins: Joins
  /// The highest scores of a row's classes, 64 a row.
  private let ofClasses: LaneBuffer
  /// The highest scores of columns in a block of rows, ``PaddedRows/width`` a block.
  private let ofBlocks: LaneBuffer
  private let blockRows: Int

  /// - Complexity: O(rows · columns); each row is asked for once.
  init(_ scores: any ScoreRows) {
    rows = PaddedRows(scores)
    joins = Joins(rows: rows.rowCount, columns: rows.columnCount)
    blockRows = max(1, (rows.rowCount + 63) / 64)
    ofClasses = LaneBuffer(64 * rows.rowCount)
    ofBlocks = LaneBuffer((rows.rowCount + blockRows - 1) / blockRows * rows.width)
    highest.reserveCapacity(rows.rowCount)
    for row in 0..<rows.rowCount { look(at: row) }
  }

  /// How many rows are still to be let in.
  var waiting: Int {
    joins.columnOfRow.indices.count { joins.columnOfRow[$0] < 0 && highest[$0] > 0 }
  }

  private mutating func look(at row: Int) {
    let values = rows.row(row)
    let classes = ofClasses.start + 64 * row
    let best = raise(classes, ofBlocks.start + row / blockRows * rows.width, by: values)
    highest.append(best)
    guard best > 0 else { return }
    for step in 0..<64 where classes[(row + step) & 63] == best {
      if let column = free(values, of: best, from: (row + step) & 63) {
        joins.join(row, column)
        return
      }
    }
  }

  /// Raises the highest scores of a row's classes and of a block's columns; answers with the row's.
  @inline(__always)
  private func raise(
    _ classes: UnsafeMutablePointer<Int32>, _ block: UnsafeMutablePointer<Int32>,
    by values: UnsafePointer<Int32>
  ) -> Int32 {
    var best = Lanes()
    var column = 0
    while column < rows.width {
      let scores = values.lanes(at: column)
      var high = block.lanes(at: column)
      high.raise(to: scores)
      block.store(high, at: column)
      high = classes.lanes(at: column & 63)
      high.raise(to: scores)
      classes.store(high, at: column & 63)
      column &+= 16
    }
    for part in 0..<4 { best.raise(to: classes.lanes(at: 16 * part)) }
    return best.highest
  }

  /// A free column of that score in the class that begins there.
  private func free(_ values: UnsafePointer<Int32>, of score: Int32, from start: Int) -> Int? {
    var column = start
    while column < rows.columnCount {
      if values[column] == score, joins.rowOfColumn[column] < 0 { return column }
      column += 64
    }
    return nil
  }
}

// MARK: - Thresholds

extension FirstLook {
  /// A score that at least so many of each row reach, 1 where there are not so many.
  func rowThresholds(_ kept: Int) -> [Int32] {
    let top = TopValues(kept)
    return (0..<rows.rowCount).map { row in
      top.removeAll()
      for part in 0..<64 { top.insert(ofClasses[64 * row + part]) }
      return max(1, top.lowest)
    }
  }

  /// A score that at least so many of each column reach, 1 where there are not so many.
  func columnThresholds(_ kept: Int) -> LaneBuffer {
    let thresholds = LaneBuffer(rows.columnCount, filledWith: 1)
    let top = TopValues(kept)
    for column in 0..<rows.columnCount {
      top.removeAll()
      for place in stride(from: column, to: ofBlocks.count, by: rows.width) {
        top.insert(ofBlocks[place])
      }
      thresholds[column] = max(1, top.lowest)
    }
    return thresholds
  }
}
