import Solver

/// Families of score matrices; `peer.py` makes the same ones for the peer.
///
/// Numbers come from a hash of seed and place (SplitMix64's mixer), so that both sides can make a
/// matrix in any order.
enum Family: String, CaseIterable {
  /// 1 ... 10⁶, all alike.
  case random
  /// A quarter of the pairs may be: 100 000 for the pair and up to 999 points.
  case eligible
  /// Nearness of points in six dimensions.
  case geometric
  /// Columns that everybody wants, with ties.
  case popular
  /// Columns and rows that everybody wants: a number of the row times one of the column.
  case multiplied
  /// Columns and rows that everybody wants: a number of the row and one of the column, and a little.
  case added
  /// Row number times column number (Machol and Wien).
  case product
  /// The same to be lowest.
  case lowProduct
  /// How near row number and column number are.
  case difference
  /// How far row number and column number are.
  case farther
  /// Nearness of points on a line.
  case line
  /// All scores equal.
  case equal
  /// 1 or 2.
  case twoValued

  func matrix(_ rows: Int, _ columns: Int) throws -> ScoreMatrix {
    try ScoreMatrix(rows: rows, columns: columns) { row, column in
      let place = row * columns + column
      return self == .lowProduct
        ? 1 + rows * columns - (row + 1) * (column + 1) : score(row, column, place)
    }
  }

  private func score(_ row: Int, _ column: Int, _ place: Int) -> Int {
    switch self {
    case .random: 1 + mixed(1, place) % 1_000_000
    case .eligible: mixed(2, place) % 100 < 26 ? 100_000 + mixed(3, place) % 1000 : 0
    case .geometric: 10_000_000 - distance(row, column)
    case .popular: 1 + mixed(6, column) % 1000 + mixed(7, place) % 20
    case .multiplied: (1 + mixed(9, row) % 1000) * (1 + mixed(10, column) % 1000)
    case .added: 1 + mixed(9, row) % 1000 + mixed(10, column) % 1000 + mixed(11, place) % 20
    case .product, .lowProduct: (row + 1) * (column + 1)
    case .difference: 1_000_000 - abs(row - column)
    case .farther: 1 + abs(row - column)
    case .line: 1_000_000 - abs(mixed(12, row) % 1_000_000 - mixed(13, column) % 1_000_000)
    case .equal: 5
    case .twoValued: 1 + mixed(8, place) % 2
    }
  }

  /// The square of the distance, at most 6 · 999².
  private func distance(_ row: Int, _ column: Int) -> Int {
    (0..<6).reduce(0) { sum, axis in
      let apart = mixed(4, row * 6 + axis) % 1000 - mixed(5, column * 6 + axis) % 1000
      return sum + apart * apart
    }
  }
}
