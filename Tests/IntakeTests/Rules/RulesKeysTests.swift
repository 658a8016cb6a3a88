import Domain
import Intake
import Testing

@Suite("Keys of a rules file")
struct RulesKeysTests {
  static let texts: [RefusedRules] = [
    RefusedRules("langauge: ja\n", "1:1 rules.unknown-key.near"),
    RefusedRules("colour: blue\n", "1:1 rules.unknown-key"),
    RefusedRules("Points: {}\n", "1:1 rules.unknown-key.near"),
    RefusedRules("ｍｕｓｔ: {}\n", "1:1 rules.unknown-key.near"),
    RefusedRules(
      "sessions:\n  minute: 60\n  wekks: 2\n", "2:3 rules.unknown-key.near", "3:3 rules.unknown-key"
    ),
    RefusedRules(
      "closures:\n  - {form: 12-29, to: 01-03, name: x}\n", "2:6 rules.unknown-key.near"),
    RefusedRules("terms:\n  \"1\": {frist-day: 2022-05-09}\n", "2:9 rules.unknown-key.near"),
    RefusedRules("must: {shared_language: B1}\n", "1:8 rules.unknown-key.near"),
    RefusedRules("points: {feild: 40}\n", "1:10 rules.unknown-key.near"),
    RefusedRules("points: {language-depth: {B1: 0, D1: 3}}\n", "1:34 rules.unknown-key.near"),
    RefusedRules(
      "points: {common-hours: {each: 1, must: 3}}\n", "1:34 rules.unknown-key.near"),
    // Keys that stand outside their section.
    RefusedRules("sessions:\nminutes: 60\n", "2:1 rules.key-outside-section"),
    RefusedRules("field: 40\n", "1:1 rules.key-outside-section"),
    // Keys that are no words.
    RefusedRules("[language]: ja\n", "1:1 rules.key-not-a-word"),
    RefusedRules(
      "sessions: {~: 1, {a: b}: 2}\n", "1:12 rules.key-not-a-word", "1:18 rules.key-not-a-word"),
    RefusedRules("'': ja\n", "1:1 rules.unknown-key"),
    // Missing keys and values.
    RefusedRules(
      "closures:\n  - {from: 12-29}\n", "2:5 rules.missing-key", "2:5 rules.missing-key"),
    RefusedRules("terms:\n  \"1\": {weeks: 13}\n", "2:3 rules.missing-key"),
    RefusedRules("terms:\n  \"1\": {}\n", "2:3 rules.missing-key"),
    RefusedRules("points: {experience: {each: 2}}\n", "1:22 rules.missing-key"),
    RefusedRules("language:\n", "1:1 rules.nothing-after"),
    RefusedRules("closures:\n  # none\n", "1:1 rules.nothing-after"),
    RefusedRules("points:\naims: ~\n", "1:1 rules.nothing-after", "2:1 rules.nothing-after"),
    RefusedRules(
      "points: {field: , language-depth: {}}\n", "1:10 rules.nothing-after",
      "1:19 rules.nothing-after"),
    RefusedRules("terms:\n  \"1\":\n", "2:3 rules.nothing-after"),
    RefusedRules("closures: [{from: 01-01, to: 01-02, name: '　'}]\n", "1:37 rules.nothing-after"),
    RefusedRules("must: {counts-as-one: [[fa, ~]]}\n", "1:29 rules.nothing-after"),
    // Names of rounds.
    RefusedRules("terms:\n  第1期: {first-day: 2022-05-09}\n", "2:3 rules.bad-term-name"),
    RefusedRules("terms: {'': {first-day: 2022-05-09}}\n", "1:9 rules.bad-term-name"),
    RefusedRules(
      "terms:\n  abcdefghijklmnopqrstuvwxyz1234567: {first-day: 2022-05-09}\n",
      "2:3 rules.bad-term-name"),
  ]

  @Test("Each key is refused at its place", arguments: texts)
  func refusesKeys(text: RefusedRules) {
    #expect(rulesRefusals(text.yaml) == text.refusals)
  }

