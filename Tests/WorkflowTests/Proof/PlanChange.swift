import Domain
import Foundation
import Testing
import Workflow

/// A change by hand, and sentences that must be told of it; the pairs are those of the story.
struct PlanChange: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let sentences: [String]
  let make: @Sendable (ExportedPlan) throws -> Void

  init(
    _ name: String, _ sentences: String...,
    make: @escaping @Sendable (ExportedPlan) throws -> Void
  ) {
    (testDescription, self.sentences, self.make) = (name, sentences, make)
  }

  /// Makes the change and expects that the second program tells of it, in both languages; says all
  /// that it tells in English.
  @discardableResult
  func expect(in desk: Desk? = nil) throws -> [String] {
    let plan = try ExportedPlan(desk)
    try make(plan)
    let (english, japanese) = (try plan.refusals(), try plan.refusals(.japanese))
    for sentence in sentences {
      #expect(english.contains { $0.hasPrefix(sentence + "\n") }, "\(english)")
    }
    #expect(english.count == japanese.count)
    #expect(Set(english).isDisjoint(with: japanese))
    return english
  }
}

// MARK: - Changes

extension ExportedPlan {
  func changeValue(of level: String, to value: [Int]) throws {
    try changePlan { plan in
      let values = try #require(plan["values"] as? [[String: Any]])
      plan["values"] = values.map { entry in
        entry["level"] as? String == level ? ["level": level, "value": value] : entry
      }
    }
  }

  func dropLines(_ count: Int, of file: String) throws {
    let lines = try desk.text("\(name)/\(file)").split(separator: "\n")
    try desk.write("\(name)/\(file)", lines.dropLast(count).joined(separator: "\n") + "\n")
  }

  func changePerson(
    _ code: String, of table: String, _ change: (inout [String: Any]) throws -> Void
  ) throws {
    try changeDocument("round.json") { round in
      var people = try #require(round[table] as? [[String: Any]])
      let place = try #require(people.firstIndex { $0["code"] as? String == code })
      try change(&people[place])
      round[table] = people
    }
  }

  func changeDecisions(_ change: (inout [String: Any]) throws -> Void) throws {
    try changeDocument("round.json") { round in
      var decisions = try #require(round["decisions"] as? [String: Any])
      try change(&decisions)
      round["decisions"] = decisions
    }
  }
}
