package import Almanac

/// What a lead may edit in `programme.yaml`: time, rules and the order of aims.
package struct Programme: Hashable, Codable, Sendable {
  /// The language in which the product speaks to the lead; `nil` follows the locale.
  package var language: LeadLanguage?
  /// Starts and length of sessions.
  package var grid = HourGrid.standard
  /// A session every so many weeks: 1 or 2.
  package var everyWeeks = 1
  /// Sessions skip public holidays.
  package var skipsHolidays = true
  /// Days on which no session falls, besides public holidays.
  package var closures: [ClosureRule] = [.yearly(.yearEnd)]
  /// The terms, by the name of their round.
  package var terms: [RoundName: Term] = [:]
  /// The must-rules' settings.
  package var must = MustPolicy()
  /// The should-rules' points; a rule left out counts nothing.
  package var points: [ShouldRule: PointScale] = Programme.standardPoints
  /// Aims in order; coverage first, each once, at least coverage.
  package var aims = Aim.standardOrder

  /// The defaults of DESIGN §6 and §7.
  package init() {}

  /// Points of a programme that sets none.
  package static let standardPoints: [ShouldRule: PointScale] = [
    .field: .byImportance(.high), .goals: .byImportance(.high),
    .languageDepth: .byImportance(.medium), .commonHours: .byImportance(.low),
    .district: .byImportance(.off), .experience: .byImportance(.low),
    .partnerSpread: .byImportance(.off),
  ]
}

/// Settings of the must-rules.
package struct MustPolicy: Hashable, Codable, Sendable {
  /// The least level of the shared language, on both sides.
  package var languageLevel = LanguageLevel.b1
  /// Languages that count as one.
  package var intelligibility = MutualIntelligibility()
  /// When a mentor of the same nationality is out of the question.
  package var sameNationality = Strictness.unlessAsked
  /// When a mentor tied to the state of the mentee's nationality is out of the question.
  package var stateTies = Strictness.unlessAsked

  /// The strict defaults of DESIGN §6.
  package init() {}

  /// How a personal condition works for somebody who said nothing.
  package enum Strictness: String, CaseIterable, Codable, Sendable {
    /// Out of the question for everybody; for the nationality rule: unless the mentee asks for it.
    case unlessAsked = "unless asked"
    /// Only where the mentee's own exclusions say so.
    case onlyWhereExcluded = "only where excluded"
  }
}

/// The two languages that leads read.
package enum LeadLanguage: String, CaseIterable, Codable, Sendable {
  case japanese = "ja"
  case english = "en"
}

/// Days on which the office is closed.
package enum ClosureRule: Hashable, Sendable {
  /// Once.
  case dated(Closure)
  /// Every year.
  case yearly(YearlyClosure)
}
