import Testing
import Verification

@testable import Solver

@Suite("Dense assignments")
struct AssignmentTests {
  @Test("Every answer is proved by its prices", arguments: ScoreFamily.allCases)
  func proved(family: ScoreFamily) throws {
    let sizes = [
      (0, 0), (0, 3), (3, 0), (1, 1), (1, 60), (60, 1), (7, 40), (40, 7), (16, 16), (17, 33),
      (130, 130), (100, 110), (110, 100),
    ]
    for (rows, columns) in sizes {
      let scores = try family.matrix(rows, columns, seed: 11)
      #expect(Assignment(bestOf: scores).refusals(scores) == [], "\(rows) × \(columns)")
    }
  }

  @Test(
    "Core and pricing, the whole matrix from prices 0 or of an auction, and the list reach one sum",
    arguments: ScoreFamily.allCases)
  func enginesAgree(family: ScoreFamily) throws {
    for (rows, columns) in [(60, 60), (50, 57), (9, 50)] {
      let scores = try family.matrix(rows, columns, seed: UInt64(rows))
      let look = FirstLook(scores)
      var search = DenseAssignment(look)
      var answers = [search.best(), Assignment(bestOf: try scores.list())]
      search = DenseAssignment(look)
      search.beginByAuction()
      answers.append(search.best())
      answers += [AssignmentCore.assignment(look)].compactMap { $0 }
      for answer in answers {
        #expect(answer.refusals(scores) == [])
        #expect(answer.sum(scores) == answers[0].sum(scores))
      }
    }
  }

  @Test(
    "With more rows than columns the whole matrix is searched as well",
    arguments: ScoreFamily.allCases)
  func tall(family: ScoreFamily) throws {
    let scores = try family.matrix(57, 50, seed: 5)
    var search = DenseAssignment(FirstLook(scores))
    let tall = search.best()
    search = DenseAssignment(FirstLook(ScoreMatrix(transposing: PaddedRows(scores))))
    search.beginByAuction()
    let wide = search.best().transposed
    #expect(tall.refusals(scores) == [])
    #expect(wide.refusals(scores) == [])
    #expect(tall.sum(scores) == wide.sum(scores))
  }

  @Test(
    "Of all ways to join at most five rows and columns none is better", arguments: UInt64(1)...80)
  func exhaustive(seed: UInt64) throws {
    var dice = SeededDice(seed)
    let (rows, columns) = (1 + dice.roll(0...4), 1 + dice.roll(0...4))
    let scores = try ScoreMatrix(rows: rows, columns: columns) { _, _ in
      dice.roll(0...2) == 0 ? 0 : dice.roll(0...8)
    }
    let best = bestSumByTrial(scores)
    #expect(Assignment(bestOf: scores).sum(scores) == best)
    #expect(Assignment(bestOf: try scores.list()).sum(scores) == best)
    guard rows <= columns else { return }
    var search = DenseAssignment(FirstLook(scores))
    search.beginByAuction()
    #expect(search.best().sum(scores) == best)
  }

  @Test(
    "A large matrix is answered by core and pricing", arguments: [ScoreFamily.random, .eligible])
  func core(family: ScoreFamily) throws {
    let scores = try family.matrix(520, 530, seed: 2)
    let assignment = Assignment(bestOf: scores)
    #expect(assignment.rounds > 0)
    #expect(assignment.refusals(scores) == [])
  }

  @Test("A large matrix of equal scores needs no core")
  func equal() throws {
    let scores = try ScoreFamily.equal.matrix(520, 530, seed: 2)
    let assignment = Assignment(bestOf: scores)
    #expect(assignment.rounds == 0)
    #expect(assignment.columnOfRow.allSatisfy { $0 >= 0 })
  }

  @Test("Renamed columns change no sum", arguments: ScoreFamily.allCases)
  func renamedColumns(family: ScoreFamily) throws {
    let scores = try family.matrix(40, 44, seed: 8)
    let renamed = try ScoreMatrix(rows: 40, columns: 44) { Int(scores[$0, ($1 * 7 + 3) % 44]) }
    #expect(Assignment(bestOf: renamed).sum(renamed) == Assignment(bestOf: scores).sum(scores))
  }

  @Test("Exchanged sides change no sum", arguments: ScoreFamily.allCases)
  func exchangedSides(family: ScoreFamily) throws {
    let scores = try family.matrix(40, 29, seed: 8)
    let turned = ScoreMatrix(transposing: PaddedRows(scores))
    #expect(Assignment(bestOf: turned).sum(turned) == Assignment(bestOf: scores).sum(scores))
  }

  @Test("One more column never lowers the sum", arguments: ScoreFamily.allCases)
  func oneMoreColumn(family: ScoreFamily) throws {
    let wide = try family.matrix(30, 31, seed: 6)
    let narrow = try ScoreMatrix(rows: 30, columns: 30) { Int(wide[$0, $1]) }
    #expect(Assignment(bestOf: wide).sum(wide) >= Assignment(bestOf: narrow).sum(narrow))
  }
}
