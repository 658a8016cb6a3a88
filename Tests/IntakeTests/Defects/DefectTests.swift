import Domain
import Testing

@testable import Intake

/// A file with one bad cell, and what must be told about it.
struct BadFile: Sendable, CustomTestStringConvertible {
  let header: String
  let bad: String
  let expected: String

  /// `header` gives our own names; every other column of the row is sound.
  init(_ header: String, _ bad: String, _ expected: String) {
    self.header = header
    self.bad = bad
    self.expected = expected
  }

  var testDescription: String { "\(header): \(bad)" }

  /// A sound row, then the bad cell in row 3 and column 4.
  var bytes: [UInt8] {
    let cell =
      bad.contains { ",\"".contains($0) } ? "\"\(bad.replacing("\"", with: "\"\""))\"" : bad
    return Array(
      "code,languages,availability,\(header)\nA,en:B1,Mon20,\nB,en:B1,Mon20,\(cell)\n".utf8)
  }
}

@Suite("What is wrong is told with row and column")
struct DefectTests {
  static let ofMentees: [BadFile] = [
    BadFile("timestamp", "きのう", "cell.timestamp"),
    BadFile("timestamp", "13/04/2023 15:45:12", "cell.day-first"),
    BadFile("timestamp", "2023/04/01 15:45:12 CEST", "cell.time-zone"),
    BadFile("timestamp", "2023/02/30 10:00:00", "cell.no-such-date"),
    BadFile("e-mail", "amal at example.org", "cell.e-mail"),
    BadFile("reading", "Zalmai", "cell.not-katakana"),
    BadFile("name-kind", "royal", "cell.name-kind"),
    BadFile("name", String(repeating: "x", count: 81), "cell.too-long"),
    BadFile("rounds", "春", "cell.round"), BadFile("rounds", "1月2日", "cell.turned-into-date"),
    BadFile("jlpt", "2級", "cell.jlpt"), BadFile("kept-free", "病院", "cell.date"),
    BadFile("kept-free", "2023-02-29", "cell.no-such-date"),
    BadFile("kept-free", "13/1/2023", "cell.day-first"),
    BadFile("kept-free", "2023-01-08〜2023-01-07", "cell.end-before-start"),
    BadFile("fields", String(repeating: "長", count: 81), "cell.too-long"),
    BadFile("goals", "a, b, c, d", "cell.too-many"),
    BadFile("partner", "=VLOOKUP(A1)", "cell.spreadsheet-error"),
    BadFile("district", "#REF!", "cell.spreadsheet-error"),
    BadFile("matters-most", "星座", "cell.wish"), BadFile("co-mentor", "たぶん", "cell.yes-or-no"),
    BadFile("ask-again", "佐倉さん", "cell.person-code"),
    BadFile("calendar-language", "クリンゴン", "cell.reading-language"),
    BadFile("calendar-wording", "大声", "cell.wording"),
    BadFile("nationality", "アフガン", "cell.country"),
    BadFile("gender-wish", "やさしい人", "cell.gender"),
    BadFile("gender-wish", "同性", "cell.own-gender-missing"),
    BadFile("exclusions", "ロシア", "cell.exclusion"), BadFile("exclusions", "nat:XX", "cell.country"),
    BadFile("exclusions", "person:佐倉", "cell.person-code"),
    BadFile("same-nationality", "家族に聞く", "cell.same-nationality"),
    BadFile("selection-processes", String(repeating: "社", count: 81), "cell.too-long"),
  ]

  static let ofMentors: [BadFile] = [
    BadFile("capacity", "1〜2人", "cell.number"), BadFile("trained", "4月に受ける", "cell.yes-or-no"),
    BadFile("experience", "長い", "cell.number"), BadFile("weekly-cap", "たくさん", "cell.duration"),
    BadFile("committed", "50時間", "cell.duration"), BadFile("gender", "?", "cell.gender"),
    BadFile("state-ties", "どこか", "cell.country"),
    BadFile("state-linked", "たぶん", "cell.yes-or-no"), BadFile("tags", "nat:ZZ", "cell.country"),
    BadFile("tags", "colour:red", "cell.exclusion"),
    BadFile("employer", String(repeating: "社", count: 81), "cell.too-long"),
  ]

  @Test("In a mentee's cell", arguments: ofMentees)
  func ofMentee(file: BadFile) {
    let table = CSVTable(file.bytes, file: "f.csv")
    let people = Import<Mentee>(table, by: map(.mentees, file.header))
    #expect(people.defects.map(\.description) == ["f.csv:3:4 intake.\(file.expected)"])
    #expect(people.defects.map(\.header) == [file.header])
    #expect(people.people.compactMap(\.code?.text) == ["A"])
    #expect(people.leftOut == [3])
  }

