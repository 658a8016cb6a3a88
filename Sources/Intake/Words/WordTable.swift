/// Words in several spellings, and what they mean.
struct WordTable<Meaning: Sendable>: Sendable {
  private var meanings: [String: Meaning] = [:]

  /// Each meaning with its words, divided by `|`; width, case and blanks do not count.
  init(_ lists: [(Meaning, String)]) {
    for (meaning, words) in lists {
      for word in words.split(separator: "|") { meanings[WordTable.key(word)] = meaning }
    }
  }

  /// What the text means; `nil` where it is none of the words.
  func meaning(of text: some StringProtocol) -> Meaning? {
    meanings[WordTable.key(text)]
  }

  private static func key(_ text: some StringProtocol) -> String {
    text.foldedSmall.filter { !" 。.、!！".contains($0) }
  }
}
