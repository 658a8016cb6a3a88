/// A header of a grid question, as Google Forms writes it: `Availability [Monday]`.
struct GridHeader {
  /// The question.
  let question: String
  /// The row of the grid; `nil` for a question without one.
  let row: String?

  /// Divides a header at the last bracket, if it ends with one and a question stands before it.
  init(_ header: String) {
    let text = header.tidied
    guard let last = text.last, last == "]" || last == "］",
      let open = text.lastIndex(where: { $0 == "[" || $0 == "［" }), open > text.startIndex
    else {
      (question, row) = (text, nil)
      return
    }
    question = text[..<open].trimmed
    row = text[text.index(after: open)..<text.index(before: text.endIndex)].trimmed
  }
}
