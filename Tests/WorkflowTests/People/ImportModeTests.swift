import Domain
import Testing
import Workflow

@Suite("Importing people: all or nothing, the good rows, or nothing but a look")
struct ImportModeTests {
  /// The second of the story's mentees names no level of a language, the third no hours.
  static let faulty = Story.mentees.replacing("en:C1", with: "en")
    .replacing("Wed20 Sat10 Sun10,care", with: ",care")

  @Test("A look changes nothing, whether the files are sound or not")
  func dryRun() throws {
    let desk = try Desk()
    let sound = try [desk.write("a.csv", Story.mentees), desk.write("b.csv", Story.mentors)]
    let before = try (desk.revisions(), desk.names())
    let report = try desk.open().importPeople(sound, maps: [], mode: .dryRun)
    #expect(
      report.words() == [sentence("import.dry-run", ["mentees": 3, "mentors": 4])])
    #expect(report.document["dryRun"] == true)
    try desk.write("a.csv", ImportModeTests.faulty)
    let refusal = try refusal { try desk.open().importPeople(sound, maps: [], mode: .dryRun) }
    #expect(refusal.details.count == 2)
    #expect(try desk.revisions() == before.0)
    #expect(try desk.names() == before.1)
    #expect(try desk.open().check().document["mentees"].number == 0)
  }

  @Test("One bad cell keeps all rows of all files out, and each is told")
  func allOrNothing() throws {
    let desk = try Desk()
    let files = try [
      desk.write("mentees.csv", ImportModeTests.faulty), desk.write("mentors.csv", Story.mentors),
    ]
    let before = try desk.revisions()
    let refusal = try refusal {
      try desk.open().importPeople(files, maps: [], mode: .allOrNothing)
    }
    #expect(refusal.words() == sentence("import.refused", ["count": 2]))
    #expect(
      refusal.positions == [
        ["file": "mentees.csv", "row": 3, "column": 4, "kind": "intake.cell.level-missing"],
        ["file": "mentees.csv", "row": 4, "column": 5, "kind": "intake.cell.missing"],
      ])
    #expect(try desk.revisions() == before)
    #expect(try desk.open().check().document["mentors"].number == 0)
  }

  @Test("The good rows are imported where that is asked for, and the others are listed")
  func goodRows() throws {
    let desk = try Desk()
    let file = try desk.write("mentees.csv", ImportModeTests.faulty)
    let report = try desk.open().importPeople([file], maps: [], mode: .goodRows)
    #expect(
      report.words().prefix(2) == [
        sentence("import.done", ["mentees": 1, "mentors": 0]),
        sentence(
          "import.left-out", ["count": 2, "file": "mentees.csv", "rows": .list([3, 4])]),
      ])
    #expect(report.words().count == 5)
    #expect(report.words().last == sentence("import.next"))
    #expect(report.document["leftOut"] == ["mentees.csv": [3, 4]])
    #expect(try desk.open().check().document["mentees"].number == 1)
  }

  @Test("A look at the good rows says what would be left out, and changes nothing")
  func lookAtGoodRows() throws {
    let desk = try Desk()
    let file = try desk.write("mentees.csv", ImportModeTests.faulty)
    let before = try desk.revisions()
    let report = try desk.open().importPeople([file], maps: [], mode: [.goodRows, .dryRun])
    #expect(report.words().first == sentence("import.dry-run", ["mentees": 1, "mentors": 0]))
    #expect(report.document["leftOut"] == ["mentees.csv": [3, 4]])
    #expect(try desk.revisions() == before)
  }

  @Test("Files that were imported as they are change nothing, until one byte of them does")
  func nothingNew() throws {
    let desk = try Desk().opened()
    let files = [desk.path("mentees.csv"), desk.path("mentors.csv")]
    let before = try desk.revisions()
    let report = try desk.open().importPeople(files, maps: [], mode: .allOrNothing)
    #expect(report.words() == [sentence("import.nothing-new")])
    #expect(try desk.revisions() == before)
    try desk.write("mentees.csv", Story.mentees.replacing("Amalthea", with: "Amalthee"))
    let changed = try desk.open().importPeople(files, maps: [], mode: .allOrNothing)
    #expect(changed.words().first == sentence("import.done", ["mentees": 3, "mentors": 4]))
    #expect(try desk.revisions() == before + 1)
  }

  @Test("Who is missing from a later file, has another name, or might be there twice, is told")
  func notes() throws {
    let desk = try Desk().opened()
    let mentees = """
      code,term,name,languages,slots_in_preference_order
      M01,1,Amalthee,en:B1,Sat10
      M02,1,Berengar,en:C1,Sun10
      M09,1,Chidinma,en:B2,Wed20

      """
    let file = try desk.write("mentees.csv", mentees)
    let report = try desk.open().importPeople([file], maps: [], mode: .allOrNothing)
    let notes = report.document["notes"]
    #expect(notes["absent"] == ["M03"] && notes["renamed"] == ["M01"] && notes["alike"] == ["M09"])
    #expect(
      report.words().contains(
        sentence("import.absent", ["count": 1, "people": "Chidinma (M03)"])))
    #expect(try desk.open().check().document["mentees"].number == 4)
  }

  @Test("An older file that is imported again counts again, and whose answers it replaces is told")
  func olderFile() throws {
    let desk = try Desk().opened()
    let newer = Story.first(1, of: Story.mentees).replacing("Sat10 Sun10 Wed20", with: "Mon09")
    _ = try desk.open().importPeople(
      [try desk.write("newer.csv", newer)], maps: [], mode: .allOrNothing)
    let again = try desk.open().importPeople(
      [desk.path("mentees.csv")], maps: [], mode: .allOrNothing)
    #expect(again.document["notes"]["replaced"] == ["M01"])
    _ = try desk.open().freeze(nil)
    #expect(try desk.pairs() == Story.pairs)
  }

  @Test("A file without a good row is refused even then")
  func noGoodRow() throws {
    let desk = try Desk()
    let badRow = Story.first(1, of: Story.mentees).replacing("en:B1", with: "en")
    let cases = [
      ("", "import.refused.file"), ("code,term,languages\n", "import.refused.file"),
      (badRow, "import.refused.no-row"),
    ]
    for (text, key) in cases {
      let file = try desk.write("mentees.csv", text)
      let before = try desk.revisions()
      #expect(
        try refusal { try desk.open().importPeople([file], maps: [], mode: .goodRows) }.phrase.key
          == key)
      #expect(try desk.revisions() == before)
    }
  }

  @Test("What is no file is refused by its name")
  func noFile() throws {
    let desk = try Desk()
    for name in ["missing.csv", ""] {
      let refusal = try refusal {
        try desk.open().importPeople([desk.path(name)], maps: [], mode: .allOrNothing)
      }
      #expect(refusal.phrase.key == "file.unreadable")
    }
  }

  @Test("Mentees and mentors are told apart by their columns")
  func roles() throws {
    let desk = try Desk()
    let mentors = try desk.write("one.csv", Story.mentors)
    let report = try desk.open().importPeople([mentors], maps: [], mode: .allOrNothing)
    #expect(report.document["mentors"].number == 4)
    #expect(report.document["mentees"].number == 0)
  }
}
