/// A level of the Common European Framework, A1 lowest.
package enum LanguageLevel: String, CaseIterable, Comparable, Codable, CodingKeyRepresentable,
  Sendable
{
  case a1 = "A1"
  case a2 = "A2"
  case b1 = "B1"
  case b2 = "B2"
  case c1 = "C1"
  case c2 = "C2"

  /// 1 for A1 ... 6 for C2.
  package var rank: Int {
    switch self {
    case .a1: 1
    case .a2: 2
    case .b1: 3
    case .b2: 4
    case .c1: 5
    case .c2: 6
    }
  }

  package static func < (left: LanguageLevel, right: LanguageLevel) -> Bool {
    left.rank < right.rank
  }
}

/// A level of the Japanese-Language Proficiency Test, N5 lowest.
package enum JLPTLevel: String, CaseIterable, Codable, Sendable {
  case n5 = "N5"
  case n4 = "N4"
  case n3 = "N3"
  case n2 = "N2"
  case n1 = "N1"

  /// The framework's level that a pass is read as.
  ///
  /// The test measures reading and listening alone and one pass covers a range; this is the lower,
  /// cautious end for N2 and N1 and the usual reading for the rest.
  package var framework: LanguageLevel {
    switch self {
    case .n5: .a1
    case .n4: .a2
    case .n3: .b1
    case .n2: .b2
    case .n1: .c1
    }
  }
}

/// A language that a person speaks, and how well.
package struct SpokenLanguage: Hashable, Codable, Sendable {
  /// The language.
  package let tag: LanguageTag
  /// The level, in the framework's terms.
  package let level: LanguageLevel
  /// The test that was passed, where the answer named one.
  package let test: JLPTLevel?

  /// A language at a level of the framework.
  package init(_ tag: LanguageTag, _ level: LanguageLevel) {
    self.tag = tag
    self.level = level
    self.test = nil
  }

  /// A language at the level that a passed test stands for.
  package init(_ tag: LanguageTag, _ test: JLPTLevel) {
    self.tag = tag
    self.level = test.framework
    self.test = test
  }
}
