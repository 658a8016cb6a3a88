import Testing

@testable import Solver

@Suite("Parts of the search for assignments")
struct AssignmentPartsTests {
  @Test("Sixteen lanes say their highest, their lowest and whether one is set", arguments: 0..<16)
  func lanes(place: Int) {
    var lanes = Lanes(repeating: 7)
    #expect(!(lanes .> 7).isAny)
    lanes[place] = .max
    #expect((lanes .> 7).isAny)
    #expect((lanes.highest, lanes.lowest) == (.max, 7))
    lanes[place] = .min
    #expect((lanes.highest, lanes.lowest) == (7, .min))
  }

  @Test("The two highest worths are those of the sorted row", arguments: UInt64(1)...40)
  func twoHighest(seed: UInt64) throws {
    var dice = SeededDice(seed)
    let values = (0..<48).map { _ in Int32(dice.roll(0...Int(seed))) }
    let prices = (0..<48).map { _ in Int32(dice.roll(0...3)) }
    let worths = zip(values, prices).map { $0 - $1 }
    values.withUnsafeBufferPointer { values in
      prices.withUnsafeBufferPointer { prices in
        guard let scores = values.baseAddress, let prices = prices.baseAddress else { return }
        let row = Worths(scores: scores, prices: prices, width: 48)
        let sorted = worths.sorted(by: >)
        #expect(row.twoHighest == (sorted[0], sorted[1]))
        #expect(row.highest == sorted[0])
        #expect(row.first(worth: sorted[0]) == worths.firstIndex(of: sorted[0]))
        #expect(row.first(worth: sorted[0]) { $0 > 20 } == worths[21...].firstIndex(of: sorted[0]))
      }
    }
  }

  @Test("The highest few are the head of the sorted values", arguments: UInt64(1)...20)
  func topValues(seed: UInt64) {
    var dice = SeededDice(seed)
    let values = (0..<70).map { _ in Int32(dice.roll(0...30)) }
    for count in 1...20 {
      let top = TopValues(count)
      for value in values { top.insert(value) }
      #expect(top.lowest == values.sorted(by: >)[count - 1])
      top.removeAll()
      #expect(top.lowest == 0)
    }
  }

  @Test("The heap gives back all columns, nearest first", arguments: UInt64(1)...20)
  func heap(seed: UInt64) {
    var (dice, heap) = (SeededDice(seed), DistanceHeap())
    let entries = (0..<90).map { column in (Int32(dice.roll(0...40)), Int32(column)) }
    for (distance, column) in entries { heap.push(column, at: distance) }
    for (distance, column) in entries.sorted(by: { $0 < $1 }) {
      let next = heap.pop()
      #expect(next?.distance == distance && next?.column == Int(column))
    }
    #expect(heap.pop() == nil)
  }

  @Test("Exchanging sides twice gives the same list")
  func exchangedTwice() throws {
    let scores = try ScoreFamily.sparse.matrix(30, 50, seed: 1).list().scores
    let twice = scores.transposed(columns: 50).transposed(columns: 30)
    #expect(twice.start == scores.start && twice.column == scores.column)
    #expect(twice.score == scores.score)
  }

  @Test("A list is searched from the columns where rows want few of them and columns many rows")
  func easierSide() throws {
    let popular = try ScoreFamily.popular.matrix(60, 60, seed: 1).list().scores
    #expect(popular.turnedWhereEasier(columns: 60) != nil)
    let random = try ScoreFamily.random.matrix(60, 60, seed: 1).list().scores
    #expect(random.turnedWhereEasier(columns: 60) == nil)
  }

  @Test("A core that holds a column for few rows is given up")
  func poorCore() throws {
    let list = try ScoreList(rows: 20, columns: 20) { row in [(row % 3, 1 + row)] }
    var search = SparseAssignment(list.scores, columns: 20)
    #expect(search.assignment() == nil)
    #expect(Assignment(bestOf: list).refusals(list) == [])
  }

  @Test("What is dear in a row is found with its column, and the worst of many are kept")
  func pricing() throws {
    let scores = try ScoreMatrix(rows: 20, columns: 40) { row, column in row == 4 ? column : 0 }
    let free = Assignment(
      columnOfRow: Array(repeating: -1, count: 20), rowPrice: Array(repeating: 37, count: 20),
      columnPrice: Array(repeating: 0, count: 40))
    let rows = PaddedRows(scores)
    let both = Pricing(free).violated(in: rows, most: 5)
    #expect(both?.keys.sorted() == [4])
    #expect(both?[4]?.map(\.column) == [38, 39])
    #expect(Pricing(free).violated(in: rows, most: 1)?[4]?.map(\.score) == [39])
  }

  @Test("Where more than a score a row breaks the proof nothing is listed")
  func hopelessPricing() throws {
    let scores = try ScoreFamily.equal.matrix(5, 9, seed: 1)
    let free = Assignment(
      columnOfRow: Array(repeating: -1, count: 5), rowPrice: Array(repeating: 0, count: 5),
      columnPrice: Array(repeating: 0, count: 9))
    #expect(Pricing(free).violated(in: PaddedRows(scores), most: 3) == nil)
  }
}
