@testable import Solver

/// A boxed linear programme in plain arrays, with the definitions that a simplex is held against.
struct BoxedProgramme {
  var worths: [Double] = []
  /// For each column its element in each row.
  var columns: [[Double]] = []
  var bounds: [ClosedRange<Double>] = []
  var ends: [ClosedRange<Double>] = []

  /// A few rows and columns of small whole numbers, with boxes of any kind.
  static func random(
    rows: ClosedRange<Int>, columns: ClosedRange<Int>, using dice: inout SeededDice
  ) -> BoxedProgramme {
    var programme = BoxedProgramme()
    for _ in 0..<dice.roll(rows) { programme.ends.append(randomBox(-2...4, &dice)) }
    for _ in 0..<dice.roll(columns) { programme.addColumn(&dice) }
    return programme
  }

  static func randomBox(
    _ range: ClosedRange<Int>, _ dice: inout SeededDice
  ) -> ClosedRange<Double> {
    let pair = [dice.roll(range), dice.roll(range)].sorted().map(Double.init)
    return pair[0]...pair[1]
  }

  mutating func addColumn(_ dice: inout SeededDice) {
    worths.append(Double(dice.roll(-6...9)))
    bounds.append(0...1)
    columns.append(
      ends.map { _ in dice.chance(1, in: 2) ? 0 : Double(dice.roll(-2...3)) })
  }

  /// A new simplex for this programme.
  var simplex: Simplex {
    let simplex = Simplex(rowEnds: ends.map { ($0.lowerBound, $0.upperBound) }, magnitude: 10)
    for column in columns.indices { add(column, to: simplex) }
    return simplex
  }

  func add(_ column: Int, to simplex: Simplex) {
    let entries = columns[column].enumerated().filter { $0.element != 0 }
    simplex.addColumn(worth: worths[column], entries: entries.map { ($0.offset, $0.element) })
    let bounds = bounds[column]
    simplex.setBounds(bounds.lowerBound, bounds.upperBound, column: column)
  }
}

// MARK: - Definitions

extension BoxedProgramme {
  func value(_ point: [Double]) -> Double {
    zip(worths, point).reduce(0) { $0 + $1.0 * $1.1 }
  }

  func activity(_ row: Int, _ point: [Double]) -> Double {
    zip(columns, point).reduce(0) { $0 + $1.0[row] * $1.1 }
  }

  /// Whether a point lies in the box and keeps every row, but for a millionth.
  func allows(_ point: [Double]) -> Bool {
    zip(bounds, point).allSatisfy { ($0.lowerBound - 1e-6...$0.upperBound + 1e-6).contains($1) }
      && ends.indices.allSatisfy { row in
        (ends[row].lowerBound - 1e-6...ends[row].upperBound + 1e-6).contains(activity(row, point))
      }
  }

  /// No point that keeps the rows is worth more, whatever the multipliers are (weak duality).
  func bound(_ multipliers: [Double], isBounding: Bool = true) -> Double {
    var sum = 0.0
    for (row, multiplier) in multipliers.enumerated() {
      sum += multiplier * (multiplier > 0 ? ends[row].upperBound : ends[row].lowerBound)
    }
    for column in columns.indices {
      let worth = zip(columns[column], multipliers)
        .reduce(isBounding ? worths[column] : 0) { $0 - $1.0 * $1.1 }
      sum += max(worth * bounds[column].lowerBound, worth * bounds[column].upperBound)
    }
    return sum
  }

  /// The best of the points whose coordinates all stand at an end of their boxes.
  var bestCorner: Double? {
    var points: [[Double]] = [[]]
    for bound in bounds {
      points = points.flatMap { [$0 + [bound.lowerBound], $0 + [bound.upperBound]] }
    }
    return points.filter(allows).map(value).max()
  }
}

extension Simplex {
  /// The latest solution.
  var point: [Double] { (0..<columnCount).map { value(column: $0) } }
  /// What each row is worth in it.
  var multipliers: [Double] { (0..<rowCount).map { multiplier(row: $0) } }
}
