import Testing
import Verification

@Suite("Kernel answers, refused")
struct KernelRefusedTests {
  private static let fit = KernelStatement.sum(level: "fit")
  private static let worth = KernelStatement.sum(level: "worth")

  @Test(
    "An answer that breaks the model is refused with what it breaks",
    arguments: [
      ("take p p.b", "take p p.a", [.rowBroken(row: "a", value: 2, low: 0, high: 1), fit(7, 9)]),
      ("take p p.b", "take p q.a", [.optionOfAnotherChoice(option: "q.a", choice: "p")]),
      ("take p p.b", "take q q.a", [.choiceTwice("q"), fit(7, 4)]),
      ("take p p.b\n", "", [fit(7, 4)]),
      ("take p p.b", "take p p.c", [.unreadable(.answer, line: 3, .unknownName("p.c"))]),
      ("take p p.b", "take o p.b", [.unreadable(.answer, line: 3, .unknownName("o"))]),
      ("fit 7", "fit 8", [fit(8, 7)]), ("fit 7", "fit 6", [fit(6, 7)]),
      ("fit 7", "fit 7,0", [.levelValue(level: "fit", claimed: [7, 0], found: [7])]),
      ("level fit 7\n", "", [.levels(expected: ["fit"], found: [])]),
      ("level fit 7", "level fit 7\nlevel fit 7", [.levels(expected: ["fit"], found: twice)]),
    ] as [(String, String, [KernelRefusal])])
  func answer(old: String, new: String, refusals: [KernelRefusal]) {
    let found = HandMade.rooms.replacing(old, new, in: \.answer).refusals
    #expect(found.first == refusals.first)
    #expect(found.contains(refusals[refusals.count - 1]))
  }

  private static let twice = ["fit", "fit"]

  private static func fit(_ claimed: Int128, _ found: Int128) -> KernelRefusal {
    .levelValue(level: "fit", claimed: [claimed], found: [found])
  }

  @Test("A required choice that takes nothing is refused, and so is a minimum that is not reached")
  func leftOut() {
    let lazy = HandMade.levels.replacing("take q q.a", "", in: \.answer)
    #expect(lazy.refusals.first == .choiceLeftOut("q"))
    let empty = HandMade.rooms.replacing("b 0 1", "b 1 1", in: \.model)
      .replacing("take p p.b\n", "", in: \.answer)
    #expect(empty.refusals.first == .rowBroken(row: "b", value: 0, low: 1, high: 1))
  }

  @Test(
    "Counts of classes that are not the takes' are refused",
    arguments: ["0,0", "1,1", "0,2", "1,0", "0,1,0", "1", "0,1,1,1,1,1"])
  func counts(claimed: String) {
    let found = HandMade.levels.replacing("0,1", claimed, in: \.answer).refusals
    guard case .levelValue("joy", _, _)? = found.first else {
      Issue.record("\(found)")
      return
    }
  }

  @Test(
    "A certificate with another value than the answer's is refused",
    arguments: [("fit 7", 8), ("fit 7", 6)])
  func value(old: String, value: Int128) {
    let found = HandMade.rooms.replacing(old, "fit \(value)", in: \.certificate).refusals
    #expect(found.contains(.goalValue(Self.fit, certificate: value, answer: 7)))
  }

  @Test(
    "A leaf that proves nothing is refused",
    arguments: [
      ("0 1 a*2", "0 1 a*1", .open), ("0 1 a*2", "0 1", .open), ("0 1 a*2", "0 1 a*5", .open),
      ("0 1 a*2", "0 2 a*2", .open), ("0 1 a*2", "0 1 a*-2", .open),
      ("0 1 a*2", "0 0 a*2", .scale(0)), ("0 1 a*2", "0 -1 a*2", .scale(-1)),
      ("0 1 a*2", "0 1 a*1 a*1", .rowTwice("a")),
      ("0 1 a*2", "0 1 a*2 goal:fit*-1", .laterGoal("goal:fit")),
    ] as [(String, String, KernelRefusal.LeafFault)])
  func leaf(old: String, new: String, fault: KernelRefusal.LeafFault) {
    let found = HandMade.rooms.replacing(old, new, in: \.certificate).refusals
    #expect(found == [.leaf(Self.fit, node: 0, fault)])
  }

