/// Rows sorted into two families in each of which any two rows are nested or disjoint.
///
/// Two rows *cross* when they share options and neither holds the other. Rows that cross must stand in
/// different families, so a division exists exactly when the graph of crossings is bipartite. The
/// choices never cross one another and make up the first family's core.
///
/// Two laminar families of unit rows are a network matrix: the linear programme is integral and is a
/// minimum-cost flow (SOLVER, Science §0).
struct LaminarFamilies {
  /// Rows of the family of the choices.
  let first: [Int]
  /// Rows of the other family.
  let second: [Int]

  /// Divides the rows, or names two that cross where no division exists.
  ///
  /// - Complexity: that of ``Crossings/init(_:optionCount:)``.
  static func dividing(
    _ rows: Rows, optionCount: Int
  ) -> Result<LaminarFamilies, CrossingRows> {
    var crossings = Crossings(rows, optionCount: optionCount)
    let sides = sides(crossings, choices: rows.choices)
    guard case .failure = sides else { return sides.map(LaminarFamilies.init(sides:)) }
    crossings.sort()
    return self.sides(crossings, choices: rows.choices).map(LaminarFamilies.init(sides:))
  }

  private init(sides: [Bool]) {
    first = sides.indices.filter { sides[$0] }
    second = sides.indices.filter { !sides[$0] }
  }

  /// Colours the graph from the choices on, which stand on the side of `true`.
  private static func sides(
    _ crossings: Crossings, choices: Range<Int>
  ) -> Result<[Bool], CrossingRows> {
    var side = [Bool?](repeating: nil, count: crossings.count)
    for choice in choices { side[choice] = true }
    for start in side.indices {
      if side[start] == nil { side[start] = false }
      if let clash = spread(from: start, along: crossings, into: &side) { return .failure(clash) }
    }
    return .success(side.map { $0 == true })
  }

  private static func spread(
    from start: Int, along crossings: Crossings, into side: inout [Bool?]
  ) -> CrossingRows? {
    var open = [start]
    while let row = open.popLast() {
      guard let mine = side[row] else { continue }
      for other in crossings.of(row) {
        if side[Int(other)] == nil {
          side[Int(other)] = !mine
          open.append(Int(other))
        } else if side[Int(other)] == mine {
          return CrossingRows(row, Int(other))
        }
      }
    }
    return nil
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
