import Almanac
import Domain
import Testing
import Verification

/// Three mentees and four mentors over five weeks of spring 2026, worked out by hand.
///
/// M03 asks for a co-mentor; V04 can be one only on Saturday at eleven, so that pair moves an hour
/// later. V01 has a place to spare and on Tuesday an hour in common with M02. The first Monday in
/// May is a holiday, the office counts its stock on the second Saturday, M01 keeps 20 April free,
/// and V04 keeps 2 May free.
struct SpringRound {
  var round: Round
  var plan: Plan
  var proofs: [StageProof]

  init() throws {
    round = try SpringRound.round()
    plan = try SpringRound.plan()
    proofs = SpringRound.proofs
  }

  private static let proofs: [StageProof] = [
    .of(.pairs, pairs), .of(.coMentors, coMentors), .of(.reserves, reserves),
  ]

  func refusals() -> [PlanRefusal] {
    PlanCheck(round: round, plan: plan, proofs: proofs).refusals()
  }
}

// MARK: - The models that MODEL.md gives

extension SpringRound {
  /// Points: a field in common 40, shared language B2 5, C2 15, each further common hour 2.
  ///
  /// M01 and V01 Dari B2, 2 hours: 47; V02 and V03 English B1, 2 hours: 2 each.
  /// M02 and V01 English B2, 2 hours: 7; V02 English B2, 2 hours: 47; V03 English B2, 1 hour: 5.
  /// M03 and V02 French B1, 1 hour: 0; V03 French C2, 3 hours: 59; V04 French B2, 1 hour: 5.
  static let pairs = """
    musubi-model 1
    level sum paired
    level classes satisfaction 16
    level sum fit
    level sum gladness
    level sum hours
    resource mentor.V01 0 2
    resource hour.V01.Mon2000 0 1
    resource hour.V01.Tue2100 0 1
    resource hour.V01.Wed2000 0 1
    resource mentor.V02 0 1
    resource mentor.V03 0 1
    resource mentor.V04 0 2
    resource hour.V04.Sat1100 0 1
    choice M01 optional
    option M01.V01.Mon2000 1 0 47 0 0 : mentor.V01 hour.V01.Mon2000
    option M01.V01.Wed2000 1 0 47 0 -1 : mentor.V01 hour.V01.Wed2000
    option M01.V02.Mon2000 1 15 2 -1 0 : mentor.V02
    option M01.V02.Sat1000 1 15 2 0 -2 : mentor.V02
    option M01.V03.Mon2000 1 15 2 0 0 : mentor.V03
    option M01.V03.Sat1000 1 15 2 0 -2 : mentor.V03
    choice M02 optional
    option M02.V01.Mon2000 1 13 7 0 0 : mentor.V01 hour.V01.Mon2000
    option M02.V01.Tue2100 1 13 7 -1 -2 : mentor.V01 hour.V01.Tue2100
    option M02.V02.Mon2000 1 0 47 -1 0 : mentor.V02
    option M02.V02.Tue2000 1 0 47 -1 -1 : mentor.V02
    option M02.V03.Mon2000 1 14 5 0 0 : mentor.V03
    choice M03 optional
    option M03.V02.Sat1000 1 15 0 0 0 : mentor.V02
    option M03.V03.Sat1000 1 0 59 0 0 : mentor.V03
    option M03.V03.Sat1100 1 0 59 0 -1 : mentor.V03
    option M03.V03.Mon2100 1 0 59 0 -2 : mentor.V03
    option M03.V04.Sat1100 1 14 5 0 -1 : mentor.V04 hour.V04.Sat1100
    """

  static let coMentors = """
    musubi-model 1
    level sum paired
    level sum fit
    level sum unmoved
    level sum gladness
    level sum hours
    resource mentor.V04 0 2
    resource hour.V04.Sat1100 0 1
    choice M03 optional
    option M03.V04.Sat1100 1 5 0 0 -1 : mentor.V04 hour.V04.Sat1100
    """

