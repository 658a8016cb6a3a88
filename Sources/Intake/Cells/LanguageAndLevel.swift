/// A text divided into a language's name and its level.
struct LanguageAndLevel {
  let name: Substring
  let level: Substring

  /// The ways to divide a text, most telling first: at the brackets at its end, a colon, a dash,
  /// the last blank, or before a code at the end.
  static func divisions(of text: String) -> some Sequence<LanguageAndLevel> {
    Place.allCases.lazy.compactMap { $0.division(of: text) }
  }

  private enum Place: CaseIterable {
    case brackets, colon, dash, blank, code

    func division(of text: String) -> LanguageAndLevel? {
      switch self {
      case .brackets:
        guard text.hasSuffix(")"), let open = text.lastIndex(of: "(") else { return nil }
        return LanguageAndLevel(text, before: open, after: open).withoutBracket
      case .colon:
        return text.lastIndex(of: ":").map { LanguageAndLevel(text, before: $0, after: $0) }
      case .dash:
        let dash = text.indices.last {
          ["-", "–"].contains(text[$0]) && Place.isFree($0, in: text)
        }
        return dash.map { LanguageAndLevel(text, before: $0, after: $0) }
      case .blank:
        return text.lastIndex(of: " ").map { LanguageAndLevel(text, before: $0, after: $0) }
      case .code:
        guard text.count > 2 else { return nil }
        let code = text.index(text.endIndex, offsetBy: -2)
        return LanguageAndLevel(name: text[..<code].trimmed[...], level: text[code...])
      }
    }

    /// True between blanks: the hyphen of `fa-AF` divides nothing.
    private static func isFree(_ place: String.Index, in text: String) -> Bool {
      let isAfterBlank = text[..<place].last == " "
      return isAfterBlank && text[text.index(after: place)...].first == " "
    }
  }

  private init(name: Substring, level: Substring) {
    self.name = name
    self.level = level
  }

  private init(_ text: String, before end: String.Index, after start: String.Index) {
    self.init(name: text[..<end].trimmed[...], level: text[text.index(after: start)...])
  }

  private var withoutBracket: LanguageAndLevel {
    LanguageAndLevel(name: name, level: level.dropLast())
  }
}
