/// Something in a file that keeps it from being imported, and the place where it stands.
///
/// Shown in words it belongs on the lead's terminal alone; programs, logs and the database get
/// ``position``.
package struct Defect: Hashable, Sendable {
  /// The file's name, as it was handed over.
  package let file: String
  /// Row and column.
  package let position: CellPosition
  /// The text of the column's header; `nil` where the defect is not of one column.
  package let header: String?
  /// What is wrong.
  package let kind: DefectKind
  /// What stands there; `nil` where nothing does, or where the words say enough.
  package let found: Quotation?

  init(
    file: String, at position: CellPosition, header: String? = nil, _ kind: DefectKind,
    found: Quotation? = nil
  ) {
    self.file = file
    self.position = position
    self.header = header
    self.kind = kind
    self.found = found
  }
}

/// What can be wrong, as facts; no fact holds what a person wrote.
package enum DefectKind: Hashable, Sendable {
  /// The bytes are not the text of a table.
  case text(TextFault)
  /// The text is not a sound table.
  case table(TableFault)
  /// The headers and their map do not fit each other.
  case header(HeaderFault)
  /// The map itself cannot be used.
  case map(MapFault)
  /// A cell does not say what its column should.
  case cell(CellFault)
}

/// Where a cell stands, as a spreadsheet counts: the headers are row 1, the first column is 1.
package struct CellPosition: Hashable, Comparable, Sendable {
  /// 1 and more; a row whose cells hold line breaks is one row. In a map: the line.
  package let row: Int
  /// 1 and more; 0 where the whole row, or the whole file, is meant.
  package let column: Int

  /// That row and column.
  package init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  package static func < (left: CellPosition, right: CellPosition) -> Bool {
    (left.row, left.column) < (right.row, right.column)
  }

  /// The column as spreadsheets call it: A, B, … Z, AA; empty for column 0.
  package var letters: String {
    var letters = ""
    var rest = column
    while rest > 0 {
      letters.insert(
        Character(Unicode.Scalar(UInt8(ascii: "A") + UInt8((rest - 1) % 26))), at: "".startIndex)
      rest = (rest - 1) / 26
    }
    return letters
  }
}

extension Defect: CustomStringConvertible {
  /// File, row, column and the key of the sentence; safe for a log.
  package var description: String {
    "\(file):\(position.row):\(position.column) \(kind.key)"
  }
}
