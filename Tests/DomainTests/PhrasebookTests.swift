import Domain
import Testing

@Suite("Phrasebook")
struct PhrasebookTests {
  private let book = Phrasebook(
    """
    # words
    plain = Nothing to fill.
    count = {n:mentor|mentors} of {n}
    lines = First
      second {who}
    nested = ({inner})
    list.comma = ", "
    list.and = " and "
    format.hour = {day} at {clock}
    weekday.Tue = Tuesday
    language.fa = Persian
    language.fa-AF = Dari
    """)

  @Test(
    "A number takes the form that fits it",
    arguments: [(1, "1 mentor of 1"), (0, "0 mentors of 0"), (2, "2 mentors of 2")])
  func plural(number: Int, sentence: String) {
    #expect(book.sentence("count", ["n": .number(number)]) == sentence)
  }

  @Test("A line that begins with two blanks continues the one before")
  func continuation() {
    #expect(book.sentence("lines", ["who": "M01"]) == "First\nsecond M01")
  }

  @Test("A key without words shows as itself, and a slot without a fact stays")
  func missing() {
    #expect(book.sentence("no.such.key") == "no.such.key")
    #expect(book.sentence("lines") == "First\nsecond {who}")
  }

  @Test(
    "A list is joined by commas and one last word",
    arguments: [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")])
  func lists(items: [String], sentence: String) {
    #expect(book.words(for: .list(items.map { .text($0) })) == sentence)
  }

  @Test("What a fact says is never read as a template")
  func factsAreNotTemplates() {
    #expect(book.sentence("nested", ["inner": "{n}"]) == "({n})")
  }

  @Test("A language is named by its tag, else by its primary language, else by the tag itself")
  func languages() throws {
    let names = try ["fa-AF", "fa-IR", "rhg"].map { text in
      book.words(for: .language(try #require(LanguageTag(text))))
    }
    #expect(names == ["Dari", "Persian", "rhg"])
  }
}
