/// A table as it came: headers, rows, and whatever is wrong with its text or shape.
package struct CSVTable: Hashable, Sendable {
  /// The file's name, for defects.
  package let file: String
  /// The encoding that was found.
  package private(set) var encoding = TextEncoding.utf8
  /// The headers without what cannot be seen; the column's number is the place from 1.
  package private(set) var header: [String] = []
  /// The row in which the headers stand: 1, but for blank rows above them.
  package private(set) var headerRow = 1
  /// Rows below the headers in which something stands, in order.
  package private(set) var rows: [Row] = []
  /// What is wrong, in no particular order.
  package private(set) var defects: [Defect] = []

  /// A row as a spreadsheet counts it.
  package struct Row: Hashable, Sendable {
    /// 1 and more, the headers and blank rows counted.
    package let number: Int
    /// The line of the file in which it begins, 1 and more.
    package let line: Int
    /// As many cells as there are headers; missing ones are empty.
    package let cells: [String]
    /// The cells do not stand below their headers.
    package let isMisshapen: Bool
    /// Columns whose text was damaged, from 1.
    package let damagedColumns: Set<Int>
  }

  /// Reads any bytes; never fails.
  ///
  /// - Complexity: O(bytes).
  package init(_ bytes: [UInt8], file: String) {
    self.file = file
    if let foreign = ForeignFile(bytes) {
      note(.text(.foreign(foreign)), row: 1, column: 0)
      return
    }
    let text = DecodedText(bytes)
    encoding = text.encoding
    let records = CSVScanner.records(of: text.utf8)
    guard let first = records.firstIndex(where: { !$0.isBlank }) else {
      note(.table(.empty), row: 1, column: 0)
      return
    }
    take(headers: records[first])
    let damages = DamagedCells(records, text.damages)
    noteDamages(damages, in: records[first])
    for record in records[(first + 1)...] where !record.isBlank { take(record, damages) }
    noteUnnamedColumns()
    if rows.isEmpty { note(.table(.noRows), row: headerRow, column: 0) }
  }
}

// MARK: - Headers

extension CSVTable {
  private mutating func take(headers record: CSVScanner.Record) {
    headerRow = record.number
    header = record.cells.map { $0.text.tidied }
    for (place, cell) in record.cells.enumerated() {
      if let fault = cell.fault { note(.table(fault), row: record.number, column: place + 1) }
    }
  }

  private mutating func noteUnnamedColumns() {
    for column in header.indices where header[column].isEmpty {
      guard rows.contains(where: { !$0.cells[column].trimmed.isEmpty }) else { continue }
      note(.table(.unnamedColumn), row: headerRow, column: column + 1)
    }
  }

  private mutating func note(
    _ kind: DefectKind, row: Int, column: Int, found: Quotation? = nil
  ) {
    let name = header.indices.contains(column - 1) ? header[column - 1] : nil
    let position = CellPosition(row: row, column: column)
    defects.append(Defect(file: file, at: position, header: name, kind, found: found))
  }
}

// MARK: - Rows

extension CSVTable {
  private mutating func take(_ record: CSVScanner.Record, _ damages: DamagedCells) {
    let isMisshapen = noteShape(of: record)
    let damaged = noteDamages(damages, in: record)
    var cells = record.cells.prefix(header.count).map(\.text)
    cells += Array(repeating: "", count: header.count - cells.count)
    rows.append(
      Row(
        number: record.number, line: record.line, cells: cells, isMisshapen: isMisshapen,
        damagedColumns: damaged))
  }

  private mutating func noteShape(of record: CSVScanner.Record) -> Bool {
    let (count, most) = (record.cells.count, header.count)
    var isMisshapen = false
    for (place, cell) in record.cells.enumerated() {
      guard let fault = cell.fault else { continue }
      note(.table(fault), row: record.number, column: place + 1)
      isMisshapen = true
    }
    let surplus = record.cells.dropFirst(most).firstIndex { !$0.text.trimmed.isEmpty }
    if let surplus {
      note(.table(.tooManyCells(count, headers: most)), row: record.number, column: surplus + 1)
    } else if count < most {
      note(.table(.tooFewCells(count, headers: most)), row: record.number, column: count)
    }
    return isMisshapen || surplus != nil || count < most
  }

  @discardableResult
  private mutating func noteDamages(
    _ damages: DamagedCells, in record: CSVScanner.Record
  ) -> Set<Int> {
    var columns: Set<Int> = []
    for (place, cell) in record.cells.enumerated() {
      guard let fault = damages.fault(of: cell, record.number, place, encoding) else { continue }
      note(.text(fault), row: record.number, column: place + 1)
      columns.insert(place + 1)
    }
    return columns
  }
}
