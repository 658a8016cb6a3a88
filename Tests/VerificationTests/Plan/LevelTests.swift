import Domain
import Testing
import Verification

@Suite("Levels and their integers")
struct LevelTests {
  /// M01, whose best mentor V01 has `best` points, and V02 with `points`; one term is one point.
  private static func refusals(
    best: Int, points: Int, satisfaction: Int, lock: Bool = false
  ) throws -> [PlanRefusal] {
    let duo = try Duo()
    var round = try duo.round()
    round.programme.points = [.experience: .each(1, most: 1_000)]
    round.mentors.append(try .of("V02", "en C1", "Mon 20:00-21:00"))
    (round.mentors[0].experience, round.mentors[1].experience) = (best, points)
    round.decisions.locks = lock ? [try .of("M01"): Lock(try .of("V02"))] : [:]
    let header = Duo.pairsModel.split(separator: "\n").prefix(6).joined(separator: "\n")
    let first = "option M01.V01.Mon2000 1 0 \(best) 0 0 : mentor.V01"
    let second = "option M01.V02.Mon2000 1 \(satisfaction) \(points) 0 0 : mentor.V02"
    let model =
      lock
      ? [header, "resource mentor.V02 0 1", "choice M01 required", second]
      : [
        header, "resource mentor.V01 0 1", "resource mentor.V02 0 1", "choice M01 optional",
        first, second,
      ]
    let plan = Plan(round: round.name, pairs: [], unpaired: [], values: [])
    let proof = StageProof.of(.pairs, model.joined(separator: "\n"))
    return PlanCheck(round: round, plan: plan, proofs: [proof]).refusals().ofModels
  }

