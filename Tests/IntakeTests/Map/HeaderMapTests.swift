import Domain
import Testing

@testable import Intake

@Suite("The map of a form as a file")
struct HeaderMapTests {
  private func read(_ yaml: String) throws -> HeaderMap {
    try HeaderMap(yaml: Array(yaml.utf8), file: "a.map.yaml")
  }

  private func refusals(_ yaml: String) -> [String] {
    do {
      _ = try HeaderMap(yaml: Array(yaml.utf8), file: "m")
      return []
    } catch {
      return error.defects.map(\.description)
    }
  }

  @Test("A map that was written is read as it was")
  func readsWhatItWrites() throws {
    let headers = [
      "タイムスタンプ", "Code", "Name \"as called\" \\ nickname", "会える時間 [土 14:00-15:00]", "話せることば [英語]",
      "避けてほしい会社", "a: b # c", "できれば会える時間 [月]", "✨",
    ]
    let proposed = HeaderMap.proposed(for: headers, table: .mentees)
    let map = HeaderMap(
      .mentees, proposed.columns,
      words: [
        .fields: WordList(["物流, 運送": "logistics"]),
        .availability: WordList(["Night": "21:00-23:00"]),
      ])
    #expect(try read(map.yaml) == map)
  }

  @Test("Words of the form are read as the map says")
  func appliesWords() throws {
    let map = try read(
      """
      table: mentees
      columns:
        "No": code
        "Languages": languages
        "Times [Mon]": availability Mon
        "Field": fields
      words:
        languages: {ペラペラ: C1, ダーリ: Dari}
        availability:
          "Lunch": 12:00-13:00
        fields:
          ＩＴ（プログラム、データ）: it
      """)
    let text =
      "No,Languages,Times [Mon],Field\nA1,\"ダーリ（ペラペラ）\",\"Lunch, Evening\",\"IT（プログラム、データ）, Art\"\n"
    let people = Import<Mentee>(CSVTable(Array(text.utf8), file: "f"), by: map)
    #expect(people.defects.isEmpty)
    let mentee = try #require(people.byCode["A1"])
    #expect(mentee.languages.map { "\($0.tag):\($0.level.rawValue)" } == ["fa-AF:C1"])
    #expect(mentee.availability.windows.map(\.words) == ["Mon 12:00-13:00", "Mon 19:00-21:00"])
    #expect(mentee.fields == ["it", "art"])
  }

  @Test(
    "Each defect of a map is told with line and column",
    arguments: [
      ("columns:\n  A: code\n", ["m:1:1 intake.map.key-missing"]),
      ("table: mentees\n", ["m:1:1 intake.map.key-missing"]),
      ("- mentees\n", ["m:1:1 intake.map.needs-keys"]),
      ("", ["m:1:1 intake.map.needs-keys"]),
      ("table: people\ncolumns:\n  A: code\n", ["m:1:8 intake.map.unknown-table"]),
      (
        "table: mentees\ncolumn:\n  A: code\ncolumns:\n  A: code\n",
        ["m:2:1 intake.map.unknown-key"]
      ),
      ("table: mentees\ncolumns: code\n", ["m:2:10 intake.map.needs-keys"]),
      ("table: mentees\ncolumns:\n  A: [code]\n", ["m:3:6 intake.map.needs-text"]),
      ("table: mentees\ncolumns:\n  A: cod\n", ["m:3:6 intake.map.unknown-field"]),
      ("table: mentees\ncolumns:\n  A: capacity\n", ["m:3:6 intake.map.field-of-other-table"]),
      ("columns:\n  A: matters-most\ntable: mentors\n", ["m:2:6 intake.map.field-of-other-table"]),
      (
        "table: mentees\ncolumns:\n  A: availability Someday\n", ["m:3:6 intake.map.unknown-detail"]
      ),
      ("table: mentees\ncolumns:\n  A: language\n", ["m:3:6 intake.map.unknown-detail"]),
      ("table: mentees\ncolumns:\n  A: code 7\n", ["m:3:6 intake.map.unknown-detail"]),
      ("table: mentees\ncolumns:\n  A: exclusions men\n", ["m:3:6 intake.map.unknown-detail"]),
      ("table: mentees\ncolumns:\n  A b: code\n  Ａ　B: name\n", ["m:4:3 intake.map.header-twice"]),
      (
        "table: mentees\ncolumns:\n  A: code\nwords:\n  filds: {a: b}\n",
        ["m:5:3 intake.map.unknown-field"]
      ),
      (
        "table: mentees\ncolumns:\n  A: cod\n  B: capacity\n",
        ["m:3:6 intake.map.unknown-field", "m:4:6 intake.map.field-of-other-table"]
      ),
      ("table: mentees\ncolumns:\n  \"A: code\n", ["m:3:3 intake.map.yaml"]),
    ])
  func tellsDefects(yaml: String, expected: [String]) {
    #expect(refusals(yaml) == expected)
  }

