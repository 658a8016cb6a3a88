import Domain
import Testing
import Workflow

@Suite("Words for leads")
struct WordsTests {
  @Test("Japanese and English know the same keys")
  func sameKeys() {
    let (japanese, english) = (Words.book(.japanese).keys, Words.book(.english).keys)
    #expect(Set(japanese) == Set(english))
    #expect(japanese.count > 500)
  }

  @Test("A sentence fills the same slots in both languages")
  func sameSlots() {
    for key in Words.book(.english).keys where !["format.date", "format.holiday"].contains(key) {
      let english = slots(Words.book(.english).template(key) ?? "")
      #expect(slots(Words.book(.japanese).template(key) ?? "") == english, "\(key)")
    }
  }

  @Test("Advice stands in the last line, in both languages or in none")
  func advice() {
    for key in Words.book(.english).keys where !key.hasPrefix("help.") {
      let english = Words.book(.english).template(key) ?? ""
      let japanese = Words.book(.japanese).template(key) ?? ""
      let last = { (text: String) in String(text.split(separator: "\n").last ?? "") }
      #expect(
        last(english).hasPrefix("Maybe ") == last(japanese).hasPrefix("もしかすると、"), "\(key)")
      #expect(
        !english.split(separator: "\n").dropLast().contains { $0.hasPrefix("Maybe ") }, "\(key)")
    }
  }

  private func slots(_ template: String) -> Set<Substring> {
    Set(
      template.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap {
        part in
        part.split(separator: "}").first?.split(separator: ":").first
      })
  }
}
