import Testing

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
