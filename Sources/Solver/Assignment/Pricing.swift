/// Looks for scores above the two prices of their pair.
struct Pricing {
  private let rowPrice: [Int32]
  private let columnPrice: LaneBuffer

  init(_ prices: Assignment) {
    rowPrice = prices.rowPrice
    columnPrice = LaneBuffer(prices.columnPrice.count)
    for (column, price) in prices.columnPrice.enumerated() { columnPrice[column] = price }
  }

  /// The scores that break the proof, the worst `most` of each row.
  ///
  /// - Complexity: O(rows · columns).
  func violated(in scores: some ScoreRows, most: Int) -> [Int: [(column: Int32, score: Int32)]] {
    let rows = PaddedRows(scores)
    var violated: [Int: [(column: Int32, score: Int32)]] = [:]
    for row in 0..<scores.rowCount {
      let found = above(rows.row(row), rowPrice[row], rows.width)
      if !found.isEmpty { violated[row] = worst(most, of: found) }
    }
    return violated
  }

  private func above(
    _ row: UnsafePointer<Int32>, _ price: Int32, _ width: Int
  ) -> [(column: Int32, score: Int32)] {
    var found: [(column: Int32, score: Int32)] = []
    let limit = Lanes(repeating: price)
    for column in stride(from: 0, to: width, by: 16) {
      let hits = row.lanes(at: column) &- columnPrice.lanes(at: column) .> limit
      guard any(hits) else { continue }
      for lane in 0..<16 where hits[lane] {
        found.append((Int32(truncatingIfNeeded: column + lane), row[column + lane]))
      }
    }
    return found
  }

  private func worst(
    _ most: Int, of found: [(column: Int32, score: Int32)]
  ) -> [(column: Int32, score: Int32)] {
    guard found.count > most else { return found }
    let gain = { (arc: (column: Int32, score: Int32)) in arc.score - columnPrice[Int(arc.column)] }
    return Array(found.sorted { (gain($1), $0.column) < (gain($0), $1.column) }.prefix(most))
  }
}
