import Domain

/// How the digests of a row's cells stand in one column: 16 hexadecimal digits a cell, no gaps.
enum CellText {
  static func text(of cells: [CellDigest]) -> String {
    cells.map { digest in
      let digits = String(digest.bits, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }

  /// `nil` where the text is not made of whole digests.
  static func cells(from text: String) -> [CellDigest]? {
    let digits = Array(text.utf8)
    guard digits.count % 16 == 0 else { return nil }
    var cells: [CellDigest] = []
    for start in stride(from: 0, to: digits.count, by: 16) {
      let cell = String(decoding: digits[start..<start + 16], as: UTF8.self)
      guard let bits = UInt64(cell, radix: 16) else { return nil }
      cells.append(CellDigest(bits: bits))
    }
    return cells
  }
}

/// How an answer stands in two columns: its role and its document.
enum AnswerText {
  static func text(
    of body: Answer.Body
  ) throws(DocumentRefusal) -> (role: String, document: String) {
    switch body {
    case .mentee(let mentee): ("mentee", try CanonicalJSON.text(of: mentee))
    case .mentor(let mentor): ("mentor", try CanonicalJSON.text(of: mentor))
    }
  }

  /// `nil` for any role but the two.
  static func body(role: String, document: String) throws(DocumentRefusal) -> Answer.Body? {
    switch role {
    case "mentee": .mentee(try CanonicalJSON.value(from: document))
    case "mentor": .mentor(try CanonicalJSON.value(from: document))
    default: nil
    }
  }
}
