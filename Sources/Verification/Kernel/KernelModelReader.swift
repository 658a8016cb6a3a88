/// Reads a model's text into rows and columns, refusing all that SOLVER §2 does not allow.
///
/// Written for the checker alone; it shares nothing with the kernel's reader, and it sets no bound
/// on sums, since the checker adds in Int128.
struct KernelModelReader {
  var lines: WordLines
  var model = KernelModel()
  private var levelNames: Set<String> = []
  private var terms: [Term] = []
  /// The option, plus 1, that named each row last.
  var lastUser: [Int] = []

  private struct Term {
    let option: Int
    let coefficient: KernelModel.Coefficient
  }

  init(_ text: String) {
    lines = WordLines(text)
  }

  mutating func read() throws(KernelRefusal) -> KernelModel {
    guard lines.advance(), lines.line == "musubi-model 1" else { throw refuse(.header) }
    while lines.advance() { try readStatement() }
    guard !model.levels.isEmpty else { throw refuse(.order) }
    buildColumns()
    return model
  }

  private mutating func readStatement() throws(KernelRefusal) {
    switch lines.text(lines.words[0]) {
    case "option": try readOption()
    case "choice": try readChoice()
    case "resource": try readResource()
    case "level": try readLevel()
    case "atmost": try readLimit()
    case "requires": try readRequirement()
    default: throw refuse(.statement)
    }
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

  /// Counting sort of the terms by option.
  private mutating func buildColumns() {
    var starts = [Int](repeating: 0, count: model.optionNames.count + 1)
    for term in terms { starts[term.option + 1] += 1 }
    for option in model.optionNames.indices { starts[option + 1] += starts[option] }
    var ends = starts
    var columns = terms.map(\.coefficient)
    for term in terms {
      columns[ends[term.option]] = term.coefficient
      ends[term.option] += 1
    }
    model.columnStarts = starts
    model.coefficients = columns
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
    model.scores.append([])
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
    model.rowNumbers[name] = model.rows.count
    model.rows.append(KernelModel.Row(name: name, ends: ends, isResource: isResource))
    lastUser.append(0)
  }

  mutating func add(_ option: Int, to row: Int, _ value: Int) {
    let coefficient = KernelModel.Coefficient(row: row, value: value)
    terms.append(Term(option: option, coefficient: coefficient))
  }

  private mutating func readChoice() throws(KernelRefusal) {
    try expectWords(3)
    let name = try newName(at: 1)
    let isRequired = lines.text(at: 2) == "required"
    guard isRequired || lines.text(at: 2) == "optional" else { throw refuse(.keyword) }
    let known = model.choiceNumbers.updateValue(model.choices.count, forKey: name)
    guard known == nil else { throw refuse(.declaredTwice(name)) }
    let end = model.optionNames.count
    model.choices.append(
      KernelModel.Choice(name: name, isRequired: isRequired, options: end..<end))
  }
}