  @Test("A multiplier of the wrong sign on an earlier sum is refused: that row has no upper end")
  func signOfGoalRow() {
    let found = HandMade.levels
      .replacing("goal:paired*-20", "goal:paired*20", in: \.certificate).refusals
    #expect(
      found == [.leaf(Self.fit, node: 0, .noEnd(row: "goal:paired", multiplier: 20))])
  }

  @Test("A count that was proved may be undercut by the proof of a later goal: its row starts at 0")
  func lowerEndOfCount() {
    let example = HandMade(
      model: """
        musubi-model 1
        level classes joy 2
        level sum fit
        choice p required
        option a 1 5
        """,
      answer: "status optimal\nlevel joy 1\nlevel fit 5\ntake p a",
      certificate: """
        musubi-certificate 1
        goal joy 1 1
        node 0
        bound 0 1
        goal fit 5
        node 0
        bound 0 1 goal:joy:1*-2
        """)
    #expect(example.refusals == [.leaf(Self.fit, node: 0, .open)])  // 0·(−2) + 5 + 2 = 7
  }

  @Test("A goal that comes later proves nothing, nor does the goal itself")
  func laterGoals() {
    let joy = KernelStatement.count(ofClass: 2, level: "joy")
    let later = HandMade.levels.replacing(
      "goal joy 2 0\nnode 0\nbound 0 1 goal:paired*-1",
      "goal joy 2 0\nnode 0\nbound 0 1 goal:paired*-1 goal:joy:1*1", in: \.certificate)
    #expect(later.refusals == [.leaf(joy, node: 0, .laterGoal("goal:joy:1"))])
    let same = HandMade.levels.replacing(
      "goal joy 2 0\nnode 0\nbound 0 1 goal:paired*-1",
      "goal joy 2 0\nnode 0\nbound 0 1 goal:paired*-1 goal:joy:2*1", in: \.certificate)
    #expect(same.refusals == [.leaf(joy, node: 0, .laterGoal("goal:joy:2"))])
  }

  @Test("Goals that are missing, doubled or out of order are refused")
  func order() {
    var short = HandMade.levels
    short.certificate =
      short.certificate.split(separator: "\ngoal fit").first.map(String.init) ?? ""
    #expect(short.refusals == [.statement(expected: Self.fit, found: nil)])
    let paired = KernelStatement.sum(level: "paired")
    let joy = KernelStatement.count(ofClass: 2, level: "joy")
    let doubled = HandMade.levels.replacing("goal joy 2 0", "goal paired 2", in: \.certificate)
    #expect(doubled.refusals.last == .statement(expected: joy, found: paired))
    let swapped = HandMade.levels.replacing("goal paired 2", "goal fit 13", in: \.certificate)
    #expect(swapped.refusals == [.statement(expected: paired, found: Self.fit)])
    let empty = HandMade.rooms.replacing(
      "\ngoal fit 7\nnode 0\nbound 0 1 a*2", "", in: \.certificate)
    #expect(empty.refusals == [.statement(expected: Self.fit, found: nil)])
    let other = HandMade.rooms.replacing("goal fit 7", "infeasible", in: \.certificate)
    #expect(other.refusals == [.statement(expected: Self.fit, found: .infeasibility)])
  }

  @Test("An unknown answer with a proof is refused")
  func unknownWithProof() {
    var example = HandMade.rooms
    example.answer = "status unknown"
    #expect(example.refusals == [.statement(expected: nil, found: Self.fit)])
  }

  @Test("A line that the status does not have is refused")
  func misplaced() {
    var example = HandMade.rooms
    example.answer += "\nconflict max a"
    #expect(example.refusals == [.misplaced("conflict", status: .optimal)])
    example.answer = "status infeasible\nlevel fit 7"
    #expect(example.refusals == [.misplaced("level", status: .infeasible)])
    example.answer = "status unknown\ntake p p.a"
    #expect(example.refusals == [.misplaced("take", status: .unknown)])
  }
}
