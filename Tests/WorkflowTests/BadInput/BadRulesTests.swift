import Domain
import Testing
import Workflow

@Suite("Bad rules are refused with line and column, in both languages")
struct BadRulesTests {
  @Test(
    "Each command that needs the rules refuses them, and nothing is changed",
    arguments: BadRules.all)
  func refused(rules: BadRules) throws {
    let desk = try Desk(rules: rules.text)
    let workspace = try desk.open()
    let opening = try refusal { try workspace.openRound("1") }
    #expect(opening.phrase.key == "rules.refused")
    #expect(opening.details.map(\.key) == ["rules.\(rules.key)"])
    #expect(try refusal { try workspace.check() } == opening)
    let english = try #require(opening.details(.english).first)
    let japanese = try #require(opening.details(.japanese).first)
    #expect(english.hasPrefix("Line \(rules.line), column \(rules.column): "), "\(english)")
    #expect(japanese.hasPrefix("\(rules.line)行目の\(rules.column)文字目"), "\(japanese)")
    for told in [english, japanese] {
      #expect(told.split(separator: "\n").count == 3)
      #expect(!told.contains("{line}") && !told.contains("{column}"))
    }
    #expect(try desk.revisions() == 1)
  }

  @Test("Rules that are missing are told, and rules of another encoding")
  func noRules() throws {
    let desk = try Desk()
    try desk.write("programme.yaml", "")
    #expect(try refusal { try desk.open().openRound("1") }.phrase.key == "round.no-terms")
  }

  @Test("A round that is frozen goes on with the rules that it was frozen with")
  func frozen() throws {
    let desk = try Desk().frozen()
    try desk.write("programme.yaml", "aims: [fit]\n")
    #expect(try desk.pairs() == Story.pairs)
    #expect(try refusal { try desk.open().freeze(nil) }.phrase.key == "rules.refused")
  }
}
