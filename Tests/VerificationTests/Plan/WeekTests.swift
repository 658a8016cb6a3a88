import Almanac
import Domain
import Testing
import Verification

@Suite("Everybody's week")
struct WeekTests {
  /// M01 and M02 at their one hour each, both with V01, who has two places; the model of the pairs takes
  /// no two starts to clash.
  private static func refusals(
    _ first: String, _ second: String, _ grid: HourGrid?
  ) throws -> [PlanRefusal] {
    var round = try Duo().round()
    round.programme.grid = try #require(grid)
    let hours = [try WeeklyHour.of(first), try WeeklyHour.of(second)]
    let windows = hours.map { "\($0.weekday.rawValue) \($0.start)-\(end(of: $0))" }
    round.mentees = [try .of("M01", "en C1", windows[0]), try .of("M02", "en C1", windows[1])]
    round.mentors = [try .of("V01", "en C1", windows.joined(separator: ", "))]
    round.mentors[0].capacity = 2
    var pairs = [try Pair.of("M01", "V01", first), try Pair.of("M02", "V01", second)]
    for place in pairs.indices {
      pairs[place].sessions = [round.term.firstDay.onOrAfter(hours[place].weekday)]
    }
    let plan = Plan(
      round: round.name, pairs: pairs, unpaired: [],
      values: [
        LevelValue(.paired, [2]), LevelValue(.satisfaction, Array(repeating: 0, count: 15)),
        LevelValue(.fit, [0]), LevelValue(.gladness, [0]), LevelValue(.hours, [0]),
      ])
    let proofs = [
      StageProof.of(.pairs, model(hours)),
      .of(.reserves, Duo.reservesModel + "\nchoice M02 optional"),
    ]
    return PlanCheck(round: round, plan: plan, proofs: proofs).refusals()
  }

  private static func end(of hour: WeeklyHour) -> String {
    MinuteOfDay(minutes: hour.start.minutes + 60).map { "\($0)" } ?? ""
  }

  private static func model(_ hours: [WeeklyHour]) -> String {
    let names = hours.map { hour in
      hour.weekday.rawValue + "\(hour.start)".filter { $0 != ":" }
    }
    let inOrder = hours[0] < hours[1] ? names : names.reversed()
    return
      ([
        Duo.pairsModel.split(separator: "\n").prefix(6).joined(separator: "\n"),
        "resource mentor.V01 0 2",
      ]
      + inOrder.map { "resource hour.V01.\($0) 0 1" }
      + zip(["M01", "M02"], names).flatMap { mentee, name in
        [
          "choice \(mentee) optional",
          "option \(mentee).V01.\(name) 1 0 0 0 0 : mentor.V01 hour.V01.\(name)",
        ]
      }).joined(separator: "\n")
  }

  @Test(
    "Sessions that stand apart are accepted",
    arguments: [
      ("Mon 20:00", "Mon 21:00", HourGrid.standard), ("Mon 20:30", "Mon 21:30", grid(30, 0)),
      ("Mon 20:00", "Mon 22:00", grid(60, 60)), ("Mon 20:00", "Tue 20:00", grid(30, 240)),
      ("Sun 23:00", "Mon 00:00", grid(60, 0)),
    ])
  func apart(first: String, second: String, grid: HourGrid?) throws {
    #expect(try Self.refusals(first, second, grid) == [])
  }

  @Test(
    "Sessions that overlap, or leave less than the buffer, are refused with the model that allows them",
    arguments: [
      ("Mon 20:00", "Mon 20:30", grid(30, 0)), ("Mon 20:00", "Mon 21:00", grid(60, 10)),
      ("Mon 20:00", "Mon 21:30", grid(30, 60)), ("Mon 23:00", "Tue 00:00", grid(60, 10)),
      ("Mon 00:00", "Sun 23:00", grid(60, 10)),
    ])
  func together(first: String, second: String, grid: HourGrid?) throws {
    let breach = RuleBreach.twoPlaces(try .of("V01"), try .of(first), try .of(second))
    let refusals = try Self.refusals(first, second, grid)
    #expect(refusals.count == 2 && refusals[1] == .rule(breach))
    guard case .model(.pairs, .uses(_, let found, let expected)) = refusals[0] else {
      return #expect(Bool(false), "\(refusals)")
    }
    #expect(found.count == 2 && expected.count == 3)
  }

  private static func grid(_ step: Int, _ buffer: Int) -> HourGrid? {
    HourGrid(session: 60, step: step, buffer: buffer)
  }

