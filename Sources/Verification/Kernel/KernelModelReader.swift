/// Reads a model's text into rows and columns, refusing all that SOLVER §2 does not allow.
///
/// Written for the checker alone; it shares nothing with the kernel's reader, and it sets no bound
/// on sums, since the checker adds in Int128.
struct KernelModelReader {
  var lines: WordLines
  var model = KernelModel()
  private var levelNames: Set<String> = []
  /// Coefficients of rows over options, which stand behind the options' own.
  private var terms: [Term] = []
  /// The option, plus 1, that named each row last.
  var lastUser: [Int] = []
  /// Lines of the options whose names are not filed.
  var unfiledLines: [Int] = []

  private struct Term {
    let option: Int
    let coefficient: KernelModel.Coefficient
  }

  init(_ text: String) {
    lines = WordLines(text)
    let count = lines.lineCount
    model.optionNumbers = NameIndex(room: count)
    model.optionNames.reserveCapacity(count)
    model.choiceOfOption.reserveCapacity(count)
    model.columns.reserve(options: count)
  }

  mutating func read() throws(KernelRefusal) -> KernelModel {
    do throws(KernelRefusal) {
      guard lines.advance(), lines.line == "musubi-model 1" else { throw refuse(.header) }
      while lines.advance() { try readStatement() }
    } catch {
      try fileOptions()
      throw error
    }
    try fileOptions()
    guard !model.levels.isEmpty else { throw refuse(.order) }
    addTerms()
    return model
  }

  private mutating func readStatement() throws(KernelRefusal) {
    let keyword = lines.words[0]
    if lines.reads(keyword, "option") {
      try readOption()
    } else if lines.reads(keyword, "choice") {
      try readChoice()
    } else if lines.reads(keyword, "resource") {
      try readResource()
    } else if lines.reads(keyword, "level") {
      try readLevel()
    } else if lines.reads(keyword, "atmost") {
      try readLimit()
    } else if lines.reads(keyword, "requires") {
      try readRequirement()
    } else {
      throw refuse(.statement)
    }
  }

  /// Looks whether one of the latest options has a name that was given before.
  ///
  /// - Throws: The first that has, which comes before any other fault that is known.
  mutating func fileOptions() throws(KernelRefusal) {
    let filed = model.optionNumbers.count - unfiledLines.count
    defer { unfiledLines.removeAll(keepingCapacity: true) }
    guard let twin = model.optionNumbers.file() else { return }
    throw .unreadable(
      .model, line: unfiledLines[twin - filed], .declaredTwice(model.optionNames[twin]))
  }

  func refuse(_ fault: KernelRefusal.Fault) -> KernelRefusal {
    .unreadable(.model, line: lines.number, fault)
  }

  func expectWords(_ count: Int) throws(KernelRefusal) {
    guard lines.words.count == count else { throw refuse(.wordCount) }
  }

  func number(at position: Int) throws(KernelRefusal) -> Int {
    guard let number = lines.integer(lines.words[position]) else {
      throw refuse(.number(lines.text(lines.words[position])))
    }
    return number
  }

  func newName(at position: Int) throws(KernelRefusal) -> String {
    let name = lines.text(lines.words[position])
    guard lines.isIdentifier(lines.words[position]) else { throw refuse(.identifier(name)) }
    return name
  }

  /// Puts the terms of rows over options behind the options' own coefficients.
  private mutating func addTerms() {
    guard !terms.isEmpty else { return }
    var own = [[KernelModel.Coefficient]](repeating: [], count: model.optionNames.count)
    for term in terms { own[term.option].append(term.coefficient) }
    var columns = Columns()
    for option in own.indices {
      for coefficient in model.columns[option] + own[option] {
        columns.append(row: coefficient.row, value: coefficient.value)
      }
      columns.endOption()
    }
    model.columns = columns
  }
}

// MARK: - Levels, resources, choices

extension KernelModelReader {
  private mutating func readLevel() throws(KernelRefusal) {
    guard model.optionNames.isEmpty else { throw refuse(.order) }
    let isSum = lines.text(at: 1) == "sum"
    guard isSum || lines.text(at: 1) == "classes" else { throw refuse(.keyword) }
    try expectWords(isSum ? 3 : 4)
    let name = try newName(at: 2)
    guard levelNames.insert(name).inserted else { throw refuse(.declaredTwice(name)) }
    let count = isSum ? nil : try number(at: 3)
    guard (count ?? 2) >= 2 else { throw refuse(.range) }
    model.levels.append(KernelModel.Level(name: name, classCount: count))
    model.greatestScores.append(0)
  }

  private mutating func readResource() throws(KernelRefusal) {
    try expectWords(4)
    let name = try newName(at: 1)
    let (low, high) = (try number(at: 2), try number(at: 3))
    guard low >= 0, low <= high else { throw refuse(.range) }
    guard model.rowNumbers[name] == nil else { throw refuse(.declaredTwice(name)) }
    addRow(name, from: low, to: high, isResource: true)
  }

  mutating func addRow(_ name: String, from low: Int, to high: Int, isResource: Bool) {
    let ends = Ends(low: Int128(low), high: Int128(high))
    _ = model.rowNumbers.insert(name)
    model.rows.append(KernelModel.Row(name: name, ends: ends, isResource: isResource))
    lastUser.append(0)
  }

  /// Adds an option to a row over options.
  mutating func add(_ option: Int, to row: Int, _ value: Int) {
    let coefficient = KernelModel.Coefficient(row: row, value: value)
    terms.append(Term(option: option, coefficient: coefficient))
  }

  private mutating func readChoice() throws(KernelRefusal) {
    try expectWords(3)
    let name = try newName(at: 1)
    let isRequired = lines.text(at: 2) == "required"
    guard isRequired || lines.text(at: 2) == "optional" else { throw refuse(.keyword) }
    guard model.choiceNumbers.insert(name) else { throw refuse(.declaredTwice(name)) }
    let end = model.optionNames.count
    model.choices.append(
      KernelModel.Choice(name: name, isRequired: isRequired, options: end..<end))
  }
}
