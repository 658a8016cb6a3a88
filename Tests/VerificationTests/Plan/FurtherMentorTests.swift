import Almanac
import Domain
import Testing
import Verification

@Suite("Co-mentors and reserves")
struct FurtherMentorTests {
  /// M03 stays on Saturday at ten with V03 alone, and two more mentors stand ready.
  private static func unaccompanied(_ spring: inout SpringRound) throws {
    spring.plan.pairs[2] = try .of("M03", "V03", "Sat 10:00")
    spring.plan.pairs[2].fallbacks = [try .of("Sat 11:00"), try .of("Mon 21:00")]
    spring.plan.pairs[2].sessions = try CivilDate.all(
      "2026-04-18 2026-04-25 2026-05-02 2026-05-09")
    spring.plan.pairs[2].skipped = [SkippedDate(try .of("2026-04-11"), .closure("棚卸し"))]
    spring.plan.pairs[2].reserve = try .of("V04")
  }

  /// Nobody can be M03's co-mentor where the hour may not move.
  private static let nobody = """
    musubi-model 1
    level sum paired
    level sum fit
    level sum unmoved
    level sum gladness
    level sum hours
    choice M03 optional
    """

  @Test("The hour of a mentor with two places does not move for a co-mentor")
  func twoPlacesDoNotMove() throws {
    var spring = try SpringRound()
    spring.round.mentors[2].capacity = 2
    try Self.unaccompanied(&spring)
    spring.plan.pairs[0].reserve = try .of("V03")
    spring.proofs = [
      .of(.pairs, Self.twoPlacesForV03), .of(.coMentors, Self.nobody),
      .of(.reserves, Self.reservesWithV03),
    ]
    #expect(spring.refusals() == [])
    spring.proofs[1] = .of(.coMentors, SpringRound.coMentors)
    #expect(
      spring.refusals().contains(
        .model(.coMentors, .resource(found: "mentor.V04", expected: nil))))
  }

  private static let reservesWithV03 = """
    musubi-model 1
    level sum paired
    level sum fit
    resource mentor.V01 0 2
    resource mentor.V03 0 2
    resource mentor.V04 0 2
    choice M01 optional
    option M01.V03 1 2 : mentor.V03
    choice M02 optional
    option M02.V01 1 7 : mentor.V01
    option M02.V03 1 5 : mentor.V03
    choice M03 optional
    option M03.V04 1 5 : mentor.V04
    """

  private static var twoPlacesForV03: String {
    SpringRound.pairs.split(separator: "\n").map { line in
      guard line.hasSuffix("mentor.V03"),
        let hour = line.split(separator: " ")[1].split(separator: ".").last
      else {
        return line == "resource mentor.V03 0 1" ? hoursOfV03 : String(line)
      }
      return "\(line) hour.V03.\(hour)"
    }.joined(separator: "\n")
  }

  private static let hoursOfV03 = """
    resource mentor.V03 0 2
    resource hour.V03.Mon2000 0 1
    resource hour.V03.Mon2100 0 1
    resource hour.V03.Sat1000 0 1
    resource hour.V03.Sat1100 0 1
    """

  @Test("A lock that names the hour keeps a co-mentor from moving it; one without does not")
  func lockedHourDoesNotMove() throws {
    var spring = try SpringRound()
    let lock = try Lock(.of("V03"), at: .of("Sat 10:00"))
    spring.round.decisions.locks = [try .of("M03"): lock]
    try Self.unaccompanied(&spring)
    let locked = SpringRound.pairs.with("choice M03 required", for: "choice M03 optional")
      .without("option M03.V02").without("option M03.V04").without("resource mentor.V04")
      .without("resource hour.V04")
    let fixed = locked.without("option M03.V03.Sat1100").without("option M03.V03.Mon2100")
    let reserves = SpringRound.reserves.with(
      "resource mentor.V01 0 2\nresource mentor.V04 0 2", for: "resource mentor.V01 0 2")
    spring.proofs = [
      .of(.pairs, fixed), .of(.coMentors, Self.nobody),
      .of(.reserves, reserves + "\noption M03.V04 1 5 : mentor.V04"),
    ]
    #expect(spring.refusals() == [])
    var open = try SpringRound()
    open.round.decisions.locks = [try .of("M03"): Lock(try .of("V03"))]
    open.proofs[0] = .of(.pairs, locked)
    #expect(open.refusals() == [])
  }

  /// Wednesday suits M01 and V02 and not V01; the co-mentor is no reserve besides.
  @Test("A co-mentor's own pair takes its hour, and the co-mentored pair moves aside")
  func busyCoMentor() throws {
    var round = try Duo().round()
    round.mentees = [
      try .of("M01", "en C1, fr C1", "Mon 20:00-21:00, Tue 20:00-21:00, Wed 20:00-21:00"),
      try .of("M02", "fr C1", "Mon 20:00-21:00"),
    ]
    round.mentees[0].asksForCoMentor = true
    round.mentors = [
      try .of("V01", "en C1", "Mon 20:00-21:00, Tue 20:00-21:00 possible"),
      try .of(
        "V02", "fr C1", "Mon 20:00-21:00, Tue 20:00-21:00 possible, Wed 20:00-21:00"),
    ]
    round.mentors[1].capacity = 3
    var pairs = [try Pair.of("M01", "V01", "Tue 20:00"), try Pair.of("M02", "V02", "Mon 20:00")]
    pairs[0].coMentor = try .of("V02")
    pairs[0].sessions = [try .of("2026-06-02")]
    pairs[1].sessions = [try .of("2026-06-01")]
    let plan = Plan(
      round: round.name, pairs: pairs, unpaired: [],
      values: [
        LevelValue(.paired, [2]), LevelValue(.satisfaction, Array(repeating: 0, count: 15)),
        LevelValue(.fit, [0]), LevelValue(.gladness, [0]), LevelValue(.hours, [0]),
      ])
    let proofs = [
      StageProof.of(.pairs, Self.busyPairs), .of(.coMentors, Self.busyCoMentors),
      .of(.reserves, Duo.reservesModel + "\nchoice M02 optional"),
    ]
    #expect(PlanCheck(round: round, plan: plan, proofs: proofs).refusals() == [])
  }

  private static let busyPairs = """
    musubi-model 1
    level sum paired
    level classes satisfaction 16
    level sum fit
    level sum gladness
    level sum hours
    resource mentor.V01 0 1
    resource mentor.V02 0 3
    resource hour.V02.Mon2000 0 1
    resource hour.V02.Tue2000 0 1
    resource hour.V02.Wed2000 0 1
    choice M01 optional
    option M01.V01.Mon2000 1 0 0 0 0 : mentor.V01
    option M01.V01.Tue2000 1 0 0 -1 -1 : mentor.V01
    option M01.V02.Mon2000 1 0 0 0 0 : mentor.V02 hour.V02.Mon2000
    option M01.V02.Tue2000 1 0 0 -1 -1 : mentor.V02 hour.V02.Tue2000
    option M01.V02.Wed2000 1 0 0 0 -2 : mentor.V02 hour.V02.Wed2000
    choice M02 optional
    option M02.V02.Mon2000 1 0 0 0 0 : mentor.V02 hour.V02.Mon2000
    """

  /// Two of the three can make Tuesday only if need be, and V02 has two places left.
  private static let busyCoMentors = """
    musubi-model 1
    level sum paired
    level sum fit
    level sum unmoved
    level sum gladness
    level sum hours
    resource mentor.V02 0 2
    resource hour.V02.Tue2000 0 1
    choice M01 optional
    option M01.V02.Tue2000 1 0 0 -2 -1 : mentor.V02 hour.V02.Tue2000
    """

  @Test("Who shares only hours of the own pairs is no reserve")
  func busyReserve() throws {
    var spring = try SpringRound()
    spring.round.mentors[0].availability = try .of("Mon 20:00-22:00, Wed 20:00-21:00")
    let pairs = SpringRound.pairs.without("resource hour.V01.Tue2100")
      .without("option M02.V01.Tue2100").with(
        "M02.V01.Mon2000 1 14 5", for: "M02.V01.Mon2000 1 13 7")
    let reserves = SpringRound.reserves.without("resource").without("option")
    (spring.proofs[0], spring.proofs[2]) = (.of(.pairs, pairs), .of(.reserves, reserves))
    spring.plan.pairs[1].reserve = nil
    #expect(spring.refusals() == [])
  }

  @Test("The pair's mentor is not also its co-mentor or reserve")
  func sameTwice() throws {
    var spring = try SpringRound()
    spring.plan.pairs[2].coMentor = try .of("V03")
    let pair = try PairKey.of("M03", "V03")
    #expect(spring.refusals().contains(.rule(.sameTwice(pair, as: .coMentor))))
    spring = try SpringRound()
    spring.plan.pairs[2].reserve = try .of("V03")
    #expect(spring.refusals().contains(.rule(.sameTwice(pair, as: .reserve))))
    spring.plan.pairs[2].reserve = try .of("V04")
    let coMentor = try PairKey.of("M03", "V04")
    #expect(spring.refusals().contains(.rule(.sameTwice(coMentor, as: .reserve))))
  }

  @Test("A reserve has a place to spare and a common hour that the own pairs leave free")
  func reserveSpareAndHour() throws {
    var spring = try SpringRound()
    spring.plan.pairs[0].reserve = try .of("V02")
    let full = try PairKey.of("M01", "V02")
    #expect(spring.refusals().contains(.rule(.reserveFull(full))))
    spring = try SpringRound()
    spring.round.mentors[0].availability = try .of("Mon 20:00-22:00, Wed 20:00-21:00")
    let pair = try PairKey.of("M02", "V01")
    #expect(spring.refusals().contains(.rule(.reserveWithoutHour(pair))))
    #expect(!(try SpringRound().refusals().contains(.rule(.reserveWithoutHour(pair)))))
  }
}
