// MARK: - Logs

extension KernelCertificateReader {
  /// `row`, `lemma` or `drop`.
  func logLine() throws(KernelRefusal) -> KernelCertificate.LogLine {
    switch lines.text(lines.words[0]) {
    case "row": return .row(try bound())
    case "drop":
      try expect(lines.words.count >= 2, .wordCount)
      return .drop(
        try lines.words.indices.dropFirst().map { place throws(KernelRefusal) in
          try id(at: place)
        })
    default:
      try expect(lines.words.count >= 2, .wordCount)
      let literals = try lines.words[2...].map { word throws(KernelRefusal) in
        try literal(word)
      }
      return .lemma(id: try id(at: 1), literals)
    }
  }

  /// `OPTION=0|1` or `choice:CHOICE=0|1`.
  private func literal(_ word: Range<Int>) throws(KernelRefusal) -> KernelCertificate.Literal {
    guard let sign = lines.last("=", in: word) else { throw refuse(.keyword) }
    let name = lines.text(word.lowerBound..<sign)
    let value = lines.text(sign + 1..<word.upperBound)
    try expect(value == "0" || value == "1", .range)
    if let option = model.openOption(named: name) {
      return .option(option, isTaken: value == "1")
    }
    guard name.hasPrefix("choice:"), let choice = model.choiceNumbers[String(name.dropFirst(7))]
    else { throw refuse(.unknownName(name)) }
    return .choice(choice, takesSome: value == "1")
  }
}
