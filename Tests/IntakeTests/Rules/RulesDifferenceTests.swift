import Domain
import Intake
import Testing

@Suite("Where a file was changed")
struct RulesDifferenceTests {
  private func place(_ frozen: String, _ present: String) -> String? {
    RulesDifference(frozen: Array(frozen.utf8), present: Array(present.utf8))
      .map { "\($0.line):\($0.column) \($0.change.rawValue)" }
  }

  @Test("Equal copies do not differ")
  func equalCopies() {
    #expect(place("", "") == nil)
    #expect(place("a: 1\n", "a: 1\n") == nil)
    #expect(RulesDifference(frozen: [["a"], []], present: [["a"], []]) == nil)
  }

  @Test(
    "A text differs at the first character that is another",
    arguments: [
      ("a: 1\nb: 2\n", "a: 1\nb: 3\n", "2:4 changed"),
      ("a: 1\n", "a: 1\nb: 2\n", "2:1 added"),
      ("a: 1\nb: 2\n", "a: 1\n", "2:1 removed"),
      ("a", "", "1:1 removed"),
      ("", "a", "1:1 added"),
      // 日 is E6 97 A5 and 旦 E6 97 A6: the column is that of the character, not of its last byte.
      ("名: 本日\n", "名: 本旦\n", "1:5 changed"),
      // A shorter line: its break stands where a letter stood.
      ("ab\nc\n", "a\nc\n", "1:2 changed"),
      // Alike to the eye, and to `==` of Swift, but not the same file.
      ("\u{E9}", "e\u{301}", "1:1 changed"),
      ("a\nb\n", "a\r\nb\n", "1:2 changed"),
      ("a", "\u{FEFF}a", "1:1 changed"),
    ])
  func textDifferences(frozen: String, present: String, expected: String) {
    #expect(place(frozen, present) == expected)
  }

  @Test("Bytes that are no text are compared as well")
  func bytes() {
    let difference = RulesDifference(
      frozen: [0xFF, 0x0A, 0x80, 0x80], present: [0xFF, 0x0A, 0x80])
    #expect(difference?.line == 2)
    #expect(difference?.change == .removed)
  }

  private func cell(_ frozen: [[String]], _ present: [[String]]) -> String? {
    RulesDifference(frozen: frozen, present: present)
      .map { "\($0.line):\($0.column) \($0.change.rawValue)" }
  }

  @Test("A table differs at the first cell that is another")
  func tables() {
    let table = [["code", "name"], ["M01", "Amal"], ["M02", "Noor"]]
    var other = table
    other[1][1] = "Amal "
    #expect(cell(table, other) == "2:2 changed")
    #expect(cell(table, table + [["M03"]]) == "4:1 added")
    #expect(cell(table + [["M03"]], table) == "4:1 removed")
    #expect(cell(table, table + [[]]) == "4:1 added")
    #expect(cell([["a"]], [["a", "b"]]) == "1:2 added")
    #expect(cell([["a", "b"]], [["a"]]) == "1:2 removed")
    #expect(cell([["\u{E9}"]], [["e\u{301}"]]) == "1:1 changed")
  }

  @Test("The sentence names the file and the place, and never what stands there")
  func sentence() throws {
    let text = try #require(RulesDifference(frozen: Array("a".utf8), present: Array("b".utf8)))
    #expect(
      text.phrase(file: "programme.yaml")
        == Phrase(
          "rules.difference.text.changed", ["file": "programme.yaml", "line": 1, "column": 1]))
    let table = try #require(RulesDifference(frozen: [["a"]], present: []))
    #expect(
      table.phrase(file: "mentees.csv")
        == Phrase("rules.difference.cell.removed", ["file": "mentees.csv", "line": 1, "column": 1]))
  }
}
