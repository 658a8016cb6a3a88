import Testing
import Verification

@Suite("Kernel proofs by a log of clauses")
struct KernelLogTests {
  /// Three events and two days, no two events on one day. Were all to take place, a on day 1 would
  /// leave day 2 to b and c, and a on day 2 day 1.
  static let days = HandMade(
    model: """
      musubi-model 1
      level sum held
      choice a optional
      option a.1 1
      option a.2 1
      choice b optional
      option b.1 1
      option b.2 1
      choice c optional
      option c.1 1
      option c.2 1
      atmost 1 a.1 b.1
      atmost 1 a.1 c.1
      atmost 1 b.1 c.1
      atmost 1 a.2 b.2
      atmost 1 a.2 c.2
      atmost 1 b.2 c.2
      """,
    answer: """
      status optimal
      level held 2
      take a a.1
      take b b.2
      """,
    certificate: """
      musubi-certificate 1
      goal held 2
      lemma 0 a.1=0
      lemma 1
      """)

  /// The same with all three required.
  static let impossible = HandMade(
    model: days.model.split(separator: "optional").joined(separator: "required"),
    answer: """
      status infeasible
      conflict required a required b required c atmost@12 atmost@13 atmost@14 atmost@15 atmost@16 atmost@17
      """,
    certificate: """
      musubi-certificate 1
      infeasible
      lemma 0 a.1=0
      lemma 1
      """)

  @Test(
    "Lemmas that follow from each other and from the rows are accepted",
    arguments: [
      "lemma 0 a.1=0\nlemma 1", "lemma 0 a.1=1\nlemma 1", "lemma 7 b.2=0\nlemma 3",
      "lemma 0 a.1=0 a.2=0\nlemma 1 a.1=0\ndrop 0\nlemma 2", "lemma 0 a.1=0 a.1=0\nlemma 1",
      "lemma 0 a.1=0 a.1=1\nlemma 1 a.1=0\nlemma 2", "lemma 0 choice:a=1\nlemma 1 a.1=0\nlemma 2",
      "row 0 1\nlemma 1 a.1=0\nlemma 2", "row 0 0 atmost@12*3\nlemma 1 a.1=0\ndrop 0\nlemma 2",
      "row 0 2 atmost@12*1 atmost@13*1 atmost@14*1 atmost@15*1\nlemma 1 a.2=0\nlemma 2",
    ])
  func accepted(log: String) {
    var days = Self.days
    days.certificate = "musubi-certificate 1\ngoal held 2\n" + log
    #expect(days.refusals == [])
  }

  @Test("So is the proof that there is no solution")
  func infeasible() {
    #expect(Self.impossible.refusals == [])
    let lessened = Self.impossible.replacing(" atmost@17", "", in: \.answer)
    #expect(lessened.refusals == [.log(.infeasibility, id: 0, .notImplied)])
  }

  private static func notImplied(_ id: Int) -> KernelRefusal {
    .log(.sum(level: "held"), id: id, .notImplied)
  }

  @Test(
    "A log that proves nothing is refused with its line",
    arguments: [
      ("lemma 1", 1, .notImplied), ("lemma 0 a.1=0", nil, .end), ("row 0 1", nil, .end),
      ("lemma 0 a.1=0\nlemma 1\nlemma 2", nil, .end), ("lemma 0 a.1=0\nlemma 0", 0, .idTwice),
      ("row 0 2 atmost@12*1 atmost@13*1\nlemma 1", 1, .notImplied),
      ("lemma 0 a.1=0\ndrop 1\nlemma 2", 1, .unknownId),
      ("lemma 0 a.1=0 b.1=0\ndrop 0 0\nlemma 2", 0, .unknownId),
      ("row 0 -1\nlemma 1", 0, .row(.scale(-1))),
      ("row 0 1 atmost@12*1 atmost@12*1\nlemma 1", 0, .row(.rowTwice("atmost@12"))),
      ("row 0 1 goal:held*-1\nlemma 1", 0, .row(.laterGoal("goal:held"))),
      ("node 0\nlemma 0 a.1=0\nlemma 1", nil, .besideTree),
      ("bound 0 1\nlemma 0 a.1=0\nlemma 1", nil, .besideTree),
      (
        "row 0 1 atmost@12*170141183460469231731687303715884105727\nlemma 1", 0,
        .row(.overflow)
      ),
    ] as [(String, Int?, KernelRefusal.LogFault)])
  func refused(log: String, id: Int?, fault: KernelRefusal.LogFault) {
    var days = Self.days
    days.certificate = "musubi-certificate 1\ngoal held 2\n" + log
    #expect(days.refusals == [.log(.sum(level: "held"), id: id, fault)])
  }

  @Test("A value below the best is not proved")
  func value() {
    let boast = Self.days.replacing("goal held 2", "goal held 1", in: \.certificate)
      .replacing("level held 2", "level held 1", in: \.answer)
      .replacing("take b b.2", "", in: \.answer)
    #expect(boast.refusals == [Self.notImplied(0)])
  }

  @Test(
    "A line of a log that cannot be read is refused with its place",
    arguments: [
      ("lemma", .wordCount), ("lemma x", .number("x")), ("lemma -1", .number("-1")),
      ("lemma 0 a.1", .keyword), ("lemma 0 a.1=2", .range), ("lemma 0 a.1=", .range),
      ("lemma 0 z=1", .unknownName("z")), ("lemma 0 a=1", .unknownName("a")),
      ("lemma 0 choice:z=1", .unknownName("choice:z")), ("drop", .wordCount),
      ("drop x", .number("x")), ("row 0", .wordCount), ("row x 1", .number("x")),
      ("row 0 1 z*1", .unknownName("z")), ("row 0 1 atmost@12", .keyword),
    ] as [(String, KernelRefusal.Fault)])
  func unreadable(line: String, fault: KernelRefusal.Fault) {
    var days = Self.days
    days.certificate = "musubi-certificate 1\ngoal held 2\n" + line
    #expect(days.refusals == [.unreadable(.certificate, line: 3, fault)])
    days.certificate = "musubi-certificate 1\nlemma 0"
    #expect(days.refusals == [.unreadable(.certificate, line: 2, .order)])
  }

  @Test(
    "Each fault is a sentence",
    arguments: [
      (.besideTree, nil, "The log for the sum of level held: a tree stands beside it."),
      (.idTwice, 3, "The log for the sum of level held, line 3: the id is taken."),
      (
        .unknownId, 3,
        "The log for the sum of level held, line 3: no row and no lemma of that id is in use."
      ),
      (.row(.scale(-1)), 3, "The log for the sum of level held, line 3: the scale -1 is below 0."),
      (
        .notImplied, 3,
        "The log for the sum of level held, line 3: its negation leads to no conflict."
      ),
      (
        .end, nil,
        "The log for the sum of level held: the empty lemma is expected once, at the end."
      ),
    ] as [(KernelRefusal.LogFault, Int?, String)])
  func sentences(fault: KernelRefusal.LogFault, id: Int?, sentence: String) {
    let refusal = KernelRefusal.log(.sum(level: "held"), id: id, fault)
    let advice = "Maybe the certificate belongs to another model or answer."
    #expect(refusal.description == sentence + "\n" + advice)
  }
}
