/// Gaussian elimination of a basis: logical columns, then singletons, then the bump that is left.
///
/// A column with one entry in the rows that are left is a pivot without fill; so is a row with one
/// entry in the columns that are left. What remains is eliminated column by column, sparsest first,
/// each with the sparsest row among its large entries (threshold pivoting).
///
/// Source: J. Tomlin, *Pivoting for size and sparsity in linear programming inversion routines*
/// (1972); J. Gilbert, T. Peierls, *Sparse partial pivoting in time proportional to arithmetic
/// operations* (1988).
struct Elimination {
  /// The variable whose pivot lies in each row.
  private(set) var head: [Int]
  /// Variables whose columns depend on the others; logical variables stand in their places.
  private(set) var dependent: [Int] = []

  private let size: Int
  private let columns: SparseColumns
  /// Columns of the matrix in the basis.
  private let structural: [Int]
  /// Columns, by position in `structural`, that have an entry in each row.
  private let users: SparseColumns
  private var isPivotal: [Bool]
  private var isDone: [Bool]
  /// Entries of each column in rows that have no pivot yet.
  private var openRows: [Int]
  /// Columns of each row that are not done yet.
  private var openColumns: [Int]
  private var pivots: [(row: Int, diagonal: Double)] = []
  /// Of each pivot, the entries in rows with an earlier pivot.
  private let above = SparseColumns()
  /// Pivots with entries below, and those entries divided by the pivot's element.
  private var belowPivots: [Int] = []
  private let below = SparseColumns()

  /// The smallest element that may be a pivot.
  private static let tolerance = 1e-9

  /// Begins with the basis of these variables.
  init(_ variables: [Int], size: Int, columns: SparseColumns) {
    self.size = size
    self.columns = columns
    head = Array(repeating: -1, count: size)
    isPivotal = Array(repeating: false, count: size)
    structural = variables.filter { $0 >= size }.map { $0 - size }
    for variable in variables where variable < size {
      head[variable] = variable
      isPivotal[variable] = true
    }
    isDone = Array(repeating: false, count: structural.count)
    openRows = Array(repeating: 0, count: structural.count)
    openColumns = Array(repeating: 0, count: size)
    users = Elimination.users(of: structural, in: columns, size: size)
    for (position, column) in structural.enumerated() {
      for entry in columns.entries(of: column) where !isPivotal[Int(columns.rows[entry])] {
        openRows[position] += 1
        openColumns[Int(columns.rows[entry])] += 1
      }
    }
  }

  private static func users(
    of structural: [Int], in columns: SparseColumns, size: Int
  ) -> SparseColumns {
    let used = SparseColumns()
    for column in structural {
      used.appendColumn()
      for entry in columns.entries(of: column) {
        used.append(columns.values[entry], row: Int(columns.rows[entry]))
      }
    }
    let users = SparseColumns()
    users.transpose(used, rowCount: size)
    return users
  }

  /// Finds a pivot for every column that has one.
  mutating func run() {
    eliminateColumnSingletons()
    eliminateRowSingletons()
    eliminateBump()
    for row in 0..<size where head[row] < 0 { head[row] = row }
  }
}

// MARK: - Singletons

extension Elimination {
  private mutating func eliminateColumnSingletons() {
    var waiting = openRows.indices.filter { openRows[$0] == 1 }
    while let position = waiting.popLast() {
      guard !isDone[position], openRows[position] == 1 else { continue }
      let column = structural[position]
      guard let entry = columns.entries(of: column).first(where: { isOpen($0) }),
        abs(columns.values[entry]) > Self.tolerance
      else { continue }
      let row = Int(columns.rows[entry])
      pivot(row: row, position: position, diagonal: columns.values[entry])
      for user in users.entries(of: row) {
        let other = Int(users.rows[user])
        openRows[other] -= 1
        if openRows[other] == 1, !isDone[other] { waiting.append(other) }
      }
    }
  }

  private mutating func eliminateRowSingletons() {
    var waiting = (0..<size).filter { !isPivotal[$0] && openColumns[$0] == 1 }
    while let row = waiting.popLast() {
      guard !isPivotal[row], openColumns[row] == 1 else { continue }
      guard let user = users.entries(of: row).first(where: { !isDone[Int(users.rows[$0])] }),
        abs(users.values[user]) > 1e-3
      else { continue }
      let position = Int(users.rows[user])
      pivot(row: row, position: position, diagonal: users.values[user])
      appendBelow(row: row, position: position, diagonal: users.values[user])
      for entry in columns.entries(of: structural[position]) where isOpen(entry) {
        let other = Int(columns.rows[entry])
        if openColumns[other] == 1 { waiting.append(other) }
      }
    }
  }

  private func isOpen(_ entry: Int) -> Bool {
    !isPivotal[Int(columns.rows[entry])]
  }

