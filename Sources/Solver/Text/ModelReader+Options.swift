// The lines that a large model is made of.
extension ModelReader {
  mutating func readOption(start: Range<Int>) throws(ModelDefect) {
    if firstOptionLine == nil { try closeLevels(start: start) }
    let name = try declare(.option)
    try readScores()
    try readUses()
    _ = model.addOption(name, scores: scores, uses: uses)
    lineOfOption.append(0)
  }

  /// The first option settles the levels.
  private mutating func closeLevels(start: Range<Int>) throws(ModelDefect) {
    guard !levels.isEmpty else { throw defect(start, .noLevel) }
    guard !model.choices.isEmpty else { throw defect(start, .optionBeforeChoice) }
    firstOptionLine = cursor.line
    model = modelWithLevels()
    // A score takes two bytes at least.
    let most = min(lineCount, cursor.bytes.count / (2 * levels.count))
    model.reserve(options: most, uses: 2 * most)
    lineOfOption.reserveCapacity(most)
    let resources = model.resources.count
    sums = SumBound(levels: levels.count)
    for _ in 0..<resources { sums.addResource() }
  }

  /// The model so far, before its first option, with the levels that were read.
  func modelWithLevels() -> Model {
    var whole = Model(levels: levels)
    for resource in model.resources {
      _ = whole.addResource(
        resource.name, minimum: resource.minimum, maximum: resource.maximum)
    }
    for choice in model.choices { whole.addChoice(choice.name, required: choice.isRequired) }
    for limit in model.limits { whole.addLimit(limit.most, of: [], line: limit.line) }
    return whole
  }

  private mutating func readScores() throws(ModelDefect) {
    scores.removeAll(keepingCapacity: true)
    for level in levels.indices {
      let score = try expectNumber(.score(level: levels[level].name))
      if case .classes(let count) = levels[level].kind, !(0..<count).contains(score.value) {
        let name = levels[level].name
        throw defect(score.word, .classOutside(score.value, count: count, level: name))
      }
      guard sums.admits(score: score.value, level: level) else {
        throw defect(score.word, .sumTooLarge(level: levels[level].name))
      }
      scores.append(score.value)
    }
  }

  private mutating func readUses() throws(ModelDefect) {
    uses.removeAll(keepingCapacity: true)
    guard let colon = cursor.nextWord() else { return }
    guard cursor.matches(colon, ":") else {
      throw defect(colon, .unexpected(cursor.text(colon), expected: .colon))
    }
    while let word = cursor.nextWord() { uses.append(try use(word)) }
  }

  /// Reads `RESOURCE` or `RESOURCE*UNITS`.
  private mutating func use(_ word: Range<Int>) throws(ModelDefect) -> Model.Use {
    let star = cursor.bytes[word].firstIndex(of: UInt8(ascii: "*"))
    let name = word.lowerBound..<(star ?? word.upperBound)
    guard let resource = resourceNames.position(of: name, in: cursor.bytes) else {
      throw defect(word, .undeclared(.resource, cursor.text(name.isEmpty ? word : name)))
    }
    guard lineOfUse[resource] != cursor.line else {
      throw defect(word, .twiceInLine(.resource, cursor.text(name)))
    }
    lineOfUse[resource] = cursor.line
    let units = try units(behind: star, of: word)
    guard sums.admits(units: units, ofResource: resource) else {
      throw defect(word, .unitsTooLarge(resource: cursor.text(name)))
    }
    return Model.Use(resource, units: units)
  }

  private func units(behind star: Int?, of word: Range<Int>) throws(ModelDefect) -> Int {
    guard let star else { return 1 }
    let digits = star + 1..<word.upperBound
    guard !digits.isEmpty else {
      throw defect(word, .unexpected(cursor.text(word), expected: .units))
    }
    let units = try number(digits, as: .units)
    guard units >= 1 else { throw defect(digits, .unitsBelowOne(units)) }
    return units
  }
}
