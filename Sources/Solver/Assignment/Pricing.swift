/// Looks for scores above the two prices of their pair.
struct Pricing {
  typealias Arc = (column: Int32, score: Int32)

  private let rowPrice: [Int32]
  private let columnPrice: LaneBuffer

  init(_ prices: Assignment) {
    rowPrice = prices.rowPrice
    columnPrice = LaneBuffer(prices.columnPrice.count)
    for (column, price) in prices.columnPrice.enumerated() { columnPrice[column] = price }
  }

  /// The scores that break the proof, the worst `most` of each row; `nil` where that is more than a
  /// score a row.
  ///
  /// - Complexity: O(rows · columns).
  func violated(in rows: PaddedRows, most: Int) -> [Int: [Arc]]? {
    var (violated, count) = ([Int: [Arc]](), 0)
    for row in 0..<rows.rowCount {
      let found = above(rows.row(row), rowPrice[row], rows.width)
      guard !found.isEmpty else { continue }
      let worst = worst(most, of: found)
      violated[row] = worst
      count += worst.count
      if count > rows.rowCount { return nil }
    }
    return violated
  }

  private func above(
    _ row: UnsafePointer<Int32>, _ price: Int32, _ width: Int
  ) -> [Arc] {
    var found: [Arc] = []
    let limit = Lanes(repeating: price)
    var first = 0
    while first < width {
      let hits = row.lanes(at: first) &- columnPrice.start.lanes(at: first) .> limit
      if hits.isAny {
        for column in first..<first + 16 where hits[column - first] {
          found.append((Int32(truncatingIfNeeded: column), row[column]))
        }
      }
      first &+= 16
    }
    return found
  }

  /// Of many the worst; of equally bad ones the first.
  private func worst(
    _ most: Int, of found: [Arc]
  ) -> [Arc] {
    guard found.count > most else { return found }
    let top = TopValues(most)
    for arc in found { top.insert(worth(arc)) }
    var equal = most - found.count { worth($0) > top.lowest }
    return found.filter { arc in
      guard worth(arc) == top.lowest else { return worth(arc) > top.lowest }
      equal -= 1
      return equal >= 0
    }
  }

  private func worth(_ arc: Arc) -> Int32 {
    arc.score - columnPrice[Int(arc.column)]
  }
}
