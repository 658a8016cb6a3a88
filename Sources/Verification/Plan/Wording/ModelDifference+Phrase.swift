import Domain

extension ModelDifference {
  func phrase(in stage: Stage) -> Phrase {
    Phrase("verify.model.\(key)", facts.merging(["stage": stage.fact]) { $1 })
  }

  private var key: String {
    switch self {
    case .level(_, let found, let expected): "level.\(PlanRefusal.departure(found, expected))"
    case .resource(let found, let expected): "resource.\(PlanRefusal.departure(found, expected))"
    case .choice(let found, let expected): "choice.\(PlanRefusal.departure(found, expected))"
    case .option(_, let found, let expected): "option.\(PlanRefusal.departure(found, expected))"
    case .ends: "ends"
    case .necessity(_, let isRequired): isRequired ? "required" : "optional"
    case .integer: "integer"
    case .uses: "uses"
    case .row: "row"
    }
  }

  private var facts: [String: Fact] {
    switch self {
    case .level(let place, let found, let expected):
      sides(found, expected, Fact.declaredLevel).merging(["place": .number(place)]) { $1 }
    case .resource(let found, let expected): sides(found, expected, Fact.resource)
    case .choice(let found, let expected): sides(found, expected, Fact.text)
    case .option(let choice, let found, let expected):
      sides(found, expected, Fact.option).merging(["choice": .text(choice)]) { $1 }
    case .ends(let resource, let found, let expected):
      sides(found, expected, Fact.ends).merging(["resource": .resource(resource)]) { $1 }
    case .necessity(let choice, _): ["choice": .text(choice)]
    case .integer(let option, let level, let found, let expected):
      [
        "option": .option(option), "level": .level(level), "found": .number(found),
        "expected": .number(expected),
      ]
    case .uses(let option, let found, let expected):
      [
        "option": .option(option), "found": .listed(found, as: Fact.resource),
        "expected": .listed(expected, as: Fact.resource),
      ]
    case .row(let row): ["row": .text(row)]
    }
  }

  private func sides(
    _ found: String?, _ expected: String?, _ fact: (String) -> Fact
  ) -> [String: Fact] {
    ["found": found.map(fact), "expected": expected.map(fact)].compactMapValues(\.self)
  }
}