  static let reserves = """
    musubi-model 1
    level sum paired
    level sum fit
    resource mentor.V01 0 2
    choice M01 optional
    choice M02 optional
    option M02.V01 1 7 : mentor.V01
    choice M03 optional
    """
}

// MARK: - People and plan

extension SpringRound {
  static func programme() throws -> Programme {
    var programme = Programme()
    programme.points = [
      .field: .whereEqual(40), .languageDepth: .byLevel([.b2: 5, .c1: 10, .c2: 15]),
      .commonHours: .each(2, most: 6),
    ]
    programme.closures.append(try .dated("2026-04-11", "2026-04-12", "棚卸し"))
    return programme
  }

  private static func round() throws -> Round {
    let term = try #require(Term(firstDay: try .of("2026-04-06"), weeks: 5))
    return Round(
      name: try .of("2026-spring"), term: term, programme: try programme(),
      mentees: try mentees(), mentors: try mentors())
  }

  private static func mentees() throws -> [Mentee] {
    var first = try Mentee.of(
      "M01", "fa C2, en B1", "Mon 20:00-21:00, Wed 20:00-21:00, Sat 10:00-11:00")
    first.fields = ["it"]
    first.keptFree = [try .of("2026-04-20")]
    var second = try Mentee.of(
      "M02", "uk C2, en B2", "Tue 20:00-22:00 possible, Mon 20:00-21:00")
    second.fields = ["design"]
    var third = try Mentee.of("M03", "fr C2, en A2", "Sat 10:00-12:00, Mon 21:00-22:00")
    third.fields = ["finance"]
    third.asksForCoMentor = true
    return [first, second, third]
  }

  private static func mentors() throws -> [Mentor] {
    var first = try Mentor.of(
      "V01", "en C1, fa B2", "Mon 20:00-22:00, Wed 20:00-21:00, Tue 21:00-22:00")
    (first.fields, first.capacity) = (["it"], 2)
    var second = try Mentor.of(
      "V02", "en C2, uk B1, fr B1",
      "Tue 20:00-21:00, Mon 20:00-21:00 possible, Sat 10:00-11:00")
    second.fields = ["design"]
    var third = try Mentor.of("V03", "fr C2, en B2", "Sat 10:00-12:00, Mon 20:00-22:00")
    third.fields = ["finance"]
    var fourth = try Mentor.of("V04", "fr B2, en B1", "Sat 11:00-12:00")
    (fourth.fields, fourth.capacity) = (["it"], 2)
    fourth.keptFree = [try .of("2026-05-02")]
    return [first, second, third, fourth]
  }

  private static func plan() throws -> Plan {
    var first = try Pair.of("M01", "V01", "Mon 20:00")
    first.fallbacks = [try .of("Wed 20:00")]
    first.sessions = try CivilDate.all("2026-04-06 2026-04-13 2026-04-27")
    first.skipped = [
      SkippedDate(try .of("2026-04-20"), .keptFree),
      SkippedDate(try .of("2026-05-04"), .holiday("みどりの日")),
    ]
    var second = try Pair.of("M02", "V02", "Mon 20:00")
    second.reserve = try .of("V01")
    second.fallbacks = [try .of("Tue 20:00")]
    second.sessions = try CivilDate.all("2026-04-06 2026-04-13 2026-04-20 2026-04-27")
    second.skipped = [SkippedDate(try .of("2026-05-04"), .holiday("みどりの日"))]
    var third = try Pair.of("M03", "V03", "Sat 11:00")
    third.coMentor = try .of("V04")
    third.sessions = try CivilDate.all("2026-04-18 2026-04-25 2026-05-09")
    third.skipped = [
      SkippedDate(try .of("2026-04-11"), .closure("棚卸し")),
      SkippedDate(try .of("2026-05-02"), .keptFree),
    ]
    return Plan(
      round: try .of("2026-spring"), pairs: [first, second, third], unpaired: [],
      values: [
        LevelValue(.paired, [3]), LevelValue(.satisfaction, Array(repeating: 0, count: 15)),
        LevelValue(.fit, [153]), LevelValue(.gladness, [-1]), LevelValue(.hours, [0]),
      ])
  }
}