  @Test("In a mentor's cell", arguments: ofMentors)
  func ofMentor(file: BadFile) {
    let table = CSVTable(file.bytes, file: "f.csv")
    let people = Import<Mentor>(table, by: map(.mentors, file.header))
    #expect(people.defects.map(\.description) == ["f.csv:3:4 intake.\(file.expected)"])
    #expect(people.leftOut == [3])
  }

  private func map(_ table: PeopleTable, _ header: String) -> HeaderMap {
    HeaderMap(
      table,
      ["code", "languages", "availability", header].compactMap { name in
        Field(rawValue: name).map {
          HeaderMap.MappedHeader(name, ColumnMeaning($0, $0.plainDetail))
        }
      })
  }

  @Test(
    "In the cells that everybody has",
    arguments: [
      ("A B,en:B1,Mon20", "2:1 intake.cell.code"), (",en:B1,Mon20", "2:1 intake.cell.key-missing"),
      ("A,,Mon20", "2:2 intake.cell.missing"), ("A,en:B1,", "2:3 intake.cell.missing"),
      ("A,Klingon (B1),Mon20", "2:2 intake.cell.language"),
      ("A,英語,Mon20", "2:2 intake.cell.level-missing"),
      ("A,英語（すごい）,Mon20", "2:2 intake.cell.level"),
      ("A,英語（N2）,Mon20", "2:2 intake.cell.test-of-japanese"),
      ("A,en:B1 英語:C1,Mon20", "2:2 intake.cell.two-levels"),
      ("A,en:B1,いつでも", "2:3 intake.cell.hours"),
      ("A,en:B1,4/23 夜", "2:3 intake.cell.date-for-weekday"),
      ("A,en:B1,Mon", "2:3 intake.cell.hour-missing"),
      ("A,en:B1,20:00", "2:3 intake.cell.day-missing"),
      ("A,en:B1,Mon 20:00〜", "2:3 intake.cell.end-missing"),
      ("A,en:B1,Mon 21-20", "2:3 intake.cell.end-before-start"),
      ("A,en:B1,Mon25", "2:3 intake.cell.no-such-time"),
      ("A,en:B1,#NAME?", "2:3 intake.cell.spreadsheet-error"),
      ("A,en:B1", "2:2 intake.table.too-few-cells"),
      ("A,en:B1,Mon20,x", "2:4 intake.table.too-many-cells"),
      ("\"A\"x,en:B1,Mon20", "2:1 intake.table.text-after-quote"),
      ("A,\"en:B1,Mon20", "2:2 intake.table.unclosed-quote"),
      ("A,en:B1,Mon\u{FFFD}20", "2:3 intake.text.lost-character"),
      ("A,en:B1,Mon\u{0}20", "2:3 intake.text.control-character"),
    ])
  func ofAnybody(row: String, expected: String) {
    let bytes = Array("code,languages,availability\n\(row)\n".utf8)
    let people = Import<Mentee>(CSVTable(bytes, file: "f"), by: map(.mentees, ""))
    #expect(people.defects.first?.description == "f:\(expected)")
    #expect(people.people.isEmpty)
  }

  @Test("Below the headers of a grid")
  func ofGrids() {
    let header = "No,話せることば [英語],会える時間 [月],会える時間 [土 14:00-15:00],会える時間 [20:00-21:00]"
    let table = CSVTable(Array("\(header)\n1,ぼちぼち,火 20時,ひま,◯\n".utf8), file: "f")
    let proposed = HeaderMap.proposed(for: table.header, table: .mentees)
    let columns = proposed.columns.map {
      $0.header == "No" ? .init("No", ColumnMeaning(.code)) : $0
    }
    let people = Import<Mentee>(table, by: HeaderMap(.mentees, columns))
    #expect(
      people.defects.map(\.description) == [
        "f:2:2 intake.cell.level", "f:2:3 intake.cell.other-day", "f:2:4 intake.cell.mark",
        "f:2:5 intake.cell.day-missing",
      ])
  }

  @Test("All bad cells are told at once, by row and column")
  func tellsAll() {
    let text =
      "code,languages,availability\nA,en:B1,Mon\nB,xx,Mon20\nC,Klingon,whenever\nD D,en:B1,Mon20\n"
    let people = Import<Mentee>(CSVTable(Array(text.utf8), file: "f"), by: map(.mentees, ""))
    #expect(
      people.defects.map { "\($0.position.row):\($0.position.column)" } == [
        "2:3", "3:2", "4:2", "4:3", "5:1",
      ])
  }
}

