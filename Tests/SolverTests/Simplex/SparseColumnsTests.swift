import Testing

@testable import Solver

@Suite("Sparse columns and etas")
struct SparseColumnsTests {
  @Test("A growing row keeps what it holds, past its first memory and after it is emptied")
  func numbers() {
    let numbers = Numbers<Int>(3, filledWith: 7)
    for value in 0..<100 { numbers.append(value) }
    #expect((0..<numbers.count).map { numbers[$0] } == [7, 7, 7] + Array(0..<100))
    numbers.removeAll()
    numbers.append(5)
    #expect(numbers.count == 1 && numbers[0] == 5)
    numbers.fill(with: 6)
    #expect(numbers[0] == 6)
  }

  @Test(
    "The transpose is that of the dense matrix, and twice it is the matrix itself",
    arguments: UInt64(0)..<60)
  func transpose(seed: UInt64) {
    var dice = SeededDice(seed &* 31 &+ 3)
    let rowCount = dice.roll(0...9)
    let columns = SparseColumns.random(dice.roll(0...12), rowCount: rowCount, using: &dice)
    let (once, twice) = (SparseColumns(), SparseColumns())
    once.transpose(columns, rowCount: rowCount)
    twice.transpose(once, rowCount: columns.count)
    let dense = columns.dense(rowCount: rowCount)
    #expect(once.count == rowCount && once.entryCount == columns.entryCount)
    #expect(
      once.dense(rowCount: columns.count) == (0..<rowCount).map { row in dense.map { $0[row] } })
    #expect(twice.dense(rowCount: rowCount) == dense)
    once.transpose(twice, rowCount: rowCount)
    #expect(
      once.dense(rowCount: columns.count) == (0..<rowCount).map { row in dense.map { $0[row] } })
  }

  @Test(
    "A vector that etas were spread over comes back when it is multiplied by them",
    arguments: UInt64(0)..<60)
  func spread(seed: UInt64) {
    var etas = RandomEtas(seed: seed)
    let vector = etas.vector()
    for isReversed in [false, true] {
      let work = Numbers(vector)
      etas.file.spread(over: work.start, reversed: isReversed)
      let order = isReversed ? etas.factors : etas.factors.reversed()
      #expect(agree(order.reduce(work.array) { $1.times($0) }, vector))
    }
  }

  @Test("Gathering is the transpose of spreading", arguments: UInt64(0)..<60)
  func gather(seed: UInt64) {
    var etas = RandomEtas(seed: seed)
    let vector = etas.vector()
    let work = Numbers(vector)
    etas.file.gather(from: work.start)
    #expect(agree(etas.factors.reduce(work.array) { $1.transposed.times($0) }, vector))
  }
}

/// A few etas, and the same as dense matrices.
private struct RandomEtas {
  let file = EtaFile()
  private(set) var factors: [DenseMatrix] = []
  private var dice: SeededDice
  private let size: Int

  init(seed: UInt64) {
    dice = SeededDice(seed &* 101 &+ 9)
    size = dice.roll(1...7)
    for _ in 0..<dice.roll(0...9) { add() }
  }

  mutating func vector() -> [Double] {
    (0..<size).map { _ in Double(dice.roll(-3...3)) }
  }

  private mutating func add() {
    var columns = (0..<size).map { one in (0..<size).map { $0 == one ? 1.0 : 0 } }
    let pivot = dice.roll(0...size - 1)
    let diagonal = Double(dice.roll(1...4)) / 2
    file.begin(pivot: pivot, diagonal: diagonal)
    columns[pivot][pivot] = diagonal
    for row in 0..<size where row != pivot && dice.chance(1, in: 2) {
      columns[pivot][row] = Double(dice.roll(-2...2))
      file.append(columns[pivot][row], row: row)
    }
    factors.append(DenseMatrix(columns: columns))
  }
}
