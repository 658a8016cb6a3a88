import Domain
import Testing
import Workflow

@Suite("What is told of a bad table, word for word")
struct BadTableWordsTests {
  /// A table and its two sentences, written down from words of DESIGN §5: what, where, what was
  /// expected, what may help.
  static let sentences: [(BadTable, english: String, japanese: String)] = [
    (
      .row("M01,1,Amalthea,英語,Sat10", "cell.level-missing", column: 4),
      """
      The level of this language is not told: English, “英語”.
      Where: answers.csv, row 2, column D “languages”.
      Expected: a language with its level, such as English (B2).
      Maybe ask how well, and add it in brackets.
      """,
      """
      英語のレベルがありません：「英語」
      場所：answers.csv 2行目 D列「languages」
      必要なもの：英語（B2）のような、ことばとレベル
      もしかすると、どのくらい話せるか本人に聞いて、かっこで足せばよいかもしれません。
      """
    ),
    (
      .mentee("e-mail", "amal at example.org", "e-mail"),
      """
      This is not an e-mail address: 19 characters (Latin letters, marks and blanks).
      Where: answers.csv, row 3, column F “e-mail”.
      Expected: one address, such as name@example.org.
      Maybe two addresses stand here, or the part behind the @ is missing.
      """,
      """
      メールアドレスではありません：19文字（ローマ字、記号、空白）
      場所：answers.csv 3行目 F列「e-mail」
      必要なもの：name@example.org のようなアドレス1つ
      もしかすると、アドレスが2つあるか、@ の後が足りないのかもしれません。
      """
    ),
    (
      .row("M01,1,Amalthea,en:B1,いつでも", "cell.hours", column: 5),
      """
      This does not say when: “いつでも”.
      Where: answers.csv, row 2, column E “slots_in_preference_order”.
      Expected: days and hours, such as Wed20, Mon 19:00-21:00, 土曜日 10:00〜12:00.
      Maybe a remark stands beside the hours: take it out, or give the word its hours in the map under words.
      """,
      """
      いつ会えるのかわかりません：「いつでも」
      場所：answers.csv 2行目 E列「slots_in_preference_order」
      必要なもの：Wed20、Mon 19:00-21:00、土曜日 10:00〜12:00 のような曜日と時間
      もしかすると、時間の横に一言書いてあるのかもしれません。それを消すか、対応表の words にその言葉の時間を書いてください。
      """
    ),
    (
      .row("M01,1,Amalthea,,Sat10", "cell.missing", column: 4),
      """
      Nothing stands where something must: languages.
      Where: answers.csv, row 2, column D “languages”.
      Expected: an answer from everybody.
      Maybe ask the person, or leave the row out with --accept-good-rows.
      """,
      """
      必要な答えがありません：話せることば
      場所：answers.csv 2行目 D列「languages」
      必要なもの：全員の答え
      もしかすると、本人に聞くか、--accept-good-rows でこの行だけ除いて進めれば解決します。
      """
    ),
    (
      .row("M01,1,Amalthea,en:B1", "table.too-few-cells", column: 4),
      """
      The row has 4 cells, but there are 5 headers.
      Where: answers.csv, row 2, column D “languages”.
      Expected: a cell below every header, if need be an empty one.
      Maybe a line was cut off, or a line break stands where none should: put the row together again.
      """,
      """
      この行のセルは4個ですが、見出しは5個あります。
      場所：answers.csv 2行目 D列「languages」
      必要なもの：すべての見出しの下にセル（空でもよい）
      もしかすると、行が途中で切れたか、余分な改行が入ったのかもしれません。1行に戻してください。
      """
    ),
    (
      .mentee("block", "ロシア", "exclusion"),
      """
      What to keep away from is not clear: 3 characters (kana).
      Where: answers.csv, row 3, column F “block”.
      Expected: nat:, state:, emp:, person: or tag: before the word.
      Maybe put nat: before a country whose people are meant, emp: before a company.
      """,
      """
      何を避けたいのかわかりません：3文字（かな）
      場所：answers.csv 3行目 F列「block」
      必要なもの：言葉の前に nat:、state:、emp:、person:、tag: のどれか
      もしかすると、その国の人なら nat:、会社なら emp: を前に付ければよいかもしれません。
      """
    ),
    (
      .mentor("capacity", "1〜2人", "number"),
      """
      This is not a number that fits: “1〜2人”.
      Where: answers.csv, row 3, column E “capacity”.
      Expected: a whole number from 0 to 3.
      Maybe a range was written: take the number that is certain.
      """,
      """
      合う数字ではありません：「1〜2人」
      場所：answers.csv 3行目 E列「capacity」
      必要なもの：0から3までの整数
      もしかすると、「1〜2」のように幅があるのかもしれません。確かなほうの数を書いてください。
      """
    ),
  ]

  @Test("In English and in Japanese", arguments: sentences)
  func words(table: BadTable, english: String, japanese: String) throws {
    let desk = try Desk()
    let file = try desk.write("answers.csv", table.text)
    let refusal = try refusal {
      try desk.open().importPeople([file], maps: [], mode: .allOrNothing)
    }
    #expect(refusal.details(.english) == [english])
    #expect(refusal.details(.japanese) == [japanese])
    #expect(refusal.words(.english).hasPrefix("1 cell cannot be read, so nothing was imported.\n"))
  }
}
