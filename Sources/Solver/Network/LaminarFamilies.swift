/// Rows sorted into two families in each of which any two rows are nested or disjoint.
///
/// Two rows *cross* when they share options and neither holds the other. Rows that cross must stand in
/// different families, so a division exists exactly when the graph of crossings is bipartite. The
/// choices never cross one another and make up the first family's core.
///
/// Two laminar families of unit rows are a network matrix: the linear programme is integral and is a
/// minimum-cost flow (SOLVER, Science §0).
///
/// - Complexity: O(Σ over options of (rows of the option)²) to find the crossings.
struct LaminarFamilies {
  /// Rows of the family of the choices.
  let first: [Int]
  /// Rows of the other family.
  let second: [Int]

  /// Divides the rows, or names two that cross where no division exists.
  static func dividing(_ rows: [Row], optionCount: Int) -> Result<LaminarFamilies, CrossingRows> {
    let crossings = crossings(among: rows, optionCount: optionCount)
    var side = [Bool?](repeating: nil, count: rows.count)
    for (position, row) in rows.enumerated() {
      if case .choice = row.origin { side[position] = true }
    }
    let choices = side.indices.filter { side[$0] != nil }
    for start in choices + side.indices {
      if side[start] == nil { side[start] = false }
      if let clash = spread(from: start, along: crossings, into: &side) { return .failure(clash) }
    }
    return .success(
      LaminarFamilies(
        first: side.indices.filter { side[$0] == true },
        second: side.indices.filter { side[$0] == false }))
  }

  private static func spread(
    from start: Int, along crossings: [[Int]], into side: inout [Bool?]
  ) -> CrossingRows? {
    var open = [start]
    while let row = open.popLast() {
      guard let mine = side[row] else { continue }
      for other in crossings[row] {
        if side[other] == nil {
          side[other] = !mine
          open.append(other)
        } else if side[other] == mine {
          return CrossingRows(row, other)
        }
      }
    }
    return nil
  }

  private static func crossings(among rows: [Row], optionCount: Int) -> [[Int]] {
    var rowsOfOption = [[Int]](repeating: [], count: optionCount)
    for (position, row) in rows.enumerated() {
      for option in row.options { rowsOfOption[option].append(position) }
    }
    var shared: [Int: Int] = [:]
    for together in rowsOfOption {
      for (place, row) in together.enumerated() {
        for other in together[(place + 1)...] { shared[row * rows.count + other, default: 0] += 1 }
      }
    }
    var crossings = [[Int]](repeating: [], count: rows.count)
    for (key, count) in shared.sorted(by: { $0.key < $1.key }) {
      let (row, other) = key.quotientAndRemainder(dividingBy: rows.count)
      guard count < rows[row].options.count, count < rows[other].options.count else { continue }
      crossings[row].append(other)
      crossings[other].append(row)
    }
    return crossings
  }
}

/// Two rows that share options while neither holds the other, and that no division can part.
struct CrossingRows: Error {
  let one: Int
  let other: Int

  init(_ one: Int, _ other: Int) {
    (self.one, self.other) = (one, other)
  }
}
