import Domain

/// A should-rule with what it finds in a pair.
struct ShouldRuleMeasure: Sendable {
  let rule: ShouldRule
  /// 0 ... 10.
  let value: @Sendable (Candidate) -> Int
  /// How many times the two agree, 0 and more.
  let count: @Sendable (Candidate) -> Int
}

/// The should-rules. To add one: a case in `ShouldRule`, a line here, its words, its test, and the same
/// measure taken again in `Verification`.
enum ShouldRules {
  static let all = [
    field, goals, languageDepth, commonHours, district, experience, partnerSpread,
  ]

  /// Points of the pair: the sum over the rules, twice for the one that matters most to the mentee.
  static func points(of pair: Candidate) -> Int {
    all.reduce(0) { sum, measure in
      let points = pair.round.programme.points[measure.rule]?.points(measure, pair) ?? 0
      return sum + (pair.mentee.mattersMost == measure.rule ? 2 * points : points)
    }
  }

  static let field = ShouldRuleMeasure(rule: .field) { pair in
    pair.mentee.fields.isDisjoint(with: pair.mentor.fields) ? 0 : 10
  } count: { pair in
    pair.mentee.fields.intersection(pair.mentor.fields).count
  }

  static let goals = ShouldRuleMeasure(rule: .goals) { pair in
    let common = pair.mentee.goals.intersection(pair.mentor.goals).count
    return 10 * common / max(1, pair.mentee.goals.count)
  } count: { pair in
    pair.mentee.goals.intersection(pair.mentor.goals).count
  }

  static let languageDepth = ShouldRuleMeasure(rule: .languageDepth) { pair in
    switch pair.languageDepth {
    case nil, .a1: 0
    case .a2: 1
    case .b1: 2
    case .b2: 5
    case .c1: 8
    case .c2: 10
    }
  } count: { pair in
    pair.languageDepth == nil ? 0 : 1
  }

  static let commonHours = ShouldRuleMeasure(rule: .commonHours) { pair in
    min(10, 2 * max(0, pair.hours.count - 1))
  } count: { pair in
    max(0, pair.hours.count - 1)
  }

  static let district = ShouldRuleMeasure(rule: .district) { pair in
    pair.sharesDistrict ? 10 : 0
  } count: { pair in
    pair.sharesDistrict ? 1 : 0
  }

  static let experience = ShouldRuleMeasure(rule: .experience) { pair in
    min(10, 2 * pair.mentor.experience)
  } count: { pair in
    pair.mentor.experience
  }

  static let partnerSpread = ShouldRuleMeasure(rule: .partnerSpread) { pair in
    pair.joinsPartners ? 10 : 0
  } count: { pair in
    pair.joinsPartners ? 1 : 0
  }
}

extension Candidate {
  fileprivate var sharesDistrict: Bool {
    mentee.district.map { $0 == mentor.district } ?? false
  }

  fileprivate var joinsPartners: Bool {
    guard let one = mentee.partner, let other = mentor.partner else { return false }
    return one != other
  }
}

extension PointScale {
  fileprivate func points(_ measure: ShouldRuleMeasure, _ pair: Candidate) -> Int {
    switch self {
    case .byImportance(let importance): measure.value(pair) * importance.factor
    case .whereEqual(let points): measure.count(pair) > 0 ? points : 0
    case .byLevel(let points): pair.languageDepth.flatMap { points[$0] } ?? 0
    case .each(let points, let most): min(most, points * measure.count(pair))
    }
  }
}
