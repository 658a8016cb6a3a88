import Almanac
import Domain
import Intake
import Testing

@Suite("Values of a rules file")
struct RulesValuesTests {
  static let shapes: [RefusedRules] = [
    RefusedRules("hello\n", "1:1 rules.needs-section"),
    RefusedRules("- a\n- b\n", "1:1 rules.needs-section"),
    RefusedRules("sessions: 60\n", "1:11 rules.needs-section"),
    RefusedRules("sessions: [60]\n", "1:11 rules.needs-section"),
    RefusedRules("language: [ja]\n", "1:11 rules.needs-text"),
    RefusedRules("sessions: {minutes: {a: 1}}\n", "1:21 rules.needs-text"),
    RefusedRules("closures: {from: 12-29, to: 01-03, name: x}\n", "1:11 rules.needs-list"),
    RefusedRules("closures: [12-29]\n", "1:12 rules.needs-section"),
    RefusedRules("terms: [1]\n", "1:8 rules.needs-section"),
    RefusedRules("terms: {a: 2022-05-09}\n", "1:12 rules.needs-section"),
    RefusedRules("must: B1\n", "1:7 rules.needs-section"),
    RefusedRules("must: {counts-as-one: fa}\n", "1:23 rules.needs-list"),
    RefusedRules(
      "must: {counts-as-one: [fa, fa-AF]}\n", "1:24 rules.needs-list", "1:28 rules.needs-list"),
    RefusedRules("points: high\n", "1:9 rules.needs-section"),
    RefusedRules("points: {field: [1, 2]}\n", "1:17 rules.needs-text"),
    RefusedRules("aims: coverage\n", "1:7 rules.needs-list"),
    RefusedRules("aims: [coverage, [fit]]\n", "1:18 rules.needs-text"),
  ]

  static let values: [RefusedRules] = [
    RefusedRules("language: jp\n", "1:11 rules.unknown-word.near"),
    RefusedRules("language: german\n", "1:11 rules.unknown-word"),
    RefusedRules("sessions:\n  minutes: sixty\n", "2:12 rules.not-a-number"),
    RefusedRules("sessions:\n  minutes: 60分\n", "2:12 rules.not-a-number"),
    RefusedRules("sessions:\n  minutes: ６０\n", "2:12 rules.not-a-number.near"),
    RefusedRules("sessions:\n  minutes: 60.5\n", "2:12 rules.not-a-number"),
    RefusedRules(
      "sessions: {minutes: 14, buffer: -1}\n",
      "1:21 rules.out-of-range", "1:33 rules.out-of-range"),
    RefusedRules(
      "sessions: {minutes: 241, buffer: 241}\n", "1:21 rules.out-of-range",
      "1:34 rules.out-of-range"),
    RefusedRules(
      "sessions: {start-every: 0, every-weeks: 3}\n", "1:25 rules.out-of-range",
      "1:41 rules.out-of-range"),
    RefusedRules("sessions: {start-every: 50}\n", "1:25 rules.not-a-divisor"),
    RefusedRules("sessions: {skip-public-holidays: はい}\n", "1:34 rules.not-yes-or-no"),
    RefusedRules("terms: {a: {first-day: 2022-05-09, weeks: 0}}\n", "1:43 rules.out-of-range"),
    RefusedRules("terms: {a: {first-day: 2022-05-09, weeks: 105}}\n", "1:43 rules.out-of-range"),
    RefusedRules("terms: {a: {first-day: 2023-02-29}}\n", "1:24 rules.not-a-date"),
    RefusedRules("terms: {a: {first-day: 05-09}}\n", "1:24 rules.not-a-date"),
    RefusedRules("terms: {a: {first-day: 2022/5/9}}\n", "1:24 rules.not-a-date.near"),
    RefusedRules(
      "closures: [{from: 8/13, to: winter, name: x}]\n", "1:19 rules.not-a-day.near",
      "1:29 rules.not-a-day"),
    RefusedRules(
      "closures: [{from: 2022-08-16, to: 2022-08-13, name: x}]\n", "1:12 rules.end-before-start"),
    RefusedRules(
      "closures:\n- from: 12-29\n  to: 2023-01-03\n  name: x\n", "2:3 rules.mixed-dates"),
    RefusedRules("must: {shared-language: B3}\n", "1:25 rules.unknown-word.near"),
    RefusedRules("must: {shared-language: b1}\n", "1:25 rules.unknown-word.near"),
    RefusedRules("must: {same-nationality: never}\n", "1:26 rules.unknown-word"),
    RefusedRules("must: {state-ties: unless-asked}\n", "1:20 rules.unknown-word.near"),
    RefusedRules(
      "must: {counts-as-one: [[fa, ペルシア語], [ja]]}\n", "1:29 rules.not-a-language",
      "1:37 rules.language-alone"),
    RefusedRules("must: {counts-as-one: [[fa, prs], [ps, FA]]}\n", "1:40 rules.language-twice"),
    RefusedRules("must: {counts-as-one: [[]]}\n", "1:24 rules.language-alone"),
    RefusedRules("aims: [fit, coverage]\n", "1:8 rules.coverage-not-first"),
    RefusedRules("aims: []\n", "1:7 rules.coverage-not-first"),
    RefusedRules("aims:\n  - coverage\n  - fit\n  - fit\n", "4:5 rules.aim-twice"),
    RefusedRules(
      "aims: [covrage, fit, satisfied, fit]\n", "1:8 rules.unknown-word.near",
      "1:22 rules.unknown-word", "1:33 rules.aim-twice"),
    RefusedRules("aims: [fit, fit]\n", "1:8 rules.coverage-not-first", "1:13 rules.aim-twice"),
  ]

