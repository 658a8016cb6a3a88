/// What the choices of one form mean in the words of another: `物流` is `logistics`.
///
/// A lead writes it into the map, one list for each field.
package struct WordList: Hashable, Sendable {
  private var meanings: [String: String] = [:]

  /// No word means anything but itself.
  package init() {}

  /// Each word with its meaning; width, case and blanks at the ends do not count.
  package init(_ words: [String: String]) {
    for (word, meaning) in words { meanings[word.foldedSmall] = meaning }
  }

  /// Each word with its meaning, by word.
  var entries: [(word: String, meaning: String)] {
    meanings.sorted { $0.key < $1.key }.map { (word: $0.key, meaning: $0.value) }
  }

  /// What the word means; `nil` where the list does not say.
  func replacement(for word: some StringProtocol) -> String? {
    meanings.isEmpty ? nil : meanings[word.foldedSmall]
  }
}
