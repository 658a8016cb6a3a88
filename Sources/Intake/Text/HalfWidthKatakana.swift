/// The katakana of half width that old terminals and some telephones write: ｱ for ア.
enum HalfWidthKatakana {
  /// U+FF61 ... U+FF9F in full width, in order.
  private static let wide = Array(
    ("。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノ"
      + "ハヒフヘホマミムメモヤユヨラリルレロワン゛゜").unicodeScalars)

  /// The full-width character; `nil` for any other.
  static func widened(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    guard (0xFF61...0xFF9F).contains(scalar.value) else { return nil }
    return wide[Int(scalar.value) - 0xFF61]
  }

  /// The character with a voiced or half-voiced mark; `nil` where it takes none.
  static func marked(_ scalar: Unicode.Scalar, with mark: Unicode.Scalar) -> Unicode.Scalar? {
    let isVoiced = mark == "ﾞ"
    guard isVoiced || mark == "ﾟ" else { return nil }
    switch scalar {
    case "ハ", "ヒ", "フ", "ヘ", "ホ": return Unicode.Scalar(scalar.value + (isVoiced ? 1 : 2))
    case "ウ" where isVoiced: return "ヴ"
    default: return isVoiced && voiced.contains(scalar) ? Unicode.Scalar(scalar.value + 1) : nil
    }
  }

  private static let voiced = Set("カキクケコサシスセソタチツテト".unicodeScalars)
}
