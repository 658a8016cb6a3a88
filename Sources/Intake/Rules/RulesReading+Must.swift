import Domain

extension RulesReading {
  /// `must:`, the settings of the must-rules.
  mutating func mustPolicy(_ entry: RulesEntry) -> MustPolicy {
    var policy = MustPolicy()
    if entry.value.isNothing { return policy }
    let found = section(entry.value, named: entry.name, knows: Self.keys(of: "must"))
    if let level: LanguageLevel = found["shared-language"].flatMap({ word($0) }) {
      policy.languageLevel = level
    }
    if let groups = found["counts-as-one"] { policy.intelligibility = intelligibility(groups) }
    if let strictness: MustPolicy.Strictness = found["same-nationality"].flatMap({ word($0) }) {
      policy.sameNationality = strictness
    }
    if let strictness: MustPolicy.Strictness = found["state-ties"].flatMap({ word($0) }) {
      policy.stateTies = strictness
    }
    return policy
  }

  private mutating func intelligibility(_ entry: RulesEntry) -> MutualIntelligibility {
    var seen: Set<LanguageTag> = []
    return MutualIntelligibility(list(entry).map { group($0, of: entry, seen: &seen) })
  }

  private mutating func group(
    _ node: RulesNode, of entry: RulesEntry, seen: inout Set<LanguageTag>
  ) -> Set<LanguageTag> {
    guard case .list(let members) = node.content else {
      refuse(.wrongShape(key: entry.name, needed: .list), at: node.place)
      return []
    }
    if members.count < 2 { refuse(.languageAlone, at: node.place) }
    return Set(members.compactMap { tag($0, of: entry, seen: &seen) })
  }

  private mutating func tag(
    _ node: RulesNode, of entry: RulesEntry, seen: inout Set<LanguageTag>
  ) -> LanguageTag? {
    guard let text = text(node, of: entry.name, else: node.place) else { return nil }
    guard let tag = LanguageTag(text) else {
      refuse(.notALanguage(RulesNode.quotation(of: text)), at: node.place)
      return nil
    }
    if !seen.insert(tag).inserted { refuse(.languageTwice(tag), at: node.place) }
    return tag
  }
}
