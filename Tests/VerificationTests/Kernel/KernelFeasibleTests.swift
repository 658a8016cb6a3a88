import Testing
import Verification

@Suite("Kernel answers, feasible")
struct KernelFeasibleTests {
  /// Stopped early: all are paired, class 2 is proved empty, of class 1 one was reached where 0 is
  /// the bound, and nothing is said of the sum.
  static let stopped = HandMade(
    model: HandMade.levels.model.replacing("q.a 1 1", "q.a 1 0"),
    answer: """
      status feasible
      level paired 2 2
      level joy 0,1 0,0
      level fit 14
      take p p.b
      take q q.a
      """,
    certificate: """
      musubi-certificate 1
      goal paired 2
      node 0
      bound 0 1
      goal joy 2 0
      node 0
      bound 0 1 goal:paired*-1
      goal joy 1 0
      node 0
      bound 0 1
      """)

  @Test("Bounds stand for proved levels and for the first open one")
  func accepted() {
    #expect(Self.stopped.refusals == [])
  }

  @Test(
    "A bound may be weaker than what is proved",
    arguments: [("fit 14", "fit 14"), ("paired 2 2", "paired 2"), ("paired 2 2", "paired 2 9")])
  func weaker(old: String, new: String) {
    #expect(Self.stopped.replacing(old, new, in: \.answer).refusals == [])
  }

  @Test(
    "A bound better than what is proved is refused",
    arguments: [
      ("paired 2 2", "paired 2 1", "paired"), ("joy 0,1 0,0", "joy 0,1 0,1", "joy"),
      ("joy 0,1 0,0", "joy 0,1 1,0", "joy"), ("joy 0,1 0,0", "joy 0,1 0", "joy"),
      ("fit 14", "fit 14 1000", "fit"),
    ])
  func better(old: String, new: String, level: String) {
    let claimed = Self.stopped.replacing(old, new, in: \.answer)
    #expect(claimed.refusals == [.boundNotProved(level: level)])
  }

  @Test("Nothing is proved behind an open goal")
  func behindOpenGoal() {
    var example = Self.stopped
    example.certificate += "\ngoal fit 1000\nnode 0\nbound 0 1"
    #expect(
      example.refusals == [.statement(expected: nil, found: .sum(level: "fit"))])
  }

  @Test("A bound below what was reached is a contradiction, whatever its tree says")
  func belowReached() {
    var example = HandMade.rooms.replacing("optimal", "feasible", in: \.answer)
    example.certificate = example.certificate.replacing("fit 7", "fit 6")
    let goal = KernelStatement.sum(level: "fit")
    #expect(
      example.refusals == [
        .leaf(goal, node: 0, .open), .goalValue(goal, certificate: 6, answer: 7),
      ])
  }

  @Test("The same answer is not accepted as optimal")
  func notOptimal() {
    let claimed = Self.stopped.replacing("feasible", "optimal", in: \.answer)
    let goal = KernelStatement.count(ofClass: 1, level: "joy")
    #expect(
      claimed.refusals == [
        .goalValue(goal, certificate: 0, answer: 1), .boundNotProved(level: "joy"),
      ])
  }

  @Test("An optimal answer that says another bound than its value is refused")
  func optimalWithBound() {
    let claimed = HandMade.levels.replacing("fit 13 13", "fit 13 14", in: \.answer)
    #expect(claimed.refusals == [.boundNotProved(level: "fit")])
  }
}

extension String {
  func replacing(_ old: String, _ new: String) -> String {
    split(separator: old, omittingEmptySubsequences: false).joined(separator: new)
  }
}
