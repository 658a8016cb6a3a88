import Almanac
import Domain
import Matching
import Testing

@Suite("Reasons")
struct ReasonTests {
  @Test(
    "Next-best totals of FY2022 are 237, 192 and 203", arguments: [(1, 237), (2, 192), (3, 203)])
  func nextBest(term: Int, total: Int) throws {
    #expect(try Pairing(Scenario.fy2022(term)).propose().nextBestFit == total)
  }

  @Test(
    "The second of the five best plans of FY2022 has the next-best total",
    arguments: [(1, 237), (2, 192), (3, 203)])
  func secondBest(term: Int, total: Int) throws {
    let best = try Pairing(Scenario.fy2022(term)).propose().best(5)
    #expect(best.count == (term == 1 ? 4 + 1 : 5))
    #expect(best[0].comparison.changes.isEmpty)
    let fit = best[1].comparison.levels.first { $0.level == .fit }
    #expect(fit?.after == [total])
    #expect(
      Set(best.map { Set($0.appointments.map { PairKey($0.key, $0.value.mentor) }) }).count
        == best.count)
  }

  @Test("The five who stay without a mentor in partners60 have the causes of the scenario")
  func unpaired() throws {
    let proposal = try Pairing(Scenario.partners60()).propose()
    let reasons = try proposal.unpairedReasons
    #expect(reasons.count == 5)
    for reason in reasons {
      switch reason.mentee.text {
      case "L51", "L55", "L60":
        #expect(reason.eligible.isEmpty && reason.competition == nil)
      case "L08", "L09":
        #expect(reason.competition?.mentees.map(\.text) == ["L08", "L09"])
        #expect(reason.competition?.mentors.map(\.text) == ["W36"])
      default:
        #expect(reason.competition?.mentees.map(\.text) == ["L40", "L41", "L42"])
        #expect(reason.competition?.mentors.map(\.text) == ["W20", "W24"])
      }
    }
  }

  @Test(
    "An Arabic speaker free on Saturday 15:00 would help L40 or L42, a Dari or Persian one L08 or L09, an interpreter L51"
  )
  func expectedRepairs() throws {
    let repairs = try Pairing(Scenario.partners60()).propose().unpairedReasons
      .reduce(into: [PersonCode: [Repair]]()) { $0[$1.mentee] = $1.repairs }
    let all = repairs.values.joined()
    let arabic = Repair.newMentor(
      [try #require(LanguageTag("ar"))], try Scenario.hour("Sat15"),
      mentees: [try Scenario.code("L40"), try Scenario.code("L42")])
    #expect(all.contains(arabic))
    let persian = all.filter {
      if case .newMentor(let tags, _, let mentees) = $0 {
        return tags.map(\.text) == ["fa-AF", "fa"]
          && mentees.allSatisfy { ["L08", "L09"].contains($0.text) }
      }
      return false
    }
    #expect(persian.count == 2)
    let interpreter = repairs[try Scenario.code("L51")]?.contains {
      if case .interpreter = $0 { true } else { false }
    }
    #expect(interpreter == true)
  }

  @Test("No repair for L08 or L09 names W40, whom only their own exclusion removes")
  func exclusionIsNoRepair() throws {
    let reasons = try Pairing(Scenario.partners60()).propose().unpairedReasons
    for reason in reasons where ["L08", "L09"].contains(reason.mentee.text) {
      #expect(!reason.repairs.contains { "\($0)".contains("W40") })
    }
  }

  @Test("Each repair that was told lets one more mentee in")
  func repairsAreTrue() throws {
    var round = try Scenario.partners60()
    round.programme.aims = [.coverage]
    let proposal = try Pairing(round).propose()
    let before = proposal.plan.pairs.count
    var told = 0
    for reason in try proposal.unpairedReasons {
      for repair in reason.repairs {
        for repaired in try Repaired.rounds(round, by: repair).prefix(1) {
          #expect(try Pairing(repaired).propose().plan.pairs.count == before + 1, "\(repair)")
          told += 1
        }
      }
    }
    #expect(told >= 20)
  }

  @Test(
    "A pair is in every best plan exactly where forbidding it makes the plan worse",
    arguments: 1...3)
  func settledPairs(term: Int) throws {
    let round = try Scenario.fy2022(term)
    let proposal = try Pairing(round).propose()
    for reason in try proposal.pairReasons {
      var without = round
      without.decisions.bans[reason.pair] = .lead
      let other = try Pairing(without).propose().plan
      #expect(reason.isInEveryBestPlan == (other.values != proposal.plan.values))
    }
  }
}

/// A round after a repair; several where any one of several mentors would do.
enum Repaired {
  static func rounds(_ round: Round, by repair: Repair) throws -> [Round] {
    switch repair {
    case .mentorsHour(_, let hour, let mentors):
      return try mentors.map { code in
        try changing(round, mentor: code) {
          $0.availability = try adding(hour, to: $0.availability)
        }
      }
    case .menteesHour(let mentee, let hour, _):
      return [
        try changing(round, mentee: mentee) {
          $0.availability = try adding(hour, to: $0.availability)
        }
      ]
    case .languageLevel(let mentee, _, let mentors), .interpreter(let mentee, let mentors):
      return try mentors.map { mentor in
        try overriding(.sharedLanguage, PairKey(mentee, mentor), in: round)
      }
    case .training(let mentor, let mentees):
      return try mentees.map { try overriding(.training, PairKey($0, mentor), in: round) }
    case .place(let mentor):
      return [try changing(round, mentor: mentor) { $0.capacity += 1 }]
    case .newMentor(let tags, let hour, _):
      var larger = round
      var mentor = Mentor(
        code: try Scenario.code("NEW"), name: try Scenario.unwrap(PersonName("New")),
        languages: tags.prefix(1).map { SpokenLanguage($0, .c2) },
        availability: try adding(hour, to: Availability([])))
      mentor.gender = .woman
      larger.mentors.append(mentor)
      return [larger]
    }
  }

  private static func adding(_ hour: WeeklyHour, to availability: Availability) throws
    -> Availability
  {
    let window = try Scenario.unwrap(hour.window(minutes: 60))
    return Availability(availability.windows + [AvailableWindow(window)])
  }

  private static func overriding(_ rule: MustRule, _ pair: PairKey, in round: Round) throws -> Round
  {
    var changed = round
    changed.decisions.overrides.insert(
      try Scenario.unwrap(Override(rule, for: pair, reason: "for the test")))
    return changed
  }

  private static func changing(
    _ round: Round, mentor code: PersonCode, _ change: (inout Mentor) throws -> Void
  ) throws -> Round {
    var changed = round
    let place = try Scenario.unwrap(round.mentors.firstIndex { $0.code == code })
    try change(&changed.mentors[place])
    return changed
  }

  private static func changing(
    _ round: Round, mentee code: PersonCode, _ change: (inout Mentee) throws -> Void
  ) throws -> Round {
    var changed = round
    let place = try Scenario.unwrap(round.mentees.firstIndex { $0.code == code })
    try change(&changed.mentees[place])
    return changed
  }
}
