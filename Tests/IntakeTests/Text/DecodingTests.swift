import Testing

@testable import Intake

@Suite("Bytes become text")
struct DecodingTests {
  /// ①㈱髙 are characters of NEC and IBM that Shift_JIS proper does not have.
  static let text = "名前,①㈱髙,ｱｲｳ\r\n葛城 遥,〒~\\,é"
  static let japanese = "名前,①㈱髙\nザルマイ,ﾃｽﾄ\n"

  @Test("UTF-8 with and without a mark is read as it stands", arguments: [true, false])
  func readsUTF8(hasMark: Bool) {
    let bytes: [UInt8] = (hasMark ? [0xEF, 0xBB, 0xBF] : []) + Array(Self.text.utf8)
    let decoded = DecodedText(bytes)
    #expect(decoded.encoding == .utf8)
    #expect(decoded.hasMark == hasMark)
    #expect(decoded.string == Self.text)
    #expect(decoded.damages.isEmpty)
  }

  @Test(
    "UTF-16 is read in both orders, with and without a mark",
    arguments: [true, false], [true, false])
  func readsUTF16(lowFirst: Bool, hasMark: Bool) {
    let text = "code,name\n" + Self.text + "𠮷\n"
    let units = (hasMark ? [0xFEFF] : []) + Array(text.utf16)
    let bytes = units.flatMap { unit in
      let halves = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      return lowFirst ? halves : halves.reversed()
    }
    let decoded = DecodedText(bytes)
    #expect(decoded.encoding == (lowFirst ? .utf16LittleEndian : .utf16BigEndian))
    #expect(decoded.string == text)
  }

  @Test("CP932 is read with the characters that NEC and IBM added")
  func readsCP932() {
    // Python: "名前,①㈱髙\nザルマイ,ﾃｽﾄ\n".encode("cp932")
    let bytes: [UInt8] = [
      0x96, 0xBC, 0x91, 0x4F, 0x2C, 0x87, 0x40, 0x87, 0x8A, 0xFB, 0xFC, 0x0A, 0x83, 0x55, 0x83,
      0x8B,
      0x83, 0x7D, 0x83, 0x43, 0x2C, 0xC3, 0xBD, 0xC4, 0x0A,
    ]
    let decoded = DecodedText(bytes)
    #expect(decoded.encoding == .cp932)
    #expect(decoded.string == Self.japanese)
  }

  @Test("Every pair of bytes of CP932 means what Python's codec says")
  func agreesWithPython() {
    // The sum of CRC-32 over all characters that `bytes([lead, trail]).decode("cp932")` gives
    // outside the user's own area, each as UTF-8 behind its two bytes; computed by Python 3.11.
    var sum = CRC32()
    var count = 0
    for lead in Array(0x81...0x9F) + Array(0xE0...0xFC) as [UInt8] {
      for trail in Array(0x40...0x7E) + Array(0x80...0xFC) as [UInt8] {
        // A first kana keeps the pair from being taken for anything but CP932.
        let decoded = DecodedText([0x83, 0x41, lead, trail])
        guard decoded.damages.isEmpty else { continue }
        count += 1
        sum.update([lead, trail] + decoded.utf8.dropFirst(3))
      }
    }
    #expect(count == PythonCP932.count)
    #expect(sum.value == PythonCP932.checksum)
  }

  @Test(
    "A damaged byte costs one character and is found where it stands",
    arguments: [
      // UTF-8: 葛城 with its second byte overwritten.
      (
        [0x61, 0x2C, 0xE8, 0x21, 0x9B, 0xE5, 0x9F, 0x8E, 0xE9, 0x81, 0xA5, 0xE6, 0xB0, 0xB4],
        TextEncoding.utf8, [2, 4]
      ),
      // CP932: a first byte before a comma; the comma stays.
      ([0x83, 0x41, 0x83, 0x2C, 0x83, 0x42], .cp932, [2]),
      // CP932: a character somebody drew for the own computer.
      ([0x83, 0x41, 0xF0, 0x40, 0x2C], .cp932, [2]),
      // CP932: the file ends in the middle of a character.
      ([0x83, 0x41, 0x0A, 0x83], .cp932, [3]),
      // UTF-16: a surrogate without its other half, and an odd last byte.
      ([0xFF, 0xFE, 0x41, 0x00, 0x00, 0xD8, 0x0A, 0x00, 0x42], .utf16LittleEndian, [4, 8]),
    ] as [([UInt8], TextEncoding, [Int])])
  func findsDamage(bytes: [UInt8], encoding: TextEncoding, offsets: [Int]) {
    let decoded = DecodedText(bytes)
    #expect(decoded.encoding == encoding)
    #expect(decoded.damages.map(\.offset) == offsets)
    for damage in decoded.damages {
      #expect(Array(decoded.utf8[damage.place..<damage.place + 3]) == [0xEF, 0xBF, 0xBD])
    }
    #expect(decoded.string.unicodeScalars.count { $0 == "\u{FFFD}" } == offsets.count)
  }

  @Test("A single zero byte does not make UTF-16 of a table")
  func keepsUTF8DespiteZeroByte() {
    var bytes = Array(String(repeating: "code,name\n", count: 10).utf8)
    bytes[15] = 0
    #expect(DecodedText(bytes).encoding == .utf8)
  }

  @Test("Empty bytes are an empty text")
  func readsNothing() {
    #expect(DecodedText([]).utf8.isEmpty)
  }
}

/// CRC-32 of IEEE 802.3, bit by bit.
struct CRC32 {
  private var register: UInt32 = 0xFFFF_FFFF

  mutating func update(_ bytes: [UInt8]) {
    for byte in bytes {
      register ^= UInt32(byte)
      for _ in 0..<8 { register = register >> 1 ^ (register & 1 == 1 ? 0xEDB8_8320 : 0) }
    }
  }

  var value: UInt32 { ~register }
}

/// What Python 3.11 gives for its codec `cp932`.
enum PythonCP932 {
  static let count = 7724
  static let checksum: UInt32 = 0xE8E3_A77A
}
