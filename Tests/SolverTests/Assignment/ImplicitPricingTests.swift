import Testing

@testable import Solver

@Suite("Pricing of implicit scores")
struct ImplicitPricingTests {
  private static let worth: Int32 = 1000
  private static let (rows, columns) = (70, 11)

  @Test(
    "A second look finds what broke since the first, and nothing that holds",
    arguments: UInt64(1)...30)
  func secondLook(seed: UInt64) async {
    var dice = SeededDice(seed)
    let table = TableScores(Self.rows, Self.columns, width: 3, seed: seed) { _, _ in
      dice.roll(-20...60)
    }
    var price = (0..<Self.rows + Self.columns).map { _ in 500 + Int32(dice.roll(10...60)) }
    var pricing = ImplicitPricing(ScoreTiles(table, workers: 2), worth: Self.worth)
    let first = Set(await pricing.violated(at: price))
    #expect(first == broken(table, price))
    for vertex in price.indices where dice.chance(1, in: 6) {
      let isColumn = vertex >= Self.rows
      let falling = isColumn ? -20 ... -1 : 0...20
      price[vertex] += Int32(dice.roll(seed % 2 == 0 ? falling : -20...20))
    }
    let second = Set(await pricing.violated(at: price))
    #expect(second.isSubset(of: broken(table, price)))
    #expect(broken(table, price).subtracting(first).isSubset(of: second))
  }

  @Test("At most twelve of a row are told, the worst, and the next look tells of the rest")
  func twelve() async {
    let table = TableScores(1, 30, width: 7, seed: 1) { _, column in column }
    var pricing = ImplicitPricing(ScoreTiles(table, workers: 1), worth: 0)
    let price = [Int32](repeating: 0, count: 31)
    #expect(Set(await pricing.violated(at: price).map(\.column)) == Set(18..<30))
    #expect(await pricing.violated(at: price).count == 12)
  }

  private func broken(_ table: TableScores, _ price: [Int32]) -> Set<CoreArcs.Arc> {
    var broken: Set<CoreArcs.Arc> = []
    for row in 0..<Self.rows {
      for column in 0..<Self.columns where table[row, column] >= 0 {
        if Self.worth + table[row, column] > price[row] + price[Self.rows + column] {
          broken.insert(CoreArcs.Arc(row, column, table[row, column]))
        }
      }
    }
    return broken
  }
}
