package import Domain

extension Defect {
  /// The defect as a sentence before it has words: what, where, what was expected, a likely repair.
  ///
  /// It holds ``found``, so its words belong on the lead's terminal alone.
  package var phrase: Phrase {
    let about: [String: Fact] = [
      "place": .phrase(place), "found": .phrase(foundWords), "file": .text(file),
      "row": .number(position.row), "column": .number(position.column),
      "header": .text(header ?? ""),
    ]
    return Phrase(kind.key, about.merging(kind.facts.merging(syntax) { $1 }) { $1 })
  }

  /// What keeps a map from being YAML: the sentence about rules files, which knows its own place.
  private var syntax: [String: Fact] {
    guard case .map(.yaml(let problem)) = kind else { return [:] }
    let place: [String: Fact] = ["line": .number(position.row), "column": .number(position.column)]
    return [
      "problem": .phrase(Phrase(problem.key, problem.facts.merging(place) { fact, _ in fact }))
    ]
  }

  private var place: Phrase {
    let facts: [String: Fact] = [
      "file": .text(file), "row": .number(position.row), "column": .number(position.column),
      "letters": .text(position.letters), "header": .text(header ?? ""),
    ]
    if case .map = kind { return Phrase("intake.place.line", facts) }
    if position.column == 0 { return Phrase("intake.place.row", facts) }
    return Phrase(header == nil ? "intake.place.column" : "intake.place.cell", facts)
  }

  private var foundWords: Phrase {
    switch found {
    case nil: Phrase("intake.found.nothing")
    case .quoted(let text): Phrase("intake.found.quoted", ["text": .text(text)])
    case .described(let length, let kinds):
      Phrase(
        "intake.found.described",
        [
          "length": .number(length),
          "kinds": .list(kinds.map { .word("intake.kind.\($0.rawValue)") }),
        ])
    }
  }
}

extension DefectKind {
  /// The key of the sentence.
  package var key: String {
    switch self {
    case .text(let fault): "intake.text.\(fault.name)"
    case .table(let fault): "intake.table.\(fault.name)"
    case .header(let fault): "intake.header.\(fault.name)"
    case .map(let fault): "intake.map.\(fault.name)"
    case .cell(let fault): "intake.cell.\(fault.name)"
    }
  }

  /// What the sentence tells beside the place and the cell.
  var facts: [String: Fact] {
    switch self {
    case .text(let fault): fault.facts
    case .table(let fault): fault.facts
    case .header(let fault): fault.facts
    case .map(let fault): fault.facts
    case .cell(let fault): fault.facts
    }
  }
}

extension Fact {
  /// What to write instead, if something known is near; else the advice under `key`.
  static func repair(near: String?, or key: String) -> Fact {
    guard let near else { return .word("intake.repair.\(key)") }
    return .phrase(Phrase("intake.repair.near", ["near": .text(near)]))
  }

  /// A field in words.
  static func field(_ field: Field) -> Fact {
    .word("intake.field.\(field.rawValue)")
  }
}
