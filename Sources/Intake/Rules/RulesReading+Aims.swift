import Domain

extension RulesReading {
  /// `aims:`, in their order.
  mutating func aims(_ entry: RulesEntry) -> [Aim] {
    let nodes = list(entry)
    guard let first = nodes.first else { return noAims(entry) }
    let named = nodes.map { aim($0, of: entry) }
    if let aim = named[0], aim != .coverage { refuse(.coverageNotFirst, at: first.place) }
    refuseRepetitions(named, at: nodes.map(\.place))
    return named.compactMap { $0 }
  }

  private mutating func noAims(_ entry: RulesEntry) -> [Aim] {
    if case .list = entry.value.content { refuse(.coverageNotFirst, at: entry.value.place) }
    return []
  }

  private mutating func aim(_ node: RulesNode, of entry: RulesEntry) -> Aim? {
    guard let text = text(node, of: entry.name, else: node.place) else { return nil }
    return word(text, at: node.place, of: entry.name)
  }

  private mutating func refuseRepetitions(_ aims: [Aim?], at places: [RulesPlace]) {
    var seen: Set<Aim> = []
    for (aim, place) in zip(aims, places) {
      guard let aim, !seen.insert(aim).inserted else { continue }
      refuse(.aimTwice(aim), at: place)
    }
  }
}
