/// What the rules of texts and folds ask of one Unicode scalar, as ranges: the tables of the
/// standard library give the same answers and would take most of the time of a render.
extension Unicode.Scalar {
  /// White_Space of Unicode 15, which parsers may strip.
  package var isBlank: Bool {
    switch value {
    case 0x20, 0x09...0x0D, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
      0x3000:
      true
    default: false
    }
  }

  /// C0, DEL, C1 and the separators of lines and paragraphs.
  package var isControl: Bool {
    switch value {
    case 0x00...0x1F, 0x7F...0x9F, 0x2028, 0x2029: true
    default: false
    }
  }

  /// The trace of bytes that were no text: U+FFFD, a byte order mark, a noncharacter.
  package var isDamage: Bool {
    switch value {
    case 0xFFFD, 0xFEFF, 0xFDD0...0xFDEF: true
    default: value & 0xFFFE == 0xFFFE
    }
  }
}
