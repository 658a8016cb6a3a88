/// What a text must be like to stand in a feed. libical passes controls, broken text and raw commas
/// of X- properties on to the wire (`FEEDS.md` c6–c8), so each is refused here.
enum TextRules {
  /// The first fault of `text`, or `nil` where it may be published.
  ///
  /// - Complexity: O(n) in the length of `text`.
  static func fault(
    in text: String, as field: TextField, _ direction: TextDirection
  ) -> TextFault? {
    if text.isEmpty { return .empty }
    return control(in: text, allowsLines: field == .description)
      ?? damage(in: text)
      ?? blank(in: text)
      ?? link(in: text)
      ?? (field == .calendarName ? unescapable(in: text) : nil)
      ?? BidiRules.fault(in: text, direction)
  }

  /// Points 7 and 8: no control but the line feeds of a description.
  private static func control(in text: String, allowsLines: Bool) -> TextFault? {
    let found = text.unicodeScalars.first { $0.isControl && !(allowsLines && $0 == "\n") }
    return found.map { .control($0.value) }
  }

  /// Point 2: no trace of a decoder that met bytes it could not read.
  private static func damage(in text: String) -> TextFault? {
    text.unicodeScalars.first(where: \.isDamage).map { .damaged($0.value) }
  }

  /// Point 5: parsers that strip lines must find nothing to strip.
  private static func blank(in text: String) -> TextFault? {
    let scalars = text.unicodeScalars
    let edges = [scalars.first, scalars.last].compactMap(\.self)
    if edges.contains(where: \.isBlank) { return .blankAtEdge }
    var run = 0
    for scalar in scalars {
      run = scalar.isBlank || scalar == ":" ? run + 1 : 0
      if run > 16 { return .blankRun }
    }
    return nil
  }

  /// D10: the meeting link stands on the page only.
  private static func link(in text: String) -> TextFault? {
    let letters = text.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    return marksOfLinks.contains { contains($0, in: letters) } ? .link : nil
  }

  private static let marksOfLinks = ["://", "www.", "mailto:", "@"].map { Array($0.utf8) }

  private static func contains(_ mark: [UInt8], in letters: [UInt8]) -> Bool {
    letters.indices.contains { index in
      letters[index] == mark[0] && letters[index...].starts(with: mark)
    }
  }

  /// D5: libical leaves these raw in X-WR-CALNAME.
  private static func unescapable(in text: String) -> TextFault? {
    let marks: [Unicode.Scalar] = [",", ";", "\\"]
    return text.unicodeScalars.first { marks.contains($0) }.map { .unescapable($0.value) }
  }
}
