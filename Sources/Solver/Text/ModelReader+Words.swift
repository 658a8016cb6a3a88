// The words of a line, and what is wrong with them.
extension ModelReader {
  /// A defect at the cursor.
  func defect(_ kind: ModelDefect.Kind) -> ModelDefect {
    ModelDefect(cursor.place, kind)
  }

  /// A defect at a word of the current line.
  func defect(_ word: Range<Int>, _ kind: ModelDefect.Kind) -> ModelDefect {
    ModelDefect(cursor.place(at: word.lowerBound), kind)
  }

  mutating func expectWord(_ part: ModelDefect.Part) throws(ModelDefect) -> Range<Int> {
    guard let word = cursor.nextWord() else { throw defect(.missing(part)) }
    return word
  }

  mutating func expectNumber(
    _ part: ModelDefect.Part
  ) throws(ModelDefect) -> (word: Range<Int>, value: Int) {
    let word = try expectWord(part)
    return (word, try number(word, as: part))
  }

  func number(_ word: Range<Int>, as part: ModelDefect.Part) throws(ModelDefect) -> Int {
    switch WholeNumber(word, in: cursor.bytes) {
    case .value(let value): return value
    case .outsideInt64: throw defect(word, .numberOutsideInt64(cursor.text(word)))
    case .noNumber: throw defect(word, .unexpected(cursor.text(word), expected: part))
    }
  }

  mutating func expectEnd() throws(ModelDefect) {
    guard let word = cursor.nextWord() else { return }
    throw defect(word, .surplus(cursor.text(word)))
  }

  /// The next word as a new identifier.
  mutating func declare(_ noun: ModelDefect.Noun) throws(ModelDefect) -> String {
    let word = try expectWord(.name(noun))
    let name = cursor.text(word)
    if let byte = cursor.firstByteOutsideIdentifier(word) {
      let character = String(cursor.text(byte..<word.upperBound).prefix(1))
      throw ModelDefect(cursor.place(at: byte), .identifier(name, character: character))
    }
    try register(word, as: noun)
    return name
  }

  /// Declares the word; options are held against one another later, many at once.
  private mutating func register(
    _ word: Range<Int>, as noun: ModelDefect.Noun
  ) throws(ModelDefect) {
    let (line, bytes) = (cursor.line, cursor.bytes)
    let repetition: NameTable.Repetition?
    switch noun {
    case .level: repetition = levelNames.declare(word, line: line, in: bytes)
    case .resource: repetition = resourceNames.declare(word, line: line, in: bytes)
    case .choice: repetition = choiceNames.declare(word, line: line, in: bytes)
    case .option:
      if optionNames.declareLater(word, line: line, in: bytes) { try settleOptions() }
      return
    }
    if let repetition { throw defect(repetition, noun) }
  }

  /// Holds the latest options' names against all others.
  ///
  /// - Throws: The first that stands twice, which comes before any other defect that is known.
  mutating func settleOptions() throws(ModelDefect) {
    guard let repetition = optionNames.settle(in: cursor.bytes) else { return }
    throw defect(repetition, .option)
  }

  private func defect(_ repetition: NameTable.Repetition, _ noun: ModelDefect.Noun) -> ModelDefect {
    let place = cursor.place(at: repetition.word.lowerBound, inLine: repetition.line)
    let name = cursor.text(repetition.word)
    return ModelDefect(place, .repeated(noun, name, firstLine: repetition.firstLine))
  }

  /// The position of an option that the next word names.
  mutating func expectOption() throws(ModelDefect) -> (word: Range<Int>, option: Int) {
    let word = try expectWord(.name(.option))
    return (word, try option(word))
  }

  mutating func option(_ word: Range<Int>) throws(ModelDefect) -> Int {
    try settleOptions()
    guard let option = optionNames.position(of: word, in: cursor.bytes) else {
      throw defect(word, .undeclared(.option, cursor.text(word)))
    }
    return option
  }
}
