/// What stands in a cell, as a lead may see it on the terminal.
package enum Quotation: Hashable, Sendable {
  /// The text itself, where nothing in it could hurt anybody.
  case quoted(String)
  /// How many characters there are, and of which kinds, in the order of ``CharacterKind``.
  case described(length: Int, kinds: [CharacterKind])

  /// The longest text that is quoted; somebody who wrote more tells a story, whatever the column.
  package static let mostCharacters = 60

  /// `nil` for an empty text.
  init?(of text: String, isSensitive: Bool) {
    guard !text.isEmpty else { return nil }
    let length = text.count
    if isSensitive || length > Quotation.mostCharacters {
      let kinds = Set(text.unicodeScalars.map(CharacterKind.init))
      self = .described(length: length, kinds: CharacterKind.allCases.filter(kinds.contains))
    } else {
      self = .quoted(text)
    }
  }
}

/// What kind of character stands in a text; scripts other than Latin and Japanese are not told
/// apart.
package enum CharacterKind: String, CaseIterable, Sendable {
  case latin
  case digit
  case kana
  case kanji
  case otherLetter = "other-letter"
  case mark
  case blank

  /// The kind of a character.
  package init(_ scalar: Unicode.Scalar) {
    let properties = scalar.properties
    if properties.isWhitespace {
      self = .blank
    } else if properties.numericType != nil && !properties.isIdeographic {
      self = .digit
    } else if properties.isIdeographic {
      self = .kanji
    } else if CharacterKind.isKana(scalar) {
      self = .kana
    } else if properties.isAlphabetic {
      self = CharacterKind.isLatin(scalar) ? .latin : .otherLetter
    } else {
      self = .mark
    }
  }

  private static func isKana(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3041...0x3096, 0x309D...0x309F, 0x30A1...0x30FA, 0x30FC...0x30FF: true
    case 0x31F0...0x31FF, 0xFF66...0xFF9D: true
    default: false
    }
  }

  private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x24F, 0x1E00...0x1EFF, 0xFF21...0xFF3A, 0xFF41...0xFF5A: true
    default: false
    }
  }
}
