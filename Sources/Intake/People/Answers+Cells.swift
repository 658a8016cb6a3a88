import Domain

extension Answers {
  /// The longest cell that is read; half hours of a whole week in words are half as long.
  private static let mostCharacters = 10_000

  /// Reads one cell; an empty one says nothing.
  ///
  /// - Throws: what keeps the cell from being read.
  mutating func read(_ cell: String, _ column: Column) throws(CellProblem) {
    if column.meaning.field == .trained { isTrained = false }
    let text = column.words.replacement(for: cell) ?? cell.trimmed
    guard !text.isEmpty, column.meaning.field != .ignore else { return }
    guard !SpreadsheetText.isError(text) else { throw CellProblem(.spreadsheetError, text) }
    guard text.utf8.count <= Answers.mostCharacters || text.count <= Answers.mostCharacters else {
      throw CellProblem(.tooLong(most: Answers.mostCharacters), text)
    }
    if try readIdentity(text, column.meaning.field) { return }
    if try readTime(text, column) { return }
    if try readWish(text, column) { return }
    if try readCondition(text, column) { return }
    try readRole(text, column.meaning.field)
  }

  private mutating func readIdentity(_ text: String, _ field: Field) throws(CellProblem) -> Bool {
    switch field {
    case .code: code = try CodeCell.read(text)
    case .timestamp: received = try TimestampCell.read(text)
    case .email: email = try EmailCell.read(text)
    case .name:
      let part = try NameCell.read(text)
      name += name.isEmpty ? part : " " + part
    case .reading: reading = try ReadingCell.read(text)
    case .nameKind: nameKind = try NameCell.readKind(text)
    case .rounds: rounds = try RoundsCell.read(text)
    default: return false
    }
    return true
  }

  private mutating func readTime(_ text: String, _ column: Column) throws(CellProblem) -> Bool {
    switch (column.meaning.field, column.meaning.detail) {
    case (.languages, _):
      for language in try LanguagesCell.read(text, words: column.words) {
        try add(language, from: text)
      }
    case (.language, .language(let tag)):
      let language = try LevelCell.read(text, of: tag, words: column.words)
      if let language { try add(language, from: text) }
    case (.jlpt, _): test = try LevelCell.readTest(text)
    case (.availability, .hours(let frame)):
      windows += try HoursCell.read(text, below: frame, words: column.words)
      saidWhen = true
    case (.keptFree, _): keptFree.formUnion(try DatesCell.read(text))
    default: return false
    }
    return true
  }

  private mutating func readWish(_ text: String, _ column: Column) throws(CellProblem) -> Bool {
    let words = column.words
    switch column.meaning.field {
    case .fields: fields.formUnion(try WordsCell.read(text, words: words))
    case .goals: goals.formUnion(try WordsCell.read(text, atMost: column.mostGoals, words: words))
    case .partner: partner = try WordsCell.readOne(text, words: words)
    case .district: district = try WordsCell.readOne(text, words: words)
    case .mattersMost: mattersMost = try MattersMostCell.read(text)
    case .coMentor: asksForCoMentor = try YesNoCell.read(text)
    case .askAgain where Nothing.isMeant(by: text): break
    case .askAgain: asksAgain = Set(try CodeCell.readList(text))
    case .calendarLanguage: calendar.language = try CalendarCells.language(text, words: words)
    case .calendarWording: calendar.wording = try CalendarCells.wording(text)
    default: return false
    }
    return true
  }

  private mutating func readRole(_ text: String, _ field: Field) throws(CellProblem) {
    switch field {
    case .capacity: capacity = try NumberCell.read(text, in: 0...3)
    case .trained: isTrained = try YesNoCell.read(text)
    case .experience: experience = try NumberCell.read(text, in: 0...99)
    case .weeklyCap: weeklyCap = Nothing.isMeant(by: text) ? nil : try DurationCell.read(text)
    case .committed: committed = Nothing.isMeant(by: text) ? 0 : try DurationCell.read(text)
    default: break
    }
  }
}

// MARK: - Conditions

extension Answers {
  private mutating func readCondition(_ text: String, _ column: Column) throws(CellProblem) -> Bool
  {
    let words = column.words
    switch column.meaning.field {
    case .nationality: nationality = try CountryCell.read(text, words: words)
    case .gender: gender = try GenderCell.read(text)
    case .genderWish: genderWish = try GenderCell.readWish(text)
    case .exclusions: conditions.exclusions.formUnion(try exclusions(text, column))
    case .sameNationality: conditions.sameNationality = try SameNationalityCell.read(text)
    case .selectionProcesses:
      for choice in Choices.split(text) where !Nothing.isMeant(by: choice) {
        guard let employer = try WordsCell.readOne(choice, words: words) else { continue }
        conditions.selectionProcesses.insert(employer)
      }
    case .employer: employer = try WordsCell.readOne(text, words: words)
    case .stateTies: stateTies.formUnion(try CountryCell.readList(text, words: words))
    case .stateLinked: isStateLinked = try YesNoCell.read(text)
    case .tags: for tag in try TagsCell.read(text, words: words) { take(tag) }
    default: return false
    }
    return true
  }

  private func exclusions(_ text: String, _ column: Column) throws(CellProblem) -> Set<Exclusion> {
    guard case .exclusion(let kind) = column.meaning.detail else {
      return try ExclusionsCell.read(text, kind: nil, words: column.words)
    }
    return try ExclusionsCell.read(text, kind: kind, words: column.words)
  }

  private mutating func take(_ tag: TagsCell.Tag) {
    switch tag {
    case .nationality(let country): nationality = country
    case .stateTie(let country): stateTies.insert(country)
    case .isStateLinked: isStateLinked = true
    case .employer(let name): employer = name
    case .word(let word): tags.insert(word)
    }
  }
}

/// What spreadsheets write into a cell where a formula failed.
enum SpreadsheetText {
  /// True for `#REF!` and its kind, for hashes in place of a number, and for a formula.
  static func isError(_ text: String) -> Bool {
    guard text.hasPrefix("#") || text.hasPrefix("=") else { return false }
    if text.hasPrefix("=") { return text.count > 1 }
    return text.allSatisfy { $0 == "#" } || errors.contains { text.hasPrefix($0) }
  }

  private static let errors = [
    "#REF!", "#N/A", "#NAME?", "#VALUE!", "#DIV/0!", "#NUM!", "#NULL!", "#ERROR!", "#SPILL!",
  ]
}