@Suite("What stands in a bad cell is shown with care")
struct QuotationTests {
  private func found(_ field: Field, _ cell: String) -> Quotation? {
    let columns = [Field.code, .languages, .availability, field].map {
      HeaderMap.MappedHeader($0.rawValue, ColumnMeaning($0, $0.plainDetail))
    }
    let bytes = Array("code,languages,availability,\(field.rawValue)\nA,en:B1,Mon20,\(cell)\n".utf8)
    let table = CSVTable(bytes, file: "f")
    if field.onlyTable == .mentors {
      return Import<Mentor>(table, by: HeaderMap(.mentors, columns)).defects.first?.found
    }
    return Import<Mentee>(table, by: HeaderMap(.mentees, columns)).defects.first?.found
  }

  @Test(
    "Contact, employer, nationality, conditions and free text are told by length and kind",
    arguments: [
      (
        Field.email, "amal at example.org",
        Quotation.described(length: 19, kinds: [.latin, .mark, .blank])
      ),
      (.nationality, "アフガン", .described(length: 4, kinds: [.kana])),
      (.exclusions, "警察の人1", .described(length: 5, kinds: [.digit, .kana, .kanji])),
      (.genderWish, "やさしい人", .described(length: 5, kinds: [.kana, .kanji])),
      (.sameNationality, "افغان", .described(length: 5, kinds: [.otherLetter])),
      (.employer, "#REF!", .described(length: 5, kinds: [.latin, .mark])),
      (.keptFree, "病院", .described(length: 2, kinds: [.kanji])),
      (.askAgain, "佐倉", .described(length: 2, kinds: [.kanji])),
    ])
  func describes(field: Field, cell: String, expected: Quotation) {
    #expect(found(field, cell) == expected)
  }

  @Test(
    "Harmless cells are quoted as they stand",
    arguments: [
      (Field.jlpt, "2級"), (.rounds, "春"), (.capacity, "1〜2人"), (.calendarWording, "大声"),
      (.timestamp, "きのう"),
    ])
  func quotes(field: Field, cell: String) {
    #expect(found(field, cell) == .quoted(cell))
  }

  @Test("A story is described, whatever the column")
  func describesStories() {
    let story = String(repeating: "夜は仕事です。", count: 9)
    #expect(found(.capacity, story) == .described(length: 63, kinds: [.kana, .kanji, .mark]))
  }

  @Test("No field that DESIGN counts as sensitive is quoted")
  func knowsSensitiveFields() {
    let harmless: Set<Field> = [
      .code, .timestamp, .name, .nameKind, .reading, .rounds, .languages, .language, .jlpt,
      .availability, .mattersMost,
      .coMentor, .calendarLanguage, .calendarWording, .capacity, .trained, .experience, .weeklyCap,
      .committed,
    ]
    #expect(Set(Field.allCases.filter { !$0.isSensitive }) == harmless)
  }

  @Test("A defect's description for logs holds nothing that a person wrote")
  func describesWithoutContent() throws {
    let table = CSVTable(Array("code,languages,availability\nA,クリンゴン,Mon20\n".utf8), file: "f")
    let map = HeaderMap.own(for: table.header + ["block"])
    let people = Import<Mentee>(
      table, by: HeaderMap(.mentees, Array(try #require(map).columns.dropLast())))
    let defect = try #require(people.defects.first)
    #expect("\(defect)" == "f:2:2 intake.cell.language")
    #expect(defect.found == .quoted("クリンゴン"))
  }
}

@Suite("A defect as a sentence")
struct DefectPhraseTests {
  private let book = Phrasebook(
    """
    intake.place.cell = {file}, row {row}, column {letters} “{header}”
    intake.found.quoted = “{text}”
    intake.found.described = {length:character|characters} ({kinds})
    intake.kind.kana = kana
    intake.repair.near = it means “{near}”
    intake.cell.language = No language is known here: {found}.
      Where: {place}.
      Expected: a language with its level, such as English (B2) or en:B2.
      Maybe {repair}.
    intake.cell.country = No country is known here: {found}.
      Where: {place}.
    """)

  @Test("It says what, where, what was expected and what was most likely meant")
  func saysEverything() throws {
    let text = "code,languages,availability,nationality\nA,Englisch (B2),Mon20,アフガン\n"
    let table = CSVTable(Array(text.utf8), file: "form.csv")
    let fields: [Field] = [.code, .languages, .availability, .nationality]
    let map = HeaderMap(
      .mentees, fields.map { .init($0.rawValue, ColumnMeaning($0, $0.plainDetail)) })
    let sentences = Import<Mentee>(table, by: map).defects.map { book.sentence($0.phrase) }
    #expect(
      sentences == [
        """
        No language is known here: “Englisch (B2)”.
        Where: form.csv, row 2, column B “languages”.
        Expected: a language with its level, such as English (B2) or en:B2.
        Maybe it means “English”.
        """,
        """
        No country is known here: 4 characters (kana).
        Where: form.csv, row 2, column D “nationality”.
        """,
      ])
  }
}
