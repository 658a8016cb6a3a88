import Domain
import Testing

@Suite("Languages")
struct LanguageTests {
  @Test(
    "Tags are well formed or nothing",
    arguments: [("fa-af", "fa-AF"), ("JA-X-EASY", "ja-x-easy"), ("rhg", "rhg")])
  func tags(text: String, tag: String) {
    #expect(LanguageTag(text)?.text == tag)
  }

  @Test("What is no tag is refused", arguments: ["", "f", "english", "fa_AF", "fa-", "日本語", "e1"])
  func noTags(text: String) {
    #expect(LanguageTag(text) == nil)
  }

  @Test("Persian and Dari are shared only where the programme counts them as one")
  func intelligibility() throws {
    let dari = SpokenLanguage(try #require(LanguageTag("fa-AF")), .c2)
    let persian = SpokenLanguage(try #require(LanguageTag("fa")), .b1)
    #expect(MutualIntelligibility().shared(by: [dari], and: [persian]).isEmpty)
    let joined = MutualIntelligibility([[dari.tag, persian.tag]])
    #expect(joined.shared(by: [dari], and: [persian]) == [SharedLanguage(dari.tag, .b1)])
  }

  @Test(
    "The class of satisfaction falls from 0 to 15 as points fall from the best to nothing",
    arguments: [(40, 0), (39, 0), (37, 1), (20, 8), (1, 15), (0, 15)])
  func satisfaction(points: Int, expected: Int) {
    #expect(SatisfactionClass.of(points: points, best: 40) == expected)
  }

  @Test("Nobody is dissatisfied where no mentor has points")
  func noPoints() {
    #expect(SatisfactionClass.of(points: 0, best: 0) == 0)
  }
}