  @Test("A misspelt field is told with the field that was meant")
  func suggestsField() {
    #expect(throws: MapRefusal.self) { try self.read("table: mentees\ncolumns:\n  A: langauges\n") }
    do {
      _ = try HeaderMap(yaml: Array("table: mentees\ncolumns:\n  A: langauges\n".utf8), file: "m")
    } catch {
      #expect(error.defects.map(\.kind) == [.map(.unknownField(near: "languages"))])
    }
  }

  @Test(
    "Our own headers need no map",
    arguments: [
      ("code,name,nat,gender,langs,field,pref,block,slots,org", PeopleTable?.some(.mentees)),
      ("code,name,nat,gender,langs,field,org,employer,slots,capacity,trained,tags", .mentors),
      ("code,languages,availability,same-nationality", .mentees),
      ("code,languages,availability,weekly_cap", .mentors),
      ("code,languages,availability", nil),
      ("code,languages,slots,capacity,pref", nil),
      ("code,languages,slots,capacity,shoe size", nil),
    ])
  func knowsOwnHeaders(header: String, table: PeopleTable?) {
    #expect(HeaderMap.own(for: header.split(separator: ",").map(String.init))?.table == table)
  }

  @Test(
    "Headers and map that do not fit are told, and nobody is imported",
    arguments: [
      ("code,languages,availability,colour", ["f:1:4 intake.header.unknown"]),
      ("code,languages", ["f:1:0 intake.header.absent", "f:1:0 intake.header.field-missing"]),
      ("code,availability", ["f:1:0 intake.header.absent", "f:1:0 intake.header.field-missing"]),
      (
        "languages,availability", ["f:1:0 intake.header.absent", "f:1:0 intake.header.key-missing"]
      ),
      ("code,languages,availability,code", ["f:1:4 intake.header.field-twice"]),
    ])
  func tellsMisfits(header: String, expected: [String]) {
    let map = HeaderMap(
      .mentees,
      [
        .init("code", ColumnMeaning(.code)), .init("languages", ColumnMeaning(.languages)),
        .init("availability", ColumnMeaning(.availability, .hours(HourFrame()))),
      ])
    let cells = header.split(separator: ",").map { _ in "x" }.joined(separator: ",")
    let people = Import<Mentee>(CSVTable(Array("\(header)\n\(cells)\n".utf8), file: "f"), by: map)
    #expect(people.defects.map(\.description) == expected)
    #expect(people.people.isEmpty)
    #expect(people.leftOut == [2])
  }

  @Test("An e-mail address without a name, and a column still undecided, are told")
  func tellsMissingNameAndUndecided() {
    let map = HeaderMap(
      .mentees,
      [
        .init("mail", ColumnMeaning(.email)), .init("languages", ColumnMeaning(.languages)),
        .init("hours", ColumnMeaning(.availability, .hours(HourFrame()))),
        .init("more", ColumnMeaning(.undecided)),
      ])
    let table = CSVTable(
      Array("mail,languages,hours,more\na@example.org,en:B1,Mon20,x\n".utf8), file: "f")
    #expect(
      Import<Mentee>(table, by: map).defects.map(\.description)
        == ["f:1:0 intake.header.field-missing", "f:1:4 intake.header.undecided"])
  }
}
