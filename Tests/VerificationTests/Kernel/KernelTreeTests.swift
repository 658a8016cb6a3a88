import Testing
import Verification

@Suite("Kernel certificates, trees")
struct KernelTreeTests {
  private static let worth = KernelStatement.sum(level: "worth")

  private static func tree(_ node: Int?, _ fault: KernelRefusal.TreeFault) -> KernelRefusal {
    .tree(worth, node: node, fault)
  }

  @Test(
    "A tree that does not cover every solution is refused",
    arguments: [
      ("bound 3 1 sack*0\n", "", tree(3, .noBound)),
      ("node 3 2 y=0\n", "", tree(2, .siblings(count: 1))),
      ("node 4 2 y=1\n", "node 4 2 y=1\nnode 5 2 z=1\n", tree(2, .siblings(count: 3))),
      ("node 4 2 y=1\n", "node 4 2 y=0\n", tree(2, .notComplementary)),
      ("node 4 2 y=1\n", "node 4 2 z=1\n", tree(2, .notComplementary)),
      ("node 4 2 y=1\n", "node 4 2 sack>=1\n", tree(2, .notComplementary)),
      ("node 0\n", "", tree(nil, .noRoot)), ("node 0\n", "node 0\nnode 9\n", tree(9, .secondRoot)),
      ("node 4 2", "node 3 2", tree(3, .nodeTwice)),
      ("node 4 2", "node 4 8", tree(4, .unknownParent)),
      ("node 4 2", "node 4 4", tree(4, .unknownParent)),
      ("bound 3 1", "bound 2 1", tree(2, .boundOfNoLeaf)),
      ("bound 3 1", "bound 5 1", tree(5, .boundOfNoLeaf)),
      ("bound 3 1", "bound 4 1", tree(4, .boundTwice)),
    ])
  func shape(old: String, new: String, refusal: KernelRefusal) {
    #expect(HandMade.knapsack.replacing(old, new, in: \.certificate).refusals == [refusal])
  }

  @Test(
    "Sides that leave a number of units out, or overlap the wrong way, are refused",
    arguments: [("sack<=3", "sack>=5"), ("sack<=4", "sack<=5"), ("sack>=3", "sack>=4")])
  func unitsLeftOut(first: String, second: String) {
    let changed = HandMade.knapsack
      .replacing("x=0", first, in: \.certificate).replacing("x=1", second, in: \.certificate)
    #expect(changed.refusals == [Self.tree(0, .notComplementary)])
  }

  @Test("A fixing counts in its own leaves alone")
  func otherLeaf() {
    // Leaf 1 is x = 0; with the fixings exchanged it is x = 1, where 40 + 40 + 10 is possible.
    let changed = HandMade.knapsack
      .replacing("node 1 0 x=0", "node 1 0 x=1", in: \.certificate)
      .replacing("node 2 0 x=1", "node 2 0 x=0", in: \.certificate)
    #expect(changed.refusals == [.leaf(Self.worth, node: 1, .open)])
  }

  @Test("An option that is taken leaves its choice nothing else, not even nothing")
  func taken() {
    // y = 1 costs 90 − 40 more than it brings, and an optional choice may not evade it.
    let model = """
      musubi-model 1
      level sum f
      resource r 0 1
      choice Y optional
      option y 40 : r*90
      option z 1
      """
    let example = HandMade(
      model: model, answer: "status optimal\nlevel f 1\ntake Y z",
      certificate: """
        musubi-certificate 1
        goal f 1
        node 0
        node 1 0 y=1
        node 2 0 y=0
        bound 1 1 r*1
        bound 2 1
        """)
    #expect(example.refusals == [])  // y = 1: 1 + (40 − 90) = −49 < 2; y = 0: max(0, 1) = 1 < 2
    let evading = example.replacing("bound 1 1 r*1", "bound 1 1", in: \.certificate)
    #expect(evading.refusals == [.leaf(.sum(level: "f"), node: 1, .open)])  // 40
  }

  @Test("A tree of a thousand nodes in a row is no burden")
  func deep() {
    var example = HandMade.rooms
    var lines = ["musubi-certificate 1", "goal fit 7", "node 0"]
    for depth in 0..<1_000 {
      lines.append("node \(2 * depth + 1) \(2 * depth) a<=\(1_000_000 - depth)")
      lines.append("node \(2 * depth + 2) \(2 * depth) a>=\(1_000_001 - depth)")
      lines.append("bound \(2 * depth + 1) 1 a*2")
    }
    lines.append("bound 2000 1")
    example.certificate = lines.joined(separator: "\n")
    #expect(example.refusals == [])  // a >= 2 crosses the row's upper end
  }
}
