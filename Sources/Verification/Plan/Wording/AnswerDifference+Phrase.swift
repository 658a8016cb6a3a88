import Domain

extension AnswerDifference {
  var phrase: Phrase { Phrase("verify.answer.\(key)", facts) }

  private var key: String {
    switch self {
    case .option: "option"
    case .mentor(_, let found, let proved): "mentor.\(PlanRefusal.departure(found, proved))"
    case .hour: "hour"
    case .coMentor(_, let found, let proved): "co-mentor.\(PlanRefusal.departure(found, proved))"
    case .reserve(_, let found, let proved): "reserve.\(PlanRefusal.departure(found, proved))"
    case .levels: "levels"
    case .value: "value"
    }
  }

  private var facts: [String: Fact] {
    switch self {
    case .option(let stage, let choice, let option):
      ["stage": stage.fact, "choice": .text(choice), "option": .option(option)]
    case .mentor(let mentee, let found, let proved), .coMentor(let mentee, let found, let proved),
      .reserve(let mentee, let found, let proved):
      ["mentee": mentee.fact, "found": found?.fact, "expected": proved?.fact]
        .compactMapValues(\.self)
    case .hour(let pair, let found, let proved):
      [
        "mentee": pair.mentee.fact, "mentor": pair.mentor.fact, "found": .hour(found),
        "expected": .hour(proved),
      ]
    case .levels(let found, let expected):
      [
        "found": .listed(names(of: found), as: Fact.level),
        "expected": .listed(names(of: expected), as: Fact.level),
      ]
    case .value(let level, let found, let proved):
      [
        "level": .level(PairsStage.level(level).name), "found": .joined(found),
        "expected": .joined(proved),
      ]
    }
  }

  private func names(of levels: [RoundLevel]) -> [String] {
    levels.map { PairsStage.level($0).name }
  }
}
