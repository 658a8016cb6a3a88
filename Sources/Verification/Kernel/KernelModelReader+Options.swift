// Options, and the rows over them.
extension KernelModelReader {
  mutating func readOption() throws(KernelRefusal) {
    let scoreEnd = 2 + model.levels.count
    guard !model.levels.isEmpty, !model.choices.isEmpty else { throw refuse(.order) }
    guard lines.words.count >= scoreEnd else { throw refuse(.wordCount) }
    let name = try newName(at: 1)
    unfiledLines.append(lines.number)
    model.optionNames.append(name)
    if model.optionNumbers.append(lines, lines.words[1]) { try fileOptions() }
    for level in model.levels.indices { try readScore(level: level) }
    if lines.words.count > scoreEnd {
      guard lines.reads(lines.words[scoreEnd], ":") else { throw refuse(.wordCount) }
      for place in (scoreEnd + 1)..<lines.words.count { try readUse(lines.words[place]) }
    }
    model.columns.endOption()
    model.choiceOfOption.append(model.choices.count - 1)
    let start = model.choices[model.choices.count - 1].options.lowerBound
    model.choices[model.choices.count - 1].options = start..<model.optionNames.count
  }

  private mutating func readScore(level: Int) throws(KernelRefusal) {
    let score = try number(at: 2 + level)
    if let count = model.levels[level].classCount {
      guard (0..<count).contains(score) else { throw refuse(.range) }
    }
    model.append(score: score, level: level)
  }

  private mutating func readUse(_ word: Range<Int>) throws(KernelRefusal) {
    let star = lines.first("*", in: word)
    let name = word.lowerBound..<(star ?? word.upperBound)
    guard let row = model.rowNumbers[lines, name], model.rows[row].isResource else {
      throw refuse(.unknownName(lines.text(name)))
    }
    let units = star.map { lines.integer($0 + 1..<word.upperBound) } ?? 1
    guard let units else { throw refuse(.number(lines.text(word))) }
    guard units >= 1 else { throw refuse(.range) }
    let user = model.optionNames.count
    guard lastUser[row] != user else { throw refuse(.declaredTwice(lines.text(name))) }
    lastUser[row] = user
    model.columns.append(row: row, value: units)
  }
}

// MARK: - Rows over options

extension KernelModelReader {
  mutating func readLimit() throws(KernelRefusal) {
    guard lines.words.count >= 2 else { throw refuse(.wordCount) }
    let most = try number(at: 1)
    guard most >= 0 else { throw refuse(.range) }
    try fileOptions()
    let options = try lines.words[2...].map(option)
    guard Set(options).count == options.count else { throw refuse(.declaredTwice(lines.line)) }
    addRow("atmost@\(lines.number)", from: 0, to: most, isResource: false)
    for option in options { add(option, to: model.rows.count - 1, 1) }
  }

  mutating func readRequirement() throws(KernelRefusal) {
    try expectWords(3)
    try fileOptions()
    let options = try lines.words[1...].map(option)
    guard options[0] != options[1] else { throw refuse(.declaredTwice(lines.line)) }
    addRow("requires@\(lines.number)", from: -1, to: 0, isResource: false)
    add(options[0], to: model.rows.count - 1, 1)
    add(options[1], to: model.rows.count - 1, -1)
  }

  private func option(_ word: Range<Int>) throws(KernelRefusal) -> Int {
    guard let option = model.optionNumbers[lines, word] else {
      throw refuse(.unknownName(lines.text(word)))
    }
    return option
  }
}
