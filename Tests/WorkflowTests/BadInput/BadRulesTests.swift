import Domain
import Testing
import Workflow

/// A rules file with one defect, and its place.
struct BadRules: Sendable, CustomTestStringConvertible {
  let text: String
  let key: String
  let line: Int
  let column: Int

  init(_ text: String, _ key: String, _ line: Int, _ column: Int) {
    (self.text, self.key, self.line, self.column) = (text, key, line, column)
  }

  var testDescription: String { key }

  static let all: [BadRules] = [
    BadRules("langauge: en\n", "unknown-key.near", 1, 1),
    BadRules("colour: blue\n", "unknown-key", 1, 1),
    BadRules("language: fr\n", "unknown-word", 1, 11),
    BadRules("language: en\nlanguage: ja\n", "repeated-key", 2, 1),
    BadRules("language:\n", "nothing-after", 1, 1),
    BadRules("language: [en]\n", "needs-text", 1, 11),
    BadRules("language:en\n", "colon-without-blank", 1, 9),
    BadRules("sessions:\n\tminutes: 60\n", "tab", 2, 1),
    BadRules("sessions:\n  minutes：60\n", "full-width-colon", 2, 10),
    BadRules("sessions:\n　minutes: 60\n", "full-width-blank", 2, 1),
    BadRules("sessions:\n  minutes: 5\n", "out-of-range", 2, 12),
    BadRules("sessions:\n  minutes: sixty\n", "not-a-number", 2, 12),
    BadRules("sessions:\n  minutes: ６０\n", "not-a-number.near", 2, 12),
    BadRules("sessions:\n  start-every: 50\n", "not-a-divisor", 2, 16),
    BadRules("sessions:\n  skip-public-holidays: maybe\n", "not-yes-or-no", 2, 25),
    BadRules("sessions: 60\n", "needs-section", 1, 11),
    BadRules("minutes: 60\n", "key-outside-section", 1, 1),
    BadRules("terms:\n  \"1\": {weeks: 13}\n", "missing-key", 2, 3),
    BadRules("terms:\n  第1期: {first-day: 2022-05-09}\n", "bad-term-name", 2, 3),
    BadRules("terms:\n  \"1\": {first-day: 2022-02-30}\n", "not-a-date", 2, 20),
    BadRules("terms:\n  \"1\": {first-day: 2022/5/9}\n", "not-a-date.near", 2, 20),
    BadRules("terms:\n  \"1: {first-day: 2022-05-09}\n", "unclosed", 2, 3),
    BadRules("closures: none\n", "needs-list", 1, 11),
    BadRules("closures:\n  - {from: 12-29, to: 2023-01-03, name: x}\n", "mixed-dates", 2, 5),
    BadRules(
      "closures:\n  - {from: 2022-08-16, to: 2022-08-13, name: x}\n", "end-before-start", 2, 5),
    BadRules("closures:\n  - {from: 13-01, to: 01-03, name: x}\n", "not-a-day", 2, 12),
    BadRules("must:\n  counts-as-one: [[fa]]\n", "language-alone", 2, 19),
    BadRules("must:\n  counts-as-one: [[fa, Dari!]]\n", "not-a-language", 2, 24),
    BadRules("must:\n  counts-as-one: [[fa, fa-AF], [fa, tg]]\n", "language-twice", 2, 33),
    BadRules("points:\n  field: much\n", "not-points", 2, 10),
    BadRules("points:\n  district: {each: 1, most: 2}\n", "unfit-each", 2, 13),
    BadRules("points:\n  experience: 5\n", "unfit-number", 2, 15),
    BadRules("points:\n  field: {B1: 5}\n", "unfit-levels", 2, 10),
    BadRules("aims: [fit, coverage]\n", "coverage-not-first", 1, 8),
    BadRules("aims: [coverage, fit, fit]\n", "aim-twice", 1, 23),
    BadRules("sessions: &a {minutes: 60}\n", "special-mark", 1, 11),
    BadRules("language: en\n---\nlanguage: ja\n", "second-document", 3, 1),
    BadRules("language: \u{7}en\n", "control-character", 1, 11),
    BadRules("sessions:\n    minutes: 60\n  buffer: 0\n", "not-yaml", 3, 3),
  ]
}

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
    #expect(try refusal { try desk.open().openRound("1") }.phrase.key == "round.no-term")
  }

  @Test("A round that is frozen goes on with the rules that it was frozen with")
  func frozen() throws {
    let desk = try Desk().frozen()
    try desk.write("programme.yaml", "aims: [fit]\n")
    #expect(try desk.pairs() == Story.pairs)
    #expect(try refusal { try desk.open().freeze(nil) }.phrase.key == "rules.refused")
  }
}

