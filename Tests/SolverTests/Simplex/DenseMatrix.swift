@testable import Solver

/// A square matrix of plain numbers, column by column, with the elimination that everybody knows.
struct DenseMatrix {
  let columns: [[Double]]

  var size: Int { columns.count }

  /// The matrix with rows and columns exchanged.
  var transposed: DenseMatrix {
    DenseMatrix(columns: columns.indices.map { row in columns.map { $0[row] } })
  }

  /// Gauss with the greatest pivot; `nil` where the columns depend on each other.
  func solution(of right: [Double]) -> [Double]? {
    var rows = right.indices.map { row in columns.map { $0[row] } + [right[row]] }
    guard Self.reduce(&rows, width: size) == size else { return nil }
    return rows.map { $0[size] }
  }

  /// The number of columns that do not depend on the others.
  var rank: Int {
    var rows = transposed.columns
    return Self.reduce(&rows, width: size)
  }

  private static func reduce(_ rows: inout [[Double]], width: Int) -> Int {
    var rank = 0
    for column in 0..<width {
      let best = (rank..<rows.count).max { abs(rows[$0][column]) < abs(rows[$1][column]) }
      guard let best, abs(rows[best][column]) > 1e-9 else { continue }
      rows.swapAt(rank, best)
      let pivot = rows[rank].map { $0 / rows[rank][column] }
      rows[rank] = pivot
      for row in rows.indices where row != rank && rows[row][column] != 0 {
        let multiple = rows[row][column]
        rows[row] = zip(rows[row], pivot).map { $0 - multiple * $1 }
      }
      rank += 1
    }
    return rank
  }

  /// The matrix times a vector.
  func times(_ vector: [Double]) -> [Double] {
    vector.indices.map { row in
      columns.indices.reduce(0) { $0 + columns[$1][row] * vector[$1] }
    }
  }
}

extension SparseColumns {
  /// The columns, zeros and all.
  func dense(rowCount: Int) -> [[Double]] {
    (0..<count).map { column in
      var dense = [Double](repeating: 0, count: rowCount)
      for entry in entries(of: column) { dense[Int(rows[entry])] += values[entry] }
      return dense
    }
  }

  /// Random columns of whole numbers: singletons, pairs, and now and then a full one.
  static func random(_ count: Int, rowCount: Int, using dice: inout SeededDice) -> SparseColumns {
    let columns = SparseColumns()
    for _ in 0..<count {
      columns.appendColumn()
      let most = dice.chance(1, in: 6) ? rowCount : min(3, rowCount)
      let rows = (0..<rowCount).shuffled(using: &dice).prefix(dice.roll(0...most))
      for row in rows {
        columns.append(Double(dice.roll(1...4) * (dice.roll(0...1) * 2 - 1)), row: row)
      }
    }
    return columns
  }
}

extension Numbers<Double> {
  /// These numbers.
  convenience init(_ values: [Double]) {
    self.init(filledWith: 0)
    for value in values { append(value) }
  }

  /// All numbers.
  var array: [Double] { (0..<count).map { self[$0] } }
}

/// Whether two vectors agree within a millionth.
func agree(_ one: [Double], _ other: [Double]) -> Bool {
  one.count == other.count && zip(one, other).allSatisfy { abs($0 - $1) <= 1e-6 * (1 + abs($1)) }
}
