import Domain
import Foundation
import Testing
import Workflow

@Suite("Exporting a plan")
struct ExportTests {
  @Test("An exported plan is accepted, and every input is as it was")
  func accepted() throws {
    let plan = try ExportedPlan()
    let report = try PlanFiles.verify(plan.desk.path("plan/plan.json"))
    #expect(report.document["accepted"] == true)
    #expect(report.document["pairs"].number == 3)
    #expect(
      report.words().dropFirst() == [
        sentence("plan.same-input", ["file": "mentees.csv"]),
        sentence("plan.same-input", ["file": "mentors.csv"]),
        sentence("plan.same-input", ["file": "programme.yaml"]),
      ])
    #expect(try PlanFiles.verify(plan.desk.path("plan")).document == report.document)
  }

  @Test("It is accepted without the workspace, and says what could not be compared")
  func elsewhere() throws {
    let plan = try ExportedPlan()
    let away = FileManager.default.temporaryDirectory
      .appending(path: "musubi-\(UUID().uuidString)/a/b/c/d")
    defer { try? FileManager.default.removeItem(at: away) }
    try FileManager.default.createDirectory(
      at: away.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.moveItem(atPath: plan.desk.path("plan"), toPath: away.path)
    #expect(
      try PlanFiles.verify(away.path).words().dropFirst() == [
        sentence("plan.input-elsewhere", ["file": "mentees.csv"]),
        sentence("plan.input-elsewhere", ["file": "mentors.csv"]),
        sentence("plan.input-elsewhere", ["file": "programme.yaml"]),
      ])
  }

  @Test("A plan with a second mentor, a lock, a ban and an override is accepted")
  func everyDecision() throws {
    let mentees = Story.mentees.replacing("field,nat\n", with: "field,nat,co-mentor\n")
      .replacing("it,IS\n", with: "it,IS,yes\n").replacing("PT\n", with: "PT,no\n")
      .replacing("UY\n", with: "UY,no\n")
    let desk = try Desk().frozen(mentees: mentees, mentors: DecisionTests.untrained)
    _ = try desk.open().override("training", "M01", "V01", reason: "known for long", in: nil)
    _ = try desk.open().lock("M02", "V02", hour: "Wed20", in: nil)
    _ = try desk.open().forbid("M03", "V01", in: nil)
    #expect(try desk.pairs().count == 3)
    #expect(try ExportedPlan(desk).refusals().isEmpty)
  }

  @Test("The plan that was published is exported, and a round without a proposal has none")
  func published() throws {
    #expect(
      try refusal { try Desk().frozen().open().export(nil, to: "/nowhere") }.phrase.key
        == "round.no-proposal")
    let desk = try Desk().published()
    _ = try desk.open().lock("M01", "V01", hour: "Sun10", in: nil)
    _ = try desk.pairs()
    let plan = try ExportedPlan(desk)
    #expect(try desk.text("plan/plan.json").contains("\"proposal\" : 1"))
    #expect(try plan.refusals().isEmpty)
  }

  @Test("After another freeze a proposal is shown and exported as it was made")
  func refrozen() throws {
    let desk = try Desk().published()
    // V01 gives up Saturdays, which changes the plan of the round that is frozen anew.
    let changed = Story.mentors.replacing("大吉,en:C2,Sat10 ", with: "大吉,en:C2,")
    let file = try desk.write("later.csv", changed)
    _ = try desk.open().importPeople([file], maps: [], mode: .allOrNothing)
    _ = try desk.open().freeze(nil)
    #expect(try desk.open().show(nil, proposal: 1).pairs == Story.pairs)
    #expect(try ExportedPlan(desk).refusals().isEmpty)
  }

  @Test("Nothing is written over, and the folder is the owner's alone")
  func folder() throws {
    let plan = try ExportedPlan()
    let again = try refusal { try plan.desk.open().export(nil, to: plan.desk.path("plan")) }
    #expect(again.phrase.key == "export.exists")
    let attributes = try FileManager.default.attributesOfItem(atPath: plan.desk.path("plan"))
    #expect(attributes[.posixPermissions] as? Int == 0o700)
    #expect(try plan.desk.names().filter { $0.hasPrefix(".plan") }.isEmpty)
  }

  @Test("Two exports of one proposal are equal byte for byte")
  func equalBytes() throws {
    let plan = try ExportedPlan()
    let other = try ExportedPlan(plan.desk, named: "other")
    for name in try FileManager.default.contentsOfDirectory(atPath: plan.desk.path("plan")) {
      let text = try plan.desk.text("plan/\(name)")
      #expect(try text == other.desk.text("other/\(name)"), "\(name)")
    }
  }

  @Test(
    "A part that is missing is named",
    arguments: [
      "plan.json", "round.json", "rules.yaml", "cells.json", "pairs.model.txt",
      "pairs.answer.txt", "pairs.certificate.txt", "reserves.model.txt",
    ])
  func missing(name: String) throws {
    let plan = try ExportedPlan()
    try FileManager.default.removeItem(atPath: plan.desk.path("plan/\(name)"))
    let refusal = try refusal { try PlanFiles.verify(plan.desk.path("plan")) }
    #expect(refusal.phrase.key == "file.unreadable")
    #expect(refusal.words().contains("plan/\(name)"))
  }

  @Test(
    "A part that is something else is named",
    arguments: [
      ("plan.json", "plan.json is not a plan of Musubi."),
      ("round.json", "round.json is not a plan of Musubi."),
      ("cells.json", "cells.json is not a plan of Musubi."),
      ("rules.yaml", "rules.yaml is not the file that the plan names: its digest differs."),
      ("pairs.model.txt", "Line 1 of the model for the pairs cannot be read."),
      ("pairs.answer.txt", "Line 1 of the answer for the pairs cannot be read."),
      ("reserves.certificate.txt", "Line 1 of the certificate for the reserves cannot be read."),
    ])
  func foreign(name: String, sentence: String) throws {
    for text in ["\n", "x", "{}", "[1, 2", "\u{0}\u{1}", "musubi-plan 1"] {
      let plan = try ExportedPlan()
      try plan.desk.write("plan/\(name)", text)
      let refusal = try refusal { try PlanFiles.verify(plan.desk.path("plan")) }
      let told = [refusal.words()] + refusal.details()
      #expect(told.contains { $0.hasPrefix(sentence) }, "\(text): \(told)")
    }
  }
}
