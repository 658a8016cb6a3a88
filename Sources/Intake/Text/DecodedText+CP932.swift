import Foundation

extension DecodedText {
  /// Decodes Shift_JIS with the characters that NEC and IBM added to it.
  ///
  /// Foundation's `.shiftJIS` is that code page, character for character (see the tests); it only
  /// says nothing about where a byte does not fit, so damaged files are walked through.
  mutating func decodeCP932(_ bytes: [UInt8]) {
    if let text = String(bytes: bytes, encoding: .shiftJIS),
      !text.unicodeScalars.contains(where: isPrivate)
    {
      utf8 = Array(text.utf8)
    } else {
      walkCP932(bytes)
    }
  }

  private mutating func walkCP932(_ bytes: [UInt8]) {
    var offset = 0
    while offset < bytes.count {
      let length = DecodedText.length(ofCharacterAt: offset, in: bytes)
      let character = bytes[offset..<offset + length]
      if let scalar = String(bytes: character, encoding: .shiftJIS)?.unicodeScalars.first,
        !isPrivate(scalar)
      {
        append(scalar)
      } else {
        noteDamage(at: offset)
      }
      offset += length
    }
  }

  /// Two bytes after a first byte of two, unless the second cannot be one: a comma, a line break
  /// and a quotation mark never belong to the character before them.
  private static func length(ofCharacterAt offset: Int, in bytes: [UInt8]) -> Int {
    let opensPair = (0x81...0x9F).contains(bytes[offset]) || (0xE0...0xFC).contains(bytes[offset])
    guard opensPair, offset + 1 < bytes.count else { return 1 }
    return bytes[offset + 1] >= 0x40 && bytes[offset + 1] != 0x7F ? 2 : 1
  }

  /// A character that somebody drew for the own computer; nobody else can know it.
  private func isPrivate(_ scalar: Unicode.Scalar) -> Bool {
    (0xE000...0xF8FF).contains(scalar.value)
  }
}
