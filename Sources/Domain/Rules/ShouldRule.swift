/// A wish that makes one pair better than another.
///
/// Each rule has a value of 0 ... 10 for a pair; points are the value times 4, 2, 1 or 0, unless the
/// programme sets them (DESIGN §6). The raw value is the rule's name in `programme.yaml`.
package enum ShouldRule: String, CaseIterable, Comparable, Codable, CodingKeyRepresentable,
  Sendable
{
  /// A field of work in common.
  case field
  /// Goals that the mentor can help with.
  case goals
  /// How well the two speak their best shared language.
  case languageDepth = "language-depth"
  /// Common hours beyond the one that is needed.
  case commonHours = "common-hours"
  /// The same district.
  case district
  /// The mentor's experience.
  case experience
  /// Mentor and mentee come from different partners.
  case partnerSpread = "partner-spread"

  package static func < (left: ShouldRule, right: ShouldRule) -> Bool {
    (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
  }
}

/// How much a should-rule counts, in the lead's words.
package enum Importance: String, CaseIterable, Codable, Sendable {
  case high
  case medium
  case low
  case off

  /// 4, 2, 1 or 0.
  package var factor: Int {
    switch self {
    case .high: 4
    case .medium: 2
    case .low: 1
    case .off: 0
    }
  }
}

/// Points that a programme gives for a should-rule; see ``ShouldRule``.
package enum PointScale: Hashable, Codable, Sendable {
  /// Value times the importance's factor.
  case byImportance(Importance)
  /// So many points where the two agree: field, district, partner spread; and goals, if any agrees.
  case whereEqual(Int)
  /// So many points for the level of the best shared language; a level left out gives 0.
  case byLevel([LanguageLevel: Int])
  /// So many points for each common hour after the first, for each shared goal or each term of
  /// experience, and no more than `most` in all.
  case each(Int, most: Int)
}
