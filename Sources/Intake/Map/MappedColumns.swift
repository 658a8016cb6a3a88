/// A column of a table with its meaning.
struct Column: Hashable {
  /// From 1.
  let number: Int
  let header: String
  let meaning: ColumnMeaning
  let words: WordList
  let mostGoals: Int
}

/// The columns of a table by its map, or why the two do not fit.
struct MappedColumns {
  private(set) var columns: [Column] = []
  private(set) var defects: [Defect] = []
  private let table: CSVTable
  private let map: HeaderMap

  init(_ table: CSVTable, by map: HeaderMap) {
    self.table = table
    self.map = map
    var unused = Dictionary(
      uniqueKeysWithValues: map.columns.map { (HeaderMap.key($0.header), $0) })
    let meanings = unused.mapValues(\.meaning)
    for (place, header) in table.header.enumerated() where !header.isEmpty {
      unused[HeaderMap.key(header)] = nil
      take(header, number: place + 1, meanings[HeaderMap.key(header)])
    }
    for column in map.columns where unused[HeaderMap.key(column.header)] != nil {
      note(.absent, column: 0, column.header)
    }
    noteMissingFields()
  }

  private mutating func take(_ header: String, number: Int, _ meaning: ColumnMeaning?) {
    guard let meaning else {
      return note(.unknown(near: nearest(header)), column: number, header)
    }
    if meaning.field == .undecided { return note(.undecided, column: number, header) }
    let first = columns.first { $0.meaning.field == meaning.field }
    if let first, !meaning.field.mayRepeat {
      return note(.fieldTwice(meaning.field, first: first.number), column: number, header)
    }
    columns.append(
      Column(
        number: number, header: header, meaning: meaning,
        words: map.words[meaning.field] ?? WordList(),
        mostGoals: map.table == .mentees ? 3 : .max))
  }

  private func nearest(_ header: String) -> String? {
    NearestWord.of(header, among: map.columns.map(\.header))
  }

  private mutating func noteMissingFields() {
    let fields = Set(columns.map(\.meaning.field))
    if fields.isDisjoint(with: [.languages, .language, .jlpt]) {
      note(.fieldMissing(.languages), column: 0, nil)
    }
    if !fields.contains(.availability) { note(.fieldMissing(.availability), column: 0, nil) }
    let hasName = fields.contains(.name)
    if fields.isDisjoint(with: [.code, .email]), !hasName || !fields.contains(.reading) {
      note(.keyMissing, column: 0, nil)
    } else if !hasName, !fields.contains(.code) {
      note(.fieldMissing(.name), column: 0, nil)
    }
  }

  private mutating func note(_ fault: HeaderFault, column: Int, _ header: String?) {
    let position = CellPosition(row: table.headerRow, column: column)
    defects.append(Defect(file: table.file, at: position, header: header, .header(fault)))
  }
}
