/// The work on implicit scores, cut into tiles that do not depend on the number of workers.
///
/// What comes out stands in the order of the tiles, so that any number of workers gives the same.
struct ScoreTiles<Scores: ImplicitScores>: Sendable {
  let rowCount: Int
  let columnCount: Int
  let blocks: [Range<Int>]
  private let workers: Int
  let scores: Scores

  /// Rows of a tile.
  private static var height: Int { 64 }

  /// At most `workers` tiles are worked on at a time.
  init(_ scores: Scores, workers: Int) {
    rowCount = scores.rowCount
    blocks = scores.blocks
    columnCount = blocks.last?.upperBound ?? 0
    self.workers = max(1, workers)
    self.scores = scores
  }

  /// What `work` makes of each tile of rows.
  func mapRows<Result: Sendable>(
    _ work: @escaping @Sendable (Range<Int>) -> Result
  ) async -> [Result] {
    let (height, rowCount) = (Self.height, rowCount)
    return await map((rowCount + height - 1) / height) { tile in
      work(tile * height..<min(rowCount, (tile + 1) * height))
    }
  }

  /// What `work` makes of each block of columns.
  func mapBlocks<Result: Sendable>(
    _ work: @escaping @Sendable (Int) -> Result
  ) async -> [Result] {
    await map(blocks.count, work)
  }

  private func map<Result: Sendable>(
    _ count: Int, _ work: @escaping @Sendable (Int) -> Result
  ) async -> [Result] {
    await withTaskGroup(of: (Int, Result).self) { group in
      var results = [Result?](repeating: nil, count: count)
      for tile in 0..<count {
        if tile >= workers, let (done, result) = await group.next() { results[done] = result }
        group.addTask { (tile, work(tile)) }
      }
      for await (done, result) in group { results[done] = result }
      return results.compactMap(\.self)
    }
  }

  /// Memory for one tile of rows.
  func rowScratch() -> TileScratch {
    TileScratch(found: blocks.map(\.count).max() ?? 0, bounds: blocks.count)
  }

  /// Memory for one block of columns.
  func blockScratch(_ block: Int) -> TileScratch {
    TileScratch(found: blocks[block].count, bounds: rowCount)
  }
}

/// Memory of one tile.
final class TileScratch {
  /// Room for the candidates of one row in one block.
  let found: UnsafeMutablePointer<Candidate>
  /// Room for the bounds of one row, or of one block.
  let bounds: UnsafeMutablePointer<Int32>

  fileprivate init(found: Int, bounds: Int) {
    self.found = .allocate(capacity: max(1, found))
    self.bounds = .allocate(capacity: max(1, bounds))
  }

  deinit {
    found.deallocate()
    bounds.deallocate()
  }
}
