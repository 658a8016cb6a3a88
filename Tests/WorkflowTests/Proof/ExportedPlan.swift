import Domain
import Foundation
import Testing
import Workflow

/// A plan as `musubi round export` writes it, with somebody's hand in it.
final class ExportedPlan {
  let desk: Desk
  /// The folder's name within the workspace.
  let name: String

  /// Exports the story's plan into the workspace.
  init(_ desk: Desk? = nil, named name: String = "plan") throws {
    self.desk = try desk ?? Desk().proposed(mentors: Story.threeMentors)
    self.name = name
    _ = try self.desk.open().export(nil, to: self.desk.path(name))
  }

  /// What the second program says; empty where it accepts.
  func refusals(_ language: LeadLanguage = .english) throws -> [String] {
    do {
      _ = try PlanFiles.verify(desk.path(name))
      return []
    } catch let refusal as Refusal {
      #expect(refusal.phrase.key == "plan.rejected")
      return refusal.details(language)
    }
  }

  /// Exchanges text of one of the files; `old` must stand there once.
  func replace(_ old: String, with new: String, in file: String) throws {
    let text = try desk.text("\(name)/\(file)")
    #expect(text.ranges(of: old).count == 1, "\(old)")
    try desk.write("\(name)/\(file)", text.replacing(old, with: new))
  }

  /// Changes the plan within `plan.json`.
  func changePlan(_ change: (inout [String: Any]) throws -> Void) throws {
    try changeDocument("plan.json") { document in
      var plan = try #require(document["plan"] as? [String: Any])
      try change(&plan)
      document["plan"] = plan
    }
  }

  /// Changes a pair of the plan, by its mentee.
  func changePair(of mentee: String, _ change: (inout [String: Any]) throws -> Void) throws {
    try changePlan { plan in
      var pairs = try #require(plan["pairs"] as? [[String: Any]])
      let place = try #require(
        pairs.firstIndex { ($0["key"] as? String)?.hasPrefix(mentee) == true })
      try change(&pairs[place])
      plan["pairs"] = pairs
    }
  }

  /// Changes a document of the folder.
  func changeDocument(_ file: String, _ change: (inout [String: Any]) throws -> Void) throws {
    let data = Data(try desk.text("\(name)/\(file)").utf8)
    var document = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
    try change(&document)
    let changed = try JSONSerialization.data(
      withJSONObject: document, options: [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes])
    try desk.write("\(name)/\(file)", String(decoding: changed, as: UTF8.self))
  }
}
