/// Point 77 of `FEEDS.md`: what keeps a line readable where scripts of both directions meet.
///
/// Source: Unicode Standard Annex #9, rules X1–X8 and BD8–BD9.
package enum BidiRules {
  /// `text` between U+2068 and U+2069, so that it cannot turn the line around it.
  package static func isolated(_ text: String) -> String { "\u{2068}\(text)\u{2069}" }

  /// The first fault of direction in `text`, or `nil`.
  static func fault(in text: String, _ direction: TextDirection) -> TextFault? {
    if !isBalanced(text) { return .unbalancedDirection }
    guard direction == .rightToLeft else { return nil }
    if !(text.unicodeScalars.first.map(isRightToLeftLetter) ?? false) { return .startsLeftToRight }
    return hasOpenLeftToRight(text) ? .notIsolated : nil
  }

  /// No embedding or override, and every isolate is closed on its own line.
  private static func isBalanced(_ text: String) -> Bool {
    var depth = 0
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x202A...0x202E: return false
      case 0x2066...0x2068: depth += 1
      case 0x2069: depth -= 1
      case 0x0A where depth != 0: return false
      default: break
      }
      if depth < 0 { return false }
    }
    return depth == 0
  }

  /// A letter of a left-to-right script that stands in no isolate.
  private static func hasOpenLeftToRight(_ text: String) -> Bool {
    var depth = 0
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x2066...0x2068: depth += 1
      case 0x2069: depth -= 1
      default: break
      }
      if depth == 0, scalar.properties.isAlphabetic, !isRightToLeft(scalar) { return true }
    }
    return false
  }

  private static func isRightToLeftLetter(_ scalar: Unicode.Scalar) -> Bool {
    isRightToLeft(scalar) && scalar.properties.generalCategory == .otherLetter
  }

  /// The blocks that Unicode reserves for right-to-left scripts.
  private static func isRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
      true
    default: false
    }
  }
}