  @Test("The nearest known key is the likely repair")
  func nearestKey() {
    let top = ["language", "sessions", "closures", "terms", "must", "points", "aims"]
    #expect(
      rulesProblems("langauge: ja") == [.unknownKey("langauge", near: "language", known: top)])
    #expect(rulesProblems("trems: {}") == [.unknownKey("trems", near: "terms", known: top)])
    #expect(rulesProblems("x: {}") == [.unknownKey("x", near: nil, known: top)])
    #expect(rulesProblems("sessions: {Start Every: 60}").map(\.near) == ["start-every"])
    #expect(rulesProblems("sessions: {holidays: no}").map(\.near) == ["skip-public-holidays"])
    #expect(rulesProblems("lang: ja").map(\.near) == ["language"])
    #expect(rulesProblems("points: {partner spred: off}").map(\.near) == ["partner-spread"])
  }

  @Test("A key outside its section names the section")
  func sectionOfKey() {
    #expect(rulesProblems("weeks: 13") == [.keyOutsideSection("weeks", section: "terms")])
    #expect(rulesProblems("state ties: x") == [.keyOutsideSection("state ties", section: "must")])
  }

  @Test("A long key is quoted in part")
  func longKey() {
    let key = String(repeating: "k", count: 200)
    let near = rulesProblems("\(key): 1").first
    guard case .unknownKey(let quoted, nil, _) = near else {
      Issue.record("\(String(describing: near))")
      return
    }
    #expect(quoted == String(repeating: "k", count: 39) + "…")
  }
}

@Suite("Keys that stand twice")
struct RepeatedKeyTests {
  static let texts: [RefusedRules] = [
    RefusedRules("language: ja\nlanguage: en\n", "2:1 rules.repeated-key"),
    RefusedRules(
      "'aims': [coverage]\n\"aims\": [coverage]\naims: [coverage]\n", "2:1 rules.repeated-key",
      "3:1 rules.repeated-key"),
    RefusedRules(
      "must: {\"\\x73tate-ties\": unless asked, state-ties: unless asked}\n",
      "1:39 rules.repeated-key"),
    RefusedRules(
      "points: {language-depth: {B1: 0, C1: 3, B1: 5}, field: 1, field: 2}\n",
      "1:41 rules.repeated-key", "1:59 rules.repeated-key"),
    RefusedRules(
      "terms:\n  \"1\": {first-day: 2022-05-09}\n  1: {first-day: 2022-05-10}\n",
      "3:3 rules.repeated-key"),
    RefusedRules(
      "terms: {'a': {first-day: 2022-05-09, first-day: 2022-05-09}}\n", "1:38 rules.repeated-key"),
  ]

  @Test("Each is refused where it stands again", arguments: texts)
  func refusesRepetitions(text: RefusedRules) {
    #expect(rulesRefusals(text.yaml) == text.refusals)
  }

  @Test("The sentence names the line that set it first, and other defects are told beside it")
  func othersBesideRepetition() {
    let found = rulesProblems("sessions: {minutes: 5}\nlanguage: ja\nmust: {}\nlanguage: ja\n")
    #expect(
      found == [
        .outOfRange(5, key: "minutes", least: 15, most: 240),
        .repeatedKey("language", firstLine: 2),
      ])
  }

  @Test("Up to sixteen repetitions are told with both their places, more with their first")
  func manyRepetitions() {
    let line = "language: ja\n"
    let sixteen = rulesRefusals(String(repeating: line, count: 17))
    #expect(sixteen == (2...17).map { "\($0):1 rules.repeated-key" })
    let seventeen = rulesRefusals(String(repeating: line, count: 18))
    #expect(seventeen == (1...17).map { "\($0):1 rules.key-stands-again" })
  }

  @Test("Where the rest cannot be read a repetition is told at its first place")
  func repetitionBesideSyntax() {
    #expect(
      rulesRefusals("must: {state-ties: x, state-ties: y}\naims: [fit}\n")
        == ["1:8 rules.key-stands-again", "2:11 rules.not-yaml"])
    #expect(rulesRefusals("\"\": 1\n\"\": 2\ncolour: x\n") == ["1:1 rules.key-stands-again"])
  }
}

extension RulesProblem {
  /// What the problem takes to be meant.
  fileprivate var near: String? {
    if case .unknownKey(_, let near, _) = self { near } else { nil }
  }
}
