import Almanac
import Domain
import Matching
import Testing

@Suite("Planning again after one edit")
struct WarmTests {
  @Test(
    "After 200 random edits of networks the plan is the one that planning anew gives")
  func networks() throws {
    var changed = 0
    for seed in UInt64(1)...20 {
      var dice = RandomRound.Dice(state: seed)
      var round = try RandomRound.of(seed)
      round.programme.aims = Aim.standardOrder
      var proposal = try Pairing(round).propose()
      for _ in 0..<10 {
        let edited = try RoundEdit.random(of: round, &dice)
        guard let cold = try? Pairing(edited).propose() else { continue }
        let warm = try Pairing(edited).propose(after: .proposal(proposal))
        #expect(warm.plan == cold.plan, "seed \(seed)")
        #expect(warm.refusals(in: edited) == [], "seed \(seed)")
        #expect(warm.proofs.map(\.answer) == cold.proofs.map(\.answer))
        #expect(try warm.pairReasons == cold.pairReasons)
        #expect(try warm.unpairedReasons == cold.unpairedReasons)
        changed += warm.plan == proposal.plan ? 0 : 1
        (round, proposal) = (edited, warm)
      }
    }
    #expect(changed >= 50)
  }

  @Test("After 200 random edits of other rounds every level reaches what planning anew reaches")
  func crossings() throws {
    for seed in UInt64(1)...20 {
      var dice = RandomRound.Dice(state: seed)
      var round = try CrossingRound.of(seed)
      var proposal = try Pairing(round).propose()
      for _ in 0..<10 {
        let edited = try RoundEdit.random(of: round, &dice)
        guard let cold = try? Pairing(edited).propose() else { continue }
        let warm = try Pairing(edited).propose(after: .proposal(proposal))
        let kept = try Pairing(edited).propose(after: .kept(proposal.proofs))
        #expect(warm.plan.values == cold.plan.values, "seed \(seed)")
        #expect(kept.plan.values == cold.plan.values, "seed \(seed)")
        #expect(warm.refusals(in: edited) == [], "seed \(seed)")
        let again = try Pairing(edited).propose(after: .proposal(proposal))
        #expect(again.plan == warm.plan)
        (round, proposal) = (edited, warm)
      }
    }
  }

  @Test("A plan that was kept is found again from its own proofs, though others are as good")
  func kept() throws {
    for seed in UInt64(1)...40 {
      let round = try CrossingRound.of(seed)
      var banned = round
      banned.decisions.bans[PairKey(round.mentees[2].code, round.mentors[1].code)] = .lead
      let earlier = try Pairing(banned).propose()
      let plan = try Pairing(round).propose(after: .proposal(earlier))
      let again = try Pairing(round).propose(after: .kept(plan.proofs))
      #expect(again.plan == plan.plan, "seed \(seed)")
      #expect(again.proofs.map(\.answer) == plan.proofs.map(\.answer))
    }
  }

  @Test("Publishing keeps the published hours before all that is equal, warm as cold")
  func unchanged() throws {
    for seed in UInt64(1)...20 {
      var round = try RandomRound.of(seed)
      let first = try Pairing(round).propose()
      for pair in first.plan.pairs {
        round.history.published[pair.key.mentee] = Appointment(pair.key.mentor, pair.hour)
      }
      var dice = RandomRound.Dice(state: seed)
      let edited = try RoundEdit.random(of: round, &dice)
      guard let cold = try? Pairing(edited).propose() else { continue }
      let published = try Pairing(round).propose()
      let warm = try Pairing(edited).propose(after: .proposal(published))
      #expect(warm.plan == cold.plan)
      #expect(warm.plan.values.map(\.level).last == .unchanged)
    }
  }
}

/// One change of a round as a lead or a participant makes it.
enum RoundEdit {
  static func random(of round: Round, _ dice: inout RandomRound.Dice) throws -> Round {
    var edited = round
    let mentee = Int(dice.roll(UInt64(round.mentees.count)))
    let mentor = Int(dice.roll(UInt64(round.mentors.count)))
    let key = PairKey(round.mentees[mentee].code, round.mentors[mentor].code)
    switch dice.roll(8) {
    case 0, 1: edited.decisions.bans[key] = round.decisions.bans[key] == nil ? .lead : nil
    case 2 where Pairing(round).brokenRules(key).isEmpty:
      edited.decisions.locks[key.mentee] = Lock(key.mentor)
    case 2, 3: edited.decisions.locks[key.mentee] = nil
    case 4:
      edited.mentors[mentor].availability = try more(round.mentors[mentor].availability, &dice)
    case 5:
      edited.mentees[mentee].availability = try more(round.mentees[mentee].availability, &dice)
    case 6 where round.mentees.count > 2:
      edited.decisions.locks[key.mentee] = nil
      edited.mentees.remove(at: mentee)
    default: edited.mentors[mentor].capacity = 1 + Int(dice.roll(2))
    }
    return edited
  }

  /// One hour more, most wished for.
  private static func more(
    _ availability: Availability, _ dice: inout RandomRound.Dice
  ) throws -> Availability {
    let hour = try Scenario.hour(["Tue19", "Sat11", "Sun10"][Int(dice.roll(3))])
    let window = try #require(hour.window(minutes: 60))
    return Availability([AvailableWindow(window)] + availability.windows)
  }
}
