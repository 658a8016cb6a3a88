/// Prices by bids with ε-scaling, near enough to the best that few paths remain.
///
/// Every row without a column bids for its best one, a step ε above the price at which its second best
/// would be as good, and drives out whoever had it; when all have one, all bid again with a smaller
/// step. A round ends with each row's column within ε of its best. Where all rows want the same columns
/// (products, |i − j|), paths from prices 0 visit half of the matrix each; an auction comes near the
/// same prices after some tens of looks at each row.
///
/// Sources: D. P. Bertsekas, "The auction algorithm: a distributed relaxation method for the assignment
/// problem", Annals of Operations Research 14 (1988); A. V. Goldberg, R. Kennedy, "An efficient cost
/// scaling algorithm for the assignment problem", Mathematical Programming 71 (1995).
extension DenseAssignment {
  /// Steps shrink by this from round to round, from a quarter of the highest score on.
  private static let scale: Int32 = 4
  /// The last step; the few paths that it leaves cost less than smaller steps.
  private static let lastStep: Int32 = 3
  /// Looks of a row, about, after which the prices are taken as they are.
  private static let mostLooks = 400

  /// Whether an auction is likely to be shorter than paths: these look at half of the rows each at
  /// worst, an auction at each row and column some tens of times.
  var auctionPays: Bool { rowCount <= columnCount && 60 * columnCount <= rowCount * rowCount }

  /// Begins again from prices by auction; does nothing where there are more rows than columns.
  ///
  /// With C the highest score, prices begin a round at 5/4 C at most and end it below 4 C; the answer's
  /// lie between 0 and C. So distances stay below 4 C too, within 32 bits.
  ///
  /// - Complexity: O(columns²) for one look of each; some tens of these in practice.
  mutating func beginByAuction() {
    guard rowCount <= columnCount else { return }
    let highest = rowPrice.max() ?? 0
    var (step, looks) = (highest, DenseAssignment.mostLooks * columnCount)
    becomeSquare()
    while step > DenseAssignment.lastStep, looks > 0 {
      step = max(DenseAssignment.lastStep, step / DenseAssignment.scale)
      auction(step, &looks)
      lowerPrices()
    }
    for column in 0..<columnCount { columnPrice[column] = min(columnPrice[column], highest) }
    joinFavourites()
  }

  private mutating func becomeSquare() {
    isSquare = true
    idleRows = columnCount - rowCount
    joins = Joins(rows: columnCount, columns: columnCount)
    rowPrice += Array(repeating: 0, count: idleRows)
    for column in 0..<columnCount { columnPrice[column] = 0 }
  }

  /// One round: each row bids until all have a column.
  private mutating func auction(_ step: Int32, _ looks: inout Int) {
    joins = Joins(rows: columnCount, columns: columnCount)
    for first in 0..<columnCount {
      var row: Int? = first
      while let bidder = row, looks > 0 {
        row = raise(for: bidder, step)
        looks -= 1
      }
    }
  }

  /// The row's bid; answers with the row that it drives out.
  private mutating func raise(for row: Int, _ step: Int32) -> Int? {
    let worths = worths(of: row)
    let (best, second) = worths.twoHighest
    work += 1
    guard let column = worths.first(worth: best) else { return nil }
    columnPrice[column] += best - second + step
    return joins.join(row, column)
  }

  /// Moves prices down together until the lowest is 0.
  private func lowerPrices() {
    let lowest = (0..<columnCount).reduce(Int32.max) { min($0, columnPrice[$1]) }
    for column in 0..<columnCount { columnPrice[column] -= lowest }
  }

  /// Gives each row its highest worth as its price, and a free column of that worth: its own one of the
  /// auction where that is.
  private mutating func joinFavourites() {
    let sold = joins
    joins = Joins(rows: columnCount, columns: columnCount)
    for row in 0..<columnCount {
      let (worths, own) = (worths(of: row), Int(sold.columnOfRow[row]))
      rowPrice[row] = worths.highest
      work += 1
      if own >= 0, joins.rowOfColumn[own] < 0, worths[own] == rowPrice[row] {
        joins.join(row, own)
      } else if let free = worths.first(
        worth: rowPrice[row], where: { joins.rowOfColumn[$0] < 0 })
      {
        joins.join(row, free)
      }
    }
  }
}
