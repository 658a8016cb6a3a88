import Domain
import Testing
import Workflow

@Suite("A bad table is refused with file, row and column, in both languages")
struct BadTableTests {
  @Test("A file that is no table of answers", arguments: BadTable.files)
  func file(table: BadTable) throws { try expect(table) }

  @Test("A row that is no answer", arguments: BadTable.rows)
  func row(table: BadTable) throws { try expect(table) }

  @Test("A cell that does not say what its column should", arguments: BadTable.cells)
  func cell(table: BadTable) throws { try expect(table) }

  @Test("There are more than thirty kinds of bad tables, and each keeps everything out")
  func kinds() {
    let all = BadTable.files + BadTable.rows + BadTable.cells
    #expect(Set(all.map(\.key)).count > 45)
  }

  private func expect(_ table: BadTable) throws {
    let desk = try Desk()
    let file = try desk.write("answers.csv", table.text)
    let refusal = try refusal {
      try desk.open().importPeople([file], maps: [], mode: .allOrNothing)
    }
    let position: JSONValue = [
      "file": "answers.csv", "row": .number(table.row), "column": .number(table.column),
      "kind": .text(table.key),
    ]
    #expect(refusal.positions.contains(position), "\(refusal.positions)")
    let place = try #require(refusal.positions.firstIndex(of: position))
    for language in LeadLanguage.allCases {
      let told = refusal.details(language)[place]
      #expect(told.contains("answers.csv"))
      #expect(!told.contains("{"), "\(told)")
      #expect(told.split(separator: "\n").count == 4)
      let advice = language == .english ? "Maybe " : "もしかすると、"
      #expect(told.split(separator: "\n").last?.hasPrefix(advice) == true)
    }
    #expect(!refusal.report.document.document.contains(table.secret))
    #expect(!refusal.report.document.document.contains("Amalthea"))
    #expect(try desk.revisions() == 1)
  }
}
