import Foundation

/// A cell with an e-mail address.
enum EmailCell {
  /// The address as a key: in the form that Unicode calls compatible (NFKC), in small letters,
  /// without blanks around it.
  ///
  /// - Throws: `email` where it is none.
  static func read(_ text: String) throws(CellProblem) -> String {
    let narrow = text.tidied.folded
    let plain =
      narrow.utf8.allSatisfy { $0 < 0x80 }
      ? narrow : narrow.precomposedStringWithCompatibilityMapping
    let small = plain.lowercased()
    let address = small.hasPrefix("mailto:") ? String(small.dropFirst("mailto:".count)) : small
    guard isAddress(address) else { throw CellProblem(.email, text.trimmed) }
    return address
  }

  /// One `@`, something before it, a name with a dot behind it, and no blank, comma or bracket.
  private static func isAddress(_ text: String) -> Bool {
    let halves = text.split(separator: "@", omittingEmptySubsequences: false)
    guard halves.count == 2, !halves[0].isEmpty, text.utf8.count <= 254 else { return false }
    let labels = halves[1].split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count >= 2, labels.allSatisfy({ !$0.isEmpty }) else { return false }
    return !text.contains { $0.isWhitespace || ",;<>()[]\"、；：".contains($0) }
  }
}
