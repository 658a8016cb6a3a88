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
    var start = rest
    var isComment = false
    while rest < bytes.count, bytes[rest] != 10 {
      let endsWord = isComment || bytes[rest] <= 32 && [9, 13, 32].contains(bytes[rest])
      if bytes[rest] == 35 { isComment = true }
      if endsWord || bytes[rest] == 35 {
        if start < rest { words.append(start..<rest) }
        start = rest + 1
      }
      rest += 1
    }
    if start < rest { words.append(start..<rest) }
    rest += 1
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
    let isNegative = word.first.map { bytes[$0] == 45 } ?? false
    let digits = isNegative ? word.dropFirst() : word
    guard !digits.isEmpty, bytes[digits].allSatisfy({ (48...57).contains($0) }) else { return nil }
    if digits.count <= 18 {
      let value = bytes[digits].reduce(0) { $0 &* 10 &+ (Int($1) &- 48) }
      return Int128(isNegative ? 0 &- value : value)
    }
    return Int128(text(word))
  }

  /// The word as a decimal integer, `nil` where it is none or passes Int64.
  func integer(_ word: Range<Int>) -> Int? {
    wide(word).flatMap(Int.init(exactly:))
  }
}
