import Solver

/// A sparse square: one pair in a hundred and the diagonal, where the first tenth of the rows has the
/// first tenth of the columns alone, just enough of them (a Hall-tight block).
struct TightBlock {
  let size: Int

  /// Scores so high that joining one row more is worth any loss of 10⁶ for a hundred others.
  func list() throws -> ScoreList {
    try ScoreList(rows: size, columns: size) { row in
      (0..<size).compactMap { column in
        let place = row * size + column
        guard isListed(row, column, place) else { return nil }
        return (column, 100_000_000 + mixed(15, place) % 1_000_000)
      }
    }
  }

  private func isListed(_ row: Int, _ column: Int, _ place: Int) -> Bool {
    if row == column { return true }
    let block = size / 10
    guard row < block else { return mixed(14, place) % 100 == 0 }
    return column < block && mixed(14, place) % 10 == 0
  }
}
