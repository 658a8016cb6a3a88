import Domain

/// Cells about a person's calendar.
enum CalendarCells {
  /// - Throws: `readingLanguage`.
  static func language(_ text: String, words: WordList) throws(CellProblem) -> LanguageTag? {
    if Nothing.isMeant(by: text) { return nil }
    guard let tag = LanguageNames.tag(words.replacement(for: text) ?? text) else {
      throw CellProblem(.readingLanguage(near: LanguageNames.near(text)), text.trimmed)
    }
    return tag
  }

  /// "Detailed" is the most that a calendar ever says.
  ///
  /// - Throws: `wording`.
  static func wording(_ text: String) throws(CellProblem) -> CalendarWish.Wording {
    guard let wording = wordings.meaning(of: text) else {
      throw CellProblem(.wording, text.trimmed)
    }
    return wording
  }

  private static let wordings = WordTable<CalendarWish.Wording>([
    (.discreet, "ひみつ|秘密|ひかえめ|控えめ|discreet|private|secret|hidden"),
    (.normal, "ふつう|普通|くわしい|詳しい|normal|detailed|full"),
  ])
}