  @Test(
    "Sixteenths of the best, rounded down, no worse than 15",
    arguments: [
      (16, 16, 0), (16, 15, 1), (16, 8, 8), (16, 1, 15), (16, 0, 15), (100, 94, 0), (100, 93, 1),
      (47, 5, 14), (59, 5, 14), (3, 2, 5), (1, 0, 15), (0, 0, 0),
    ])
  func satisfaction(best: Int, points: Int, expected: Int) throws {
    #expect(try Self.refusals(best: best, points: points, satisfaction: expected) == [])
    let wrong = expected == 15 ? 14 : expected + 1
    let difference = ModelDifference.integer(
      option: "M01.V02.Mon2000", level: "satisfaction", found: wrong, expected: expected)
    #expect(
      try Self.refusals(best: best, points: points, satisfaction: wrong)
        == [.model(.pairs, difference)])
  }

  @Test("The best that counts is over all eligible mentors, whatever is locked")
  func satisfactionUnderLock() throws {
    #expect(try Self.refusals(best: 16, points: 8, satisfaction: 8, lock: true) == [])
  }

  /// One mentor for three mentees: two were left out before, the third has the mentor already.
  private static let contest = """
    musubi-model 1
    level sum paired
    level sum waiting-2
    level sum waiting-1
    level sum unchanged
    level sum fit
    resource mentor.V01 0 1
    choice M01 optional
    option M01.V01.Mon2000 1 0 1 0 0 : mentor.V01
    choice M02 optional
    option M02.V01.Mon2000 1 1 0 0 0 : mentor.V01
    choice M03 optional
    option M03.V01.Mon2000 1 0 0 2 0 : mentor.V01
    """

  private static func contestRound() throws -> Round {
    let duo = try Duo()
    var round = try duo.round()
    round.programme.aims = [.coverage, .changes, .fit]
    round.mentees += [
      try .of("M02", "en C1", "Mon 20:00-21:00"), try .of("M03", "en C1", "Mon 20:00-21:00"),
    ]
    round.history.timesLeftOut = [
      try .of("M01"): 1, try .of("M02"): 2, try .of("M03"): 0, try .of("M09"): 5,
    ]
    round.history.published = [
      try .of("M03"): Appointment(try .of("V01"), try .of("Mon 20:00")),
      try .of("M02"): Appointment(try .of("V01"), try .of("Mon 21:00")),
    ]
    return round
  }

  private static func contestPlan() throws -> Plan {
    var pair = try Pair.of("M02", "V01", "Mon 20:00")
    pair.sessions = [try .of("2026-06-01")]
    return Plan(
      round: try .of("2026-summer"), pairs: [pair],
      unpaired: [try .of("M01"), try .of("M03")],
      values: [
        LevelValue(.paired, [1]), LevelValue(.waiting(rounds: 2), [1]),
        LevelValue(.waiting(rounds: 1), [0]), LevelValue(.unchanged, [0]), LevelValue(.fit, [0]),
      ])
  }

  @Test("Levels follow the programme's aims, and who waited longest comes first")
  func waitingAndUnchanged() throws {
    let reserves = Duo.reservesModel.with("choice M02 optional", for: "choice M01 optional")
    let check = PlanCheck(
      round: try Self.contestRound(), plan: try Self.contestPlan(),
      proofs: [.of(.pairs, Self.contest), .of(.reserves, reserves)])
    #expect(check.refusals() == [])
  }

  @Test("Unpaired mentees stand in the round's order")
  func unpairedOrder() throws {
    var plan = try Self.contestPlan()
    let right = plan.unpaired
    plan.unpaired.reverse()
    let reserves = Duo.reservesModel.with("choice M02 optional", for: "choice M01 optional")
    let refusals = PlanCheck(
      round: try Self.contestRound(), plan: plan,
      proofs: [.of(.pairs, Self.contest), .of(.reserves, reserves)]
    ).refusals()
    #expect(refusals == [.list(.unpairedOrder(found: plan.unpaired, expected: right))])
  }

  @Test("Where nothing is published there is no level for changes, and no level without an aim")
  func noLevelWithoutNeed() throws {
    var round = try Self.contestRound()
    round.history.published = [:]
    round.programme.aims = [.coverage, .changes]
    let refusals = PlanCheck(
      round: round, plan: try Self.contestPlan(), proofs: [.of(.pairs, Self.contest)]
    ).refusals()
    #expect(
      refusals.contains(
        .model(.pairs, .level(place: 4, found: "sum unchanged", expected: nil))))
  }

  @Test("Hours count from the mentee's own order: good ones first, then windows, then the clock")
  func hours() throws {
    var duo = try Duo()
    duo.mentee.availability = try .of(
      "Mon 19:30-22:00 possible, Wed 20:00-21:00, Mon 20:00-21:00, Tue 20:00-21:00 possible")
    duo.mentor.availability = try .of("Mon 19:00-22:00, Tue 20:00-21:00 possible")
    duo.pairsModel = Duo.pairsModel.with(
      """
      option M01.V01.Mon2000 1 0 0 0 -1 : mentor.V01
      option M01.V01.Mon2100 1 0 0 -1 -2 : mentor.V01
      option M01.V01.Tue2000 1 0 0 -2 -3 : mentor.V01
      """, for: "option M01.V01.Mon2000 1 0 0 0 0 : mentor.V01")
    duo.pair.fallbacks = [try .of("Mon 21:00"), try .of("Tue 20:00")]
    #expect(try duo.refusals() == [])
  }

  @Test("Starts stand on the grid, and the whole session lies in one window")
  func grid() throws {
    var duo = try Duo("Mon 20:00-21:30, Mon 21:20-23:20")
    duo.programme.grid = try #require(HourGrid(session: 90, step: 30))
    duo.pairsModel = Duo.pairsModel.with(
      """
      option M01.V01.Mon2000 1 0 0 0 0 : mentor.V01
      option M01.V01.Mon2130 1 0 0 0 -1 : mentor.V01
      """, for: "option M01.V01.Mon2000 1 0 0 0 0 : mentor.V01")
    duo.pair.fallbacks = [try .of("Mon 21:30")]
    #expect(try duo.refusals() == [])
  }

  @Test("A session may end with the day and not after it")
  func midnight() throws {
    var duo = try Duo("Mon 20:00-21:00, Mon 22:30-24:00")
    duo.pairsModel = Duo.pairsModel.with(
      """
      option M01.V01.Mon2000 1 0 0 0 0 : mentor.V01
      option M01.V01.Mon2300 1 0 0 0 -1 : mentor.V01
      """, for: "option M01.V01.Mon2000 1 0 0 0 0 : mentor.V01")
    duo.pair.fallbacks = [try .of("Mon 23:00")]
    #expect(try duo.refusals() == [])
  }
}
