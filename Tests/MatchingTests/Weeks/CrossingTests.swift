import Almanac
import Domain
import Matching
import Solver
import Testing

@Suite("Rounds that are no network")
struct CrossingTests {
  @Test("No plan of all that there are is better, and the second witness agrees")
  func best() throws {
    var crossings = 0
    for seed in UInt64(1)...120 {
      let round = try CrossingRound.of(seed)
      let proposal = try Pairing(round).propose()
      #expect(proposal.worth == EnumeratedPlans(round).best(), "seed \(seed)")
      #expect(proposal.refusals(in: round) == [], "seed \(seed)")
      crossings += try proposal.crosses ? 1 : 0
    }
    #expect(crossings >= 60)
  }

  @Test("Second mentors and reserves meet nobody twice either")
  func coMentors() throws {
    var found = 0
    for seed in UInt64(1)...120 {
      var round = try CrossingRound.of(seed)
      for place in round.mentees.indices { round.mentees[place].asksForCoMentor = place != 1 }
      let proposal = try Pairing(round).propose()
      #expect(proposal.refusals(in: round) == [], "seed \(seed)")
      found += proposal.plan.pairs.count { $0.coMentor != nil }
    }
    #expect(found >= 10)
  }

  @Test("A pair is in every best plan exactly where no other best plan is without it")
  func settled() throws {
    var ties = 0
    for seed in UInt64(1)...60 {
      let round = try CrossingRound.of(seed)
      let (proposal, plans) = (try Pairing(round).propose(), EnumeratedPlans(round))
      for reason in try proposal.pairReasons {
        let without = plans.best { $0[reason.pair.mentee]?.mentor != reason.pair.mentor }
        #expect(reason.isInEveryBestPlan == (without != plans.best()), "seed \(seed)")
        ties += reason.isInEveryBestPlan ? 0 : 1
      }
    }
    #expect(ties >= 10)
  }

  @Test("The best plans side by side are the best of all that differ in who meets whom")
  func alternatives() throws {
    for seed in UInt64(1)...30 {
      let round = try CrossingRound.of(seed)
      let best = try Pairing(round).propose().best(4)
      let told = best.map(\.worth)
      #expect(told == Array(EnumeratedPlans(round).bestOfEachSet.prefix(4)), "seed \(seed)")
    }
  }

  @Test("To insist on a pair costs what the best plan with it says")
  func insisting() throws {
    for seed in UInt64(1)...40 {
      let round = try CrossingRound.of(seed)
      let (proposal, plans) = (try Pairing(round).propose(), EnumeratedPlans(round))
      for mentor in round.mentors {
        let key = PairKey(round.mentees[0].code, mentor.code)
        guard Pairing(round).brokenRules(key).isEmpty else { continue }
        let best = plans.best { $0[key.mentee]?.mentor == key.mentor }
        let told = try? proposal.insisting(on: key, at: Lock(key.mentor))
        #expect(told?.worth == best, "seed \(seed), \(key)")
      }
    }
  }

  @Test("Each repair that is told lets one more in, and whoever competes could stay out instead")
  func repairs() throws {
    var (repairs, rivals) = (0, 0)
    for seed in UInt64(1)...60 {
      var round = try CrossingRound.of(seed)
      round.programme.aims = [.coverage]
      let proposal = try Pairing(round).propose()
      let (before, plans) = (proposal.plan.pairs.count, EnumeratedPlans(round))
      let paired = Set(proposal.plan.pairs.map(\.key.mentee))
      for reason in try proposal.unpairedReasons {
        for repair in reason.repairs {
          for repaired in try Repaired.rounds(round, by: repair) {
            #expect(
              try Pairing(repaired).propose().plan.pairs.count == before + 1,
              "seed \(seed), \(repair)")
            repairs += 1
          }
        }
        for other in paired where reason.competition?.displacesSeveral ?? false {
          let rest = paired.union([reason.mentee]).subtracting([other])
          #expect(!plans.all.contains { Set($0.pairs.keys) == rest }, "seed \(seed)")
        }
        for rival in reason.competition?.mentees ?? [] {
          let others = paired.union([reason.mentee]).subtracting([rival])
          #expect(plans.all.contains { Set($0.pairs.keys) == others }, "seed \(seed)")
          rivals += 1
        }
      }
    }
    #expect(repairs >= 50)
    #expect(rivals >= 20)
  }

  @Test(
    "Were nobody in both roles it would be a network, as good where nobody meets twice"
  )
  func network() throws {
    var (equal, better) = (0, 0)
    for seed in UInt64(1)...120 {
      var round = try CrossingRound.of(seed)
      round.programme.grid = .standard
      let (kept, free) = (try Pairing(round).propose(), try Pairing(parted(round)).propose())
      #expect(try !free.crosses)
      #expect(!free.worth.lexicographicallyPrecedes(kept.worth), "seed \(seed)")
      let clashes = try clashes(free.plan)
      #expect(clashes || free.worth == kept.worth, "seed \(seed)")
      guard try kept.crosses else { continue }
      equal += free.worth == kept.worth ? 1 : 0
      better += free.worth == kept.worth ? 0 : 1
    }
    #expect(equal >= 10 && better >= 10)
  }

  /// The round with another person, M0 or M1, in the place of each mentee who is mentor too.
  private func parted(_ round: Round) throws -> Round {
    var parted = round
    for (place, mentee) in round.mentees.enumerated() {
      parted.mentees[place] = try Few.mentee("M\(place)") {
        ($0.availability, $0.fields) = (mentee.availability, mentee.fields)
      }
      guard round.mentors.contains(where: { $0.code == mentee.code }) else { continue }
      parted.decisions.bans[PairKey(try Scenario.code("M\(place)"), mentee.code)] = .lead
    }
    return parted
  }

  /// Whether V0 and M0, or V1 and M1, meet somebody at one hour.
  private func clashes(_ plan: Plan) throws -> Bool {
    try (0..<2).contains { place in
      let (mentee, mentor) = (try Scenario.code("M\(place)"), try Scenario.code("V\(place)"))
      let own = plan.pairs.first { $0.key.mentee == mentee }?.hour
      return plan.pairs.contains { $0.key.mentor == mentor && $0.hour == own }
    }
  }
}

extension AlternativePlan {
  fileprivate var worth: EnumeratedPlans.Worth {
    comparison.levels.flatMap { change in
      change.level == .satisfaction ? change.after.map { -$0 } : change.after
    }
  }
}

extension EnumeratedPlans {
  /// The worth of the best plan of each set of pairs, the best first.
  var bestOfEachSet: [Worth] {
    var best: [Set<PairKey>: Worth] = [:]
    for plan in all {
      let pairs = Set(plan.pairs.map { PairKey($0.key, $0.value.mentor) })
      if let known = best[pairs], !known.lexicographicallyPrecedes(plan.worth) { continue }
      best[pairs] = plan.worth
    }
    return best.values.sorted { $1.lexicographicallyPrecedes($0) }
  }
}
