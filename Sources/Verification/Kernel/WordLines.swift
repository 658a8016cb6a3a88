/// Splits a text into lines of words; `#` starts a comment, and lines without words are skipped.
///
/// Blanks are space, tab and carriage return; lines end with a line feed and count from 1.
struct WordLines {
  /// Number of the current line; 0 before the first.
  private(set) var number = 0
  /// The words of the current line.
  private(set) var words: [Range<Int>] = []
  private let bytes: [UInt8]
  private var rest = 0

  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  /// Steps to the next line that has words; `false` behind the last.
  mutating func advance() -> Bool {
    while rest < bytes.count {
      split()
      if !words.isEmpty { return true }
    }
    return false
  }

  private mutating func split() {
    words.removeAll(keepingCapacity: true)
    number += 1
    let bytes = bytes
    let text = bytes.span
    var (place, start) = (rest, rest)
    while place < text.count {
      let byte = text[unchecked: place]
      if byte <= 35, byte == 32 || byte == 10 || byte == 35 || byte == 9 || byte == 13 {
        if start < place { words.append(start..<place) }
        start = place + 1
        if byte == 10 { break }
        if byte == 35 {
          while place + 1 < text.count, text[unchecked: place + 1] != 10 { place += 1 }
          start = place + 1
        }
      }
      place += 1
    }
    if start < place { words.append(start..<place) }
    rest = place + 1
  }
}

// MARK: - Reading words

extension WordLines {
  /// The word as text.
  func text(_ word: Range<Int>) -> String {
    String(decoding: bytes[word], as: UTF8.self)
  }

  /// The word at that position of the line, or `nil` where the line is shorter.
  func text(at position: Int) -> String? {
    position < words.count ? text(words[position]) : nil
  }

  /// True where the word is this one.
  func reads(_ word: Range<Int>, _ keyword: StaticString) -> Bool {
    guard word.count == keyword.utf8CodeUnitCount else { return false }
    return withBytes(of: word) { bytes in keyword.withUTF8Buffer { $0.elementsEqual(bytes) } }
  }

  /// Calls `body` with the word's bytes.
  func withBytes<Result>(
    of word: Range<Int>, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[word])) }
  }

  /// The number of lines.
  var lineCount: Int { bytes.reduce(1) { $1 == 10 ? $0 &+ 1 : $0 } }

  /// The whole line, one blank between words.
  var line: String {
    words.map(text).joined(separator: " ")
  }

  /// The first byte in the word that is this character.
  func first(_ character: Unicode.Scalar, in word: Range<Int>) -> Int? {
    word.first { UInt32(bytes[$0]) == character.value }
  }

  /// The last byte in the word that is this character.
  func last(_ character: Unicode.Scalar, in word: Range<Int>) -> Int? {
    word.last { UInt32(bytes[$0]) == character.value }
  }

  /// Whether the word may name something: `A-Za-z0-9_.-` and nothing else.
  func isIdentifier(_ word: Range<Int>) -> Bool {
    word.allSatisfy { place in
      switch Unicode.Scalar(bytes[place]) {
      case "A"..."Z", "a"..."z", "0"..."9", "_", ".", "-": true
      default: false
      }
    }
  }

  /// The word as a decimal integer, `nil` where it is none or passes Int128.
  func wide(_ word: Range<Int>) -> Int128? {
    if let short = short(word) { return Int128(short) }
    let digits = word.first.map { bytes[$0] == 45 } ?? false ? word.dropFirst() : word
    guard !digits.isEmpty, digits.allSatisfy({ (48...57).contains(bytes[$0]) }) else { return nil }
    return Int128(text(word))
  }

  /// The word as a decimal integer, `nil` where it is none or passes Int64.
  func integer(_ word: Range<Int>) -> Int? {
    short(word) ?? wide(word).flatMap(Int.init(exactly:))
  }

  /// The word as an integer of 18 digits at most; `nil` for all others.
  private func short(_ word: Range<Int>) -> Int? {
    let text = bytes.span
    let isNegative = !word.isEmpty && text[unchecked: word.lowerBound] == 45
    let first = isNegative ? word.lowerBound + 1 : word.lowerBound
    guard (1...18).contains(word.upperBound - first) else { return nil }
    var value = 0
    for place in first..<word.upperBound {
      let digit = Int(text[unchecked: place]) - 48
      guard 0 <= digit, digit <= 9 else { return nil }
      value = value * 10 + digit
    }
    return isNegative ? -value : value
  }
}
