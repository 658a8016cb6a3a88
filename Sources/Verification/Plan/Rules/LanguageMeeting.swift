import Domain

/// How well two people can talk in the language that serves them best.
struct LanguageMeeting: Sendable {
  /// The highest level that both reach in one language, or in two that count as one; `nil` where
  /// they have no language in common.
  let best: LanguageLevel?

  /// The meeting of two people's languages, with the programme's groups of like languages.
  ///
  /// - Complexity: O(languages of the one × languages of the other × groups).
  init(
    _ one: [SpokenLanguage], _ other: [SpokenLanguage], _ intelligibility: MutualIntelligibility
  ) {
    var best: LanguageLevel?
    for mine in one {
      for yours in other {
        let isOne =
          mine.tag == yours.tag
          || intelligibility.groups.contains { $0.isSuperset(of: [mine.tag, yours.tag]) }
        guard isOne else { continue }
        let level = mine.level < yours.level ? mine.level : yours.level
        if let known = best, known >= level { continue }
        best = level
      }
    }
    self.best = best
  }
}
