import Domain
import Matching
import Solver
import Testing

@Suite("Planning that is ended before the proof")
struct StoppedTests {
  @Test(
    "What is told of the pairs holds: so many at least, and none more", arguments: UInt64(1)...40)
  func told(seed: UInt64) throws {
    let round = try CrossingRound.of(seed)
    let most = try Pairing(round).propose().plan.pairs.count
    var (ended, work) = (0, 1)
    while work < 1 << 24 {
      do {
        _ = try Pairing(round).propose(budget: Budget(work))
        break
      } catch PairingObstacle.stopped(let stage) {
        #expect(stage.stage != .pairs || stage.served ?? 0 <= most)
        #expect(stage.stage != .pairs || most <= stage.most)
        ended += 1
      }
      work *= 4
    }
    #expect(try ended > 0 || !Pairing(round).propose().crosses)
  }

  @Test("Whoever cancels at once is told so, unless the round is a network")
  func cancelled() throws {
    for seed in UInt64(1)...40 {
      let round = try CrossingRound.of(seed)
      let budget = Budget { true }
      do {
        #expect(try !Pairing(round).propose(budget: budget).crosses)
      } catch PairingObstacle.stopped(let stage) {
        #expect(stage.most <= round.mentees.count)
      }
    }
  }
}
