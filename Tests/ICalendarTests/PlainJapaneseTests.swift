import ICalendar
import Testing

@Suite("Plain Japanese")
struct PlainJapaneseTests {
  @Test(
    "Every text of the plain Japanese word file keeps the rules",
    arguments: FeedWords.Key.allCases)
  func keepsRules(key: FeedWords.Key) {
    let text = FeedWords.words(for: .easyJapanese)[key]
    #expect(PlainJapaneseLinter.findings(in: text).isEmpty)
  }

  @Test(
    "Each planted breach is found, and nothing else",
    arguments: [
      ("話します", PlainJapaneseLinter.Finding.withoutReading("話")),
      ("日本語（にほんご）の 時間です", .withoutReading("時間")),
      ("人々と 話（はな）します", .withoutReading("人々")),
      ("午後（ごご）8時（じ）〜 9時（じ）", .waveDash), ("4/6です", .slashDate),
      ("４／６です", .slashDate), ("20:00からです", .twentyFourHours),
      ("20時（じ）からです", .twentyFourHours), ("１３時（じ）からです", .twentyFourHours),
      ("令和（れいわ）4年（ねん）です", .era), ("R4年（ねん）です", .era),
      (String(repeating: "あ", count: 41) + "。", .longSentence(41)),
    ])
  func findsBreaches(text: String, finding: PlainJapaneseLinter.Finding) {
    #expect(PlainJapaneseLinter.findings(in: text) == [finding])
  }

  @Test("Samples of the guideline pass, and readings do not lengthen a sentence")
  func passesSamples() {
    let samples = [
      "2022年（ねん）5月（がつ）25日（にち）（水曜日（すいようび））、午後（ごご）8時（じ）から "
        + "午後（ごご）9時（じ）までです。場所（ばしょ）は オンラインです。",
      "3回目（かいめ）", "12時（じ）に 来（き）てください。", String(repeating: "あ", count: 40) + "。",
    ]
    for sample in samples { #expect(PlainJapaneseLinter.findings(in: sample).isEmpty) }
  }

  @Test("The usual Japanese words would not pass: they have kanji without readings")
  func rejectsUsualWords() {
    let text = FeedWords.words(for: .japanese)[.normalDescription]
    #expect(!PlainJapaneseLinter.findings(in: text).isEmpty)
  }
}
