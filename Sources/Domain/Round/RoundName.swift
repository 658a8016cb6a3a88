/// The name of a round and of its term: `1`, `2026-spring`.
package struct RoundName: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// 1 ... 32 characters of `A-Za-z0-9_-`.
  package let text: String

  /// `nil` where the text is empty, too long, or holds anything but letters, digits, `_` and `-`.
  package init?(_ text: some StringProtocol) {
    guard let code = PersonCode(text) else { return nil }
    self.text = code.text
  }

  /// The name itself.
  package var description: String { text }

  package static func < (left: RoundName, right: RoundName) -> Bool {
    left.text < right.text
  }
}
