import ICalendar
import Testing

@Suite("Words of feeds")
struct FeedWordsTests {
  static let files = ["ja", "ja-x-easy", "en", "fr", "uk", "ar", "fa"]

  private func file(_ tag: String) throws -> [UInt8] {
    try Repository.bytes("Sources/ICalendar/Resources/feed-\(tag).txt")
  }

  @Test("Each word file has every key once and no other, and no text is empty", arguments: files)
  func isComplete(tag: String) throws {
    let lines = try WordFile(bytes: file(tag)).lines
    #expect(lines.map(\.key).sorted() == FeedWords.Key.allCases.map(\.rawValue).sorted())
    #expect(lines.allSatisfy { !$0.text.isEmpty })
  }

  @Test("What is built in is what the file says", arguments: files)
  func isEmbedded(tag: String) throws {
    let words = FeedWords.words(for: FeedLanguage(closestTo: tag))
    for (key, text) in try WordFile(bytes: file(tag)).texts { #expect(words[key] == text) }
  }

  @Test(
    "A file that no native reader has seen says so first",
    arguments: files.filter { $0 != "en" })
  func admitsReview(tag: String) throws {
    #expect(try file(tag).starts(with: "# needs native review\n".utf8))
  }

  @Test(
    "The template of cancelled events ends in its place for the summary",
    arguments: FeedLanguage.allCases)
  func cancels(language: FeedLanguage) {
    let words = FeedWords.words(for: language)
    #expect(!words.cancelledPrefix.isEmpty && !words.cancelledPrefix.contains("{"))
    #expect(words[.cancelledSummary] == words.cancelledPrefix + "{summary}")
    #expect(words.cancelled("X") == words.cancelledPrefix + "X")
  }

  @Test(
    "D14: what everybody gets is neutral and the same for mentor and mentee",
    arguments: [
      (FeedLanguage.japanese, "予定"), (.easyJapanese, "よてい"), (.english, "Meeting"),
      (.french, "Rendez-vous"), (.ukrainian, "Зустріч"), (.arabic, "موعد"), (.persian, "قرار"),
      (.dari, "قرار"),
    ])
  func isDiscreet(language: FeedLanguage, text: String) {
    let words = FeedWords.words(for: language)
    #expect(words.summary(.discreet, .confirmed) == text)
    #expect(words.summary(.discreet, .cancelled) == words.cancelledPrefix + text)
    #expect(words.description(.discreet, .confirmed) == nil)
  }

  @Test("Normal wording explains itself, but asks nobody to come to a cancelled hour")
  func explains() {
    let words = FeedWords.words(for: .english)
    #expect(words.description(.normal, .confirmed) == words[.normalDescription])
    #expect(words.description(.normal, .tentative) == words[.normalDescription])
    #expect(words.description(.normal, .cancelled) == nil)
    #expect(words.summary(.normal, .confirmed) == "Mentoring conversation")
  }

  @Test("All feeds that these words make are published, and libical's restrictions hold")
  func isPublishable() throws {
    for feed in try Samples.allFeeds() {
      #expect(try Restrictions.breaches(in: feed.published()) == 0)
    }
  }

  @Test("A word file is read line by line: comments, blanks, keys without texts")
  func readsFiles() {
    let file = WordFile(bytes: Array("# a = b\n\n  key =  two = words \r\nlone\nlast=x".utf8))
    #expect(file.lines.map(\.key) == ["key", "lone", "last"])
    #expect(file.lines.map(\.text) == ["two = words", "", "x"])
  }
}
