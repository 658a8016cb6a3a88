extension StringProtocol {
  /// Without blanks and line breaks at its ends.
  package var trimmed: String {
    let view = unicodeScalars
    guard let first = view.firstIndex(where: { !$0.isBlank }) else { return "" }
    var end = view.endIndex
    while view[view.index(before: end)].isBlank { end = view.index(before: end) }
    return String(self[first..<end])
  }

  /// What was written, without what cannot be seen: control characters, marks of writing direction,
  /// byte order marks and blanks of no width; every kind of blank as a blank, one between two
  /// words, none at the ends.
  ///
  /// Joiners stay, for Persian and other scripts spell with them.
  package var tidied: String {
    var tidy = String.UnicodeScalarView()
    for scalar in trimmed.unicodeScalars where !scalar.isUnseenMark {
      if !scalar.isBlank {
        tidy.append(scalar)
      } else if tidy.last != " " {
        tidy.append(" ")
      }
    }
    return String(tidy).trimmed
  }
}

extension Unicode.Scalar {
  /// A blank or line break of any kind: the property White_Space of Unicode, without its table.
  var isBlank: Bool {
    switch value {
    case 0x09...0x0D, 0x20: true
    case 0x21..<0x85: false
    case 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// A control character that no text holds; line breaks, tabs and form feeds are none.
  var isControl: Bool {
    switch value {
    case 0x09...0x0D: false
    case 0x00...0x1F, 0x7F...0x84, 0x86...0x9F: true
    default: false
    }
  }

  /// Control characters, marks of writing direction, byte order marks and the blank without width.
  fileprivate var isUnseenMark: Bool {
    switch value {
    case 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF, 0x061C: true
    default: isControl
    }
  }
}
