extension StringProtocol {
  /// The text with wide letters, digits and marks made narrow, narrow katakana made wide, digits of
  /// every script as `0` ... `9`, every kind of blank as a blank, and none at the ends.
  ///
  /// - Complexity: O(characters).
  package var folded: String {
    guard utf8.contains(where: \.mayNeedFolding) else { return trimmed }
    var folded = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if let last = folded.last, let marked = HalfWidthKatakana.marked(last, with: scalar) {
        folded.removeLast()
        folded.append(marked)
      } else {
        folded.append(scalar.folded)
      }
    }
    return String(folded).trimmed
  }

  /// Folded, in small letters.
  package var foldedSmall: String { folded.lowercased() }
}

extension UInt8 {
  /// False for ASCII, and for the first bytes of kana, of nearly all kanji, and of Cyrillic: what
  /// most cells hold, and what folding leaves as it is. True for U+3000, whose first byte kana
  /// share.
  fileprivate var mayNeedFolding: Bool {
    switch self {
    case 0x00...0x7F: false
    // Bytes that never come first; 0x80 ends U+3000 and a few kana and kanji.
    case 0x81...0xBF: false
    case 0xC3...0xD1, 0xE3...0xE9: false
    default: true
    }
  }
}

extension Unicode.Scalar {
  /// The character that means the same in ASCII or in full-width katakana, else the same character.
  fileprivate var folded: Unicode.Scalar {
    switch value {
    case 0..<0x80: return self
    case 0xFF01...0xFF5E: return Unicode.Scalar(value - 0xFEE0) ?? self
    case 0x3041...0x9FFF: return self
    default: break
    }
    if isBlank { return " " }
    if properties.numericType == .decimal, let digit = properties.numericValue {
      return Unicode.Scalar(UInt8(ascii: "0") + UInt8(digit))
    }
    return HalfWidthKatakana.widened(self) ?? self
  }
}
