extension RulesScanner {
  /// Reads what begins at `at`, up to the next token or the end of the line.
  mutating func readToken() {
    switch line[at] {
    case " ", "\t": at += 1
    case "#": at = line.count
    case "'", "\"": readQuotation(line[at])
    case "[", "{": open(line[at])
    case "]", "}": close()
    case ",": separate()
    case ":" where !brackets.isEmpty || isBlankOrEnd(at + 1): readIndicator()
    case "-" where isBlankOrEnd(at + 1): readIndicator()
    case "?" where !brackets.isEmpty || isBlankOrEnd(at + 1): refuseMark()
    case "&", "*", "!", "|", ">", "%", "@", "`": refuseMark()
    case "\u{3000}": refuseWideBlank()
    default: readText()
    }
  }

  private mutating func readIndicator() {
    (textGoesOn, keyMayStart) = (false, false)
    at += 1
  }

  private mutating func separate() {
    (textGoesOn, keyMayStart) = (false, brackets.last?.mark == "{")
    at += 1
  }

  private mutating func open(_ mark: Unicode.Scalar) {
    guard brackets.count < RulesScanner.mostBrackets else { return refuseDepth() }
    brackets.append((mark, place(at)))
    (textGoesOn, keyMayStart) = (false, mark == "{")
    at += 1
  }

  private mutating func close() {
    _ = brackets.popLast()
    readIndicator()
  }

  private mutating func refuseMark() {
    refuse(.specialMark(String(Character(line[at]))), at: at)
    keyMayStart = false
    at += 1
    if at < line.count { readText() }
  }

  private mutating func refuseWideBlank() {
    refuse(.fullWidth("\u{3000}"), at: at)
    at += 1
  }

  private mutating func readQuotation(_ mark: Unicode.Scalar) {
    let start = at
    (textGoesOn, keyMayStart) = (false, false)
    at += 1
    while at < line.count, line[at] != mark || isDoubled(mark) {
      at += (line[at] == "\\" && mark == "\"") || line[at] == mark ? 2 : 1
    }
    if at >= line.count {
      refuse(.unclosed(String(Character(mark))), at: start)
      brackets = []  // Whatever closes them may stand inside this quotation.
    }
    at += 1
  }

  private func isDoubled(_ mark: Unicode.Scalar) -> Bool {
    mark == "'" && at + 1 < line.count && line[at + 1] == mark
  }
}

// MARK: - Text without quotes

extension RulesScanner {
  /// Reads text without quotes up to what ends it.
  mutating func readText() {
    let start = at
    while at < line.count, !endsText { at += 1 }
    let isKey = at < line.count && line[at] == ":"
    if keyMayStart, !isKey { lookForColon(in: start..<at) }
    textGoesOn = !brackets.isEmpty && at == line.count
    keyMayStart = false
    if at == start { readToken() }
  }

  /// A key that is not ended by a colon and a blank: was the colon wide, or the blank forgotten?
  private mutating func lookForColon(in text: Range<Int>) {
    let colons: [Unicode.Scalar] = [":", "\u{FF1A}"]
    guard let colon = text.first(where: { colons.contains(line[$0]) }) else { return }
    if line[colon] != ":" { return refuse(.fullWidth("\u{FF1A}"), at: colon) }
    if colon + 1 < line.count, line[colon + 1] == "\u{3000}" {
      return refuse(.fullWidth("\u{3000}"), at: colon + 1)
    }
    refuse(.colonWithoutBlank, at: colon)
  }
}
