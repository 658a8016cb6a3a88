/// Selects the first core of implicit scores: the best few candidates of each row, then of each column.
///
/// A row takes its highest scores. A column takes the rows that would lose the least by it, compared with
/// the last candidate on the row's own list: a guess at the prices to come.
struct FirstCore<Scores: ImplicitScores>: Sendable {
  private let tiles: ScoreTiles<Scores>
  /// Candidates of a row, and of a column.
  private static var kept: Int { 8 }

  init(_ tiles: ScoreTiles<Scores>) { self.tiles = tiles }

  /// The core's arcs; few of them stand twice.
  ///
  /// - Complexity: O(rows · columns) where bounds spare nothing.
  func arcs() async -> [CoreArcs.Arc] {
    let ofRows = await tiles.mapRows { bestOfRows(in: $0) }
    let floors = ofRows.flatMap(\.floors)
    let ofColumns = await tiles.mapBlocks { bestOfColumns(in: $0, floors) }
    return (ofRows.map(\.arcs) + ofColumns).flatMap(\.self)
  }
}

// MARK: - Rows

extension FirstCore {
  /// The best of each row, and the last score on its list; ``ShortLists/nothing`` where the list is not
  /// full, and so holds all that the row may have.
  private func bestOfRows(in rows: Range<Int>) -> (arcs: [CoreArcs.Arc], floors: [Int32]) {
    let scratch = tiles.rowScratch()
    var (order, arcs, floors) = (FallingOrder(), [CoreArcs.Arc](), [Int32]())
    for row in rows {
      var list = ShortLists(1, most: Self.kept)
      fill(&list, row, scratch, &order)
      arcs += list[0].map { CoreArcs.Arc(row, Int($0.position), $0.score) }
      floors.append(list.floor(of: 0))
    }
    return (arcs, floors)
  }

  /// Of equal scores those are taken that follow a column of the row's own, so that rows do not all want
  /// the same columns.
  private func fill(
    _ list: inout ShortLists, _ row: Int, _ scratch: TileScratch, _ order: inout FallingOrder
  ) {
    let own = row * tiles.columnCount / tiles.rowCount
    let ownBlock = tiles.blocks.firstIndex { $0.upperBound > own } ?? 0
    tiles.scores.writeBounds(row: row, to: scratch.bounds)
    for block in tiles.blocks.indices where scratch.bounds[block] < 0 {
      scratch.bounds[block] = ShortLists.nothing
    }
    order.arrange(scratch.bounds, count: tiles.blocks.count, from: ownBlock)
    for place in order.positions.indices {
      let (block, floor) = (Int(order.positions[place]), list.floor(of: 0))
      guard scratch.bounds[block] > floor else { continue }
      let count = tiles.scores.write(above: floor, row: row, block: block, to: scratch.found)
      let split = (0..<count).first { Int(scratch.found[$0].position) >= own } ?? 0
      for place in split..<count { list.offer(scratch.found[place], to: 0) }
      for place in 0..<split { list.offer(scratch.found[place], to: 0) }
    }
  }
}

// MARK: - Columns

extension FirstCore {
  /// The best of each column of the block, those left out that are on the list of their row for sure.
  private func bestOfColumns(in block: Int, _ floors: [Int32]) -> [CoreArcs.Arc] {
    let columns = tiles.blocks[block]
    var lists = ShortLists(columns.count, most: Self.kept)
    fill(&lists, block, floors)
    return columns.flatMap { column in
      lists[column - columns.lowerBound].filter { $0.score <= 0 }.map {
        CoreArcs.Arc(Int($0.position), column, $0.score + floors[Int($0.position)])
      }
    }
  }

  /// Lists rows by what they would gain, compared with the last candidate on their own list.
  private func fill(_ lists: inout ShortLists, _ block: Int, _ floors: [Int32]) {
    let (scratch, columns) = (tiles.blockScratch(block), tiles.blocks[block])
    let order = rowsByGain(block, floors, scratch)
    var least = ShortLists.nothing
    for place in order.positions.indices {
      let row = Int(order.positions[place])
      guard scratch.bounds[row] > least else { continue }
      let count = tiles.scores.write(
        above: least + floors[row], row: row, block: block, to: scratch.found)
      for place in 0..<count {
        let gain = scratch.found[place].score - floors[row]
        let list = Int(scratch.found[place].position) - columns.lowerBound
        lists.offer(Candidate(position: Int32(truncatingIfNeeded: row), score: gain), to: list)
      }
      if count > 0 { least = lists.lowestFloor }
    }
  }

  /// Rows that may gain most first; without those whose own list already holds all that they may have.
  private func rowsByGain(
    _ block: Int, _ floors: [Int32], _ scratch: TileScratch
  ) -> FallingOrder {
    tiles.scores.writeBounds(block: block, to: scratch.bounds)
    for row in floors.indices {
      let isOut = scratch.bounds[row] < 0 || floors[row] == ShortLists.nothing
      scratch.bounds[row] = isOut ? ShortLists.nothing : scratch.bounds[row] - floors[row]
    }
    var order = FallingOrder()
    let own = tiles.blocks[block].lowerBound * tiles.rowCount / max(1, tiles.columnCount)
    order.arrange(scratch.bounds, count: tiles.rowCount, from: own)
    return order
  }
}
