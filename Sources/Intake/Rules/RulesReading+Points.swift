import Domain

extension RulesReading {
  private static let pointRange = 0...10_000

  /// `points:`; what the section leaves out counts nothing.
  mutating func points(_ entry: RulesEntry) -> [ShouldRule: PointScale] {
    if entry.value.isNothing {
      refuse(.nothingAfter(entry.name), at: entry.key.place)
      return [:]
    }
    var points: [ShouldRule: PointScale] = [:]
    let found = section(entry.value, named: entry.name, knows: Self.keys(of: "points"))
    for rule in ShouldRule.allCases {
      points[rule] = found[rule.rawValue].flatMap { scale($0, for: rule) }
    }
    return points
  }

  private mutating func scale(_ entry: RulesEntry, for rule: ShouldRule) -> PointScale? {
    switch entry.value.content {
    case .text(let text): return scale(text, of: entry, for: rule)
    case .section(let entries): return scale(entries, of: entry, for: rule)
    case .nothing: refuse(.nothingAfter(entry.name), at: entry.key.place)
    case .list: refuse(.wrongShape(key: entry.name, needed: .text), at: entry.value.place)
    }
    return nil
  }

  /// A word for importance, or a number.
  private mutating func scale(
    _ text: String, of entry: RulesEntry, for rule: ShouldRule
  ) -> PointScale? {
    if let importance = Importance(rawValue: text) { return .byImportance(importance) }
    if Self.number(text) != nil {
      guard let points = number(entry, in: Self.pointRange) else { return nil }
      return rule.takes(.number) ? .whereEqual(points) : refuseScale(.number, entry, for: rule)
    }
    let near = Self.number(NearestWord.narrow(text)).map { String($0) }
    let problem = RulesProblem.notPoints(
      RulesNode.quotation(of: text), rule: rule,
      near: near ?? NearestWord.of(text, among: Importance.allCases.map(\.rawValue)))
    refuse(problem, at: entry.value.place)
    return nil
  }

  /// Points by level, or for each.
  private mutating func scale(
    _ entries: [RulesEntry], of entry: RulesEntry, for rule: ShouldRule
  ) -> PointScale? {
    let keys = entries.compactMap(\.key.text)
    let isEach = keys.contains { ["each", "most"].contains($0) }
    let isLevels = keys.contains { LanguageLevel(rawValue: $0) != nil }
    if isEach, !rule.takes(.each) { return refuseScale(.each, entry, for: rule) }
    if isLevels, !isEach, !rule.takes(.levels) { return refuseScale(.levels, entry, for: rule) }
    if rule.takes(.levels) { return pointsByLevel(entry) }
    return rule.takes(.each) ? pointsForEach(entry) : refuseScale(.each, entry, for: rule)
  }

  private mutating func refuseScale(
    _ scale: RulesProblem.Scale, _ entry: RulesEntry, for rule: ShouldRule
  ) -> PointScale? {
    refuse(.unfitScale(rule, scale), at: entry.value.place)
    return nil
  }

  private mutating func pointsByLevel(_ entry: RulesEntry) -> PointScale {
    let known = LanguageLevel.allCases.map(\.rawValue)
    let found = section(entry.value, named: entry.name, knows: known)
    if case .section(let entries) = entry.value.content, entries.isEmpty {
      refuse(.nothingAfter(entry.name), at: entry.key.place)
    }
    var points: [LanguageLevel: Int] = [:]
    for level in LanguageLevel.allCases {
      points[level] = found[level.rawValue].flatMap { number($0, in: Self.pointRange) }
    }
    return .byLevel(points)
  }

  private mutating func pointsForEach(_ entry: RulesEntry) -> PointScale? {
    let keys = ["each", "most"]
    let found = section(
      entry.value, named: entry.name, knows: keys, required: keys, else: entry.value.place)
    let each = found["each"].flatMap { number($0, in: Self.pointRange) }
    let most = found["most"].flatMap { number($0, in: Self.pointRange) }
    guard let each, let most else { return nil }
    return .each(each, most: most)
  }
}

extension ShouldRule {
  /// True where the rule's count gives such points a meaning (MODEL.md, "Points"): a number where
  /// two can agree, levels for languages alone, and `each` where there can be more than one.
  fileprivate func takes(_ scale: RulesProblem.Scale) -> Bool {
    switch self {
    case .field, .goals: scale != .levels
    case .languageDepth: scale == .levels
    case .commonHours, .experience: scale == .each
    case .district, .partnerSpread: scale == .number
    }
  }
}
