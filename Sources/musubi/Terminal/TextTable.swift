/// Rows of cells set in columns; wide characters take two places.
struct TextTable {
  private let rows: [[String]]

  /// A table whose first row holds the titles.
  init(_ rows: [[String]]) {
    self.rows = rows
  }

  /// Columns parted by two blanks, no blanks at the end of a line.
  var text: String {
    let widths = columnWidths
    return rows.map { row in
      let cells = row.enumerated().map { column, cell in
        cell + String(repeating: " ", count: widths[column] - cell.terminalWidth)
      }
      let line = cells.joined(separator: "  ")
      return String(line.reversed().drop { $0 == " " }.reversed())
    }.joined(separator: "\n")
  }

  private var columnWidths: [Int] {
    var widths = Array(repeating: 0, count: rows.map(\.count).max() ?? 0)
    for row in rows {
      for (column, cell) in row.enumerated() {
        widths[column] = max(widths[column], cell.terminalWidth)
      }
    }
    return widths
  }
}

extension String {
  /// Places that the text takes in a terminal: two for each character of East Asian width.
  var terminalWidth: Int {
    reduce(0) { $0 + ($1.isWide ? 2 : 1) }
  }
}

extension Character {
  /// Unicode Standard Annex #11, classes W and F, by the blocks that people's names and Japanese text
  /// use.
  fileprivate var isWide: Bool {
    guard let scalar = unicodeScalars.first?.value else { return false }
    switch scalar {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x20000...0x3FFFD:
      return true
    default: return false
    }
  }
}
