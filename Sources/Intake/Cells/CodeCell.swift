import Domain

/// A cell with a person's code.
enum CodeCell {
  /// - Throws: `code`.
  static func read(_ text: String) throws(CellProblem) -> PersonCode {
    guard let code = PersonCode(text.folded) else { throw CellProblem(.code, text.trimmed) }
    return code
  }

  /// Codes of several people.
  ///
  /// - Throws: `personCode`.
  static func readList(_ text: String) throws(CellProblem) -> [PersonCode] {
    var codes: [PersonCode] = []
    for piece in Choices.codes(text) {
      guard let code = PersonCode(piece) else { throw CellProblem(.personCode, piece) }
      codes.append(code)
    }
    return codes
  }
}
