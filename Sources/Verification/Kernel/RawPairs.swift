/// Pairs of rows and columns as the second witness sees them: from raw records, one at a time.
package protocol RawPairs: Sendable {
  /// The number of rows.
  var rowCount: Int { get }
  /// The number of columns.
  var columnCount: Int { get }
  /// Columns that are alike, so that a bound can spare looking at each; every column stands in one tile.
  var tiles: [[Int32]] { get }

  /// A number that no score of the row with a column of the tile is above; `nil` where none may be.
  func bound(row: Int, tile: Int) -> Int32?

  /// The score of a pair, 0 or more; `nil` where it may not be.
  func score(row: Int, column: Int) -> Int32?
}
