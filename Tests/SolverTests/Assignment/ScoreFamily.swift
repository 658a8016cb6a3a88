@testable import Solver

/// Families of scores that are easy for one way of searching and hard for another.
enum ScoreFamily: String, CaseIterable {
  case random, eligible, product, lowProduct, difference, farther, line, popular, multiplied, added
  case equal, twoValued, sparse, crowded, highest, none

  func matrix(_ rows: Int, _ columns: Int, seed: UInt64) throws -> ScoreMatrix {
    var dice = SeededDice(seed)
    let fame = (0..<columns).map { _ in dice.roll(0...999) }
    let want = (0..<rows).map { _ in dice.roll(0...999) }
    return try ScoreMatrix(rows: rows, columns: columns) { row, column in
      switch self {
      case .lowProduct: 1 + rows * columns - (row + 1) * (column + 1)
      case .line: 1000 - abs(want[row] - fame[column])
      case .multiplied: (1 + want[row]) * (1 + fame[column])
      case .added: 1 + want[row] + fame[column] + dice.roll(0...19)
      case .popular: 1 + fame[column] + dice.roll(0...19)
      default: score(row, column, &dice)
      }
    }
  }

  private func score(_ row: Int, _ column: Int, _ dice: inout SeededDice) -> Int {
    switch self {
    case .random: 1 + dice.roll(0...999_999)
    case .eligible: dice.roll(0...99) < 26 ? 100_000 + dice.roll(0...999) : 0
    case .product: (row + 1) * (column + 1)
    case .difference: 1_000_000 - abs(row - column)
    case .farther: 1 + abs(row - column)
    case .equal: 5
    case .twoValued: 1 + dice.roll(0...1)
    case .sparse: dice.roll(0...99) < 3 ? 1 + dice.roll(0...49) : 0
    case .crowded: row % 3 != 0 || column < 7 ? 1 + dice.roll(0...9) : 0
    case .highest: Int(ScoreLimits.most) - dice.roll(0...1) * dice.roll(0...Int(ScoreLimits.most))
    default: 0
    }
  }
}

extension ScoreMatrix {
  /// The same pairs as a list.
  func list() throws -> ScoreList {
    try ScoreList(rows: rowCount, columns: columnCount) { row in
      (0..<columnCount).map { ($0, Int(self[row, $0])) }
    }
  }
}
