import Domain

extension TextFault {
  /// The last part of the sentence's key.
  var name: String {
    switch self {
    case .foreign(let file): file.rawValue
    case .undecodable: "undecodable"
    case .lostCharacter: "lost-character"
    case .controlCharacter: "control-character"
    }
  }

  var facts: [String: Fact] {
    switch self {
    case .undecodable(let encoding, let offset):
      ["encoding": .text(encoding.rawValue), "byte": .number(offset + 1)]
    case .controlCharacter(let code): ["code": .text(code)]
    case .foreign, .lostCharacter: [:]
    }
  }
}

extension TableFault {
  /// The last part of the sentence's key.
  var name: String {
    switch self {
    case .empty: "empty"
    case .noRows: "no-rows"
    case .unclosedQuote: "unclosed-quote"
    case .textAfterQuote: "text-after-quote"
    case .tooFewCells: "too-few-cells"
    case .tooManyCells: "too-many-cells"
    case .unnamedColumn: "unnamed-column"
    }
  }

  var facts: [String: Fact] {
    switch self {
    case .tooFewCells(let cells, let headers), .tooManyCells(let cells, let headers):
      ["cells": .number(cells), "headers": .number(headers)]
    default: [:]
    }
  }
}

extension HeaderFault {
  /// The last part of the sentence's key.
  var name: String {
    switch self {
    case .unknown: "unknown"
    case .absent: "absent"
    case .undecided: "undecided"
    case .fieldMissing: "field-missing"
    case .keyMissing: "key-missing"
    case .fieldTwice: "field-twice"
    }
  }

  var facts: [String: Fact] {
    switch self {
    case .unknown(let near):
      ["repair": near.map { Fact.renamedHeader($0) } ?? .word("intake.repair.map-header")]
    case .fieldMissing(let field): ["field": .field(field)]
    case .fieldTwice(let field, let first):
      [
        "field": .field(field),
        "first": .text(CellPosition(row: 1, column: first).letters),
      ]
    case .absent, .undecided, .keyMissing: [:]
    }
  }
}

extension MapFault {
  /// The last part of the sentence's key.
  var name: String {
    switch self {
    case .yaml: "yaml"
    case .keyMissing: "key-missing"
    case .unknownKey: "unknown-key"
    case .wrongShape(let needsText): needsText ? "needs-text" : "needs-keys"
    case .unknownTable: "unknown-table"
    case .unknownField: "unknown-field"
    case .fieldOfOtherTable: "field-of-other-table"
    case .unknownDetail: "unknown-detail"
    case .headerTwice: "header-twice"
    }
  }

  var facts: [String: Fact] {
    switch self {
    case .keyMissing(let key): ["key": .text(key)]
    case .unknownKey(let near): ["repair": .repair(near: near, or: "map-key")]
    case .unknownField(let near): ["repair": .repair(near: near, or: "map-field")]
    case .fieldOfOtherTable(let field): ["field": .field(field)]
    case .unknownDetail(let field): ["field": .field(field), "repair": .detail(of: field)]
    case .headerTwice(let line): ["first": .number(line)]
    case .yaml, .wrongShape, .unknownTable: [:]
    }
  }
}

extension Fact {
  fileprivate static func renamedHeader(_ near: String) -> Fact {
    .phrase(Phrase("intake.repair.renamed-header", ["near": .text(near)]))
  }

  fileprivate static func detail(of field: Field) -> Fact {
    switch field {
    case .availability: .word("intake.repair.hours-detail")
    case .language: .word("intake.repair.language-detail")
    case .exclusions: .word("intake.repair.exclusions-detail")
    default: .word("intake.repair.no-detail")
    }
  }
}
