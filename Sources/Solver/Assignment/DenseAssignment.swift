/// The best assignment by search over the whole matrix, sixteen columns at a time.
///
/// The invariant is that of ``SparseAssignment``: no score is above its two prices, and a pair that is
/// joined equals them. Column prices begin at 0, and a column that nobody has costs nothing; rows are
/// let in one after the other along the path that lowers the prices' sum the least, to a free column or
/// to a row that does without (``letIn(_:)``).
///
/// After an auction (``beginByAuction()``) prices begin elsewhere. Then the matrix counts as square: a
/// pair that may not be is a pair of score 0, columns too many belong to ``idleRows``, every row and
/// column is joined, and prices may all be moved together so that none is negative.
///
/// Complexity: O(rows² · columns).
///
/// Source: R. Jonker, A. Volgenant, "A shortest augmenting path algorithm for dense and sparse linear
/// assignment problems", Computing 38 (1987).
struct DenseAssignment {
  let rows: PaddedRows
  let (rowCount, columnCount): (Int, Int)
  var rowPrice: [Int32]
  let columnPrice: LaneBuffer
  var joins: Joins
  /// Rows that score 0 with every column; they stand behind the others.
  var idleRows = 0
  /// Whether every row and column is to be joined.
  var isSquare = false
  /// Rows looked at so far.
  var work = 0
  let reach: ColumnReach

  /// The price of what stands behind the last column; nobody wants it.
  private static let noColumn: Int32 = 1 << 30

  /// Column prices 0, the rows' highest scores as their prices, joined as the first look found.
  init(_ look: FirstLook) {
    rows = look.rows
    (rowCount, columnCount) = (rows.rowCount, rows.columnCount)
    (rowPrice, joins) = (look.highest, look.joins)
    columnPrice = LaneBuffer(columnCount)
    for column in columnCount..<rows.width { columnPrice[column] = DenseAssignment.noColumn }
    reach = ColumnReach(columnCount)
  }

  /// What the columns are worth to a row.
  func worths(of row: Int) -> Worths {
    Worths(scores: rows.row(row), prices: UnsafePointer(columnPrice.start), width: rows.width)
  }

  /// Rows that are to be let in.
  var waiting: [Int] {
    (0..<rowCount + idleRows).filter {
      joins.columnOfRow[$0] < 0 && (isSquare || rowPrice[$0] > 0)
    }
  }

  /// The best assignment.
  ///
  /// - Complexity: O(rows² · columns).
  mutating func best() -> Assignment {
    reduce()
    for row in waiting { letIn(row) }
    return assignment
  }

  /// The best assignment; where an auction pays, `nil` if all rows want the same columns, so that half
  /// of them still wait after bids, or if the search takes more than so many looks at each row.
  mutating func best(within looks: Int) -> Assignment? {
    reduce()
    let waiting = waiting
    guard 2 * waiting.count <= rowCount || !auctionPays else { return nil }
    for row in waiting {
      letIn(row)
      if auctionPays, work > looks * rowCount { return nil }
    }
    return assignment
  }

  /// The joins and their proof; a pair of two prices 0 scores nothing and is none.
  private var assignment: Assignment {
    let prices = (0..<columnCount).map { columnPrice[$0] }
    let lowest = isSquare ? prices.min() ?? 0 : 0
    let columnOfRow = (0..<rowCount).map { row in
      let column = joins.columnOfRow[row]
      return column >= 0 && rowPrice[row] + prices[Int(column)] > 0 ? column : -1
    }
    return Assignment(
      columnOfRow: columnOfRow, rowPrice: rowPrice.prefix(rowCount).map { $0 + lowest },
      columnPrice: prices.map { $0 - lowest })
  }
}

// MARK: - Bids

extension DenseAssignment {
  /// Lets waiting rows bid for their best column, in two rounds (augmenting row reduction).
  ///
  /// A bid raises the column's price to where the row's second best is as good; whoever held the column
  /// bids next.
  private mutating func reduce() {
    var waiting = waiting
    for _ in 0..<2 {
      var (left, bids) = ([Int](), 3 * waiting.count)
      for row in waiting {
        if let row = chain(from: row, &bids) { left.append(row) }
      }
      waiting = left
    }
  }

  /// Bids until nobody is outbid; answers with the row that is left without a column.
  private mutating func chain(from first: Int, _ bids: inout Int) -> Int? {
    var row = first
    while bids > 0 {
      bids -= 1
      guard let outbid = bid(row) else { return nil }
      if outbid == row { return row }
      row = outbid
    }
    return row
  }

  /// Answers with the row that has no column now, the bidder itself where nothing is won by a bid.
  private mutating func bid(_ row: Int) -> Int? {
    let worths = worths(of: row)
    var (best, second) = worths.twoHighest
    if !isSquare { (best, second) = (max(0, best), max(0, second)) }
    work += 1
    rowPrice[row] = second
    if best == second {
      guard isSquare || best > 0 else { return nil }
      guard let free = worths.first(worth: best, where: { joins.rowOfColumn[$0] < 0 }) else {
        return row
      }
      return joins.join(row, free)
    }
    guard let column = worths.first(worth: best) else { return nil }
    columnPrice[column] += best - second
    return joins.join(row, column)
  }
}
