import Intake
import Testing

@Suite("Rules files that are not YAML, or not text")
struct RulesMarksTests {
  static let texts: [RefusedRules] = [
    // Tabs indent nothing; elsewhere they are blanks.
    RefusedRules("sessions:\n\tminutes: 60\n", "2:1 rules.tab"),
    RefusedRules("sessions:\n  minutes:\t60\n"),
    RefusedRules("closures:\n  -\t{from: 12-29, to: 01-03, name: x}\n", "2:4 rules.tab"),
    // Quotations and brackets.
    RefusedRules("terms:\n  \"1: {first-day: 2022-05-09}\n", "2:3 rules.unclosed"),
    RefusedRules("closures: [{from: 12-29, to: 01-03, name: 'x}]\n", "1:43 rules.unclosed"),
    RefusedRules("aims: [coverage, fit\nlanguage: ja\n", "1:7 rules.unclosed"),
    RefusedRules("points:\n  language-depth: {B1: 0\n", "2:19 rules.unclosed"),
    RefusedRules("closures: [{from: 12-29, to: 01-03, name: 'it''s [ours'}]\n"),
    RefusedRules(#"closures: [{from: 12-29, to: 01-03, name: "a \" {b"}]"#),
    // Wide letters of a Japanese keyboard.
    RefusedRules("sessions:\n  minutes：60\n", "2:10 rules.full-width-colon"),
    RefusedRules("closures:\n- {from：12-29, to: 01-03, name: x}\n", "2:8 rules.full-width-colon"),
    RefusedRules("sessions:\n　minutes: 60\n", "2:1 rules.full-width-blank"),
    RefusedRules("sessions:\n  minutes:　60\n", "2:11 rules.full-width-blank"),
    RefusedRules("closures: [{from: 12-29, to: 01-03, name: 冬：前　半}]\n"),
    // A colon without its blank.
    RefusedRules("language:ja\n", "1:9 rules.colon-without-blank"),
    RefusedRules(
      "closures:\n- {from: 12-29, to:01-03, name: x}\n", "2:19 rules.colon-without-blank"),
    RefusedRules("closures: [{from: 12-29, to: 01-03, name: 12:30}]\n"),
    // What YAML can do and no rules file needs.
    RefusedRules(
      "sessions: &s {minutes: 60}\nmust: *s\n",
      "1:11 rules.special-mark", "2:7 rules.special-mark"),
    RefusedRules("sessions: {minutes: !!int 60}\n", "1:21 rules.special-mark"),
    RefusedRules("language: |\n  ja\n", "1:11 rules.special-mark"),
    RefusedRules("? [a]\n: b\n", "1:1 rules.special-mark"),
    RefusedRules("%YAML 1.1\n---\n", "1:1 rules.special-mark"),
    RefusedRules("closures: [{from: 12-29, to: 01-03, name: *冬*}]\n", "1:43 rules.special-mark"),
    RefusedRules("closures: [{from: 12-29, to: 01-03, name: 冬 *休み* & more}]\n"),
    RefusedRules("# &a *b !c\nlanguage: ja # *d\n"),
    // Inside brackets a text may go on in the next line; a quotation mark in it is a letter.
    RefusedRules("aims: [coverage\n  \"x, *q, y\"]\n", "2:7 rules.special-mark"),
    // Other syntax, where the parser stops.
    RefusedRules("sessions:\n    minutes: 60\n  buffer: 0\n", "3:3 rules.not-yaml"),
    RefusedRules("language: ja: en\n", "1:13 rules.not-yaml"),
    RefusedRules("aims: [coverage}\n", "1:16 rules.not-yaml"),
    RefusedRules("language: ja]\nsessions: ]\n", "2:11 rules.not-yaml"),
    RefusedRules("{[a]: 1, [a]: 2}\n", "1:2 rules.not-yaml"),
    // Several marks at once.
    RefusedRules(
      "language:ja\nsessions:\n\tbuffer: 0\nmust: *x\n", "1:9 rules.colon-without-blank",
      "3:1 rules.tab", "4:7 rules.special-mark"),
  ]

  @Test("Each slip is named where it was made", arguments: texts)
  func namesTheSlip(text: RefusedRules) {
    #expect(rulesRefusals(text.yaml) == text.refusals)
  }

  @Test("A second document is refused, and the first is read all the same")
  func secondDocument() {
    #expect(
      rulesRefusals("---\nlanguage: jp\n---\nlanguage: en\n")
        == ["2:11 rules.unknown-word.near", "4:1 rules.second-document"])
    #expect(rulesRefusals("language: en\n...\n") == [])
  }

  @Test("Bytes that are not UTF-8 are refused where they begin")
  func notUTF8() {
    // 言語 in Shift_JIS.
    #expect(
      rulesRefusals(Array("# ok\n# ".utf8) + [0x8C, 0xBE, 0x8C, 0xEA]) == ["2:3 rules.not-utf8"])
    #expect(rulesRefusals([0xFF, 0xFE, 0x6C, 0x00]) == ["1:1 rules.not-utf8"])
    #expect(rulesRefusals(Array("# 言".utf8.dropLast())) == ["1:3 rules.not-utf8"])
    // An encoded surrogate and an overlong slash.
    #expect(rulesRefusals([0x23, 0xED, 0xA0, 0x80]) == ["1:2 rules.not-utf8"])
    #expect(rulesRefusals([0x23, 0xC0, 0xAF]) == ["1:2 rules.not-utf8"])
  }

  @Test("Every control character is named by its code")
  func controlCharacters() {
    let found = rulesProblems("# a\u{0}\nlanguage: j\u{7}a\u{FEFF}\n")
    #expect(
      found == [
        .controlCharacter(code: "U+0000"), .controlCharacter(code: "U+0007"),
        .controlCharacter(code: "U+FEFF"),
      ])
    #expect(rulesRefusals("\n# \u{7F}") == ["2:3 rules.control-character"])
  }

  @Test("256 kB are read, one byte more is not")
  func size() {
    let most = 262_144
    let comment = [UInt8](repeating: UInt8(ascii: "#"), count: most)
    #expect(rulesRefusals(comment) == [])
    #expect(
      rulesDefects(comment + [0x23]).map(\.problem) == [.tooLarge(bytes: most + 1, most: most)])
    #expect(rulesRefusals(comment + [0x23]) == ["1:1 rules.too-large"])
  }
}
