import Testing

/// A table with one defect, its place, and the text that only the lead may see.
struct BadTable: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let text: String
  let key: String
  let row: Int
  let column: Int
  /// What a person wrote; it stands in no document for programs.
  let secret: String

  private init(
    _ name: String, _ text: String, _ key: String, _ row: Int, _ column: Int, _ secret: String
  ) {
    (testDescription, self.text, self.key) = (name, text, key)
    (self.row, self.column, self.secret) = (row, column, secret)
  }

  /// A mentee's cell in row 3 and column 6, below a header of our own; the row above it is sound.
  static func mentee(_ header: String, _ cell: String, _ fault: String) -> BadTable {
    let text = """
      code,term,name,languages,slots_in_preference_order,\(header)
      M01,1,Amalthea,en:B1,Sat10,
      M02,1,Berengar,en:B1,Sat10,\(cell)

      """
    return BadTable("\(header): \(cell)", text, "intake.cell.\(fault)", 3, 6, cell)
  }

  /// The same of a mentor, in row 3 and column 5.
  static func mentor(_ header: String, _ cell: String, _ fault: String) -> BadTable {
    let text = """
      code,name,languages,slots,\(header)
      V01,Eulalia,en:C2,Sat10,
      V02,Fumitaka,en:C2,Sat10,\(cell)

      """
    return BadTable("\(header): \(cell)", text, "intake.cell.\(fault)", 3, 5, cell)
  }

  /// A row of the five columns that every table has, as row 2.
  static func row(_ row: String, _ fault: String, column: Int, secret: String = "Amalthea")
    -> BadTable
  {
    let text = "code,term,name,languages,slots_in_preference_order\n\(row)\n"
    return BadTable(row, text, "intake.\(fault)", 2, column, secret)
  }

  /// A whole file.
  static func file(_ text: String, _ fault: String, row: Int, column: Int) -> BadTable {
    BadTable(fault, text, "intake.\(fault)", row, column, "Amalthea")
  }
}

extension BadTable {
  static let files: [BadTable] = [
    .file("", "table.empty", row: 1, column: 0),
    .file("code,term,name,languages,slots\n", "table.no-rows", row: 1, column: 0),
    .file("PK\u{3}\u{4}Amalthea", "text.archive", row: 1, column: 0),
    .file("PK\u{3}\u{4}[Content_Types].xml Amalthea", "text.workbook", row: 1, column: 0),
    .file("<!DOCTYPE html><p>Amalthea</p>", "text.web-page", row: 1, column: 0),
    .file("code,term,name,block\nM01,1,Amalthea,\n", "header.field-missing", row: 1, column: 0),
    .file(
      "term,name,langs,slots\n1,Amalthea,en:B1,Sat10\n", "header.key-missing", row: 1, column: 0),
    .file(
      "code,term,kana,reading,langs,slots\nM01,1,ア,ア,en:B1,Sat10\n", "header.field-twice", row: 1,
      column: 4),
  ]

  static let rows: [BadTable] = [
    .row("M01,1,\"Amalthea,en:B1,Sat10", "table.unclosed-quote", column: 3),
    .row("M01,1,\"Amalthea\"x,en:B1,Sat10", "table.text-after-quote", column: 3),
    .row("M01,1,Amalthea,en:B1", "table.too-few-cells", column: 4),
    .row("M01,1,Amalthea,en:B1,Sat10,Sun10", "table.too-many-cells", column: 6),
    .row("M01,1,Amal\u{FFFD}thea,en:B1,Sat10", "text.lost-character", column: 3),
    .row("M01,1,Amal\u{1}thea,en:B1,Sat10", "text.control-character", column: 3),
    .row("M 01,1,Amalthea,en:B1,Sat10", "cell.code", column: 1, secret: "M 01"),
    .row(",1,Amalthea,en:B1,Sat10", "cell.key-missing", column: 1),
    .row("M01,春,Amalthea,en:B1,Sat10", "cell.round", column: 2, secret: "春"),
    .row("M01,1月2日,Amalthea,en:B1,Sat10", "cell.turned-into-date", column: 2, secret: "1月2日"),
    .row("M01,1,Amalthea,,Sat10", "cell.missing", column: 4),
    .row("M01,1,Amalthea,en:B1,", "cell.missing", column: 5),
    .row("M01,1,Amalthea,Klingon (B1),Sat10", "cell.language", column: 4, secret: "Klingon"),
    .row("M01,1,Amalthea,英語,Sat10", "cell.level-missing", column: 4, secret: "英語"),
    .row("M01,1,Amalthea,英語（すごい）,Sat10", "cell.level", column: 4, secret: "すごい"),
    .row("M01,1,Amalthea,英語（N2）,Sat10", "cell.test-of-japanese", column: 4, secret: "N2"),
    .row("M01,1,Amalthea,en:B1 英語:C1,Sat10", "cell.two-levels", column: 4, secret: "C1"),
    .row("M01,1,Amalthea,en:B1,いつでも", "cell.hours", column: 5, secret: "いつでも"),
    .row("M01,1,Amalthea,en:B1,4/23 夜", "cell.date-for-weekday", column: 5, secret: "4/23"),
    .row("M01,1,Amalthea,en:B1,Mon", "cell.hour-missing", column: 5, secret: "Mon"),
    .row("M01,1,Amalthea,en:B1,20:00", "cell.day-missing", column: 5, secret: "20:00"),
    .row("M01,1,Amalthea,en:B1,Mon 20:00〜", "cell.end-missing", column: 5, secret: "20:00"),
    .row("M01,1,Amalthea,en:B1,Mon 21-20", "cell.end-before-start", column: 5, secret: "21-20"),
    .row("M01,1,Amalthea,en:B1,Mon25", "cell.no-such-time", column: 5, secret: "Mon25"),
  ]

  static let cells: [BadTable] = [
    .mentee("received", "きのう", "timestamp"),
    .mentee("received", "13/04/2023 15:45:12", "day-first"),
    .mentee("received", "2023/02/30 10:00:00", "no-such-date"),
    .mentee("e-mail", "amal at example.org", "e-mail"), .mentee("kana", "Zalmai", "not-katakana"),
    .mentee("name_kind", "royal", "name-kind"), .mentee("jlpt", "2級", "jlpt"),
    .mentee("keep_free", "病院", "date"), .mentee("field", "#REF!", "spreadsheet-error"),
    .mentee("goals", "\"a, b, c, dddd\"", "too-many"), .mentee("matters-most", "星座", "wish"),
    .mentee("co-mentor", "たぶん", "yes-or-no"), .mentee("ask-again", "佐倉さん", "person-code"),
    .mentee("calendar-language", "クリンゴン", "reading-language"),
    .mentee("calendar-wording", "大声", "wording"), .mentee("nat", "アフガン", "country"),
    .mentee("pref", "やさしい人", "gender"), .mentee("pref", "同性", "own-gender-missing"),
    .mentee("block", "ロシア", "exclusion"),
    .mentee("same-nationality", "家族に聞く", "same-nationality"),
    .mentor("capacity", "1〜2人", "number"), .mentor("weekly-cap", "たくさん", "duration"),
    .mentor("employer", String(repeating: "社", count: 81), "too-long"),
    .mentor("trained", "4月に受ける", "yes-or-no"), .mentor("tags", "nat:ZZ", "country"),
  ]
}
