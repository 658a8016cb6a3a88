import Domain

/// A pass over the rows of a table.
struct TableReading {
  private(set) var defects: [Defect] = []
  /// Rows with a defect.
  private(set) var badRows: Set<Int>
  /// When people answered whose row has a defect but tells who they are.
  private(set) var unread: [IdentityKey: [AnswerTime]] = [:]
  private var answers: [(row: Int, answers: Answers)] = []
  private var firstNames: [IdentityKey: (name: String, row: Int)] = [:]
  private let table: CSVTable

  init(_ table: CSVTable) {
    self.table = table
    badRows = Set(table.defects.map(\.position.row))
  }

  mutating func read(_ columns: [Column]) {
    for row in table.rows where !row.isMisshapen { read(row, columns) }
  }

  /// The answers of rows without a defect.
  func sound<Person>() -> [Application<Person>] {
    answers.compactMap { row, answers in
      guard !badRows.contains(row), let key = answers.key, let name = answers.personName else {
        return nil
      }
      return Application(answers, key: key, name: name, row: row)
    }
  }

  private mutating func read(_ row: CSVTable.Row, _ columns: [Column]) {
    let reading = RowReading(row, columns)
    for (column, problem) in reading.problems { note(problem, row.number, column) }
    guard let key = reading.answers.key, isOfOnePerson(key, reading.answers, row, columns) else {
      return
    }
    answers.append((row.number, reading.answers))
    guard badRows.contains(row.number) else { return }
    let time = AnswerTime(received: reading.answers.received, row: row.number)
    unread[key, default: []].append(time)
  }

  /// A key that an earlier row gives with another name is two people's, and one of them would be
  /// lost.
  private mutating func isOfOnePerson(
    _ key: IdentityKey, _ answers: Answers, _ row: CSVTable.Row, _ columns: [Column]
  ) -> Bool {
    let name = IdentityKey.plain(answers.name)
    guard let first = firstNames[key] else {
      firstNames[key] = (name, row.number)
      return true
    }
    if first.name == name || name.isEmpty || first.name.isEmpty { return true }
    let field: Field = answers.code == nil ? .email : .code
    if let column = columns.first(where: { $0.meaning.field == field }) {
      note(CellProblem(.keyTaken(row: first.row), ""), row.number, column)
    }
    return false
  }

  private mutating func note(_ problem: CellProblem, _ row: Int, _ column: Column) {
    badRows.insert(row)
    let isSensitive = column.meaning.field.isSensitive
    defects.append(
      Defect(
        file: table.file, at: CellPosition(row: row, column: column.number), header: column.header,
        .cell(problem.fault), found: Quotation(of: problem.piece, isSensitive: isSensitive)))
  }
}
