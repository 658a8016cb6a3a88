import Domain
import Foundation
import Testing
import Workflow

@Suite("A form's headers need a map that the lead has seen")
struct MapTests {
  static let form = """
    タイムスタンプ,メールアドレス,呼ばれたい名前,話せることばとレベル,会える時間 [土曜日],したい仕事・分野
    2022/04/01 10:00:00,amal@example.org,Amal,英語（B1）,10:00-11:00,it

    """

  @Test("The first time a map is proposed beside the workspace, and nothing is imported")
  func proposed() throws {
    let desk = try Desk()
    let file = try desk.write("form.csv", MapTests.form)
    let before = try desk.revisions()
    let refusal = try refusal { try importing(file, into: desk) }
    #expect(refusal.phrase.key == "import.map.proposed")
    #expect(try desk.revisions() == before)
    let map = try desk.text("form.map.yaml")
    #expect(map.hasPrefix("table: mentees\ncolumns:\n"))
    #expect(map.contains("\"会える時間 [土曜日]\": availability Sat\n"))
    for language in LeadLanguage.allCases {
      #expect(refusal.words(language).contains(map))
      #expect(refusal.words(language).contains("form.map.yaml"))
    }
  }

  @Test("A map that the lead has corrected is not written over")
  func notOverwritten() throws {
    let desk = try Desk()
    let file = try desk.write("form.csv", MapTests.form)
    _ = try refusal { try importing(file, into: desk) }
    let corrected = try desk.text("form.map.yaml") + "# mine\n"
    try desk.write("form.map.yaml", corrected)
    _ = try refusal { try importing(file, into: desk) }
    #expect(try desk.text("form.map.yaml") == corrected)
  }

  @Test("With the map the form is imported, and from then on the map is remembered")
  func remembered() throws {
    let desk = try Desk()
    let file = try desk.write("form.csv", MapTests.form)
    _ = try refusal { try importing(file, into: desk) }
    let map = desk.path("form.map.yaml")
    #expect(try importing(file, into: desk, maps: [map]).document["mentees"].number == 1)
    try FileManager.default.removeItem(atPath: map)
    let other = MapTests.form.replacing("amal@", with: "berna@")
    let later = try desk.write("form-2.csv", other)
    #expect(try importing(later, into: desk).document["mentees"].number == 1)
    #expect(try !desk.names().contains("form-2.map.yaml"))
    #expect(try desk.open().check().document["mentees"].number == 2)
  }

  @Test("A look with a map does not confirm it")
  func notByLooking() throws {
    let desk = try Desk()
    let file = try desk.write("form.csv", MapTests.form)
    _ = try refusal { try importing(file, into: desk) }
    _ = try desk.open()
      .importPeople([file], maps: [desk.path("form.map.yaml")], mode: .dryRun)
    #expect(try refusal { try importing(file, into: desk) }.phrase.key == "import.map.proposed")
  }

  @Test("A question that was added since is told: the remembered map does not know it")
  func newQuestion() throws {
    let desk = try Desk()
    let file = try desk.write("form.csv", MapTests.form)
    _ = try refusal { try importing(file, into: desk) }
    _ = try importing(file, into: desk, maps: [desk.path("form.map.yaml")])
    let longer = MapTests.form.replacing("分野\n", with: "分野,好きな色\n")
      .replacing(",it\n", with: ",it,青\n")
    let refusal = try refusal {
      try importing(desk.write("form.csv", longer), into: desk)
    }
    #expect(refusal.details.map(\.key) == ["intake.header.unknown"])
    #expect(refusal.details().first?.hasPrefix("The map does not say what “好きな色” means.") == true)
  }

  @Test("A map decides what columns mean")
  func decides() throws {
    let desk = try Desk()
    let file = try desk.write("form.csv", MapTests.form.replacing(",it", with: ",秘密"))
    let map = """
      table: mentees
      columns:
        "タイムスタンプ": ignore
        "メールアドレス": e-mail
        "呼ばれたい名前": name
        "話せることばとレベル": languages
        "会える時間 [土曜日]": availability Sun
        "したい仕事・分野": fields
      words:
        fields:
          "秘密": "it"

      """
    _ = try importing(file, into: desk, maps: [desk.write("mine.yaml", map)])
    _ = try importing(desk.write("mentors.csv", Story.mentors), into: desk)
    _ = try desk.open().openRound("1")
    _ = try desk.open().freeze(nil)
    #expect(try desk.pairs() == ["P001 V01 Sun 10:00"])
  }

  @Test("A file without one known header is no form, and no map is written for it")
  func noForm() throws {
    let desk = try Desk()
    let file = try desk.write("recipe.csv", "Zutaten,Menge\nMehl,200\n")
    #expect(try refusal { try importing(file, into: desk) }.phrase.key == "import.not-answers")
    #expect(try desk.names() == ["programme.yaml", "recipe.csv"])
  }

  /// A line of the map, what it becomes, the key, and line and column of the place.
  static let faulty: [(String, String, String, Int, Int)] = [
    ("table: mentees", "table: menteez", "intake.map.unknown-table", 1, 8),
    ("e-mail", "e-mial", "intake.map.unknown-field", 4, 14),
    ("name\n", "employer\n", "intake.map.field-of-other-table", 5, 14),
    ("availability Sat", "availability whenever", "intake.map.unknown-detail", 7, 18),
    ("columns:", "kolumns:", "intake.map.unknown-key", 2, 1),
  ]

  @Test("What is wrong in a map is told with line and column", arguments: faulty)
  func refused(old: String, new: String, key: String, line: Int, column: Int) throws {
    let desk = try Desk()
    let file = try desk.write("form.csv", MapTests.form)
    _ = try refusal { try importing(file, into: desk) }
    let map = try desk.text("form.map.yaml")
    #expect(map.contains(old))
    let path = try desk.write("form.map.yaml", map.replacing(old, with: new, maxReplacements: 1))
    let refusal = try refusal { try importing(file, into: desk, maps: [path]) }
    let position: JSONValue = [
      "file": "form.map.yaml", "row": .number(line), "column": .number(column), "kind": .text(key),
    ]
    #expect(refusal.positions.contains(position), "\(refusal.positions)")
  }

  @discardableResult
  private func importing(_ file: String, into desk: Desk, maps: [String] = []) throws -> Report {
    try desk.open().importPeople([file], maps: maps, mode: .allOrNothing)
  }
}
