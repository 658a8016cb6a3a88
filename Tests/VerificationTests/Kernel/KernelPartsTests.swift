import Testing
import Verification

@Suite("Certificates in parts")
struct KernelPartsTests {
  /// Two wells: p and q want v, s and t want w, u wants neither, and the park holds all of them. So u has
  /// its 1; of p and q, at 5 for v: 5 + max(0, 5 − 5) + max(0, 3 − 5) = 5 < 6; of t and s, at 7 for w:
  /// 7 + max(0, 2 − 7) + max(0, 7 − 7) = 7 < 8.
  static let wells = HandMade(
    model: """
      musubi-model 1
      level sum joy
      resource v 0 1
      resource w 0 1
      resource park 0 5
      choice p optional
      option p.v 5 : v park
      choice s optional
      option s.w 7 : w park
      choice q optional
      option q.v 3 : v park
      choice t optional
      option t.w 2 : w park
      choice u required
      option u.o 1 : park
      """,
    answer: """
      status optimal
      level joy 13
      take p p.v
      take s s.w
      take u u.o
      """,
    certificate: """
      musubi-certificate 1
      goal joy 13
      part 1 u
      goal joy 1
      node 0
      bound 0 1
      part 2 p q
      goal joy 5
      node 0
      bound 0 1 v*5
      part 7 t s
      goal joy 7
      node 0
      bound 0 1 w*7
      """)

  @Test("Parts that add up prove the whole, in any order of parts and choices")
  func accepted() {
    #expect(Self.wells.refusals == [])
  }

  @Test(
    "A part's proof may be a tree, or make use of an end that is its own",
    arguments: [
      ("bound 0 1 v*5", "node 1 0 q.v=1\nnode 2 0 q.v=0\nbound 1 1 v*9\nbound 2 1"),
      ("bound 0 1 v*5", "node 1 0 v<=0\nnode 2 0 v>=1\nbound 1 1 v*9\nbound 2 1 v*5"),
    ])
  func trees(old: String, new: String) {
    #expect(Self.wells.replacing(old, new, in: \.certificate).refusals == [])
  }

  @Test(
    "A defect of the text is refused with its line",
    arguments: [
      ("part 7 t s", "part", 11, .wordCount), ("part 7 t s", "part 7", 11, .wordCount),
      ("part 7 t s", "part x t s", 11, .number("x")),
      ("part 7 t s", "part -1 t s", 11, .number("-1")),
      ("part 7 t s", "part 2 t s", 11, .declaredTwice("part 2")),
      ("part 7 t s", "part 7 t s t", 11, .declaredTwice("t")),
      ("part 7 t s", "part 7 t s q", 11, .declaredTwice("q")),
      ("part 7 t s", "part 7 t z", 11, .unknownName("z")),
      ("part 1 u", "node 0\nbound 0 1\npart 1 u", 5, .order),
      ("part 1 u\ngoal joy 1\nnode 0", "part 1 u\nnode 0", 4, .order),
      ("part 1 u\ngoal joy 1\nnode 0\nbound 0 1", "part 1 u\nbound 0 1", 4, .order),
      ("w*7", "v*7", 14, .outsidePart("v")), ("w*7", "park*7", 14, .outsidePart("park")),
      ("w*7", "x*7", 14, .unknownName("x")),
      ("bound 0 1 w*7", "node 1 0 p.v=1", 14, .outsidePart("p.v")),
      ("bound 0 1 w*7", "node 1 0 v<=1", 14, .outsidePart("v")),
      ("goal joy 7", "goal sorrow 7", 12, .unknownName("goal sorrow 7")),
    ] as [(String, String, Int, KernelRefusal.Fault)])
  func unreadable(old: String, new: String, line: Int, fault: KernelRefusal.Fault) {
    #expect(
      Self.wells.replacing(old, new, in: \.certificate).refusals == [
        .unreadable(.certificate, line: line, fault)
      ])
  }

  private static let joy = KernelStatement.sum(level: "joy")

  @Test(
    "What does not add up is refused, and it is said where",
    arguments: [
      ("goal joy 13", "goal joy 14", [.sumOfParts(joy, certificate: 14, parts: 13)]),
      ("goal joy 13\n", "", [.statement(expected: joy, found: nil)]),
      ("goal joy 5", "goal joy 6", [.inPart(2, .goalValue(joy, certificate: 6, answer: 5))]),
      (
        "goal joy 5", "goal joy 4",
        [
          .inPart(2, .leaf(joy, node: 0, .open)),
          .inPart(2, .goalValue(joy, certificate: 4, answer: 5)),
        ]
      ),
      ("v*5", "v*2", [.inPart(2, .leaf(joy, node: 0, .open))]),
      ("part 7 t s\ngoal joy 7\nnode 0\nbound 0 1 w*7", "", [.choiceInNoPart("s")]),
      ("node 0\nbound 0 1 w*7", "", [.inPart(7, .tree(joy, node: nil, .noRoot))]),
      (
        "goal joy 7\nnode 0\nbound 0 1 w*7", "", [.inPart(7, .statement(expected: joy, found: nil))]
      ),
      (
        "goal joy 7", "infeasible",
        [.inPart(7, .statement(expected: joy, found: .infeasibility))]
      ),
    ] as [(String, String, [KernelRefusal])])
  func refused(old: String, new: String, refusals: [KernelRefusal]) {
    #expect(Self.wells.replacing(old, new, in: \.certificate).refusals == refusals)
  }

  @Test("A choice in another part takes its worth along, and its rows are nobody's alone")
  func moved() {
    let moved = Self.wells.replacing("part 1 u", "part 1 u q", in: \.certificate)
      .replacing("part 2 p q", "part 2 p", in: \.certificate)
    #expect(moved.refusals == [.unreadable(.certificate, line: 10, .outsidePart("v"))])
  }

  @Test("Without a solution, or without an answer, nothing is proved in parts")
  func noSolution() {
    let parts = "part 1 p s q t u\n"
    let impossible = HandMade(
      model: Self.wells.model, answer: "status infeasible",
      certificate: "musubi-certificate 1\n" + parts)
    #expect(impossible.refusals == [.statement(expected: .infeasibility, found: nil)])
    let unknown = HandMade(
      model: Self.wells.model, answer: "status unknown",
      certificate: "musubi-certificate 1\n" + parts)
    #expect(unknown.refusals == [.inPart(1, .misplaced("part", status: .unknown))])
  }

  @Test("Of an answer that is feasible each part may stay open at its last goal")
  func feasible() {
    let open = Self.wells
      .replacing("status optimal", "status feasible", in: \.answer)
      .replacing("level joy 13", "level joy 13 15", in: \.answer)
      .replacing("goal joy 13", "goal joy 15", in: \.certificate)
      .replacing("goal joy 5", "goal joy 7", in: \.certificate)
    #expect(open.refusals == [])
    let bold = open.replacing("level joy 13 15", "level joy 13 14", in: \.answer)
    #expect(bold.refusals == [.boundNotProved(level: "joy")])
  }

  @Test("Sums of parts that pass 128 bits are refused")
  func overflow() {
    let half = "85070591730234615865843651857942052865"
    let open = Self.wells
      .replacing("status optimal", "status feasible", in: \.answer)
      .replacing("goal joy 5", "goal joy \(half)", in: \.certificate)
      .replacing("goal joy 7", "goal joy \(half)", in: \.certificate)
    #expect(open.refusals == [.sumOfParts(Self.joy, certificate: 13, parts: nil)])
  }
}
