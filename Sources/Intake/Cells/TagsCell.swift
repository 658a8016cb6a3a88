import Domain

/// A cell with words about a mentor that conditions are checked against.
enum TagsCell {
  /// What one word says.
  enum Tag: Hashable {
    case nationality(CountryCode)
    case stateTie(CountryCode)
    case isStateLinked
    case employer(String)
    case word(String)
  }

  /// `nat:CN state:RU emp:state-linked tag:x`.
  ///
  /// - Throws: `country`, `exclusion` for a word before a colon that is not known.
  static func read(_ text: String, words: WordList) throws(CellProblem) -> [Tag] {
    guard !Nothing.isMeant(by: text) else { return [] }
    var tags: [Tag] = []
    for piece in Choices.codes(text) {
      tags.append(try tag(words.replacement(for: piece) ?? piece))
    }
    return tags
  }

  private static func tag(_ piece: String) throws(CellProblem) -> Tag {
    guard let colon = piece.firstIndex(of: ":") else { return .word(piece.foldedSmall) }
    let value = String(piece[piece.index(after: colon)...])
    switch (ExclusionKind(rawValue: piece[..<colon].foldedSmall), value.foldedSmall) {
    case (.nationality?, _): return .nationality(try CountryCell.country(value))
    case (.state?, _): return .stateTie(try CountryCell.country(value))
    case (.employer?, "state-linked"): return .isStateLinked
    case (.employer?, _): return .employer(value)
    case (.tag?, let word): return .word(word)
    default: throw CellProblem(.exclusion, piece)
    }
  }
}
