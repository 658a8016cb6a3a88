import Domain
import Testing
import Verification

@Suite("Locks and overrides")
struct DecisionTests {
  private static func override(_ rule: MustRule, _ mentee: String = "M01") throws -> Override {
    let pair = try PairKey.of(mentee, "V01")
    return try #require(Override(rule, for: pair, reason: "an interpreter sits in"))
  }

  private static func untaught() throws -> Duo {
    var duo = try Duo()
    duo.mentor.isTrained = false
    return duo
  }

  private static func speechless() throws -> Duo {
    var duo = try Duo()
    duo.mentor.languages = try .of("de C2")
    return duo
  }

  @Test("An override of language or training is honoured for its pair alone")
  func pairOverrides() throws {
    let cases = [
      (MustRule.training, try Self.untaught()), (.sharedLanguage, try Self.speechless()),
    ]
    for (rule, duo) in cases {
      var duo = duo
      #expect(try duo.refusals().mustRules("V01") == [rule])
      duo.decisions.overrides = [try Self.override(rule, "M02")]
      #expect(try duo.refusals().mustRules("V01") == [rule])
      let other: MustRule = rule == .training ? .sharedLanguage : .training
      duo.decisions.overrides = [try Self.override(other)]
      #expect(try duo.refusals().mustRules("V01") == [rule])
      duo.decisions.overrides = [try Self.override(rule)]
      #expect(try duo.refusals() == [])
    }
  }

  @Test("A capacity override gives the mentor one place more, whichever pair it names")
  func capacityOverride() throws {
    for mentee in ["M01", "M02"] {
      var duo = try Duo()
      duo.mentor.capacity = 0
      duo.decisions.overrides = [try Self.override(.capacity, mentee)]
      #expect(try duo.refusals() == [])
    }
  }

  @Test("Two places need an hour row, one place none, and the weekly cap takes places away")
  func placesAndHourRows() throws {
    var duo = try Duo()
    duo.decisions.overrides = [try Self.override(.capacity)]
    let single = ModelDifference.ends(resource: "mentor.V01", found: "0 1", expected: "0 2")
    #expect(try duo.refusals().ofModels.first == .model(.pairs, single))
    let one = duo.pairsModel
    duo.pairsModel =
      one.with(
        "resource mentor.V01 0 2\nresource hour.V01.Mon2000 0 1", for: "resource mentor.V01 0 1"
      ) + " hour.V01.Mon2000"
    #expect(try duo.refusals() == [])
    (duo.mentor.weeklyCap, duo.mentor.committed, duo.pairsModel) = (100, 10, one)
    #expect(try duo.refusals() == [])
  }

  @Test("Every other week a cap holds twice as many")
  func fortnightlyCap() throws {
    var duo = try Duo()
    duo.programme.everyWeeks = 2
    (duo.mentor.weeklyCap, duo.mentor.committed) = (50, 20)
    #expect(try duo.refusals() == [])
    duo.mentor.committed = 21
    #expect(try duo.refusals().mustRules("V01") == [.weeklyCap])
  }

  /// M01 and M02 with V01 and V02, all alike; the lead locks M01 to V02.
  private struct Locked {
    let round: Round
    let proof: StageProof

    init(_ lock: Lock, required: String) throws {
      var round = try Duo().round()
      round.mentees = [
        try .of("M01", "en C1", "Mon 20:00-22:00"), try .of("M02", "en C1", "Mon 20:00-21:00"),
      ]
      round.mentors = [
        try .of("V01", "en C1", "Mon 20:00-22:00"), try .of("V02", "en C1", "Mon 20:00-22:00"),
      ]
      round.decisions.locks = [try .of("M01"): lock]
      self.round = round
      let text = """
        resource mentor.V01 0 1
        resource mentor.V02 0 1
        choice M01 required
        \(required)
        choice M02 optional
        option M02.V01.Mon2000 1 0 0 0 0 : mentor.V01
        option M02.V02.Mon2000 1 0 0 0 0 : mentor.V02
        """
      let header = Duo.pairsModel.split(separator: "\n").prefix(6).joined(separator: "\n")
      self.proof = .of(.pairs, "\(header)\n\(text)")
    }

