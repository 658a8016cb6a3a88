/// The answer's text, as it says, before anything is checked against the model.
///
/// ```
/// status optimal|feasible|infeasible|unknown
/// conflict MEMBER…       required C, min R, max R, atmost@LINE, requires@LINE
/// level NAME VALUE [BOUND]
/// take CHOICE OPTION
/// ```
///
/// VALUE and BOUND are an integer, or counts joined by commas.
struct KernelAnswer {
  var status = KernelStatus.unknown
  var conflict: [Member] = []
  var levels: [LevelLine] = []
  var takes: [Take] = []

  enum Member: Hashable {
    case required(String)
    case minimum(String)
    case maximum(String)
    /// `atmost@LINE` or `requires@LINE`.
    case row(String)
  }

  struct LevelLine {
    let name: String
    let value: [Int128]
    let bound: [Int128]?
  }

  struct Take {
    let choice: String
    let option: String
    let line: Int
  }
}

extension KernelAnswer {
  /// Reads the lines.
  ///
  /// - Throws: ``KernelRefusal/unreadable(_:line:_:)``; ``KernelRefusal/misplaced(_:status:)`` for
  ///   lines that the status does not have.
  init(text: String) throws(KernelRefusal) {
    var lines = WordLines(text)
    guard lines.advance(), lines.text(at: 0) == "status", lines.words.count == 2 else {
      throw .unreadable(.answer, line: lines.number, .header)
    }
    guard let status = lines.text(at: 1).flatMap(KernelStatus.init) else {
      throw .unreadable(.answer, line: lines.number, .keyword)
    }
    self.status = status
    while lines.advance() { try read(lines) }
  }

  private mutating func read(_ lines: WordLines) throws(KernelRefusal) {
    let keyword = lines.text(lines.words[0])
    let words = lines.words.dropFirst().map(lines.text)
    switch keyword {
    case "conflict":
      try expect(status == .infeasible, else: .misplaced(keyword, status: status))
      try expect(conflict.isEmpty, else: .unreadable(.answer, line: lines.number, .order))
      conflict = try Self.members(words, line: lines.number)
    case "level", "take":
      let isSolution = status == .optimal || status == .feasible
      try expect(isSolution, else: .misplaced(keyword, status: status))
      let isWhole = words.count == 2 || keyword == "level" && words.count == 3
      try expect(isWhole, else: .unreadable(.answer, line: lines.number, .wordCount))
      if keyword == "take" {
        takes.append(Take(choice: words[0], option: words[1], line: lines.number))
      } else {
        levels.append(try Self.level(lines, name: words[0]))
      }
    default: throw .unreadable(.answer, line: lines.number, .statement)
    }
  }

  private func expect(
    _ condition: Bool, else refusal: KernelRefusal
  ) throws(KernelRefusal) {
    guard condition else { throw refusal }
  }

  private static func members(
    _ words: [String], line: Int
  ) throws(KernelRefusal) -> [Member] {
    var members: [Member] = []
    var rest = words[...]
    while let word = rest.popFirst() {
      switch word {
      case "required": members.append(.required(try name(&rest, line)))
      case "min": members.append(.minimum(try name(&rest, line)))
      case "max": members.append(.maximum(try name(&rest, line)))
      default:
        guard word.hasPrefix("atmost@") || word.hasPrefix("requires@") else {
          throw .unreadable(.answer, line: line, .keyword)
        }
        members.append(.row(word))
      }
    }
    return members
  }

  private static func name(
    _ rest: inout ArraySlice<String>, _ line: Int
  ) throws(KernelRefusal) -> String {
    guard let name = rest.popFirst() else { throw .unreadable(.answer, line: line, .wordCount) }
    return name
  }

  private static func level(
    _ lines: WordLines, name: String
  ) throws(KernelRefusal) -> LevelLine {
    let numbers = try lines.words.dropFirst(2).map { word throws(KernelRefusal) in
      guard let numbers = lines.list(word) else {
        throw KernelRefusal.unreadable(.answer, line: lines.number, .number(lines.text(word)))
      }
      return numbers
    }
    return LevelLine(name: name, value: numbers[0], bound: numbers.count > 1 ? numbers[1] : nil)
  }
}

extension WordLines {
  /// The word as integers joined by commas.
  fileprivate func list(_ word: Range<Int>) -> [Int128]? {
    var numbers: [Int128] = []
    var rest = word
    while let comma = first(",", in: rest) {
      guard let number = wide(rest.lowerBound..<comma) else { return nil }
      numbers.append(number)
      rest = comma + 1..<word.upperBound
    }
    guard let number = wide(rest) else { return nil }
    return numbers + [number]
  }
}
