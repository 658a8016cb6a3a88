import Almanac
import Domain
import Testing
import Verification

@Suite("Phrases of refusals")
struct PhraseTests {
  /// One refusal for each key.
  static func samples() throws -> [PlanRefusal] {
    let stage = Stage.coMentors
    return try lists().map { .list($0) } + proofs().map { .proof(stage, $0) }
      + models.map { .model(stage, $0) } + answers().map { .answer($0) }
      + rules().map { .rule($0) } + calendar().map { .calendar(try .of("M01"), $0) }
  }

  private static func lists() throws -> [ListFault] {
    let (mentee, mentor) = (try PersonCode.of("M01"), try PersonCode.of("V01"))
    let other = try PersonCode.of("M02")
    return [
      .round(found: try .of("1"), expected: try .of("2")), .unknownMentee(mentee),
      .unknownMentor(mentor), .menteeTwice(mentee), .menteeAbsent(mentee),
      .pairOrder(found: [other, mentee], expected: [mentee, other]),
      .unpairedOrder(found: [other, mentee], expected: [mentee, other]),
    ]
  }

  private static func proofs() -> [ProofFault] {
    let kernel: [KernelRefusal] = [
      .unreadable(.answer, line: 3, .wordCount), .misplaced("take", status: .unknown),
      .optionOfAnotherChoice(option: "M01.V01", choice: "M02"), .choiceTwice("M01"),
      .choiceLeftOut("M01"), .rowBroken(row: "mentor.V01", value: 3, low: 0, high: 2),
      .levels(expected: ["paired", "fit"], found: []),
      .levelValue(level: "fit", claimed: [2], found: [1]), .boundNotProved(level: "fit"),
      .unknownMember("max mentor.V09"),
      .statement(expected: .sum(level: "fit"), found: nil),
      .goalValue(.count(ofClass: 15, level: "satisfaction"), certificate: 1, answer: 0),
      .tree(.infeasibility, node: nil, .noRoot), .leaf(.sum(level: "fit"), node: 0, .open),
      .inPart(2, .choiceTwice("M01")), .choiceInNoPart("M01"),
      .sumOfParts(.sum(level: "fit"), certificate: 2, parts: nil),
    ]
    return [.missing, .twice, .uncalledFor, .notOptimal(.feasible)] + kernel.map { .kernel($0) }
  }

  private static let models: [ModelDifference] = [
    .level(place: 1, found: "sum fit", expected: "sum paired"),
    .level(place: 1, found: nil, expected: "sum paired"),
    .level(place: 1, found: "sum fit", expected: nil),
    .resource(found: "mentor.V01", expected: "mentor.V02"),
    .resource(found: nil, expected: "mentor.V02"), .resource(found: "mentor.V01", expected: nil),
    .ends(resource: "mentor.V01", found: "0 1", expected: "0 2"),
    .choice(found: "M01", expected: "M02"), .choice(found: nil, expected: "M02"),
    .choice(found: "M01", expected: nil), .necessity(choice: "M01", isRequired: true),
    .necessity(choice: "M01", isRequired: false),
    .option(choice: "M01", found: "M01.V01", expected: "M01.V02"),
    .option(choice: "M01", found: nil, expected: "M01.V02"),
    .option(choice: "M01", found: "M01.V01", expected: nil),
    .integer(option: "M01.V02.Mon2000", level: "fit", found: 41, expected: 42),
    .uses(option: "M01.V01", found: [], expected: ["mentor.V01", "hour.V01.Mon2000"]),
    .row("atmost@9"),
  ]

  private static func answers() throws -> [AnswerDifference] {
    let (mentee, one, other) = (
      try PersonCode.of("M01"), try PersonCode.of("V01"), try PersonCode.of("V02")
    )
    let sides: [(PersonCode?, PersonCode?)] = [(one, other), (nil, other), (one, nil)]
    return sides.map { .mentor(mentee, found: $0, proved: $1) }
      + sides.map { .coMentor(mentee, found: $0, proved: $1) }
      + sides.map { .reserve(mentee, found: $0, proved: $1) } + [
        .option(.reserves, choice: "M01", option: "M01.V09"),
        .hour(
          try .of("M01", "V01"), found: try .of("Mon 20:00"), proved: try .of("Tue 20:00")),
        .levels(found: [], expected: [.paired, .waiting(rounds: 2)]),
        .value(.satisfaction, found: [0, 1], proved: [0, 0]),
      ]
  }

  private static func rules() throws -> [RuleBreach] {
    let (person, pair) = (try PersonCode.of("V01"), try PairKey.of("M01", "V01"))
    let (hour, later) = (try WeeklyHour.of("Mon 20:00"), try WeeklyHour.of("Mon 20:30"))
    return [
      .must(.personalConditions, pair, as: .reserve),
      .hourNotOffered(person, hour, mentee: pair.mentee), .twoPlaces(person, hour, hour),
      .twoPlaces(person, hour, later), .capacity(person, pairs: 2, most: 1),
      .weeklyCap(person, pairs: 1, most: 0), .lock(pair, nil), .lock(pair, hour),
      .coMentorNotAsked(pair), .sameTwice(pair, as: .coMentor),
      .reserveTooOften(person, pairs: 3), .reserveFull(pair), .reserveWithoutHour(pair),
    ]
  }

  private static func calendar() throws -> [CalendarDifference] {
    let (date, hour) = (try CivilDate.of("2026-05-04"), try WeeklyHour.of("Mon 20:00"))
    return [
      .fallbacks(found: [], expected: [hour]),
      .sessionOnSkippedDate(date, .holiday("みどりの日")), .sessionOutsideTerm(date),
      .sessionMissing(date), .skipMissing(date, .closure("棚卸し")), .skipWithoutCause(date),
      .cause(date, found: .keptFree, expected: .holiday("みどりの日")), .order,
    ]
  }

  @Test("Every kind of refusal has a key of its own below verify")
  func keys() throws {
    let keys = try Self.samples().map(\.phrase.key)
    #expect(Set(keys).count == keys.count)
    #expect(keys.allSatisfy { $0.hasPrefix("verify.") })
  }

  @Test("A refused integer tells option, level and both numbers")
  func integer() throws {
    let difference = ModelDifference.integer(
      option: "M01.V02.Mon2000", level: "fit", found: 41, expected: 42)
    let phrase = Phrase(
      "verify.model.integer",
      [
        "stage": .word("verify.stage.pairs"), "level": .word("verify.level.fit"),
        "option": .phrase(
          Phrase(
            "verify.option.pair",
            ["mentee": "M01", "mentor": "V02", "hour": .hour(try .of("Mon 20:00"))])),
        "found": 41, "expected": 42,
      ])
    #expect(PlanRefusal.model(.pairs, difference).phrase == phrase)
  }

  @Test(
    "A broken rule tells the rule by its own word, and the two people", arguments: MustRule.allCases
  )
  func rule(rule: MustRule) throws {
    let breach = RuleBreach.must(rule, try .of("M01", "V02"), as: .coMentor)
    let phrase = Phrase(
      "verify.rule.must",
      [
        "rule": .word("verify.must.\(rule.rawValue)"), "mentee": "M01", "mentor": "V02",
        "part": .word("verify.part.co-mentor"),
      ])
    #expect(PlanRefusal.rule(breach).phrase == phrase)
  }
}
