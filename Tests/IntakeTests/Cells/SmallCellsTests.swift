import Domain
import Testing

@testable import Intake

@Suite("Small cells")
struct SmallCellsTests {
  private func told<Value>(_ read: () throws(CellProblem) -> Value) -> String {
    do {
      return "\(try read())"
    } catch {
      return "\(error.fault)"
    }
  }

  @Test(
    "An e-mail address is made a key",
    arguments: [
      (" Amal.K@Example.ORG ", "amal.k@example.org"), ("ａｍａｌ＠ｅｘａｍｐｌｅ．ｏｒｇ", "amal@example.org"),
      ("mailto:amal@example.org", "amal@example.org"),
      ("amal\u{200B}@example.org", "amal@example.org"),
      ("ﬁ@exämple.org", "fi@exämple.org"), ("amal", "email"), ("amal@example", "email"),
      ("a@b@c.org", "email"),
      ("amal@example.org, omid@example.org", "email"), ("@example.org", "email"),
      ("amal@.org", "email"), ("なし", "email"),
    ])
  func readsEmail(cell: String, expected: String) {
    #expect(told { () throws(CellProblem) in try EmailCell.read(cell) } == expected)
  }

  @Test(
    "A reading is written in katakana",
    arguments: [
      ("ざるまい", "ザルマイ"), ("ｻﾞﾙﾏｲ", "ザルマイ"), ("ザルマイ", "ザルマイ"), ("テッ・テッ・モン", "テッ・テッ・モン"),
      ("ンクム=エッサ", "ンクム＝エッサ"), ("ンクム＝エッサ", "ンクム＝エッサ"), ("サクラ　ミノリ", "サクラ ミノリ"),
      ("Zalmai", "notKatakana"), ("佐倉", "notKatakana"), ("ザルマイ1", "notKatakana"),
    ])
  func readsReading(cell: String, expected: String) {
    #expect(told { () throws(CellProblem) in try ReadingCell.read(cell) } == expected)
  }

  @Test(
    "Numbers with what they count",
    arguments: [
      ("2", "2"), ("２人", "2"), ("2名", "2"), ("3 mentees", "3"), ("0", "0"), ("二人", "2"),
      ("2.0", "2"), ("なし", "0"),
      ("4", "number(least: 0, most: 3)"), ("1〜2人", "number(least: 0, most: 3)"),
      ("-1", "number(least: 0, most: 3)"),
      ("many", "number(least: 0, most: 3)"), ("99999999999", "number(least: 0, most: 3)"),
    ])
  func readsNumber(cell: String, expected: String) {
    #expect(told { () throws(CellProblem) in try NumberCell.read(cell, in: 0...3) } == expected)
  }

  @Test(
    "Time a week in minutes",
    arguments: [
      ("2", "120"), ("90", "90"), ("2時間", "120"), ("１時間３０分", "90"), ("1.5 hours", "90"),
      ("90 min", "90"), ("2h", "120"),
      ("2 hours / week", "120"), ("0", "0"), ("41 hours", "duration"), ("1.5", "90"),
      ("some", "duration"),
      ("1-2", "duration"),
    ])
  func readsDuration(cell: String, expected: String) {
    #expect(told { () throws(CellProblem) in try DurationCell.read(cell) } == expected)
  }

  @Test(
    "Yes and no",
    arguments: [
      ("yes", "true"), ("はい", "true"), ("受講済み", "true"), ("ＹＥＳ", "true"), ("TRUE", "true"),
      ("no", "false"),
      ("いいえ", "false"), ("未受講", "false"), ("受講予定", "false"), ("2023-04-01", "yesOrNo"),
      ("", "yesOrNo"),
    ])
  func readsYesNo(cell: String, expected: String) {
    #expect(told { () throws(CellProblem) in try YesNoCell.read(cell) } == expected)
  }

  private func rounds(_ cell: String) -> String {
    told { () throws(CellProblem) in
      try RoundsCell.read(cell).map(\.text).sorted().joined(separator: " ")
    }
  }

