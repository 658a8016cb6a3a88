import Domain

/// A pass over the tree of a rules file that notes what is wrong and goes on.
///
/// Where something cannot be read the default stands in for it; nobody sees the result, because a
/// file with one defect is refused.
struct RulesReading {
  private(set) var defects: [RulesDefect]

  init(_ defects: [RulesDefect]) {
    self.defects = defects
  }

  mutating func refuse(_ problem: RulesProblem, at place: RulesPlace) {
    defects.append(RulesDefect(problem, at: place))
  }

  /// The name by which a sentence speaks of the file as a whole.
  static let file = "programme.yaml"

  /// The keys that each section knows.
  static let keysOfSections: [(section: String, keys: [String])] = [
    ("sessions", ["minutes", "start-every", "buffer", "every-weeks", "skip-public-holidays"]),
    ("closures", ["from", "to", "name"]),
    ("terms", ["first-day", "weeks"]),
    ("must", ["shared-language", "counts-as-one", "same-nationality", "state-ties"]),
    ("points", ShouldRule.allCases.map(\.rawValue)),
  ]

  static func keys(of section: String) -> [String] {
    keysOfSections.first { $0.section == section }?.keys ?? []
  }
}

// MARK: - Sections

extension RulesReading {
  /// The entries of a section by their keys, none of them unknown and none twice.
  ///
  /// Where a key of `required` is missing, and no misspelt one stands for it, that is refused at
  /// `place`.
  mutating func section(
    _ node: RulesNode, named name: String, knows known: [String],
    required: [String] = [], else place: RulesPlace = .start
  ) -> [String: RulesEntry] {
    var found: [String: RulesEntry] = [:]
    var missing = required
    for entry in entries(node, named: name) {
      let (key, isKnown) = key(of: entry, in: name, knows: known)
      missing.removeAll { $0 == key }
      guard isKnown, let key else { continue }
      if let first = found[key] {
        refuseRepetition(entry, after: first)
      } else {
        found[key] = entry
      }
    }
    guard case .section = node.content else { return [:] }
    for key in missing { refuse(.missingKey(key, in: name), at: place) }
    return found
  }

  /// The entries of a section whose keys are words, in the order of the file.
  mutating func entries(_ node: RulesNode, named name: String) -> [RulesEntry] {
    guard case .section(let entries) = node.content else {
      refuse(.wrongShape(key: name, needed: .section), at: node.place)
      return []
    }
    return entries.filter { entry in
      if entry.key.text != nil { return true }
      refuse(.keyNotAWord, at: entry.key.place)
      return false
    }
  }

  mutating func refuseRepetition(_ entry: RulesEntry, after first: RulesEntry) {
    let problem = RulesProblem.repeatedKey(entry.name, firstLine: first.key.place.line)
    refuse(problem, at: entry.key.place)
  }

  /// The key that is written, or else the one that was most likely meant.
  private mutating func key(
    of entry: RulesEntry, in section: String, knows known: [String]
  ) -> (key: String?, isKnown: Bool) {
    let key = (entry.key.text ?? "").replacing(" ", with: "-")
    if known.contains(key) { return (key, true) }
    let near = NearestWord.of(entry.name, among: known)
    let home = Self.keysOfSections.first { $0.keys.contains(key) }
    if section == Self.file, let home {
      refuse(.keyOutsideSection(entry.name, section: home.section), at: entry.key.place)
    } else {
      refuse(.unknownKey(entry.name, near: near, known: known), at: entry.key.place)
    }
    return (near, false)
  }
}
