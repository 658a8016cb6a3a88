import Almanac
import Domain
import Testing
import Verification

@Suite("Two pairs at most for one reserve")
struct ReserveTests {
  private static let days = ["Mon", "Tue", "Wed"]

  /// Three pairs on three days; V04 could step in for each of them an hour later.
  private static func round() throws -> Round {
    var round = try Duo().round()
    round.mentees = try days.enumerated().map { place, day in
      try .of("M0\(place + 1)", "en C1", "\(day) 20:00-22:00")
    }
    round.mentors = try days.enumerated().map { place, day in
      try .of("V0\(place + 1)", "en C1", "\(day) 20:00-21:00")
    }
    let later = days.map { "\($0) 21:00-22:00" }.joined(separator: ", ")
    round.mentors.append(try .of("V04", "en C1", later))
    return round
  }

  private static func plan(_ reserves: [String?]) throws -> Plan {
    let monday = try CivilDate.of("2026-06-01")
    var pairs: [Pair] = []
    for (place, day) in days.enumerated() {
      var pair = try Pair.of("M0\(place + 1)", "V0\(place + 1)", "\(day) 20:00")
      pair.reserve = try reserves[place].map { try .of($0) }
      pair.sessions = [monday.adding(days: place)]
      pairs.append(pair)
    }
    return Plan(
      round: try .of("2026-summer"), pairs: pairs, unpaired: [],
      values: [
        LevelValue(.paired, [3]), LevelValue(.satisfaction, Array(repeating: 0, count: 15)),
        LevelValue(.fit, [0]), LevelValue(.gladness, [0]), LevelValue(.hours, [0]),
      ])
  }

  private static var pairs: String {
    let header = Duo.pairsModel.split(separator: "\n").prefix(6).joined(separator: "\n")
    let resources = (1...4).map { "resource mentor.V0\($0) 0 1" }.joined(separator: "\n")
    let choices = days.enumerated().map { place, day in
      let number = place + 1
      return """
        choice M0\(number) optional
        option M0\(number).V0\(number).\(day)2000 1 0 0 0 0 : mentor.V0\(number)
        option M0\(number).V04.\(day)2100 1 0 0 0 -1 : mentor.V04
        """
    }
    return "\(header)\n\(resources)\n" + choices.joined(separator: "\n")
  }

  private static let reserves = """
    musubi-model 1
    level sum paired
    level sum fit
    resource mentor.V04 0 2
    choice M01 optional
    option M01.V04 1 0 : mentor.V04
    choice M02 optional
    option M02.V04 1 0 : mentor.V04
    choice M03 optional
    option M03.V04 1 0 : mentor.V04
    """

  private static func refusals(_ reserves: [String?]) throws -> [PlanRefusal] {
    let proofs = [StageProof.of(.pairs, pairs), .of(.reserves, Self.reserves)]
    return PlanCheck(round: try round(), plan: try plan(reserves), proofs: proofs).refusals()
  }

  @Test("A reserve with one place stands ready for two pairs")
  func two() throws {
    #expect(try Self.refusals(["V04", "V04", nil]) == [])
  }

  @Test("A third pair is too many")
  func three() throws {
    let third = AnswerDifference.reserve(try .of("M03"), found: try .of("V04"), proved: nil)
    #expect(
      try Self.refusals(["V04", "V04", "V04"])
        == [.answer(third), .rule(.reserveTooOften(try .of("V04"), pairs: 3))])
  }
}
