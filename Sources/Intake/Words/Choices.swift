/// The choices in one cell.
///
/// Google Forms joins them with a comma or a semicolon, and a choice may itself hold commas: inside
/// brackets none divides.
enum Choices {
  /// The choices without blanks at their ends, no empty one.
  ///
  /// Where brackets do not close, they are read as any other character.
  ///
  /// - Complexity: O(characters).
  static func split(_ cell: some StringProtocol) -> [String] {
    divide(cell, minding: true) ?? divide(cell, minding: false) ?? []
  }

  /// Choices that hold no blanks, such as codes: divided at blanks too.
  static func codes(_ cell: some StringProtocol) -> [String] {
    split(cell).flatMap { $0.folded.split(separator: " ").map(String.init) }
  }

  private static func divide(_ cell: some StringProtocol, minding: Bool) -> [String]? {
    var depth = 0
    var choices: [String] = []
    var start = cell.startIndex
    for index in cell.unicodeScalars.indices {
      let scalar = cell.unicodeScalars[index]
      if minding, opening.contains(scalar) { depth += 1 }
      if minding, closing.contains(scalar) { depth = max(0, depth - 1) }
      guard depth == 0, separators.contains(scalar) else { continue }
      choices.append(cell[start..<index].trimmed)
      start = cell.unicodeScalars.index(after: index)
    }
    choices.append(cell[start...].trimmed)
    return depth == 0 ? choices.filter { !$0.isEmpty } : nil
  }

  private static let opening = Set("(（「[［【".unicodeScalars)
  private static let closing = Set(")）」]］】".unicodeScalars)
  private static let separators = Set(",;、，；､\n\r".unicodeScalars)
}
