/// The short key by which the product speaks of a person: a code column's text, or one given once.
///
/// It lasts over terms and roles, and it is all that plans, certificates and `--json` ever hold.
package struct PersonCode: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// 1 ... 32 characters of `A-Za-z0-9_-`.
  package let text: String

  /// `nil` where the text is empty, too long, or holds anything but letters, digits, `_` and `-`.
  package init?(_ text: some StringProtocol) {
    guard (1...32).contains(text.utf8.count), text.utf8.allSatisfy(PersonCode.allows) else {
      return nil
    }
    self.text = String(text)
  }

  /// The code itself.
  package var description: String { text }

  package static func < (left: PersonCode, right: PersonCode) -> Bool {
    left.text < right.text
  }

  private static func allows(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"): true
    default: false
    }
  }
}
