import Yams

/// The tree of a rules file, as the YAML parser sees it.
struct RulesDocument {
  /// The root; `nil` where the file holds nothing but blanks and comments.
  private(set) var root: RulesNode?
  /// What is wrong with the tree although it can be read: a second document.
  private(set) var defects: [RulesDefect] = []

  /// Parses a text in which ``RulesScanner`` found no defect.
  ///
  /// The parser stops at the first repeated key, but a lead wants to hear of all defects at once.
  /// So the name of the earlier key is changed in a copy of the text, and the copy is parsed again;
  /// the keys keep their true names in the tree, where the reader finds the repetition.
  ///
  /// - Complexity: O(scalars) for each repeated key, of which a few are taken.
  /// - Throws: ``RulesRefusal`` with `notYAML` and, past those few, `keyStandsAgain`.
  init(_ text: RulesText) throws(RulesRefusal) {
    var names = RenamedKeys(text)
    while true {
      do {
        try read(names)
        return
      } catch let YamlError.duplicatedKeysInMapping(keys, context) {
        try names.rename(keys.first, at: RulesPlace(context.mark))
      } catch {
        throw RulesRefusal(names.defects + [RulesDefect(.notYAML, at: RulesPlace(error))])
      }
    }
  }

  private mutating func read(_ names: RenamedKeys) throws {
    // Without rules the resolver leaves every text as it is written: `off` and `no` stay words.
    let parser = try Parser(yaml: names.text, resolver: .basic, encoding: .utf8)
    root = try parser.nextRoot().map { RulesNode($0, names) }
    guard let second = try parser.nextRoot() else { return }
    defects = [RulesDefect(.secondDocument, at: RulesPlace(second.mark))]
  }
}

/// The text of a rules file in which no two keys of a section are alike.
private struct RenamedKeys {
  private let source: RulesText
  private var changes: [RulesPlace: Unicode.Scalar] = [:]
  private var names: [RulesPlace: String] = [:]

  init(_ source: RulesText) {
    self.source = source
  }

  var text: String { source.string(changing: changes) }

  func name(at place: RulesPlace) -> String? { names[place] }

  /// The repetitions, for a file whose tree is never seen.
  var defects: [RulesDefect] {
    names.map { RulesDefect(.keyStandsAgain(RulesNode.quotation(of: $1)), at: $0) }
  }

  /// As many as can be parsed again in reasonable time; most files have none.
  private var most: Int { min(16, (1 << 20) / max(1, source.scalars.count)) }

  mutating func rename(_ name: String?, at place: RulesPlace) throws(RulesRefusal) {
    guard let name, let first = source[place], !["[", "{"].contains(first) else {
      throw RulesRefusal(defects + [RulesDefect(.notYAML, at: place)])
    }
    guard names.count < most, names[place] == nil, !name.isEmpty,
      let other = Unicode.Scalar(0xE000 + UInt32(names.count))
    else {
      let problem = RulesProblem.keyStandsAgain(RulesNode.quotation(of: name))
      throw RulesRefusal(defects + [RulesDefect(problem, at: place)])
    }
    let isQuoted = first == "\"" || first == "'"
    names[place] = name
    changes[RulesPlace(line: place.line, column: place.column + (isQuoted ? 1 : 0))] = other
  }
}

// MARK: - From the parser's types

extension RulesNode {
  /// The parser's node with its true names; the scanner keeps its depth small.
  fileprivate init(_ node: Node, _ names: RenamedKeys) {
    place = RulesPlace(node.mark)
    switch node {
    case .scalar(let scalar):
      let isNothing = scalar.style == .plain && ["", "~", "null"].contains(scalar.string)
      content = isNothing ? .nothing : .text(names.name(at: place) ?? scalar.string)
    case .sequence(let sequence): content = .list(sequence.map { RulesNode($0, names) })
    case .mapping(let mapping):
      content = .section(
        mapping.map { RulesEntry(key: RulesNode($0.key, names), value: RulesNode($0.value, names)) }
      )
    case .alias: content = .nothing
    }
  }
}

extension RulesPlace {
  fileprivate init(_ mark: Mark?) {
    self.init(line: mark?.line ?? 1, column: mark?.column ?? 1)
  }

  /// Where the parser stopped.
  fileprivate init(_ error: any Error) {
    switch error as? YamlError {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
      self.init(mark)
    default: self = .start
    }
  }
}
