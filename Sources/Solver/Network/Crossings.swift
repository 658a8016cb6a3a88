/// Which rows share options while neither holds the other; idle rows cross none.
struct Crossings {
  /// The number of rows.
  let count: Int
  private var start: [Int]
  private var neighbours: [Int32]

  /// Counts for each row how many options it shares with each later one.
  ///
  /// - Complexity: O(Σ over options of (rows of the option)²).
  init(_ rows: Rows, optionCount: Int) {
    count = rows.count
    start = Array(repeating: 0, count: rows.count + 1)
    neighbours = []
    let pairs = Crossings.pairs(rows, optionCount: optionCount)
    for pair in pairs {
      start[Int(pair.0) + 1] += 1
      start[Int(pair.1) + 1] += 1
    }
    for row in 0..<count { start[row + 1] += start[row] }
    neighbours = Array(repeating: 0, count: start[count])
    var next = start
    for pair in pairs {
      for (row, other) in [pair, (pair.1, pair.0)] {
        neighbours[next[Int(row)]] = other
        next[Int(row)] += 1
      }
    }
  }

  /// The rows that cross this one.
  func of(_ row: Int) -> ArraySlice<Int32> { neighbours[start[row]..<start[row + 1]] }

  /// Puts each row's neighbours into ascending order.
  mutating func sort() {
    for row in 0..<count { neighbours[start[row]..<start[row + 1]].sort() }
  }

  /// Pairs of rows that cross, the lower first.
  private static func pairs(_ rows: Rows, optionCount: Int) -> [(Int32, Int32)] {
    let others = OtherRows(rows, optionCount: optionCount)
    var shared = Array(repeating: 0, count: rows.count)
    var touched: [Int32] = []
    var pairs: [(Int32, Int32)] = []
    for row in 0..<rows.count where !rows.isIdle(row) {
      for option in rows.members(of: row) {
        for place in others.places(of: Int(option)) where others.rows[place] > row {
          let other = others.rows[place]
          if shared[Int(other)] == 0 { touched.append(other) }
          shared[Int(other)] += 1
        }
      }
      for other in touched {
        if shared[Int(other)] < min(rows.size(of: row), rows.size(of: Int(other))) {
          pairs.append((Int32(truncatingIfNeeded: row), other))
        }
        shared[Int(other)] = 0
      }
      touched.removeAll(keepingCapacity: true)
    }
    return pairs
  }
}

/// The rows of each option beside its choice that are not idle, ascending.
struct OtherRows {
  private var start: [Int]
  private(set) var rows: [Int32]

  /// - Complexity: O(members).
  init(_ all: Rows, optionCount: Int) {
    let active = (all.choices.endIndex..<all.count).filter { !all.isIdle($0) }
    start = Array(repeating: 0, count: optionCount + 1)
    for row in active {
      for option in all.members(of: row) { start[Int(option) + 1] += 1 }
    }
    for option in 0..<optionCount { start[option + 1] += start[option] }
    rows = Array(repeating: 0, count: start[optionCount])
    var next = start
    for row in active {
      for option in all.members(of: row) {
        rows[next[Int(option)]] = Int32(truncatingIfNeeded: row)
        next[Int(option)] += 1
      }
    }
  }

  /// Where the rows of an option stand.
  func places(of option: Int) -> Range<Int> { start[option]..<start[option + 1] }
}
