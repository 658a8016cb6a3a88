/// Walks over a rules file before the parser does.
///
/// It divides the text into tokens as the scanner of libyaml does (in Yams 6.2.2), and so knows for
/// certain what is text, quotation or comment. That serves two ends: slips of a tired hand are
/// named where they were made (the parser would name the line after), and whatever could make the
/// parser work without end is refused before it starts: anchors, aliases and deep nesting. A
/// quotation ends in the line in which it begins.
///
/// - Complexity: O(scalars).
struct RulesScanner {
  private(set) var defects: [RulesDefect] = []
  /// The line that is read, and its number.
  private(set) var line: [Unicode.Scalar] = []
  private var number = 0
  /// The index in `line` that is read next.
  var at = 0
  /// The flow collections that are open.
  var brackets: [(mark: Unicode.Scalar, place: RulesPlace)] = []
  /// True where a text without quotes may go on in the next line, inside brackets.
  var textGoesOn = false
  /// True where a section's key may begin.
  var keyMayStart = false
  private var isTooDeep = false

  /// Flow collections inside one another.
  static let mostBrackets = 8
  /// The last column in which a block may begin; blocks nest by their columns.
  static let mostIndentation = 40

  /// Every defect of the text's marks, in order; empty where the parser may read it.
  static func defects(of text: RulesText) -> [RulesDefect] {
    var scanner = RulesScanner()
    for (index, line) in text.lines.enumerated() {
      scanner.read(Array(line), number: index + 1)
    }
    scanner.refuseOpenBrackets()
    return scanner.defects
  }

  private mutating func read(_ line: [Unicode.Scalar], number: Int) {
    if isTooDeep { return }
    (self.line, self.number, at) = (line, number, 0)
    if isDocumentMark {
      (at, textGoesOn) = (3, false)
    } else if brackets.isEmpty {
      readIndentation()
    } else if textGoesOn {
      readMoreText()
    }
    while at < line.count { readToken() }
  }

  mutating func refuse(_ problem: RulesProblem, at column: Int) {
    defects.append(RulesDefect(problem, at: place(column)))
  }

  /// Refuses what stands at `at`, and reads no more.
  mutating func refuseDepth() {
    refuse(.tooDeep, at: at)
    isTooDeep = true
    at = line.count
    brackets = []
  }

  func place(_ index: Int) -> RulesPlace {
    RulesPlace(line: number, column: index + 1)
  }

  private mutating func refuseOpenBrackets() {
    guard let first = brackets.first else { return }
    defects.append(RulesDefect(.unclosed(String(Character(first.mark))), at: first.place))
  }
}

// MARK: - Looking

extension RulesScanner {
  private var isDocumentMark: Bool {
    (line.starts(with: "---".unicodeScalars) || line.starts(with: "...".unicodeScalars))
      && isBlankOrEnd(3)
  }

  func isBlankOrEnd(_ index: Int) -> Bool {
    index >= line.count || line[index] == " " || line[index] == "\t"
  }

  private var startsComment: Bool {
    line[at] == "#" && (at == 0 || isBlankOrEnd(at - 1))
  }

  var endsText: Bool {
    if line[at] == ":" { return isBlankOrEnd(at + 1) }
    return startsComment || (!brackets.isEmpty && [",", "[", "]", "{", "}"].contains(line[at]))
  }
}

// MARK: - Beginnings of lines

extension RulesScanner {
  /// Blanks, dashes and what follows them, outside brackets.
  private mutating func readIndentation() {
    textGoesOn = false
    keyMayStart = true
    skipIndentingBlanks()
    while at < line.count, line[at] == "-", isBlankOrEnd(at + 1), !isFarRight {
      at += 1
      skipIndentingBlanks()
    }
    guard at < line.count, line[at] != "#", isFarRight else { return }
    refuseDepth()
  }

  private var isFarRight: Bool { at >= RulesScanner.mostIndentation }

  private mutating func skipIndentingBlanks() {
    while at < line.count, isBlankOrEnd(at) {
      if line[at] == "\t" { refuse(.tab, at: at) }
      at += 1
    }
  }

  private mutating func readMoreText() {
    while at < line.count, isBlankOrEnd(at) { at += 1 }
    if at < line.count { readText() }
  }
}
