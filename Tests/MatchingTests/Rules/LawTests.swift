import Domain
import Matching
import Testing

@Suite("Laws of every round")
struct LawTests {
  @Test("Renaming people changes nothing but names", arguments: UInt64(1)...25)
  func renaming(seed: UInt64) throws {
    let round = try RandomRound.of(seed)
    let plan = try Few.plan(round)
    let renamed = try Few.plan(RandomRound.of(seed) { "Z-\($0)" })
    #expect(renamed == (try plan.renamed { "Z-\($0)" }))
  }

  @Test("The name that somebody goes by changes nothing", arguments: UInt64(1)...10)
  func displayNames(seed: UInt64) throws {
    var round = try RandomRound.of(seed)
    let plan = try Few.plan(round)
    for place in round.mentees.indices {
      round.mentees[place].name = try #require(PersonName("Aa\(99 - place)"))
    }
    #expect(try Few.plan(round) == plan)
  }

  @Test("One mentor more never pairs fewer", arguments: UInt64(1)...25)
  func oneMore(seed: UInt64) throws {
    let larger = try RandomRound.of(seed)
    var smaller = larger
    smaller.mentors.removeLast()
    #expect(try Few.plan(smaller).pairs.count <= Few.plan(larger).pairs.count)
  }

  @Test("One ban more never pairs more", arguments: UInt64(1)...25)
  func oneBan(seed: UInt64) throws {
    var round = try RandomRound.of(seed)
    let plan = try Few.plan(round)
    let pair = try #require(plan.pairs.first).key
    round.decisions.bans[pair] = .lead
    let other = try Few.plan(round)
    #expect(other.pairs.count <= plan.pairs.count)
    #expect(!other.pairs.map(\.key).contains(pair))
  }

  @Test("Another order of people keeps the value of every level", arguments: UInt64(1)...25)
  func order(seed: UInt64) throws {
    let round = try RandomRound.of(seed)
    var other = round
    other.mentors.reverse()
    other.mentees.append(other.mentees.removeFirst())
    #expect(try Few.plan(other).values == Few.plan(round).values)
  }

  @Test("Locking the whole plan gives the plan", arguments: UInt64(1)...25)
  func locked(seed: UInt64) throws {
    var round = try RandomRound.of(seed)
    // A second mentor may move an hour after the pairs are proved, which a lock would then undo.
    for place in round.mentees.indices { round.mentees[place].asksForCoMentor = false }
    let plan = try Few.plan(round)
    for pair in plan.pairs {
      round.decisions.locks[pair.key.mentee] = Lock(pair.key.mentor, at: pair.hour)
    }
    let again = try Few.plan(round)
    #expect(again == plan)
  }

  @Test("No other plan of so few people reaches more", arguments: UInt64(1)...25)
  func best(seed: UInt64) throws {
    var round = try RandomRound.of(seed)
    round.programme.aims = [.coverage, .fit]
    let plan = try Few.plan(round)
    let best = Enumerated(round).best
    #expect(plan.pairs.count == best.pairs)
    #expect(Few.value(of: .fit, in: plan) == [best.points])
  }
}

extension Plan {
  /// The same plan of people with other codes.
  func renamed(_ name: @escaping (String) -> String) throws -> Plan {
    let code = { (code: PersonCode) in try Scenario.code(name(code.text)) }
    let pairs = try pairs.map { pair in
      var other = Pair(PairKey(try code(pair.key.mentee), try code(pair.key.mentor)), at: pair.hour)
      other.coMentor = try pair.coMentor.map(code)
      other.reserve = try pair.reserve.map(code)
      (other.fallbacks, other.sessions) = (pair.fallbacks, pair.sessions)
      other.skipped = pair.skipped
      return other
    }
    return Plan(round: round, pairs: pairs, unpaired: try unpaired.map(code), values: values)
  }
}
