import ICalendar
import Testing

@Suite("Languages of feeds")
struct FeedLanguageTests {
  @Test(
    "Every reader finds a language, nearest first",
    arguments: [
      ("ja", [FeedLanguage.japanese, .english, .easyJapanese]),
      ("ja-x-easy", [.easyJapanese, .japanese, .english]),
      ("JA-X-EASY", [.easyJapanese, .japanese, .english]),
      ("en-GB", [.english, .easyJapanese]), ("fr-CM", [.french, .english, .easyJapanese]),
      ("uk", [.ukrainian, .english, .easyJapanese]), ("ru", [.english, .easyJapanese]),
      ("ar-SY", [.arabic, .english, .easyJapanese]),
      ("fa", [.persian, .english, .easyJapanese]),
      ("fa-AF", [.dari, .persian, .english, .easyJapanese]),
      ("prs", [.dari, .persian, .english, .easyJapanese]),
      ("prs-AF", [.dari, .persian, .english, .easyJapanese]),
      ("tlh", [.english, .easyJapanese]), ("", [.english, .easyJapanese]),
      ("-", [.english, .easyJapanese]),
    ])
  func fallsBack(tag: String, chain: [FeedLanguage]) {
    #expect(FeedLanguage.chain(for: tag) == chain)
    #expect(FeedLanguage(closestTo: tag) == chain[0])
  }

  @Test(
    "a6-78: plain Japanese is marked as ja; all others bear their own tag",
    arguments: FeedLanguage.allCases)
  func marksTexts(language: FeedLanguage) {
    #expect(language.parameter == (language == .easyJapanese ? "ja" : language.tag))
    #expect(!language.parameter.contains("-x-"))
  }

  @Test("Arabic, Persian and Dari run from right to left, and only they")
  func knowsDirections() {
    let leftwards = FeedLanguage.allCases.filter { $0.direction == .rightToLeft }
    #expect(leftwards == [.arabic, .persian, .dari])
  }
}
