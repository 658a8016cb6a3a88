/// Which languages count as one when two people talk, as the programme decides (DOMAIN §4.1).
package struct MutualIntelligibility: Hashable, Codable, Sendable {
  /// Each group's members understand one another; a language stands in one group at most.
  package let groups: [Set<LanguageTag>]

  /// The groups, as the rules list them.
  package init(_ groups: [Set<LanguageTag>] = []) {
    self.groups = groups
  }

  /// True for equal tags and for members of one group.
  package func holds(_ one: LanguageTag, _ other: LanguageTag) -> Bool {
    one == other || groups.contains { $0.contains(one) && $0.contains(other) }
  }
}

/// A language that two people share, and the lower of their two levels.
package struct SharedLanguage: Hashable, Codable, Sendable {
  /// The first person's tag for it.
  package let tag: LanguageTag
  /// The lower of the two levels.
  package let level: LanguageLevel

  /// A language shared at that level.
  package init(_ tag: LanguageTag, _ level: LanguageLevel) {
    self.tag = tag
    self.level = level
  }
}

extension MutualIntelligibility {
  /// What `first` and `second` share, in the order of `first`'s languages.
  ///
  /// Where one language of `first` meets several of `second`, the best level stands.
  ///
  /// - Complexity: O(languages of the first × languages of the second × groups).
  package func shared(by first: [SpokenLanguage], and second: [SpokenLanguage]) -> [SharedLanguage]
  {
    first.compactMap { mine in
      let levels = second.filter { holds(mine.tag, $0.tag) }.map { min(mine.level, $0.level) }
      return levels.max().map { SharedLanguage(mine.tag, $0) }
    }
  }
}
