import Testing
import Verification

@Suite("Kernel answers, infeasible")
struct KernelInfeasibleTests {
  private static func leaf(_ fault: KernelRefusal.LeafFault) -> [KernelRefusal] {
    [.leaf(.infeasibility, node: 0, fault)]
  }

  @Test("Without members, every row of the model may be used")
  func withoutMembers() {
    let plain = HandMade.crowded.replacing(
      "\nconflict required p required q max room", "", in: \.answer)
    #expect(plain.refusals == [])
  }

  @Test(
    "A member that the proof needs may not be left out",
    arguments: [
      ("required p ", leaf(.open)), ("required q ", leaf(.open)),
      (" max room", leaf(.noEnd(row: "room", multiplier: 1))),
    ])
  func memberLeftOut(member: String, refusals: [KernelRefusal]) {
    #expect(HandMade.crowded.replacing(member, "", in: \.answer).refusals == refusals)
  }

  @Test("The other end of a row is another member")
  func otherEnd() {
    let other = HandMade.crowded.replacing("max room", "min room", in: \.answer)
    #expect(other.refusals == Self.leaf(.noEnd(row: "room", multiplier: 1)))
  }

  @Test("That units are never below 0 needs no member; a minimum above 0 does")
  func neverBelowZero() {
    let spare = HandMade.crowded.replacing("room*1", "room*1 spare*-1", in: \.certificate)
    let free = spare.replacing("choice p", "resource spare 0 4\nchoice p", in: \.model)
    #expect(free.refusals == [])  // 1 − 1 − 1 + 0 < 0
    let roomy = spare.replacing("choice p", "resource spare 1 4\nchoice p", in: \.model)
      .replacing("room 0 1", "room 0 2", in: \.model)
    #expect(roomy.refusals == Self.leaf(.open))  // 2 − 1 − 1 + 0, and not − 1
    let named = roomy.replacing("max room", "max room min spare", in: \.answer)
    #expect(named.refusals == [])  // nothing uses the spare: 2 − 1 − 1 − 1 < 0
  }

  @Test("A minimum that nothing can reach")
  func minimum() {
    let example = HandMade(
      model: """
        musubi-model 1
        level sum fit
        resource room 3 4
        choice p optional
        option p.a 5 : room*2
        """,
      answer: "status infeasible\nconflict min room",
      certificate: "musubi-certificate 1\ninfeasible\nnode 0\nbound 0 1 room*-1")
    #expect(example.refusals == [])  // −3 + max(0, 2) < 0
    let signed = example.replacing("room*-1", "room*1", in: \.certificate)
    #expect(signed.refusals == Self.leaf(.noEnd(row: "room", multiplier: 1)))
  }

  @Test("Rows over options, and a tree")
  func rowsOverOptions() {
    let example = HandMade(
      model: """
        musubi-model 1
        level sum fit
        choice p required
        option a 5
        choice q required
        option b 4
        option c 4
        atmost 1 a b
        requires c b
        """,
      answer: "status infeasible\nconflict required p required q atmost@8 requires@9",
      certificate: """
        musubi-certificate 1
        infeasible
        node 0
        node 1 0 b=1
        node 2 0 b=0
        bound 1 1 atmost@8*1
        bound 2 1 requires@9*1
        """)
    #expect(example.refusals == [])  // b: 1 − 1 − 1 < 0; c: 0 + 0 − 1 < 0
    let without = example.replacing(" requires@9", "", in: \.answer)
    #expect(
      without.refusals == [
        .leaf(.infeasibility, node: 2, .noEnd(row: "requires@9", multiplier: 1))
      ])
  }

  @Test("A required choice without options is a conflict by itself")
  func nothingToTake() {
    let example = HandMade(
      model: "musubi-model 1\nlevel sum fit\nchoice p required\nchoice q required\noption o 1",
      answer: "status infeasible\nconflict required p",
      certificate: "musubi-certificate 1\ninfeasible\nnode 0\nbound 0 1")
    #expect(example.refusals == [])
    let other = example.replacing("required p", "required q", in: \.answer)
    #expect(other.refusals == Self.leaf(.open))
  }

  @Test(
    "A member that the model does not have is refused",
    arguments: [
      "required s", "min hall", "max hall", "atmost@4", "requires@7", "max p", "required room",
    ])
  func unknownMember(member: String) {
    let changed = HandMade.crowded.replacing("max room", "max room \(member)", in: \.answer)
    #expect(changed.refusals == [.unknownMember(member)])
  }

  @Test("An optional choice is no required member")
  func optionalMember() {
    let changed = HandMade.crowded.replacing("p required", "p optional", in: \.model)
    #expect(changed.refusals == [.unknownMember("required p")])
  }

  @Test("A model with a solution is never infeasible")
  func hasSolution() {
    let roomy = HandMade.crowded.replacing("room 0 1", "room 0 2", in: \.model)
    #expect(roomy.refusals == Self.leaf(.open))  // 2 − 1 − 1 is not below 0
  }

  @Test("A proof of goals does not show that there is no solution, nor does a second statement")
  func statements() {
    let goal = HandMade.crowded.replacing("\ninfeasible", "\ngoal fit 3", in: \.certificate)
    let fit = KernelStatement.sum(level: "fit")
    #expect(goal.refusals == [.statement(expected: .infeasibility, found: fit)])
    var second = HandMade.crowded
    second.certificate += "\ngoal fit 3"
    #expect(second.refusals == [.statement(expected: nil, found: fit)])
    second.certificate = "musubi-certificate 1"
    #expect(second.refusals == [.statement(expected: .infeasibility, found: nil)])
  }
}
