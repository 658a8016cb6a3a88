import ICalendar
import Testing

@Suite("Word scan (D22)")
struct WordScanTests {
  @Test("No word file holds a forbidden word", arguments: FeedWordsTests.files)
  func scansFiles(tag: String) throws {
    let bytes = try Repository.bytes("Sources/ICalendar/Resources/feed-\(tag).txt")
    #expect(WordScan.findings(in: String(decoding: bytes, as: UTF8.self)).isEmpty)
  }

  @Test("D11: no feed that our words make holds one, raw or unfolded")
  func scansFeeds() throws {
    for feed in try Samples.allFeeds() {
      #expect(try WordScan.findings(inFeed: feed.published()).isEmpty)
    }
  }

  @Test(
    "Each planted word is found, however it is dressed",
    arguments: [
      "難民の会", "難（なん）民（みん）", "避難民（ひなんみん）", "な\u{200B}んみん", "なん みん", "在留カード",
      "Refugee week", "ＲＥＦＵＧＥＥ", "ref\u{AD}ugee", "asy\u{200D}lum", "Musubi", "Réfugiés",
      "Re\u{301}fugie\u{301}", "droit d’asile", "БІЖЕНЕЦЬ", "переселенці", "لاجئ", "لَاجِئُون",
      "لاجـئ", "اللجوء", "نازحون", "پناهنده", "پناه\u{200C}جو", "آواره",
    ])
  func findsPlanted(text: String) {
    #expect(!WordScan.findings(in: text).isEmpty)
  }

  @Test("A planted word that a fold cuts is found, and one inside a UID is not one")
  func findsFolded() throws {
    let summary = String(repeating: "a", count: 50) + " asylum"
    let bytes = try Samples.feed(summary: summary).published()
    try #require(!String(decoding: bytes, as: UTF8.self).contains("asylum"))
    #expect(try WordScan.findings(inFeed: bytes) == ["asylum"])
  }
}
