import Testing

@testable import Solver

@Suite("Certificate text")
struct CertificateWriterTests {
  @Test("Goals, nodes and bounds are written in the format's words")
  func goals() {
    let tree = ProvedGoal(
      .goal(level: "fit", value: 50),
      nodes: [
        .init(id: 0), .init(id: 1, branch: .init(parent: 0, fix: .option("x", isTaken: false))),
        .init(id: 2, branch: .init(parent: 0, fix: .option("x", isTaken: true))),
        .init(id: 3, branch: .init(parent: 2, fix: .atMost(resource: "room", 4))),
        .init(id: 4, branch: .init(parent: 2, fix: .atLeast(resource: "room", 5))),
      ],
      bounds: [
        .init(node: 1, multipliers: []),
        .init(node: 3, scale: 2, multipliers: [.init(.resource("room"), 3)]),
        .init(
          node: 4, scale: 1,
          multipliers: [
            .init(.atmost(line: 9), .max), .init(.requires(line: 10), .min),
            .init(.goal(level: "paired"), -1), .init(.goal(level: "joy", countedClass: 2), 4),
          ]),
      ])
    let first = ProvedGoal(.goal(level: "joy", countedClass: 2, value: 0), multipliers: [])
    #expect(
      CertificateWriter(Certificate(statements: [first, tree])).text == """
        musubi-certificate 1
        goal joy 2 0
        node 0
        bound 0 1
        goal fit 50
        node 0
        node 1 0 x=0
        node 2 0 x=1
        node 3 2 room<=4
        node 4 2 room>=5
        bound 1 1
        bound 3 2 room*3
        bound 4 1 atmost@9*170141183460469231731687303715884105727 \
        requires@10*-170141183460469231731687303715884105728 goal:paired*-1 goal:joy:2*4

        """)
  }

  @Test("That there is no solution is one word in place of a goal")
  func infeasible() {
    let certificate = Certificate(statements: [
      ProvedGoal(.infeasible, multipliers: [.init(.resource("room"), -1)])
    ])
    #expect(
      CertificateWriter(certificate).text
        == "musubi-certificate 1\ninfeasible\nnode 0\nbound 0 1 room*-1\n")
  }

  @Test("Parts stand behind the sums, each with its choices and its own goals")
  func parts() {
    let own = ProvedGoal(.goal(level: "fit", value: 2), multipliers: [.init(.resource("room"), 2)])
    let certificate = Certificate(
      sums: [ProvedGoal(.goal(level: "fit", value: 4))],
      of: [["p", "q"], ["s"]].map { .init(choices: $0, proof: Certificate(statements: [own])) })
    #expect(
      CertificateWriter(certificate).text == """
        musubi-certificate 1
        goal fit 4
        part 1 p q
        goal fit 2
        node 0
        bound 0 1 room*2
        part 2 s
        goal fit 2
        node 0
        bound 0 1 room*2

        """)
  }

  @Test("A certificate without statements is its first line")
  func empty() {
    #expect(CertificateWriter(Certificate()).text == "musubi-certificate 1\n")
  }
}
