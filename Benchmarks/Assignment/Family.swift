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
  /// Row number times column number.
  case product
  /// How near row number and column number are.
  case difference
  /// All scores equal.
  case equal
  /// 1 or 2.
  case twoValued

  func matrix(_ rows: Int, _ columns: Int) -> ScoreMatrix {
    ScoreMatrix(rows: rows, columns: columns) { row, column in
      Int32(truncatingIfNeeded: score(row, column, row * columns + column))
    }
  }

  private func score(_ row: Int, _ column: Int, _ place: Int) -> Int {
    switch self {
    case .random: 1 + hash(1, place) % 1_000_000
    case .eligible: hash(2, place) % 100 < 26 ? 100_000 + hash(3, place) % 1000 : 0
    case .geometric: 10_000_000 - distance(row, column)
    case .popular: 1 + hash(6, column) % 1000 + hash(7, place) % 20
    case .product: (row + 1) * (column + 1)
    case .difference: 1_000_000 - abs(row - column)
    case .equal: 5
    case .twoValued: 1 + hash(8, place) % 2
    }
  }

  /// The square of the distance, at most 6 · 999².
  private func distance(_ row: Int, _ column: Int) -> Int {
    (0..<6).reduce(0) { sum, axis in
      let apart = hash(4, row * 6 + axis) % 1000 - hash(5, column * 6 + axis) % 1000
      return sum + apart * apart
    }
  }

  private func hash(_ seed: UInt64, _ place: Int) -> Int {
    var mixed = seed &* 0x9E37_79B9_7F4A_7C15 &+ UInt64(place) &* 0xD1B5_4A32_D192_ED03
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) >> 33)
  }
}
