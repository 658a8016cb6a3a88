import Solver
import Testing

@Suite("Kernel")
struct KernelTests {
  @Test(
    "Flow and enumeration agree in status, in every level and in who takes what",
    arguments: UInt64(0)..<600)
  func agreesWithEnumeration(seed: UInt64) throws {
    let model = RandomNetworkModel.make(seed: seed)
    let all = Enumeration(model)
    switch Kernel.solve(model) {
    case .optimal(let solution, _):
      #expect(Enumeration.allows(solution.taken, in: model))
      #expect(Enumeration.key(solution.taken, in: model) == all.bestKey)
      #expect(solution.taken == all.best)
    case .infeasible:
      #expect(all.best == nil)
    case .feasible, .unknown:
      Issue.record("seed \(seed): not proved")
    }
  }
}
