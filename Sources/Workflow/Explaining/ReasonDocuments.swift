import Almanac
import Domain

// Reasons as documents: codes, hours, numbers and words of the rules. What people answered (languages,
// fields, goals) and what a lead wrote stand in the sentences alone.

extension PairReason {
  var document: JSONValue {
    [
      "languageLevel": language.map { .text($0.level.rawValue) } ?? .null,
      "sharedFields": .number(fields.count), "sharedGoals": .number(goals.count),
      "commonHours": .number(commonHours), "hourPlace": .number(hourPlace),
      "eligibleMentors": .number(eligibleMentors), "betterMentors": .number(betterMentors),
      "inEveryBestPlan": .bool(isInEveryBestPlan),
      "lock": lock.map { .text($0.rawValue) } ?? .null,
      "overrides": .list(overrides.map { .text($0.rule.rawValue) }),
    ]
  }
}

extension UnpairedReason {
  var document: JSONValue {
    [
      "mentee": .text(mentee.text), "mentors": .number(mentors),
      "obstacles": .object(
        Dictionary(obstacles.map { ($0.rule.rawValue, .number($0.mentors)) }) { first, _ in first }),
      "eligible": eligible.document, "competition": competition?.document ?? .null,
      "repairs": .list(repairs.map(\.document)), "waits": .bool(waits),
    ]
  }
}

extension Competition {
  fileprivate var document: JSONValue {
    [
      "mentees": mentees.document, "mentors": mentors.document, "places": .number(places),
    ]
  }
}

extension [PersonCode] {
  fileprivate var document: JSONValue { .list(map { .text($0.text) }) }
}

extension Repair {
  fileprivate var document: JSONValue {
    switch self {
    case .mentorsHour(let mentee, let hour, let mentors):
      [
        "repair": "mentors-hour", "mentee": .text(mentee.text), "hour": .text(hour.description),
        "mentors": mentors.document,
      ]
    case .menteesHour(let mentee, let hour, let mentors):
      [
        "repair": "mentees-hour", "mentee": .text(mentee.text), "hour": .text(hour.description),
        "mentors": mentors.document,
      ]
    case .languageLevel(let mentee, let shared, let mentors):
      [
        "repair": "language-level", "mentee": .text(mentee.text),
        "level": .text(shared.level.rawValue), "mentors": mentors.document,
      ]
    case .interpreter(let mentee, let mentors):
      ["repair": "interpreter", "mentee": .text(mentee.text), "mentors": mentors.document]
    case .training(let mentor, let mentees):
      ["repair": "training", "mentor": .text(mentor.text), "mentees": mentees.document]
    case .place(let mentor): ["repair": "place", "mentor": .text(mentor.text)]
    case .newMentor(_, let hour, let mentees):
      [
        "repair": "new-mentor", "hour": .text(hour.description), "mentees": mentees.document,
      ]
    }
  }
}
