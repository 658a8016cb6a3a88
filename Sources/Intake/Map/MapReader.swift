/// Every defect of a map that was refused, by line and column.
package struct MapRefusal: Error, Hashable, Sendable {
  /// At least one.
  package let defects: [Defect]
}

extension HeaderMap {
  /// Reads the file that ``yaml`` writes, as a lead may have changed it.
  ///
  /// - Complexity: O(bytes).
  /// - Throws: ``MapRefusal`` with every defect; its rows are lines of the map.
  package init(yaml bytes: [UInt8], file: String) throws(MapRefusal) {
    let reading: MapReading
    do throws(RulesRefusal) {
      let text = try RulesText(bytes)
      let marks = RulesScanner.defects(of: text)
      guard marks.isEmpty else { throw RulesRefusal(marks) }
      let document = try RulesDocument(text)
      guard document.defects.isEmpty else { throw RulesRefusal(document.defects) }
      reading = MapReading(document.root, file: file)
    } catch {
      let defects = error.defects.map { defect in
        let position = CellPosition(row: defect.line, column: defect.column)
        return Defect(file: file, at: position, .map(.yaml(defect.problem)))
      }
      throw MapRefusal(defects: defects)
    }
    guard let map = reading.map else { throw MapRefusal(defects: reading.sortedDefects) }
    self = map
  }
}

/// A pass over the tree of a map that notes what is wrong and goes on.
private struct MapReading {
  private let file: String
  private var defects: [Defect] = []
  private var table: PeopleTable?
  private var columns: [HeaderMap.MappedHeader] = []
  private var words: [Field: WordList] = [:]
  private var lines: [String: Int] = [:]

  private static let keys = ["table", "columns", "words"]

  init(_ root: RulesNode?, file: String) {
    self.file = file
    guard let root, case .section(let entries) = root.content else {
      refuse(.wrongShape(needsText: false), at: root?.place ?? .start)
      return
    }
    for key in ["table", "columns"] where !entries.contains(where: { $0.key.text == key }) {
      refuse(.keyMissing(key), at: root.place)
    }
    // The table first, wherever it stands: which fields a column may have follows from it.
    for entry in entries where entry.key.text == "table" { readTable(entry.value) }
    for entry in entries { read(entry) }
  }

  var map: HeaderMap? {
    guard defects.isEmpty, let table else { return nil }
    return HeaderMap(table, columns, words: words)
  }

  var sortedDefects: [Defect] { defects.sorted { $0.position < $1.position } }

  private mutating func refuse(_ fault: MapFault, at place: RulesPlace, _ found: String? = nil) {
    let position = CellPosition(row: place.line, column: place.column)
    let quotation = found.flatMap { Quotation(of: $0, isSensitive: false) }
    defects.append(Defect(file: file, at: position, .map(fault), found: quotation))
  }

  private mutating func read(_ entry: RulesEntry) {
    let key = entry.key.text ?? ""
    switch key {
    case "table": break
    case "columns": for column in section(entry.value) { readColumn(column) }
    case "words": for list in section(entry.value) { readWords(list) }
    default:
      refuse(
        .unknownKey(near: NearestWord.of(key, among: MapReading.keys)), at: entry.key.place, key)
    }
  }

  private mutating func section(_ node: RulesNode) -> [RulesEntry] {
    if case .section(let entries) = node.content { return entries }
    refuse(.wrongShape(needsText: false), at: node.place)
    return []
  }

  private mutating func readTable(_ node: RulesNode) {
    let name = node.text ?? ""
    table = PeopleTable(rawValue: name.folded.lowercased())
    if table == nil { refuse(.unknownTable, at: node.place, name) }
  }
}

// MARK: - Entries

extension MapReading {
  private mutating func readColumn(_ entry: RulesEntry) {
    guard let header = entry.key.text, let text = entry.value.text else {
      return refuse(.wrongShape(needsText: true), at: entry.value.place)
    }
    let key = HeaderMap.key(header)
    if let first = lines[key] {
      return refuse(.headerTwice(firstLine: first), at: entry.key.place, header)
    }
    lines[key] = entry.key.place.line
    do {
      let meaning = try ColumnMeaning(text)
      if let only = meaning.field.onlyTable, let table, only != table {
        return refuse(.fieldOfOtherTable(meaning.field), at: entry.value.place, text)
      }
      columns.append(HeaderMap.MappedHeader(header, meaning))
    } catch {
      refuse(error, at: entry.value.place, text)
    }
  }

  private mutating func readWords(_ entry: RulesEntry) {
    let name = entry.key.text ?? ""
    guard let field = Field(rawValue: name) else {
      let near = NearestWord.of(name, among: Field.allCases.map(\.rawValue))
      return refuse(.unknownField(near: near), at: entry.key.place, name)
    }
    var meanings: [String: String] = [:]
    for word in section(entry.value) {
      guard let text = word.key.text, let meaning = word.value.text else {
        refuse(.wrongShape(needsText: true), at: word.value.place)
        continue
      }
      meanings[text] = meaning
    }
    words[field] = WordList(meanings)
  }
}
