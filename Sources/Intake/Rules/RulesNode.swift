/// A value of a rules file with the place where it stands.
struct RulesNode {
  let place: RulesPlace
  let content: Content

  enum Content {
    /// A word, number or date.
    case text(String)
    /// Nothing: an empty value, `~` or `null` without quotes.
    case nothing
    case list([RulesNode])
    case section([RulesEntry])
  }

  /// The text, where it is one.
  var text: String? {
    if case .text(let text) = content { text } else { nil }
  }

  var isNothing: Bool {
    if case .nothing = content { true } else { false }
  }
}

/// A key of a section with its value.
struct RulesEntry {
  let key: RulesNode
  let value: RulesNode

  /// The key as the file writes it, short enough to quote.
  var name: String { RulesNode.quotation(of: key.text ?? "") }
}

extension RulesNode {
  /// The first 40 characters of a text, for a sentence that quotes it.
  static func quotation(of text: String) -> String {
    text.count > 40 ? String(text.prefix(39)) + "…" : text
  }
}