@Suite("What is told of bad rules, word for word")
struct BadRulesWordsTests {
  static let sentences: [(rules: String, english: String, japanese: String)] = [
    (
      "sessions:\n  minutes: 5\n",
      """
      Line 2, column 12: 5 is out of the question for "minutes".
      The number lies between 15 and 240.
      Maybe 15 will do.
      """,
      """
      2行目の12文字目の 5 は、「minutes」の値にできません。
      15〜240の数を書きます。
      もしかすると、15 で足りるのではありませんか。
      """
    ),
    (
      "sessions:\n\tminutes: 60\n",
      """
      Line 2, column 1: this line is indented with a tab.
      Lines are indented with blanks.
      Maybe put two blanks in the place of the tab.
      """,
      """
      2行目の1文字目で、字下げにタブが使われています。
      字下げには半角の空白を使います。
      もしかすると、タブを半角の空白二つに置きかえれば直ります。
      """
    ),
    (
      "terms:\n  \"1\": {first-day: 2022/5/9}\n",
      """
      Line 2, column 20: "2022/5/9" is not written as a date.
      "first-day" takes a date with its year, such as 2022-05-09.
      Maybe 2022-05-09 was meant.
      """,
      """
      2行目の20文字目の「2022/5/9」は、日付の書き方が違います。
      「first-day」には、2022-05-09 のように、年のついた日付を書きます。
      もしかすると、2022-05-09 のことではありませんか。
      """
    ),
    (
      "aims: [fit, coverage]\n",
      """
      Line 1, column 8: the list of aims does not begin with coverage.
      That as many as possible have a mentor always comes first.
      Maybe move coverage to the front.
      """,
      """
      1行目の8文字目の aims が、coverage で始まっていません。
      できるだけ多くの人にメンターがつくことを、いつも先に考えます。
      もしかすると、coverage を先頭に移せば直ります。
      """
    ),
    (
      "sessions:\n  skip-public-holidays: maybe\n",
      """
      Line 2, column 25: "maybe" is neither yes nor no.
      "skip-public-holidays" takes yes or no.
      Maybe write yes, or no, in Latin letters.
      """,
      """
      2行目の25文字目の「maybe」は、yes でも no でもありません。
      「skip-public-holidays」には、yes か no を書きます。
      もしかすると、半角の英字で yes か no と書けば直ります。
      """
    ),
    (
      "must:\n  counts-as-one: [[fa]]\n",
      """
      Line 2, column 19: this group of languages has fewer than two members.
      Languages that count as one stand together, as in [[fa, fa-AF]].
      Maybe add the second language, or put one more pair of brackets around the group.
      """,
      """
      2行目の19文字目のまとまりには、言語が二つありません。
      同じ言語とみなすものは、[[fa, fa-AF]] のように、まとめて書きます。
      もしかすると、もう一つの言語か、外側のかっこを書き忘れていませんか。
      """
    ),
  ]

  @Test("In English and in Japanese", arguments: sentences)
  func words(rules: String, english: String, japanese: String) throws {
    let desk = try Desk(rules: rules)
    let refusal = try refusal { try desk.open().openRound("1") }
    #expect(refusal.words() == "programme.yaml cannot be used as it is. Nothing was changed.")
    #expect(refusal.details(.english) == [english])
    #expect(refusal.details(.japanese) == [japanese])
  }
}
