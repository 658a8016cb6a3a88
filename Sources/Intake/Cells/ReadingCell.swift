/// A cell with the reading of a name.
enum ReadingCell {
  /// The reading in katakana; hiragana and katakana of half width are written anew.
  ///
  /// - Throws: `notKatakana` for other letters, `tooLong`.
  static func read(_ text: String) throws(CellProblem) -> String {
    var reading = String.UnicodeScalarView()
    for scalar in try NameCell.read(text).unicodeScalars {
      if let last = reading.last, let marked = HalfWidthKatakana.marked(last, with: scalar) {
        reading.removeLast()
        reading.append(marked)
      } else {
        guard let katakana = katakana(scalar) else { throw CellProblem(.notKatakana, text.trimmed) }
        reading.append(katakana)
      }
    }
    return String(reading)
  }

  private static func katakana(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x3041...0x3096: Unicode.Scalar(scalar.value + 0x60)
    case 0x30A0...0x30FE, 0x31F0...0x31FF, 0xFF1D: scalar
    case 0x20: scalar
    case 0x3D: "＝"
    default: HalfWidthKatakana.widened(scalar)
    }
  }
}
