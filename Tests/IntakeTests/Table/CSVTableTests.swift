import Testing

@testable import Intake

@Suite("A table in any shape")
struct CSVTableTests {
  private func table(_ text: String) -> CSVTable { CSVTable(Array(text.utf8), file: "a.csv") }

  @Test("Any line break ends a row", arguments: ["\n", "\r\n", "\r"])
  func readsLineBreaks(lineBreak: String) {
    let text = ["a,b", "1,2", "", "3,4"].joined(separator: lineBreak)
    for table in [table(text), table(text + lineBreak)] {
      #expect(table.header == ["a", "b"])
      #expect(table.rows.map(\.cells) == [["1", "2"], ["3", "4"]])
      #expect(table.rows.map(\.number) == [2, 4])
      #expect(table.defects.isEmpty)
    }
  }

  @Test("The delimiter is the one that the headers use", arguments: [",", ";", "\t"])
  func findsDelimiter(delimiter: String) {
    let text = "\"when, or; whenever\"\(delimiter)b\(delimiter)c\n1\(delimiter)2\(delimiter)3\n"
    let table = table(text)
    #expect(table.header == ["when, or; whenever", "b", "c"])
    #expect(table.rows.map(\.cells) == [["1", "2", "3"]])
  }

  @Test("Quoted cells hold delimiters, quotation marks and line breaks")
  func readsQuotations() {
    let table = table("a,b\n\"x, \"\"y\"\"\r\nz\",2\n3,\"\"\n")
    #expect(table.rows.map(\.cells) == [["x, \"y\"\r\nz", "2"], ["3", ""]])
    #expect(table.rows.map(\.number) == [2, 3])
    #expect(table.rows.map(\.line) == [2, 4])
    #expect(table.defects.isEmpty)
  }

  @Test("A quotation mark inside a plain cell is a character like any other")
  func keepsInnerQuotationMarks() {
    let table = table("a,b\nOmid \"Omi\",5\" pipe\n")
    #expect(table.rows.map(\.cells) == [["Omid \"Omi\"", "5\" pipe"]])
    #expect(table.defects.isEmpty)
  }

  @Test("Empty cells beyond the headers, and blank rows, are passed over")
  func passesOverBlanks() {
    let table = table("a,b\n1,2,,\n,,\n3,4\n")
    #expect(table.rows.map(\.number) == [2, 4])
    #expect(table.defects.isEmpty)
  }

  @Test(
    "What RFC 4180 forbids is told by row and column, and costs no other row",
    arguments: [
      ("a,b\n\"1,2\n3,4\n5,6\n", "2:1 intake.table.unclosed-quote", 3),
      ("a,b\n\"1,2\n\"3\",4\n5,6\n", "2:1 intake.table.unclosed-quote", 3),
      ("a,b\n\"1\"x,2\n3,4\n", "2:1 intake.table.text-after-quote", 2),
      ("a,b\n1\n3,4\n", "2:1 intake.table.too-few-cells", 2),
      ("a,b\n1,2,,3\n3,4\n", "2:4 intake.table.too-many-cells", 2),
      ("a,,b\n1,x,2\n", "1:2 intake.table.unnamed-column", 1),
      ("a,b\n", "1:0 intake.table.no-rows", 0),
      ("", "1:0 intake.table.empty", 0),
      ("\n \n", "1:0 intake.table.empty", 0),
    ])
  func tellsFaults(text: String, first: String, rows: Int) {
    let table = table(text)
    #expect(table.defects.first?.description == "a.csv:\(first)")
    #expect(table.rows.count == rows)
  }

  @Test("A damaged byte is told with its row and column")
  func findsDamagedCell() throws {
    // Three rows of CP932; the second cell of row 3 has a first byte without its second.
    let bytes: [UInt8] = [
      0x83, 0x41, 0x2C, 0x62, 0x0A, 0x31, 0x2C, 0x32, 0x0A, 0x33, 0x2C, 0x83, 0x0A, 0x35, 0x2C,
      0x36,
    ]
    let table = CSVTable(bytes, file: "a.csv")
    let defect = try #require(table.defects.first)
    #expect(table.defects.count == 1)
    #expect(defect.position == CellPosition(row: 3, column: 2))
    #expect(defect.header == "b")
    #expect(defect.kind == .text(.undecodable(.cp932, offset: 11)))
    #expect(table.rows.map(\.damagedColumns) == [[], [2], []])
  }

  @Test(
    "Columns are called as spreadsheets call them",
    arguments: [(1, "A"), (26, "Z"), (27, "AA"), (703, "AAA"), (0, "")])
  func namesColumns(number: Int, letters: String) {
    #expect(CellPosition(row: 1, column: number).letters == letters)
  }

  @Test(
    "A file of another kind is told from a table",
    arguments: [
      ([0x50, 0x4B, 0x03, 0x04] + Array("\u{14}form.csv".utf8), ForeignFile.archive),
      ([0x50, 0x4B, 0x03, 0x04] + Array("[Content_Types].xml".utf8), .workbook),
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1], .workbook),
      (Array("\n<!DOCTYPE html><html>".utf8), .webPage),
    ] as [([UInt8], ForeignFile)])
  func refusesForeignFiles(bytes: [UInt8], kind: ForeignFile) {
    #expect(CSVTable(bytes, file: "a").defects.map(\.kind) == [.text(.foreign(kind))])
  }
}
