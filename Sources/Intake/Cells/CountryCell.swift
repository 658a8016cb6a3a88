import Domain

/// A cell with countries.
enum CountryCell {
  /// The country; `nil` for an empty cell.
  ///
  /// - Throws: `country`.
  static func read(_ text: String, words: WordList) throws(CellProblem) -> CountryCode? {
    Nothing.isMeant(by: text) ? nil : try country(words.replacement(for: text) ?? text)
  }

  /// Several countries.
  ///
  /// - Throws: `country`.
  static func readList(_ text: String, words: WordList) throws(CellProblem) -> Set<CountryCode> {
    guard !Nothing.isMeant(by: text) else { return [] }
    var countries: Set<CountryCode> = []
    for choice in Choices.split(text) {
      countries.insert(try country(words.replacement(for: choice) ?? choice))
    }
    return countries
  }

  /// - Throws: `country`.
  static func country(_ text: String) throws(CellProblem) -> CountryCode {
    guard let code = Countries.code(text) else { throw CellProblem(.country, text.trimmed) }
    return code
  }
}
