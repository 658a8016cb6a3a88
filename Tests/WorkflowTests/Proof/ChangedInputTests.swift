import Domain
import Testing
import Workflow

@Suite("An input that changed since the freeze is named by row and column")
struct ChangedInputTests {
  /// What stood there, what stands there now, and the place of the first change. Row 1 is the header.
  static let cells: [(String, String, row: Int, column: Int)] = [
    ("law", "lawn", 3, 6), ("code,", "Code,", 1, 1), ("Wed20 Sat10 Sun10,care", "Wed20,care", 4, 5),
    ("Amalthea", "Amalthea ", 2, 3), ("M03,1", "M03,2", 4, 2), ("UY\n", "UY\nM04,1,,,,,\n", 5, 1),
    ("M03,1,Chidinma,en:B2,Wed20 Sat10 Sun10,care,UY\n", "", 4, 1),
  ]

  @Test("In a table of people", arguments: cells)
  func cell(old: String, new: String, row: Int, column: Int) throws {
    let plan = try ExportedPlan()
    try plan.desk.write("mentees.csv", Story.mentees.replacing(old, with: new))
    let place = "mentees.csv, row \(row), column \(column)"
    #expect(
      try plan.refusals() == [
        """
        \(place): changed since the round was frozen.
        Maybe take the frozen copy, or freeze and propose again.
        """
      ])
  }

  @Test("In Japanese as well")
  func japanese() throws {
    let plan = try ExportedPlan()
    try plan.desk.write("mentees.csv", Story.mentees.replacing("law", with: "lawn"))
    let told = try #require(try plan.refusals(.japanese).first)
    #expect(told.contains("mentees.csv") && told.contains("3行目") && told.contains("6列目"))
  }

  @Test("What stands in the cell is not told")
  func discreet() throws {
    let plan = try ExportedPlan()
    try plan.desk.write("mentees.csv", Story.mentees.replacing(",IS", with: ",SJ"))
    let refusal = try refusal { try PlanFiles.verify(plan.desk.path("plan")) }
    let told = refusal.details().joined() + refusal.report.document.document
    #expect(told.contains("row 2, column 7"))
    #expect(!told.contains("IS") && !told.contains("SJ"))
  }

  /// Lines of the story's rules, counted by hand.
  static let rules: [(String, String, row: Int, column: Int)] = [
    ("field: 40", "field: 41", 10, 11), ("language: en", "language: ja", 1, 11),
    ("weeks: 13}\n  \"2\"", "weeks: 14}\n  \"2\"", 3, 40), ("points:\n", "# more\npoints:\n", 9, 1),
    ("  field: 40\n", "", 10, 1), ("must:\n", "must: \n", 6, 6),
  ]

  @Test("In the rules", arguments: rules)
  func rule(old: String, new: String, row: Int, column: Int) throws {
    let plan = try ExportedPlan()
    try plan.desk.write("programme.yaml", Story.rules.replacing(old, with: new))
    let told = try plan.refusals()
    let place = "programme.yaml, row \(row), column \(column)"
    #expect(told.first?.hasPrefix("\(place): changed since the round was frozen.\n") == true)
    #expect(told.count == 1)
  }

  @Test("Only the bytes around the cells changed: the file is named by its first cell")
  func onlyBytes() throws {
    let plan = try ExportedPlan()
    try plan.desk.write("mentees.csv", Story.mentees.replacing("\n", with: "\r\n"))
    #expect(
      try plan.refusals().map { $0.prefix { $0 != ":" } } == ["mentees.csv, row 1, column 1"])
  }

  @Test("A changed copy of the frozen rules or of the frozen round is told by its digest")
  func frozenCopies() throws {
    let rules = try ExportedPlan()
    try rules.replace("field: 40", with: "field: 41", in: "rules.yaml")
    #expect(
      try rules.refusals().first?.hasPrefix("rules.yaml is not the file that the plan names")
        == true)
    let round = try ExportedPlan()
    try round.desk.write("plan/round.json", round.desk.text("plan/round.json") + "\n")
    #expect(
      try round.refusals() == [
        """
        round.json is not the file that the plan names: its digest differs.
        Maybe it was changed after the export.
        """
      ])
  }

  @Test("Of several inputs each changed one is told")
  func several() throws {
    let plan = try ExportedPlan()
    try plan.desk.write("mentees.csv", Story.mentees.replacing("law", with: "lawn"))
    try plan.desk.write("mentors.csv", Story.mentors.replacing("Eulalia", with: "Eulalie"))
    try plan.desk.write("programme.yaml", Story.rules.replacing("40", with: "41"))
    #expect(
      try plan.refusals().map { $0.prefix { $0 != ":" } } == [
        "mentees.csv, row 3, column 6", "mentors.csv, row 3, column 2",
        "programme.yaml, row 10, column 11",
      ])
  }
}
