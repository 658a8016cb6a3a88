import Domain

/// A cell that lists languages with their levels.
enum LanguagesCell {
  /// Languages in the order in which they stand; one that is not spoken is left out.
  ///
  /// Reads `fa-AF:C2 ps:B2`, `日本語（N2）, 英語（B2・中上級）`, `English - fluent`.
  ///
  /// - Throws: `language`, `levelMissing`, `level` or `testOfJapanese`.
  static func read(_ text: String, words: WordList) throws(CellProblem) -> [SpokenLanguage] {
    guard !Nothing.isMeant(by: text) else { return [] }
    var languages: [SpokenLanguage] = []
    for piece in Choices.split(text).flatMap(codes) {
      let meaning = words.replacement(for: piece) ?? piece
      do {
        if let language = try language(meaning, words) { languages.append(language) }
      } catch {
        throw CellProblem(error, piece)
      }
    }
    return languages
  }

  /// `fa-AF:C2 ps:B2` divides at blanks, `English: very good` does not.
  private static func codes(_ choice: String) -> [String] {
    let parts = choice.folded.split(separator: " ").map(String.init)
    let isPair = { (part: String) in
      part.contains(":") && !part.hasSuffix(":") && !part.hasPrefix(":")
    }
    let areCodes = parts.first.map(isPair) == true && choice.utf8.allSatisfy { $0 < 0x80 }
    return areCodes || parts.allSatisfy(isPair) ? parts : [choice]
  }

  private static func language(_ text: String, _ words: WordList) throws(CellFault)
    -> SpokenLanguage?
  {
    let divisions = LanguageAndLevel.divisions(of: text.folded)
    var unknownLevel = false
    for division in divisions {
      guard let tag = tag(division.name, words) else { continue }
      let written = words.replacement(for: division.level) ?? String(division.level)
      guard let level = LevelWords.level(written) else {
        unknownLevel = true
        continue
      }
      return try LevelCell.language(tag, level)
    }
    if unknownLevel { throw .level }
    if let tag = tag(text[...], words) { throw .levelMissing(tag) }
    let name = divisions.first { _ in true }?.name ?? text[...]
    throw .language(near: LanguageNames.near(name))
  }

  private static func tag(_ name: Substring, _ words: WordList) -> LanguageTag? {
    if let meaning = words.replacement(for: name) { return LanguageNames.tag(meaning) }
    if let tag = LanguageNames.tag(name) { return tag }
    guard name.hasSuffix(")"), let open = name.firstIndex(of: "(") else { return nil }
    let remark = name[open...].dropFirst().dropLast()
    return LevelWords.level(remark) == nil ? LanguageNames.tag(name[..<open]) : nil
  }
}
