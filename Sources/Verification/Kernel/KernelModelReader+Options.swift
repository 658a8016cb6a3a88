// Options, and the rows over them.
extension KernelModelReader {
  mutating func readOption() throws(KernelRefusal) {
    let scoreEnd = 2 + model.levels.count
    guard !model.levels.isEmpty, !model.choices.isEmpty else { throw refuse(.order) }
    guard lines.words.count >= scoreEnd else { throw refuse(.wordCount) }
    let option = model.optionNames.count
    let name = try newName(at: 1)
    let known = model.optionNumbers.updateValue(option, forKey: name)
    guard known == nil else { throw refuse(.declaredTwice(name)) }
    for level in model.levels.indices { try readScore(level: level) }
    if lines.words.count > scoreEnd {
      guard lines.text(at: scoreEnd) == ":" else { throw refuse(.wordCount) }
      for word in lines.words[(scoreEnd + 1)...] { try readUse(word, option: option) }
    }
    model.optionNames.append(name)
    model.choiceOfOption.append(model.choices.count - 1)
    let start = model.choices[model.choices.count - 1].options.lowerBound
    model.choices[model.choices.count - 1].options = start..<(option + 1)
  }

  private mutating func readScore(level: Int) throws(KernelRefusal) {
    let score = try number(at: 2 + level)
    if let count = model.levels[level].classCount {
      guard (0..<count).contains(score) else { throw refuse(.range) }
    }
    model.scores[level].append(score)
  }

  private mutating func readUse(_ word: Range<Int>, option: Int) throws(KernelRefusal) {
    let star = lines.first("*", in: word)
    let name = lines.text(word.lowerBound..<(star ?? word.upperBound))
    guard let row = model.rowNumbers[name], model.rows[row].isResource else {
      throw refuse(.unknownName(name))
    }
    let units = star.map { lines.integer($0 + 1..<word.upperBound) } ?? 1
    guard let units else { throw refuse(.number(lines.text(word))) }
    guard units >= 1 else { throw refuse(.range) }
    guard lastUser[row] != option + 1 else { throw refuse(.declaredTwice(name)) }
    lastUser[row] = option + 1
    add(option, to: row, units)
  }
}

// MARK: - Rows over options

extension KernelModelReader {
  mutating func readLimit() throws(KernelRefusal) {
    guard lines.words.count >= 2 else { throw refuse(.wordCount) }
    let most = try number(at: 1)
    guard most >= 0 else { throw refuse(.range) }
    let options = try lines.words[2...].map(option)
    guard Set(options).count == options.count else { throw refuse(.declaredTwice(lines.line)) }
    addRow("atmost@\(lines.number)", from: 0, to: most, isResource: false)
    for option in options { add(option, to: model.rows.count - 1, 1) }
  }

  mutating func readRequirement() throws(KernelRefusal) {
    try expectWords(3)
    let options = try lines.words[1...].map(option)
    guard options[0] != options[1] else { throw refuse(.declaredTwice(lines.line)) }
    addRow("requires@\(lines.number)", from: -1, to: 0, isResource: false)
    add(options[0], to: model.rows.count - 1, 1)
    add(options[1], to: model.rows.count - 1, -1)
  }

  private func option(_ word: Range<Int>) throws(KernelRefusal) -> Int {
    let name = lines.text(word)
    guard let option = model.optionNumbers[name] else { throw refuse(.unknownName(name)) }
    return option
  }
}
