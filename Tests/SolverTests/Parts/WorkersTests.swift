import Dispatch
import Synchronization
import Testing

@testable import Solver

@Suite("Parts on several threads")
struct WorkersTests {
  /// So many threads, which take the next piece whenever they are free.
  static func threads(_ count: Int) -> Workers {
    Workers { pieces, piece in
      let next = Atomic(0)
      let end = Atomic(Int.max)
      DispatchQueue.concurrentPerform(iterations: count) { _ in
        while true {
          let number = next.wrappingAdd(1, ordering: .relaxed).oldValue
          guard number < pieces else { return }
          let isWanted: @Sendable () -> Bool = { number <= end.load(ordering: .relaxed) }
          if isWanted(), !piece(number, isWanted) { end.min(number, ordering: .relaxed) }
        }
      }
    }
  }

  @Test("1, 2 and 8 threads write the same bytes", arguments: UInt64(0)..<60)
  func sameBytes(seed: UInt64) throws {
    let model = SideBySide.make(seed: seed)
    let alone = try PartedTexts(model)
    for count in [1, 2, 8] {
      let texts = try PartedTexts(model, workers: Self.threads(count))
      #expect(texts.answer == alone.answer && texts.certificate == alone.certificate)
    }
  }

  @Test("Work that is limited is the same on any number of threads", arguments: 0..<12)
  func sameBudget(step: Int) throws {
    let model = SideBySide.make(seed: 2)
    let texts = try [1, 8].map { count in
      try PartedTexts(model, budget: Budget(1 << step), workers: Self.threads(count))
    }
    #expect(texts[0].answer == texts[1].answer && texts[0].certificate == texts[1].certificate)
    #expect(texts[0].refusals() == [])
  }

  @Test("Cancelled on two threads, what is told is true", arguments: 0..<60)
  func cancelled(seed: UInt64) throws {
    var dice = SeededDice(seed)
    let questions = Mutex(dice.roll(0...40))
    let budget = Budget(isCancelled: {
      questions.withLock { left in
        left -= 1
        return left < 0
      }
    })
    let texts = try PartedTexts(
      SideBySide.make(seed: seed % 20), budget: budget, workers: Self.threads(2))
    #expect(texts.refusals() == [])
  }

  @Test("Pieces behind one that ends the work are left out, and no other")
  func order() {
    let done = Mutex<[Int]>([])
    Workers.one.perform(7) { number, isWanted in
      #expect(isWanted())
      done.withLock { $0.append(number) }
      return number < 4
    }
    #expect(done.withLock { $0 } == [0, 1, 2, 3, 4])
  }

  @Test("The work of the parts is counted")
  func counted() {
    let budget = Budget()
    _ = Kernel.solve(SideBySide.make(seed: 2), budget: budget)
    #expect(budget.spent > 0)
  }
}
