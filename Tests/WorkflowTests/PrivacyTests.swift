import Domain
import Foundation
import Testing
import Workflow

@Suite("Documents for programs hold codes, and nothing that a person wrote")
struct PrivacyTests {
  static let mentees = """
    code,term,name,kana,email,languages,slots_in_preference_order,field,nat,pref,block,keep_free
    M01,1/2,Amalthea,アマルテア,amalthea@example.org,en:B1,Sat10 Sun10,farriery,IS,女性,emp:Kamome,2022-05-14
    M02,1,Berengar,ベレンガル,berengar@example.org,en:C1,Sun10 Sat10,cooperage,PT,,nat:UY,
    M03,1,Chidinma,チディンマ,chidinma@example.org,en:B2,Sat10,chandlery,UY,,,

    """
  static let mentors = """
    code,name,kana,email,languages,slots,field,gender,nat,employer,state-ties,capacity
    V01,大吉,ダイキチ,daikichi@example.org,en:C2,Sat10 Sun10,farriery,F,PT,Hibari,,1
    V02,Eulalia,ユーラリア,eulalia@example.org,en:C2,Sat10 Sun10,cooperage,F,IS,Tsubame,IS,1
    V03,Fumitaka,フミタカ,fumitaka@example.org,fr:C2,Wed20,,M,UY,Kamome,,1

    """
  static let secrets =
    Story.names + [
      "アマルテア", "ユーラリア", "example.org", "farriery", "cooperage", "Kamome", "Tsubame", "女性",
      "\"IS\"", "\"PT\"", "\"UY\"",
    ]

  @Test("No command's document holds a name or an answer")
  func documents() throws {
    let desk = try Desk()
    for (step, report) in try everyReport(desk) {
      let text = report.document.document
      for secret in PrivacyTests.secrets { #expect(!text.contains(secret), "\(step): \(secret)") }
    }
  }

  @Test("The calendars hold no name, no code and no answer")
  func calendars() throws {
    let desk = try Desk()
    _ = try everyReport(desk)
    let feeds = try desk.feedBytes().values.map { String(decoding: $0, as: UTF8.self) }
    #expect(feeds.count >= 4)
    for secret in PrivacyTests.secrets + ["M01", "V01"] {
      #expect(!feeds.contains { $0.contains(secret) }, "\(secret)")
    }
  }

  @Test("What a lead reads of personal conditions is their number alone")
  func words() throws {
    let desk = try Desk()
    let conditions = ["女性", "Kamome", "Tsubame", "IS", "PT", "UY", "nat:", "emp:"]
    for (step, report) in try everyReport(desk) {
      for line in report.words() + report.words(.japanese) {
        for condition in conditions { #expect(!line.contains(condition), "\(step): \(line)") }
      }
    }
  }

  @Test("Which of the two refused is not kept")
  func refusals() throws {
    let desk = try Desk().proposed()
    try desk.offered(refusing: ["M01/V01"])
    let database = try Data(contentsOf: desk.folder.appending(path: "musubi.sqlite"))
    let log = (try? Data(contentsOf: desk.folder.appending(path: "musubi.sqlite-wal"))) ?? Data()
    let text = String(decoding: database + log, as: UTF8.self)
    #expect(text.contains("\"isAccepted\":false"))
    for word in ["refusedBy", "refuser", "reason\":\"M", "by\":\"V"] {
      #expect(!text.contains(word))
    }
  }

  /// Reports and refusals of a whole round, by the step that gave them.
  private func everyReport(_ desk: Desk) throws -> [(String, Report)] {
    var all: [(String, Report)] = []
    let take = { (name: String, command: () throws -> Report) in
      do {
        all.append((name, try command()))
      } catch let refusal as Refusal {
        all.append((name, refusal.report))
      }
    }
    try planning(desk, take)
    try publishing(desk, take)
    return all
  }

  private typealias Take = (String, () throws -> Report) throws -> Void

  private func planning(_ desk: Desk, _ take: Take) throws {
    let files = try [
      desk.write("a.csv", PrivacyTests.mentees), desk.write("b.csv", PrivacyTests.mentors),
    ]
    try take("import") { try desk.open().importPeople(files, maps: [], mode: .allOrNothing) }
    try take("open") { try desk.open().openRound("1") }
    try take("check") { try desk.open().check() }
    try take("freeze") { try desk.open().freeze(nil) }
    try take("propose") { try desk.open().propose(nil, withReasons: true) }
    try take("show") { try desk.open().show(nil, proposal: nil) }
    for code in ["M01", "M02", "M03", "V03"] {
      try take("why") { try desk.open().why(code, in: nil) }
    }
    try take("what-if") { try desk.open().whatIf("M02", "V01", hour: nil, in: nil) }
    try take("what-if") { try desk.open().whatIf("M01", "V03", hour: nil, in: nil) }
    try take("lock") { try desk.open().lock("M02", "V01", hour: nil, in: nil) }
    try take("lock") { try desk.open().lock("M03", "V01", hour: nil, in: nil) }
    try take("propose") { try desk.open().propose(nil, withReasons: false) }
    try take("unlock") { try desk.open().unlock("M02", in: nil) }
    try take("unlock") { try desk.open().unlock("M03", in: nil) }
    try take("forbid") { try desk.open().forbid("M03", "V01", in: nil) }
    try take("override") {
      try desk.open().override("training", "M01", "V01", reason: "known", in: nil)
    }
    try take("propose") { try desk.open().propose(nil, withReasons: true) }
    try take("compare") { try desk.open().compare([1, 2], best: nil, in: nil) }
    try take("compare") { try desk.open().compare([], best: 5, in: nil) }
  }

  private func publishing(_ desk: Desk, _ take: Take) throws {
    try take("export") { try desk.open().export(nil, to: desk.path("plan")) }
    try take("verify") { try PlanFiles.verify(desk.path("plan")) }
    try take("offer") { try desk.open().offer(nil) }
    try take("answer") {
      try desk.open().answer(accepted: ["M01"], refused: [], restAccepts: false, in: nil)
    }
    try take("publish") { try desk.open().publish(nil, at: "2022-05-01") }
    try take("answer") {
      try desk.open().answer(accepted: [], refused: [], restAccepts: true, in: nil)
    }
    try take("publish") { try desk.open().publish(nil, at: "2022-05-01") }
    try take("feed list") { try desk.open().feedList() }
    try take("feed verify") { try desk.open().verifyFeeds() }
    try take("history") { try desk.open().history() }
    try desk.write("a.csv", PrivacyTests.mentees.replacing("en:B1", with: "eng"))
    try take("import") {
      try desk.open().importPeople([desk.path("a.csv")], maps: [], mode: .allOrNothing)
    }
    try take("import") {
      try desk.open().importPeople([desk.path("a.csv")], maps: [], mode: .goodRows)
    }
    try take("verify") { try PlanFiles.verify(desk.path("plan")) }
    try take("close") { try desk.open().close(nil) }
  }
}