  @Test("Two pairs of one mentor at one hour are refused, with the capacity that they pass")
  func capacity() throws {
    var spring = try SpringRound()
    spring.plan.pairs[0] = try .of("M01", "V02", "Mon 20:00")
    let hour = try WeeklyHour.of("Mon 20:00")
    let refusals = spring.refusals()
    #expect(refusals.contains(.rule(.capacity(try .of("V02"), pairs: 2, most: 1))))
    #expect(refusals.contains(.rule(.twoPlaces(try .of("V02"), hour, hour))))
  }

  @Test("More pairs than the weekly cap holds are refused, though capacity allows them")
  func weeklyCap() throws {
    var spring = try SpringRound()
    (spring.round.mentors[0].weeklyCap, spring.round.mentors[0].committed) = (100, 0)
    spring.plan.pairs[1] = try .of("M02", "V01", "Tue 21:00")
    let breaches = spring.refusals().filter { if case .rule = $0 { true } else { false } }
    #expect(
      breaches.contains(.rule(.weeklyCap(try .of("V01"), pairs: 2, most: 1))))
    #expect(!breaches.contains(.rule(.capacity(try .of("V01"), pairs: 2, most: 2))))
  }

  @Test("A co-mentored pair counts as a pair, in capacity and in the week")
  func coMentoredPairsCount() throws {
    var spring = try SpringRound()
    spring.plan.pairs[2].coMentor = try .of("V02")
    spring.plan.pairs[2].hour = try .of("Mon 20:00")
    let hour = try WeeklyHour.of("Mon 20:00")
    let refusals = spring.refusals()
    #expect(refusals.contains(.rule(.capacity(try .of("V02"), pairs: 2, most: 1))))
    #expect(refusals.contains(.rule(.twoPlaces(try .of("V02"), hour, hour))))
  }

  @Test("An hour that one of them does not offer is named with the person")
  func unoffered() throws {
    var spring = try SpringRound()
    spring.plan.pairs[2].hour = try .of("Sat 12:00")
    let hour = try WeeklyHour.of("Sat 12:00")
    let breaches = try ["M03", "V03", "V04"].map { person in
      PlanRefusal.rule(
        .hourNotOffered(try .of(person), hour, mentee: try .of("M03")))
    }
    #expect(spring.refusals().filter(breaches.contains) == breaches)
    spring.plan.pairs[2].hour = try .of("Sat 10:00")
    let coMentor = RuleBreach.hourNotOffered(
      try .of("V04"), try .of("Sat 10:00"), mentee: try .of("M03"))
    #expect(spring.refusals().contains(.rule(coMentor)))
  }

  @Test("Who is mentee and mentor in one round is not in two places at once either")
  func twoRoles() throws {
    var round = try Duo().round()
    round.mentees.append(try .of("V01", "fr C1", "Mon 20:00-21:00"))
    round.mentors.append(try .of("V02", "fr C1", "Mon 20:00-21:00"))
    var pairs = [
      try Pair.of("M01", "V01", "Mon 20:00"), try Pair.of("V01", "V02", "Mon 20:00"),
    ]
    for place in pairs.indices { pairs[place].sessions = [try .of("2026-06-01")] }
    let model = """
      resource mentor.V01 0 1
      resource mentor.V02 0 1
      choice M01 optional
      option M01.V01.Mon2000 1 0 0 0 0 : mentor.V01
      choice V01 optional
      option V01.V02.Mon2000 1 0 0 0 0 : mentor.V02
      """
    let header = Duo.pairsModel.split(separator: "\n").prefix(6).joined(separator: "\n")
    let plan = Plan(
      round: round.name, pairs: pairs, unpaired: [],
      values: [
        LevelValue(.paired, [2]), LevelValue(.satisfaction, Array(repeating: 0, count: 15)),
        LevelValue(.fit, [0]), LevelValue(.gladness, [0]), LevelValue(.hours, [0]),
      ])
    let proofs = [
      StageProof.of(.pairs, "\(header)\n\(model)"),
      .of(.reserves, Duo.reservesModel + "\nchoice V01 optional"),
    ]
    let hour = try WeeklyHour.of("Mon 20:00")
    let lacking = ModelDifference.resource(found: "mentor.V02", expected: "hour.V01.Mon2000")
    let refusals = PlanCheck(round: round, plan: plan, proofs: proofs).refusals()
    #expect(refusals.first == .model(.pairs, lacking))
    #expect(refusals.last == .rule(.twoPlaces(try .of("V01"), hour, hour)))
  }
}
