/// Walks over the words of a model text, byte by byte, and knows line and column.
///
/// Blanks are space, tab and carriage return; `#` starts a comment anywhere. Columns count Unicode
/// scalars from 1. No `String` is made: words are ranges of bytes.
struct TextCursor {
  /// The whole text; whoever makes the cursor keeps it.
  let bytes: UnsafeBufferPointer<UInt8>
  /// The line under the cursor, 1-based.
  private(set) var line = 1
  private var position = 0
  private var lineStart = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  /// Whether the whole text is behind the cursor.
  var isAtEnd: Bool { position == bytes.count }

  /// Where the cursor stands.
  var place: ModelDefect.Place { place(at: position) }

  /// The place of a byte of the current line.
  func place(at byte: Int) -> ModelDefect.Place {
    ModelDefect.Place(line: line, column: column(of: byte, from: lineStart))
  }

  /// The place of a byte of a line that the cursor may have left.
  func place(at byte: Int, inLine line: Int) -> ModelDefect.Place {
    let start = bytes[..<byte].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    return ModelDefect.Place(line: line, column: column(of: byte, from: start))
  }

  private func column(of byte: Int, from start: Int) -> Int {
    bytes[start..<byte].count { $0 & 0b1100_0000 != 0b1000_0000 } + 1
  }

  /// The next word of the line, or `nil` where the line or a comment ends it.
  mutating func nextWord() -> Range<Int>? {
    while position < bytes.count, bytes[position].isBlank { position += 1 }
    let start = position
    while position < bytes.count, !bytes[position].endsWord { position += 1 }
    return start == position ? nil : start..<position
  }

  /// Steps over the rest of the line, which holds no more words, to the start of the next.
  ///
  /// - Throws: ``ModelDefect/Kind/notUTF8`` for a comment that is not UTF-8.
  mutating func finishLine() throws(ModelDefect) {
    let start = position
    while position < bytes.count, bytes[position] != UInt8(ascii: "\n") { position += 1 }
    if let fault = firstByteOutsideUTF8(in: start..<position) {
      throw ModelDefect(place(at: fault), .notUTF8)
    }
    guard !isAtEnd else { return }
    position += 1
    line += 1
    lineStart = position
  }
}

// MARK: - Words

extension TextCursor {
  /// The word as text; bytes that are no UTF-8 become U+FFFD.
  func text(_ word: Range<Int>) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: bytes[word]), as: UTF8.self)
  }

  /// Whether the word is exactly this keyword.
  func matches(_ word: Range<Int>, _ keyword: StaticString) -> Bool {
    guard word.count == keyword.utf8CodeUnitCount else { return false }
    return keyword.withUTF8Buffer { $0.elementsEqual(bytes[word]) }
  }

  /// The first byte of the word that no identifier may hold.
  func firstByteOutsideIdentifier(_ word: Range<Int>) -> Int? {
    word.first { !bytes[$0].isOfIdentifier }
  }

  /// The first byte at which the range stops to be UTF-8.
  func firstByteOutsideUTF8(in range: Range<Int>) -> Int? {
    guard let start = range.first(where: { bytes[$0] >= 0x80 }) else { return nil }
    var parser = Unicode.UTF8.ForwardParser()
    var source = bytes[start..<range.upperBound].makeIterator()
    var byte = start
    while true {
      switch parser.parseScalar(from: &source) {
      case .valid(let encoded): byte += encoded.count
      case .error: return byte
      case .emptyInput: return nil
      }
    }
  }
}

extension UInt8 {
  fileprivate var isBlank: Bool {
    self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") || self == UInt8(ascii: "\r")
  }

  fileprivate var endsWord: Bool {
    guard self <= UInt8(ascii: "#") else { return false }
    return isBlank || self == UInt8(ascii: "\n") || self == UInt8(ascii: "#")
  }

  fileprivate var isOfIdentifier: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "."),
      UInt8(ascii: "-"):
      true
    default: false
    }
  }
}
