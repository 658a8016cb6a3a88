// One function a statement. The cursor stands behind the keyword, which is at `start`.
extension ModelReader {
  /// Reads a line up to its end or its comment.
  mutating func readStatement() throws(ModelDefect) {
    guard let keyword = cursor.nextWord() else { return }
    if cursor.matches(keyword, "option") {
      try readOption(start: keyword)
    } else if cursor.matches(keyword, "choice") {
      try readChoice()
    } else if cursor.matches(keyword, "resource") {
      try readResource()
    } else if cursor.matches(keyword, "atmost") {
      try readLimit()
    } else if cursor.matches(keyword, "requires") {
      try readRequirement()
    } else if cursor.matches(keyword, "level") {
      try readLevel(start: keyword)
    } else {
      throw defect(keyword, .unknownStatement(cursor.text(keyword)))
    }
  }

  private mutating func readLevel(start: Range<Int>) throws(ModelDefect) {
    if let firstOptionLine {
      throw defect(start, .lateLevel(firstOptionLine: firstOptionLine))
    }
    let kind = try expectWord(.levelKind)
    let countsClasses = cursor.matches(kind, "classes")
    guard countsClasses || cursor.matches(kind, "sum") else {
      throw defect(kind, .unexpected(cursor.text(kind), expected: .levelKind))
    }
    let name = try declare(.level)
    levels.append(Model.Level(name, countsClasses ? .classes(count: try readCount()) : .sum))
    try expectEnd()
  }

  private mutating func readCount() throws(ModelDefect) -> Int {
    let count = try expectNumber(.classCount)
    guard (2...65_536).contains(count.value) else {
      throw defect(count.word, .classCount(count.value))
    }
    return count.value
  }

  private mutating func readResource() throws(ModelDefect) {
    let name = try declare(.resource)
    let minimum = try expectNumber(.minimum)
    guard minimum.value >= 0 else {
      throw defect(minimum.word, .minimumBelowZero(minimum.value))
    }
    let maximum = try expectNumber(.maximum)
    guard maximum.value >= minimum.value else {
      let kind = ModelDefect.Kind.maximumBelowMinimum(maximum.value, minimum: minimum.value)
      throw defect(maximum.word, kind)
    }
    _ = model.addResource(name, minimum: minimum.value, maximum: maximum.value)
    sums.addResource()
    lineOfUse.append(0)
    try expectEnd()
  }

  private mutating func readChoice() throws(ModelDefect) {
    let name = try declare(.choice)
    let kind = try expectWord(.choiceKind)
    let isRequired = cursor.matches(kind, "required")
    guard isRequired || cursor.matches(kind, "optional") else {
      throw defect(kind, .unexpected(cursor.text(kind), expected: .choiceKind))
    }
    model.addChoice(name, required: isRequired)
    sums.closeChoice()
    try expectEnd()
  }

  private mutating func readLimit() throws(ModelDefect) {
    let most = try expectNumber(.limit)
    guard most.value >= 0 else { throw defect(most.word, .limitBelowZero(most.value)) }
    var options: [Int] = []
    while let word = cursor.nextWord() {
      let option = try option(word)
      guard lineOfOption[option] != cursor.line else {
        throw defect(word, .twiceInLine(.option, cursor.text(word)))
      }
      lineOfOption[option] = cursor.line
      options.append(option)
    }
    model.addLimit(most.value, of: options, line: cursor.line)
  }

  private mutating func readRequirement() throws(ModelDefect) {
    let first = try expectOption()
    let second = try expectOption()
    guard first.option != second.option else {
      throw defect(second.word, .requiresItself(cursor.text(second.word)))
    }
    model.addRequirement(first.option, needs: second.option, line: cursor.line)
    try expectEnd()
  }
}
