import Domain

/// The points of a mentee and a mentor: the should-rules of the programme, added up.
struct FitPoints: Sendable {
  private let programme: Programme

  /// What one should-rule finds in two people.
  private struct Finding {
    /// How well the rule is met, 0 ... 10.
    let value: Int
    /// How often.
    let count: Int
  }

  /// The points that this programme gives.
  init(_ programme: Programme) {
    self.programme = programme
  }

  /// The sum over all should-rules; the one that matters most to the mentee counts twice.
  ///
  /// `commonHours` is the number of weekly starts that both offer.
  func total(of mentee: Mentee, _ mentor: Mentor, commonHours: Int) -> Int {
    let language = LanguageMeeting(
      mentee.languages, mentor.languages, programme.must.intelligibility
    ).best
    return ShouldRule.allCases.reduce(0) { sum, rule in
      guard let scale = programme.points[rule] else { return sum }
      let finding =
        switch rule {
        case .languageDepth: FitPoints.depth(of: language)
        case .commonHours: FitPoints.choice(among: commonHours)
        default: FitPoints.finding(rule, mentee, mentor)
        }
      let points = FitPoints.points(scale, finding, language)
      return sum + (mentee.mattersMost == rule ? 2 * points : points)
    }
  }

  private static func points(
    _ scale: PointScale, _ finding: Finding, _ language: LanguageLevel?
  ) -> Int {
    switch scale {
    case .byImportance(.high): 4 * finding.value
    case .byImportance(.medium): 2 * finding.value
    case .byImportance(.low): finding.value
    case .byImportance(.off): 0
    case .whereEqual(let points): finding.count > 0 ? points : 0
    case .byLevel(let points): language.flatMap { points[$0] } ?? 0
    case .each(let points, let most): min(most, points * finding.count)
    }
  }
}

// MARK: - What each rule finds

extension FitPoints {
  private static func depth(of language: LanguageLevel?) -> Finding {
    let value =
      switch language {
      case nil, .a1: 0
      case .a2: 1
      case .b1: 2
      case .b2: 5
      case .c1: 8
      case .c2: 10
      }
    return Finding(value: value, count: language == nil ? 0 : 1)
  }

  private static func choice(among commonHours: Int) -> Finding {
    let further = max(0, commonHours - 1)
    return Finding(value: min(10, 2 * further), count: further)
  }

  private static func finding(_ rule: ShouldRule, _ mentee: Mentee, _ mentor: Mentor) -> Finding {
    switch rule {
    case .field:
      let common = mentee.fields.intersection(mentor.fields).count
      return Finding(value: common > 0 ? 10 : 0, count: common)
    case .goals:
      let common = mentee.goals.intersection(mentor.goals).count
      return Finding(value: common == 0 ? 0 : 10 * common / mentee.goals.count, count: common)
    case .district:
      return agreement(isKnown(mentee.district, mentor.district, { $0 == $1 }))
    case .experience:
      return Finding(value: min(10, 2 * mentor.experience), count: mentor.experience)
    case .partnerSpread:
      return agreement(isKnown(mentee.partner, mentor.partner, { $0 != $1 }))
    case .languageDepth, .commonHours:
      return Finding(value: 0, count: 0)
    }
  }

  private static func agreement(_ holds: Bool) -> Finding {
    Finding(value: holds ? 10 : 0, count: holds ? 1 : 0)
  }

  private static func isKnown(
    _ one: String?, _ other: String?, _ relation: (String, String) -> Bool
  ) -> Bool {
    guard let one, let other else { return false }
    return relation(one, other)
  }
}