  @Test(
    "Rounds",
    arguments: [
      ("1/2/3", "1 2 3"), ("1, 3", "1 3"), ("第１期、第３期", "1 3"), ("2026-spring", "2026-spring"),
      ("", ""), ("すべて", ""),
      ("2001/2/3", "turnedIntoDate"), ("1/2/2023", "turnedIntoDate"), ("1月2日", "turnedIntoDate"),
      ("2-Jan", "turnedIntoDate"),
      ("Jan-02", "turnedIntoDate"), ("春", "round"),
    ])
  func readsRounds(cell: String, expected: String) {
    #expect(rounds(cell) == expected)
  }

  private func exclusions(_ cell: String, _ kind: ExclusionKind? = nil) -> [String] {
    do {
      return try ExclusionsCell.read(cell, kind: kind, words: WordList(["アサギ計測": "C1"])).map(
        \.words
      ).sorted()
    } catch {
      return ["\(error.fault)"]
    }
  }

  @Test(
    "What to keep away from",
    arguments: [
      (
        "nat:AF state:RU emp:C2 person:V01 tag:x",
        ["country AF", "employer C2", "person V01", "state RU", "tag x"]
      ),
      ("nat:アフガニスタン, emp:C2", ["country AF", "employer C2"]), ("国：ロシア", ["country RU"]), ("", []),
      ("特になし", []),
      ("AF", ["exclusion"]), ("nat:XX", ["country"]), ("person:佐倉", ["personCode"]),
      ("nat:", ["exclusion"]),
      ("church:x", ["exclusion"]),
    ])
  func readsExclusions(cell: String, expected: [String]) {
    #expect(exclusions(cell) == expected)
  }

  @Test("Below a header that names the kind the words alone are enough")
  func readsExclusionsOfOneKind() {
    #expect(exclusions("アフガニスタン、South Korea", .nationality) == ["country AF", "country KR"])
    #expect(exclusions("アサギ計測, Other Ltd", .employer) == ["employer C1", "employer Other Ltd"])
    #expect(exclusions("ロシア, emp:C2", .state) == ["employer C2", "state RU"])
    #expect(exclusions("V01", .person) == ["person V01"])
  }

  @Test(
    "Wishes about gender",
    arguments: [
      ("F", "gender(Domain.Gender.woman)"), ("女性", "gender(Domain.Gender.woman)"),
      ("女性がいい。", "gender(Domain.Gender.woman)"),
      ("Male", "gender(Domain.Gender.man)"), ("同性", "own"), ("Same gender", "own"),
      ("どちらでもいい", "nil"), ("No preference", "nil"), ("", "nil"),
      ("young", "gender"),
    ])
  func readsGenderWish(cell: String, expected: String) {
    let words = told { () throws(CellProblem) in try GenderCell.readWish(cell) }
    #expect(words == expected || words == "Optional(Intake.GenderCell.Wish.\(expected))")
  }

  @Test(
    "About a mentor of the same nationality",
    arguments: [
      ("よい", "asked"), ("いやだ", "refused"), ("どちらでも", "unstated"), ("Yes", "asked"),
      ("no", "refused"), ("either", "unstated"),
      ("", "unstated"), ("家族に聞く", "sameNationality"),
    ])
  func readsSameNationality(cell: String, expected: String) {
    #expect(told { () throws(CellProblem) in try SameNationalityCell.read(cell) } == expected)
  }

  @Test(
    "What matters most, and how the calendar speaks",
    arguments: [
      ("分野", "Optional(Domain.ShouldRule.field)"),
      ("language-depth", "Optional(Domain.ShouldRule.languageDepth)"),
      ("時間", "Optional(Domain.ShouldRule.commonHours)"), ("", "nil"), ("星座", "wish"),
    ])
  func readsMattersMost(cell: String, expected: String) {
    #expect(told { () throws(CellProblem) in try MattersMostCell.read(cell) } == expected)
  }
}

extension Exclusion {
  /// `country AF`.
  var words: String {
    switch self {
    case .person(let code): "person \(code)"
    case .employer(let name): "employer \(name)"
    case .country(let country): "country \(country.text)"
    case .state(let country): "state \(country.text)"
    case .tag(let tag): "tag \(tag)"
    }
  }
}
