import Domain

/// What one row says, and every cell of it that does not say what it should.
struct RowReading {
  private(set) var answers = Answers()
  private(set) var problems: [(column: Column, problem: CellProblem)] = []
  private let columns: [Column]
  private let damaged: Set<Int>

  /// Reads the cells of a row that has the shape of its table.
  ///
  /// - Complexity: O(characters).
  init(_ row: CSVTable.Row, _ columns: [Column]) {
    self.columns = columns
    self.damaged = row.damagedColumns
    for column in columns where !damaged.contains(column.number) {
      do {
        try answers.read(row.cells[column.number - 1], column)
      } catch {
        problems.append((column, error))
      }
    }
    noteWhatIsMissing()
  }

  private mutating func noteWhatIsMissing() {
    if answers.spokenLanguages.isEmpty {
      miss(.missing(.languages), among: [.languages, .language, .jlpt])
    }
    if !answers.saidWhen { miss(.missing(.availability), among: [.availability]) }
    noteMissingKey()
    if answers.genderWish == .own, answers.gender == nil {
      miss(.ownGenderMissing, among: [.genderWish])
    }
  }

  private mutating func noteMissingKey() {
    if answers.key == nil {
      let hasOtherKey = columns.contains { [.code, .email].contains($0.meaning.field) }
      let isUnread = !answers.name.isEmpty && !hasOtherKey
      miss(isUnread ? .missing(.reading) : .keyMissing, among: [.code, .email, .name, .reading])
    } else if answers.personName == nil {
      miss(.missing(.name), among: [.name])
    }
  }

  /// Notes the fault at the first of the fields' columns, unless one of them has a defect already.
  private mutating func miss(_ fault: CellFault, among fields: Set<Field>) {
    let candidates = columns.filter { fields.contains($0.meaning.field) }
    guard !candidates.contains(where: isSpoiled) else { return }
    let wanted = candidates.first { fault == .missing($0.meaning.field) } ?? candidates.first
    guard let wanted else { return }
    problems.append((wanted, CellProblem(fault, "")))
  }

  private func isSpoiled(_ column: Column) -> Bool {
    damaged.contains(column.number) || problems.contains { $0.column.number == column.number }
  }
}
