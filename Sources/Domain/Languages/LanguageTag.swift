/// A language as BCP 47 writes it: `fa-AF`, `ja-x-easy`, `rhg`.
///
/// Any well-formed tag may be stored. Two tags are equal when their letters are, whatever the case.
package struct LanguageTag: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The tag with the primary language small and a two-letter region capital.
  package let text: String

  /// `nil` unless the text is 2 or 3 letters, then parts of 1 ... 8 letters or digits after hyphens.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let primary = parts.first, (2...3).contains(primary.utf8.count) else { return nil }
    guard primary.utf8.allSatisfy(LanguageTag.isLetter) else { return nil }
    for part in parts.dropFirst() {
      guard LanguageTag.isPart(part) else { return nil }
    }
    let rest = parts.dropFirst().map { $0.utf8.count == 2 ? $0.uppercased() : $0.lowercased() }
    self.text = ([primary.lowercased()] + rest).joined(separator: "-")
  }

  /// The tag itself.
  package var description: String { text }

  package static func < (left: LanguageTag, right: LanguageTag) -> Bool {
    left.text < right.text
  }

  private static func isPart(_ part: some StringProtocol) -> Bool {
    (1...8).contains(part.utf8.count) && part.utf8.allSatisfy { isLetter($0) || isDigit($0) }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte & 0xDF)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
