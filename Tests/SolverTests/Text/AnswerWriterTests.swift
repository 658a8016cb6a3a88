import Testing

@testable import Solver

@Suite("Answer text")
struct AnswerWriterTests {
  @Test("An optimal answer has a value a level and a line for each choice that takes")
  func optimal() {
    let answer = AnswerWriter(
      status: .optimal,
      levels: [.init(name: "paired", value: [2]), .init(name: "joy", value: [0, 1, 1])],
      takes: [.init(choice: "Amal", option: "Amal-1"), .init(choice: "Jun", option: "Jun-3")])
    #expect(
      answer.text == """
        status optimal
        level paired 2
        level joy 0,1,1
        take Amal Amal-1
        take Jun Jun-3

        """)
  }

  @Test("A bound stands behind the value, in the value's shape")
  func feasible() {
    let answer = AnswerWriter(
      status: .feasible,
      levels: [
        .init(name: "paired", value: [-2], bound: [-2]),
        .init(name: "joy", value: [1, 2], bound: [1, 0]), .init(name: "fit", value: [7]),
      ])
    #expect(
      answer.text == "status feasible\nlevel paired -2 -2\nlevel joy 1,2 1,0\nlevel fit 7\n")
  }

  @Test("A conflict names every kind of member")
  func infeasible() {
    let answer = AnswerWriter(
      status: .infeasible,
      conflict: [
        .required(choice: "Amal"), .minimum(resource: "room"), .maximum(resource: "desk"),
        .atmost(line: 12), .requires(line: 14),
      ])
    #expect(
      answer.text
        == "status infeasible\nconflict required Amal min room max desk atmost@12 requires@14\n")
  }

  @Test("An unknown answer is one line")
  func unknown() {
    #expect(AnswerWriter(status: .unknown).text == "status unknown\n")
  }
}
