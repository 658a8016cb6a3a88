/// Divides a text into records and cells, as RFC 4180 says, at any kind of line break.
///
/// What RFC 4180 forbids is read as its writer most likely meant it, and noted.
struct CSVScanner {
  /// One row of a spreadsheet; blank lines are rows too.
  struct Record {
    let number: Int
    /// The line in which it begins, 1 and more.
    let line: Int
    var cells: [Cell] = []

    var isBlank: Bool { cells.allSatisfy { $0.text.trimmed.isEmpty } }
  }

  /// A cell, and the bytes of the text that it was read from.
  struct Cell {
    let text: String
    let range: Range<Int>
    let fault: TableFault?
  }

  private let bytes: [UInt8]
  private let delimiter: UInt8
  private var at = 0
  private var line = 1

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
    self.delimiter = Delimiter.of(bytes)
  }

  /// All records of a text in UTF-8.
  ///
  /// - Complexity: O(bytes).
  static func records(of bytes: [UInt8]) -> [Record] {
    var scanner = CSVScanner(bytes)
    var records: [Record] = []
    while scanner.at < bytes.count {
      records.append(scanner.readRecord(number: records.count + 1))
    }
    return records
  }

  private mutating func readRecord(number: Int) -> Record {
    var record = Record(number: number, line: line)
    record.cells.append(readCell())
    while at < bytes.count, bytes[at] == delimiter {
      at += 1
      record.cells.append(readCell())
    }
    skipLineBreak()
    return record
  }

  private mutating func readCell() -> Cell {
    let start = at
    guard at < bytes.count, bytes[at] == CSVScanner.quote else { return readPlainCell(from: start) }
    return readQuotedCell() ?? readPlainCell(from: start, fault: .unclosedQuote)
  }

  private mutating func readPlainCell(from start: Int, fault: TableFault? = nil) -> Cell {
    at = start
    while at < bytes.count, !endsCell(bytes[at]) { at += 1 }
    return Cell(text: text(start..<at), range: start..<at, fault: fault)
  }

  /// `nil` where the quotation is not closed: at all, or where the next quotation mark, lines
  /// later, opens another cell.
  private mutating func readQuotedCell() -> Cell? {
    let start = at
    var content: [UInt8] = []
    var from = at + 1
    var lines = 0
    while let end = bytes[from...].firstIndex(of: CSVScanner.quote) {
      lines += CSVScanner.lineBreaks(in: bytes[from..<end])
      content += bytes[from..<end]
      from = end + 1
      guard from < bytes.count, bytes[from] == CSVScanner.quote else {
        return closeQuotation(start, content, from, lines)
      }
      content.append(CSVScanner.quote)
      from += 1
    }
    return nil
  }

  private mutating func closeQuotation(
    _ start: Int, _ content: [UInt8], _ end: Int, _ lines: Int
  ) -> Cell? {
    var next = end
    while next < bytes.count, !endsCell(bytes[next]) { next += 1 }
    let surplus = bytes[end..<next]
    let isSound = surplus.allSatisfy { $0 == UInt8(ascii: " ") }
    guard isSound || lines == 0 else { return nil }
    at = next
    line += lines
    let text = String(decoding: isSound ? content : content + surplus, as: UTF8.self)
    return Cell(text: text, range: start..<next, fault: isSound ? nil : .textAfterQuote)
  }
}

// MARK: - Bytes

extension CSVScanner {
  private static let quote = UInt8(ascii: "\"")
  private static let newline = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  private func endsCell(_ byte: UInt8) -> Bool {
    byte == delimiter || byte == CSVScanner.newline || byte == CSVScanner.carriageReturn
  }

  private mutating func skipLineBreak() {
    guard at < bytes.count else { return }
    let isPair =
      bytes[at] == CSVScanner.carriageReturn && at + 1 < bytes.count
      && bytes[at + 1] == CSVScanner.newline
    at += isPair ? 2 : 1
    line += 1
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  private static func lineBreaks(in bytes: ArraySlice<UInt8>) -> Int {
    var breaks = 0
    var last: UInt8 = 0
    for byte in bytes {
      if byte == carriageReturn || (byte == newline && last != carriageReturn) { breaks += 1 }
      last = byte
    }
    return breaks
  }
}