  static let points: [RefusedRules] = [
    RefusedRules("points: {field: -1}\n", "1:17 rules.out-of-range"),
    RefusedRules("points: {field: 10001}\n", "1:17 rules.out-of-range"),
    RefusedRules("points: {language-depth: {B1: -5}}\n", "1:31 rules.out-of-range"),
    RefusedRules(
      "points: {goals: {each: -2, most: 99999}}\n", "1:24 rules.out-of-range",
      "1:34 rules.out-of-range"),
    RefusedRules("points: {field: hihg}\n", "1:17 rules.not-points.near"),
    RefusedRules("points: {field: ４０}\n", "1:17 rules.not-points.near"),
    RefusedRules("points: {field: very much}\n", "1:17 rules.not-points"),
    RefusedRules("points: {common-hours: 10}\n", "1:24 rules.unfit-number"),
    RefusedRules("points: {experience: 10}\n", "1:22 rules.unfit-number"),
    RefusedRules("points: {language-depth: 10}\n", "1:26 rules.unfit-number"),
    RefusedRules("points: {field: {B1: 0, C2: 15}}\n", "1:17 rules.unfit-levels"),
    RefusedRules("points: {common-hours: {B1: 0}}\n", "1:24 rules.unfit-levels"),
    RefusedRules("points: {district: {B1: 0}}\n", "1:20 rules.unfit-levels"),
    RefusedRules("points: {language-depth: {each: 2, most: 6}}\n", "1:26 rules.unfit-each"),
    RefusedRules("points: {district: {each: 2, most: 6}}\n", "1:20 rules.unfit-each"),
    RefusedRules("points: {partner-spread: {most: 6}}\n", "1:26 rules.unfit-each"),
  ]

  @Test("A value of another shape is refused", arguments: shapes)
  func refusesShapes(text: RefusedRules) {
    #expect(rulesRefusals(text.yaml) == text.refusals)
  }

  @Test("A value that no rule takes is refused", arguments: values)
  func refusesValues(text: RefusedRules) {
    #expect(rulesRefusals(text.yaml) == text.refusals)
  }

  @Test("Points that mean nothing are refused", arguments: points)
  func refusesPoints(text: RefusedRules) {
    #expect(rulesRefusals(text.yaml) == text.refusals)
  }

  @Test("The ends of every range are inside")
  func endsOfRanges() {
    let least = "sessions: {minutes: 15, start-every: 1, buffer: 0, every-weeks: 1}"
    let most = "sessions: {minutes: 240, start-every: 1440, buffer: 240, every-weeks: 2}"
    #expect(rulesRefusals(least) == [])
    #expect(rulesRefusals(most) == [])
    #expect(rulesRefusals("points: {field: 0, goals: 10000}") == [])
    #expect(rulesRefusals("terms: {a: {first-day: 2022-05-09, weeks: 1}}") == [])
  }

  @Test("The likely repair is written as the file would have it")
  func repairs() throws {
    #expect(
      rulesProblems("closures: [{from: 8月13日, to: 2022.8.16, name: x}]") == [
        .notADate("8月13日", key: "from", near: "08-13", yearly: true),
        .notADate("2022.8.16", key: "to", near: "2022-08-16", yearly: true),
      ])
    #expect(
      rulesProblems("sessions: {minutes: ６０, start-every: 50}") == [
        .notANumber("６０", key: "minutes", near: 60, least: 15, most: 240),
        .notADivisor(50, key: "start-every", near: 45),
      ])
    #expect(
      rulesProblems("points: {field: ４０}") == [.notPoints("４０", rule: .field, near: "40")])
    #expect(
      rulesProblems("aims: [coverage, hour]") == [
        .unknownWord(
          "hour", key: "aims", near: "hours",
          choices: ["coverage", "satisfaction", "fit", "hours", "changes"])
      ])
  }

  @Test("Numbers longer than any range are no numbers, and no sign stands twice")
  func strangeNumbers() {
    for text in ["99999999999999999999", "--5", "+-5", "0x3C", "1_000", "6e1", "-"] {
      #expect(
        rulesRefusals("sessions: {minutes: \(text)}") == ["1:21 rules.not-a-number"], "\(text)")
    }
    #expect(rulesRefusals("sessions: {minutes: +060}") == [])
  }

  @Test("All defects of a file are told at once, by their places")
  func allAtOnce() {
    let yaml = """
      aims: [fit]
      langage: ja
      sessions:
        minutes: none
        bufer: 3
      must: {shared-language: D9}
      points:
        common-hours: 3
        field: -4
      closures: [{from: 2023-01-02, to: 2023-01-01, name: x}, {to: 01-01}]
      """
    #expect(
      rulesRefusals(yaml) == [
        "1:8 rules.coverage-not-first", "2:1 rules.unknown-key.near", "4:12 rules.not-a-number",
        "5:3 rules.unknown-key.near", "6:25 rules.unknown-word", "8:17 rules.unfit-number",
        "9:10 rules.out-of-range", "10:12 rules.end-before-start", "10:57 rules.missing-key",
        "10:57 rules.missing-key",
      ])
  }
}
