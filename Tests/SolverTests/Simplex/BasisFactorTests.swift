import Testing

@testable import Solver

@Suite("Factors of a basis")
struct BasisFactorTests {
  @Test(
    "Solves agree with dense elimination, whatever columns the basis has",
    arguments: UInt64(0)..<400)
  func factors(seed: UInt64) {
    var basis = RandomBasis(seed: seed)
    basis.refactor()
    basis.expectRightSolves("factorised")
  }

  @Test(
    "As many columns give way to logicals as depend on the others, and no column is lost",
    arguments: UInt64(0)..<400)
  func dependent(seed: UInt64) {
    let basis = RandomBasis(seed: seed)
    let before = basis.factor.head
    let missing = basis.size - basis.matrix.rank
    let gaveWay = basis.refactor()
    #expect(gaveWay.count == missing)
    #expect(gaveWay.allSatisfy { $0 >= basis.size })
    let kept = Set(before).subtracting(gaveWay)
    #expect(kept.isSubset(of: basis.factor.head))
    #expect(Set(basis.factor.head).count == basis.size)
    #expect(basis.matrix.rank == basis.size)
  }

  @Test("After any exchange the solves are those of the new basis", arguments: UInt64(0)..<150)
  func exchanges(seed: UInt64) {
    var basis = RandomBasis(seed: seed)
    basis.refactor()
    for step in 0..<12 {
      basis.exchangeAny()
      basis.expectRightSolves("exchange \(step)")
    }
    let before = basis.factor.head
    #expect(basis.refactor().isEmpty)
    #expect(Set(before) == Set(basis.factor.head))
    basis.expectRightSolves("factorised again")
  }

  @Test("A basis that was exchanged a hundred times is worn, and a new one is not")
  func worn() {
    let factor = BasisFactor(size: 1)
    let column = Numbers([1.0])
    #expect(!factor.isWorn)
    for _ in 0..<100 { factor.exchange(place: 0, for: 0, column: column.start) }
    #expect(factor.isWorn && factor.updateCount == 100)
    _ = factor.refactor(SparseColumns())
    #expect(!factor.isWorn && factor.updateCount == 0)
  }

  @Test("A basis of no rows is factorised")
  func empty() {
    let factor = BasisFactor(size: 0)
    #expect(factor.refactor(SparseColumns()).isEmpty)
    #expect(factor.head.isEmpty)
  }
}

/// A basis of random variables, some of which may depend on the others.
private struct RandomBasis {
  let size: Int
  let factor: BasisFactor
  private let columns: SparseColumns
  private var dice: SeededDice

  init(seed: UInt64) {
    dice = SeededDice(seed &* 2_467 &+ 13)
    size = dice.roll(1...14)
    columns = .random(dice.roll(size...2 * size), rowCount: size, using: &dice)
    factor = BasisFactor(size: size)
    let variables = (0..<size + columns.count).shuffled(using: &dice).prefix(size)
    let ones = Numbers(size, filledWith: 1.0)
    for (place, variable) in variables.enumerated() {
      factor.exchange(place: place, for: variable, column: ones.start)
    }
  }

  @discardableResult
  func refactor() -> [Int] { factor.refactor(columns) }

  /// The variables' columns, place by place.
  var matrix: DenseMatrix {
    let structural = columns.dense(rowCount: size)
    return DenseMatrix(
      columns: factor.head.map { variable in
        variable < size
          ? (0..<size).map { $0 == variable ? 1 : 0 } : structural[variable - size]
      })
  }

  /// Lets a variable that is not basic enter where its element is not small.
  mutating func exchangeAny() {
    let others = (0..<size + columns.count).filter { !factor.head.contains($0) }
    guard let variable = others.randomElement(using: &dice) else { return }
    let column = Numbers(size, filledWith: 0.0)
    if variable < size { column[variable] = 1 }
    if variable >= size {
      for entry in columns.entries(of: variable - size) {
        column[Int(columns.rows[entry])] = columns.values[entry]
      }
    }
    factor.solve(column.start)
    let places = (0..<size).filter { abs(column[$0]) > 0.1 }
    guard let place = places.randomElement(using: &dice) else { return }
    factor.exchange(place: place, for: variable, column: column.start)
  }

  mutating func expectRightSolves(_ moment: Comment) {
    let right = (0..<size).map { _ in Double(dice.roll(-5...5)) }
    let (forward, backward) = (Numbers(right), Numbers(right))
    factor.solve(forward.start)
    factor.solveTransposed(backward.start)
    let matrix = matrix
    #expect(matrix.solution(of: right).map { agree(forward.array, $0) } == true, moment)
    #expect(
      matrix.transposed.solution(of: right).map { agree(backward.array, $0) } == true, moment)
  }
}
