/// A cell with words of the form that are compared with the same words elsewhere.
enum WordsCell {
  /// The longest word; whoever wrote more told a story.
  static let mostCharacters = 80

  /// The choices, folded and in small letters, so that `ＩＴ` and `it` are one word.
  ///
  /// - Throws: `tooLong`, `tooMany`.
  static func read(
    _ text: String, atMost most: Int = .max, words: WordList
  ) throws(CellProblem) -> Set<String> {
    guard !Nothing.isMeant(by: text) else { return [] }
    var found: Set<String> = []
    for choice in Choices.split(text) {
      guard choice.count <= mostCharacters else {
        throw CellProblem(.tooLong(most: mostCharacters), choice)
      }
      found.insert((words.replacement(for: choice) ?? choice).foldedSmall)
    }
    guard found.count <= most else { throw CellProblem(.tooMany(most: most), text.trimmed) }
    return found
  }

  /// One word, with its capital letters; `nil` where nothing stands there.
  ///
  /// - Throws: `tooLong`.
  static func readOne(_ text: String, words: WordList) throws(CellProblem) -> String? {
    guard !Nothing.isMeant(by: text) else { return nil }
    let word = (words.replacement(for: text) ?? text).tidied.folded
    guard word.count <= mostCharacters else {
      throw CellProblem(.tooLong(most: mostCharacters), word)
    }
    return word
  }
}
