import Testing

@testable import Solver

@Suite("Presence among the best")
struct PresenceTests {
  @Test("An option is in all, some or none of the best plans, as told", arguments: UInt64(0)..<150)
  func presenceIsThatOfEnumeration(seed: UInt64) throws {
    guard let asked = Explained(seed: seed) else { return }
    let best = asked.plans.all.filter { asked.plans.worth($0) == asked.best }
    for option in 0..<asked.model.optionCount {
      let takers = best.count { $0.contains(option) }
      let presence: Presence =
        takers == best.count ? .inAll : takers == 0 ? .inNone : .inSome
      #expect(try asked.explanation.presence(of: option) == presence)
      #expect(try asked.explanation.presences()[option] == presence)
    }
  }

  @Test("The certificate leaves every option of a best plan", arguments: UInt64(0)..<150)
  func nothingOfTheBestIsLeftOut(seed: UInt64) throws {
    guard let asked = Explained(seed: seed) else { return }
    let isLeft = ReducedWorths(asked.model, asked.explanation.certificate).left.options
    for plan in asked.plans.all where asked.plans.worth(plan) == asked.best {
      #expect(plan.compactMap { $0 }.allSatisfy { isLeft[$0] })
    }
  }

  @Test("The certificate leaves out more than half of what is in no best plan")
  func mostIsLeftOut() {
    var (left, all) = (0, 0)
    for asked in (UInt64(0)..<120).compactMap(Explained.init(seed:)) {
      let best = asked.plans.all.filter { asked.plans.worth($0) == asked.best }
      let isLeft = ReducedWorths(asked.model, asked.explanation.certificate).left.options
      let inNone = (0..<asked.model.optionCount).filter { option in
        !best.contains { $0.contains(option) }
      }
      all += inNone.count
      left += inNone.count { isLeft[$0] }
    }
    #expect(all > 200)
    #expect(left * 2 < all, "\(left) of \(all)")
  }
}
