import Domain
import Testing
import Workflow

@Suite("Who is who over several imports")
struct IdentityTests {
  private static let header =
    "email,received,name,kana,languages,slots_in_preference_order,field\n"

  @Test("One address keeps its code, and the latest answer counts")
  func email() throws {
    let desk = try Desk().opened(mentees: table("amal@example.org", "2022-04-01", "Sat10"))
    try add("b.csv", table("AMAL@example.org ", "2022-04-09", "Sun10"), to: desk)
    #expect(try desk.open().check().document["mentees"].number == 1)
    _ = try desk.open().freeze(nil)
    #expect(try desk.pairs() == ["P001 V01 Sun 10:00"])
  }

  @Test("Another address is another person, though the name is the same")
  func otherEmail() throws {
    let desk = try Desk().opened(mentees: table("amal@example.org", "2022-04-01", "Sat10"))
    try add("b.csv", table("amal2@example.org", "2022-04-09", "Sun10"), to: desk)
    #expect(try desk.open().check().document["mentees"].number == 2)
  }

  @Test("Within one file the latest answer counts, wherever it stands")
  func oneFile() throws {
    let rows = [("2022-04-09", "Sun10"), ("2022-04-01", "Sat10")]
    let text = IdentityTests.header + rows.map { row("a@example.org", $0.0, $0.1) }.joined()
    let desk = try Desk().opened(mentees: text)
    _ = try desk.open().freeze(nil)
    #expect(try desk.pairs() == ["P001 V01 Sun 10:00"])
  }

  @Test("An earlier answer that is kept is told")
  func superseded() throws {
    let text =
      table("a@example.org", "2022-04-01", "Sat10") + row("a@example.org", "2022-04-02", "Sun10")
    let desk = try Desk()
    let file = try desk.write("a.csv", text)
    let report = try desk.open().importPeople([file], maps: [], mode: .allOrNothing)
    #expect(report.document["superseded"].number == 1)
    #expect(
      report.words().contains(sentence("import.superseded", ["count": 1])))
  }

  @Test("A code column is the key over roles and terms")
  func code() throws {
    let desk = try Desk().published()
    let later = """
      code,term,name,languages,slots_in_preference_order,field
      M01,2,Amalthea,en:B1,Sun10,it

      """
    try add("later.csv", later, to: desk)
    _ = try desk.open().openRound("2")
    _ = try desk.open().freeze("2")
    let pairs = try desk.open().propose("2", withReasons: false).pairs
    #expect(pairs.count == 1)
    #expect(pairs.first?.hasPrefix("M01 ") == true)
    // The pair of round 1 is not proposed again: it is the same Amalthea.
    #expect(pairs.first?.contains("V01") == false)
  }

  @Test("A code that was given is never given again")
  func newCodes() throws {
    let taken = Story.mentees.replacing("M01", with: "P004").replacing("M02", with: "P005")
    let desk = try Desk().opened(mentees: taken)
    try add("b.csv", table("new@example.org", "2022-04-09", "Sun10", field: "food"), to: desk)
    _ = try desk.open().freeze(nil)
    let mentees = Set(try desk.pairs().map { $0.prefix { $0 != " " } })
    #expect(mentees.count == 4)
    #expect(mentees.isSuperset(of: ["P004", "P005", "M03"]))
  }

  @Test("Equal names and readings alone are one person by the lead's word only")
  func names() throws {
    let header = "received,name,kana,languages,slots_in_preference_order,field\n"
    let first = header + "2022-04-01 10:00:00,Amalthea,アマル,en:B1,Sat10,it\n"
    let second = header + "2022-04-09 10:00:00,Amalthea,あまる,en:B1,Sun10,it\n"
    let desk = try Desk().opened(mentees: first)
    let file = try desk.write("b.csv", second)
    let before = try desk.revisions()
    let refusal = try refusal {
      try desk.open().importPeople([file], maps: [], mode: .allOrNothing)
    }
    #expect(refusal.phrase.key == "import.same-person")
    #expect(try desk.revisions() == before)
    _ = try desk.open().importPeople([file], maps: [], mode: .allOrNothing, joinsNames: true)
    _ = try desk.open().freeze(nil)
    #expect(try desk.pairs() == ["P001 V01 Sun 10:00"])
  }

  private func table(
    _ email: String, _ day: String, _ hours: String, field: String = "it"
  ) -> String {
    IdentityTests.header + row(email, day, hours, field: field)
  }

  private func row(
    _ email: String, _ day: String, _ hours: String, field: String = "it"
  ) -> String {
    "\(email),\(day) 10:00:00,Amalthea,アマル,en:B1,\(hours),\(field)\n"
  }

  private func add(_ name: String, _ text: String, to desk: Desk) throws {
    let file = try desk.write(name, text)
    _ = try desk.open().importPeople([file], maps: [], mode: .allOrNothing)
  }
}