    func refusals(_ first: Pair, _ second: Pair) -> [PlanRefusal] {
      let plan = Plan(
        round: round.name, pairs: [first, second], unpaired: [],
        values: [
          LevelValue(.paired, [2]), LevelValue(.satisfaction, Array(repeating: 0, count: 15)),
          LevelValue(.fit, [0]), LevelValue(.gladness, [0]), LevelValue(.hours, [0]),
        ])
      let reserves = Duo.reservesModel + "\nchoice M02 optional"
      return PlanCheck(
        round: round, plan: plan, proofs: [proof, .of(.reserves, reserves)]
      ).refusals()
    }
  }

  private static func pair(
    _ mentee: String, _ mentor: String, _ hour: String, _ fallback: String? = nil
  ) throws -> Pair {
    var pair = try Pair.of(mentee, mentor, hour)
    pair.sessions = [try .of("2026-06-01")]
    pair.fallbacks = try fallback.map { [try .of($0)] } ?? []
    return pair
  }

  private static let openHour = """
    option M01.V02.Mon2000 1 0 0 0 0 : mentor.V02
    option M01.V02.Mon2100 1 0 0 0 -1 : mentor.V02
    """

  @Test("A locked pair that the plan keeps is accepted, at the lead's hour or an open one")
  func lockKept() throws {
    let second = try Self.pair("M02", "V01", "Mon 20:00")
    let open = try Locked(Lock(try .of("V02")), required: Self.openHour)
    let first = try Self.pair("M01", "V02", "Mon 20:00", "Mon 21:00")
    #expect(open.refusals(first, second) == [])
    let fixed = try Locked(
      Lock(try .of("V02"), at: try .of("Mon 21:00")),
      required: "option M01.V02.Mon2100 1 0 0 0 -1 : mentor.V02")
    let late = try Self.pair("M01", "V02", "Mon 21:00", "Mon 20:00")
    let hours = AnswerDifference.value(.hours, found: [0], proved: [-1])
    #expect(fixed.refusals(late, second) == [.answer(hours)])
  }

  @Test("A lock that the plan ignores is named, with its hour where it has one")
  func lockIgnored() throws {
    let open = try Locked(Lock(try .of("V02")), required: Self.openHour)
    let (first, second) = (
      try Self.pair("M01", "V01", "Mon 20:00", "Mon 21:00"),
      try Self.pair("M02", "V02", "Mon 20:00")
    )
    #expect(open.refusals(first, second).contains(.rule(.lock(try .of("M01", "V02"), nil))))
    let hour = try Lock(.of("V02"), at: .of("Mon 21:00"))
    let fixed = try Locked(hour, required: "option M01.V02.Mon2100 1 0 0 0 -1 : mentor.V02")
    let early = try Self.pair("M01", "V02", "Mon 20:00", "Mon 21:00")
    let third = try Self.pair("M02", "V01", "Mon 20:00")
    #expect(
      fixed.refusals(early, third).contains(.rule(.lock(try .of("M01", "V02"), hour.hour))))
  }

  @Test("A model that leaves a locked mentee other options is refused")
  func lockInModel() throws {
    let lax = try Locked(
      Lock(try .of("V02")),
      required: "option M01.V01.Mon2000 1 0 0 0 0 : mentor.V01\n" + Self.openHour)
    let (first, second) = (
      try Self.pair("M01", "V02", "Mon 20:00", "Mon 21:00"),
      try Self.pair("M02", "V01", "Mon 20:00")
    )
    let difference = ModelDifference.option(
      choice: "M01", found: "M01.V01.Mon2000", expected: "M01.V02.Mon2000")
    #expect(lax.refusals(first, second).contains(.model(.pairs, difference)))
  }
}
