/// Divides what a person writes about weekly hours into tokens.
///
/// Reads folded text in small letters. Words that only join others are left out.
struct HourLexer {
  /// A token, and whether it follows the one before without a gap.
  struct Lexeme {
    let token: HourToken
    let isAdjacent: Bool
  }

  private(set) var lexemes: [Lexeme] = []
  private var rest: ArraySlice<UInt8>
  private var isAdjacent = false

  /// - Complexity: O(bytes · words with one first byte).
  init(_ text: some StringProtocol) {
    rest = Array(text.utf8)[...]
    while !rest.isEmpty { readToken() }
  }

  private mutating func readToken() {
    if rest.first == UInt8(ascii: " ") || rest.first == UInt8(ascii: "\n") {
      drop(1)
    } else if HourLexer.isDigit(rest.first) {
      readNumber()
    } else if isColonBetweenDigits {
      add(.colon, length: 1)
    } else if let entry = HourVocabulary.standard.entry(at: rest) {
      if let token = entry.token {
        add(token, length: entry.word.count)
      } else {
        drop(entry.word.count)
      }
    } else {
      add(.other, length: 1)
    }
  }

  private mutating func add(_ token: HourToken, length: Int) {
    // A character of several bytes that no word begins with is one stranger, not several.
    if token == .other, lexemes.last?.token == .other, isAdjacent { return rest = rest.dropFirst() }
    lexemes.append(Lexeme(token: token, isAdjacent: isAdjacent))
    isAdjacent = true
    rest = rest.dropFirst(length)
  }

  private mutating func drop(_ length: Int) {
    rest = rest.dropFirst(length)
    isAdjacent = false
  }
}

// MARK: - Numbers

extension HourLexer {
  private mutating func readNumber() {
    let digits = rest.prefix { HourLexer.isDigit($0) }
    let after = rest.dropFirst(digits.count)
    guard digits.count <= 4, let number = Int(String(decoding: digits, as: UTF8.self)) else {
      return add(.other, length: digits.count)
    }
    if digits.count <= 2, let length = HourLexer.lengthOfDate(after) {
      add(.date, length: digits.count + length)
    } else {
      add(.number(number, digits: digits.count), length: digits.count)
    }
  }

  /// `/23` and `月10日` behind a number make it a date.
  private static func lengthOfDate(_ text: ArraySlice<UInt8>) -> Int? {
    if text.first == UInt8(ascii: "/") {
      let digits = text.dropFirst().prefix { isDigit($0) }
      return digits.isEmpty ? nil : digits.count + 1
    }
    let month = Array("月".utf8)
    guard text.starts(with: month) else { return nil }
    let digits = text.dropFirst(month.count).prefix { isDigit($0) }
    guard !digits.isEmpty else { return nil }
    let day = Array("日".utf8)
    let end = text.dropFirst(month.count + digits.count)
    return end.starts(with: day) ? month.count + digits.count + day.count : nil
  }

  /// `19:30`, `19.30`.
  private var isColonBetweenDigits: Bool {
    guard rest.first == UInt8(ascii: ":") || rest.first == UInt8(ascii: "."), isAdjacent else {
      return false
    }
    guard case .number? = lexemes.last?.token else { return false }
    let digits = rest.dropFirst().prefix { HourLexer.isDigit($0) }
    return digits.count == 2
  }

  private static func isDigit(_ byte: UInt8?) -> Bool {
    byte.map { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ?? false
  }
}
