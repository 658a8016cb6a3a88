/// Why a text is not a sound table.
package enum TableFault: Hashable, Sendable {
  /// The file is empty.
  case empty
  /// There are headers and no row below them.
  case noRows
  /// A quotation mark opens the cell and none closes it.
  case unclosedQuote
  /// Text stands between the closing quotation mark and the end of the cell.
  case textAfterQuote
  /// The row has fewer cells than there are headers.
  case tooFewCells(Int, headers: Int)
  /// The row has more cells than there are headers, and something stands in them.
  case tooManyCells(Int, headers: Int)
  /// Something stands below a header that is empty.
  case unnamedColumn
}
