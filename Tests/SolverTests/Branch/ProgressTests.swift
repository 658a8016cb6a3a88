import Synchronization
import Testing

@testable import Solver

@Suite("Progress of a solve")
struct ProgressTests {
  private static func reports(of model: Model) -> (told: [SearchProgress], outcome: Outcome) {
    let told = Mutex<[SearchProgress]>([])
    let budget = Budget(report: { progress in told.withLock { $0.append(progress) } })
    let outcome = Kernel.solve(model, budget: budget)
    return (told.withLock { $0 }, outcome)
  }

  @Test("Values rise and lie under their bounds, and the last of a level is its best")
  func values() throws {
    for seed in UInt64(0)..<20 {
      let model = CrossingModel.make(seed: seed)
      let (told, outcome) = Self.reports(of: model)
      guard case .optimal(let solution, _) = outcome else { continue }
      let sums = told.filter { $0.level == "a" }
      #expect(sums.allSatisfy { $0.countedClass == nil && $0.part == nil })
      let values = sums.compactMap(\.value)
      #expect(values == values.sorted() && values.last == solution.values[0][0])
      #expect(sums.allSatisfy { ($0.value ?? .min) <= $0.bound ?? .max })
      for count in told where count.level == "b" {
        #expect((1...2).contains(count.countedClass ?? 0))
        #expect((count.bound ?? 0) <= count.value ?? .max)
      }
      #expect(told.map(\.work) == told.map(\.work).sorted())
    }
  }

  @Test("A model that falls apart tells of its parts")
  func parts() {
    let numbers = UInt64(0)..<20
    let told = numbers.flatMap { Self.reports(of: SideBySide.make(seed: $0)).told }
    #expect(!told.isEmpty && told.allSatisfy { ($0.part ?? 0) >= 1 })
  }

  @Test("A line has what is known, and a dash for what is not")
  func line() {
    let model = CrossingModel.make(seed: 1)
    let goals = model.goals
    let sum = SearchProgress(goals[0], of: model, value: nil, bound: 9, work: 12)
    #expect(sum.line == "level a - 9 work 12")
    let count = SearchProgress(goals[1], of: model, value: -3, bound: -1, work: 40).of(part: 2)
    #expect(count.line == "level b:2 3 1 work 40 part 2")
  }

  @Test("Without news progress is told after ten million units, and then at every quarter more")
  func steps() {
    let budget = Budget(report: { _ in })
    var told: [Int] = []
    for _ in 0..<30 {
      budget.spend(1_000_000)
      if budget.isReportDue() { told.append(budget.spent / 1_000_000) }
    }
    #expect(told == [10, 13, 17, 22, 28])
  }
}