  /// Makes a column that needs no elimination of its own the pivot of a row.
  private mutating func pivot(row: Int, position: Int, diagonal: Double) {
    let column = structural[position]
    pivots.append((row, diagonal))
    above.appendColumn()
    for entry in columns.entries(of: column) {
      let other = Int(columns.rows[entry])
      if isPivotal[other] {
        above.append(columns.values[entry], row: other)
      } else {
        openColumns[other] -= 1
      }
    }
    isPivotal[row] = true
    isDone[position] = true
    head[row] = size + column
  }

  private mutating func appendBelow(row: Int, position: Int, diagonal: Double) {
    belowPivots.append(row)
    below.appendColumn()
    for entry in columns.entries(of: structural[position]) where isOpen(entry) {
      below.append(columns.values[entry] / diagonal, row: Int(columns.rows[entry]))
    }
  }
}

// MARK: - Bump

extension Elimination {
  private mutating func eliminateBump() {
    let bump = isDone.indices.filter { !isDone[$0] }
      .sorted { (openRows[$0], $0) < (openRows[$1], $1) }
    guard !bump.isEmpty else { return }
    let firstBelow = belowPivots.count
    let work = Numbers<Double>(size, filledWith: 0)
    let isMet = Numbers<Bool>(size, filledWith: false)
    var met: [Int] = []
    for position in bump {
      load(position, into: work, isMet, &met)
      eliminate(from: firstBelow, work, isMet, &met)
      if let row = bumpPivot(work, met) {
        writeBump(position, row: row, work, met)
      } else {
        dependent.append(size + structural[position])
      }
      for row in met { (work[row], isMet[row]) = (0, false) }
      met.removeAll(keepingCapacity: true)
    }
  }

  private func load(
    _ position: Int, into work: Numbers<Double>, _ isMet: Numbers<Bool>, _ met: inout [Int]
  ) {
    for entry in columns.entries(of: structural[position]) {
      let row = Int(columns.rows[entry])
      work[row] = columns.values[entry]
      isMet[row] = true
      met.append(row)
    }
  }

  /// Applies the pivots of the bump so far to the column at work.
  private func eliminate(
    from first: Int, _ work: Numbers<Double>, _ isMet: Numbers<Bool>, _ met: inout [Int]
  ) {
    for step in first..<belowPivots.count {
      let value = work[belowPivots[step]]
      guard value != 0 else { continue }
      for entry in below.entries(of: step) {
        let row = Int(below.rows[entry])
        work[row] -= below.values[entry] * value
        if !isMet[row] {
          isMet[row] = true
          met.append(row)
        }
      }
    }
  }

  /// The row with the fewest columns among those whose entry is a tenth of the greatest.
  private func bumpPivot(_ work: Numbers<Double>, _ met: [Int]) -> Int? {
    let open = met.filter { !isPivotal[$0] }
    let greatest = open.map { abs(work[$0]) }.max() ?? 0
    guard greatest > Self.tolerance else { return nil }
    return open.filter { abs(work[$0]) >= 0.1 * greatest }
      .min { (openColumns[$0], $0) < (openColumns[$1], $1) }
  }

  private mutating func writeBump(
    _ position: Int, row: Int, _ work: Numbers<Double>, _ met: [Int]
  ) {
    pivots.append((row, work[row]))
    above.appendColumn()
    belowPivots.append(row)
    below.appendColumn()
    for other in met where other != row && abs(work[other]) > 1e-14 {
      if isPivotal[other] {
        above.append(work[other], row: other)
      } else {
        below.append(work[other] / work[row], row: other)
      }
    }
    isPivotal[row] = true
    isDone[position] = true
    head[row] = size + structural[position]
  }
}

// MARK: - Writing

extension Elimination {
  /// Writes the factors; pivots that would change nothing are left out.
  func write(lower: EtaFile, upper: EtaFile, transposed: EtaFile) {
    lower.removeAll()
    for (step, row) in belowPivots.enumerated() where !below.entries(of: step).isEmpty {
      lower.begin(pivot: row, diagonal: 1)
      for entry in below.entries(of: step) {
        lower.append(below.values[entry], row: Int(below.rows[entry]))
      }
    }
    upper.removeAll()
    for (step, pivot) in pivots.enumerated() {
      upper.begin(pivot: pivot.row, diagonal: pivot.diagonal)
      for entry in above.entries(of: step) {
        upper.append(above.values[entry], row: Int(above.rows[entry]))
      }
    }
    writeTransposed(to: transposed)
  }

  private func writeTransposed(to transposed: EtaFile) {
    transposed.removeAll()
    let byRow = SparseColumns()
    byRow.transpose(above, rowCount: size)
    var hasPivot = Array(repeating: false, count: size)
    for pivot in pivots { hasPivot[pivot.row] = true }
    let logical = (0..<size).filter { !hasPivot[$0] }.map { (row: $0, diagonal: 1.0) }
    for pivot in logical + pivots {
      let entries = byRow.entries(of: pivot.row)
      if entries.isEmpty, pivot.diagonal == 1 { continue }
      transposed.begin(pivot: pivot.row, diagonal: pivot.diagonal)
      for entry in entries {
        transposed.append(byRow.values[entry], row: pivots[Int(byRow.rows[entry])].row)
      }
    }
  }
}
