/// The characters of a file, and the places where its bytes stand for none.
package struct DecodedText: Hashable, Sendable {
  /// The encoding that was found.
  package let encoding: TextEncoding
  /// True where the file begins with a byte order mark.
  package let hasMark: Bool
  /// The text as UTF-8, without a mark; each damaged place is U+FFFD.
  package internal(set) var utf8: [UInt8] = []
  /// Damaged places, in order.
  package internal(set) var damages: [Damage] = []

  /// Bytes that stand for no character of the encoding.
  package struct Damage: Hashable, Sendable {
    /// The first of the bytes in the file, 0 for its first byte.
    package let offset: Int
    /// Where U+FFFD stands for them in ``DecodedText/utf8``.
    package let place: Int
  }

  /// Decodes any bytes; never fails.
  ///
  /// - Complexity: O(bytes).
  package init(_ bytes: [UInt8]) {
    let guess = EncodingGuess(bytes)
    encoding = guess.encoding
    hasMark = guess.markLength > 0
    switch encoding {
    case .utf8: decodeUTF8(bytes, from: guess.markLength)
    case .utf16LittleEndian: decodeUTF16(bytes, from: guess.markLength, lowByteFirst: true)
    case .utf16BigEndian: decodeUTF16(bytes, from: guess.markLength, lowByteFirst: false)
    case .cp932: decodeCP932(bytes)
    }
  }

  /// The text as one string.
  package var string: String { String(decoding: utf8, as: UTF8.self) }
}

extension DecodedText {
  /// Notes that the bytes from `offset` on stand for no character.
  mutating func noteDamage(at offset: Int) {
    damages.append(Damage(offset: offset, place: utf8.count))
    utf8 += [0xEF, 0xBF, 0xBD]
  }

  /// Appends a character.
  mutating func append(_ scalar: Unicode.Scalar) {
    utf8 += Unicode.UTF8.encode(scalar).map(Array.init) ?? []
  }
}
