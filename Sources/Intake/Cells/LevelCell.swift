import Domain

/// A cell with the level of one language.
enum LevelCell {
  /// `nil` where the language is not spoken or nothing stands there.
  ///
  /// - Throws: `level` or `testOfJapanese`.
  static func read(
    _ text: String, of tag: LanguageTag, words: WordList
  ) throws(CellProblem) -> SpokenLanguage? {
    guard !Nothing.isMeant(by: text) else { return nil }
    guard let level = LevelWords.level(words.replacement(for: text) ?? text) else {
      throw CellProblem(.level, text.trimmed)
    }
    do {
      return try language(tag, level)
    } catch {
      throw CellProblem(error, text.trimmed)
    }
  }

  /// - Throws: `testOfJapanese`.
  static func language(_ tag: LanguageTag, _ level: SpokenLevel) throws(CellFault)
    -> SpokenLanguage?
  {
    switch level {
    case .none: return nil
    case .level(let level): return SpokenLanguage(tag, level)
    case .test(let test):
      guard tag.isJapanese else { throw .testOfJapanese(tag) }
      return SpokenLanguage(tag, test)
    }
  }

  /// A pass of the Japanese test; `nil` for none.
  ///
  /// - Throws: `jlpt`.
  static func readTest(_ text: String) throws(CellProblem) -> JLPTLevel? {
    if Nothing.isMeant(by: text) || untested.meaning(of: text) != nil { return nil }
    guard case .test(let test)? = LevelWords.level(text) else {
      throw CellProblem(.jlpt, text.trimmed)
    }
    return test
  }

  private static let untested = WordTable<Void>([
    ((), "受けていない|受けたことがない|未受験|持っていない|not taken|never taken|no|no certificate|いいえ|わからない")
  ])
}

extension LanguageTag {
  /// True for `ja` and its kinds.
  var isJapanese: Bool { text == "ja" || text.hasPrefix("ja-") }
}
