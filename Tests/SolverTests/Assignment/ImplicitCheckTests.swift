import Testing
import Verification

@testable import Solver
@testable import musubi_bench_people

@Suite("The check of implicit assignments")
struct ImplicitCheckTests {
  /// An assignment and its claim, to be changed.
  struct Statement {
    var columnOfRow: [Int32]
    var pairWorth: Int32
    var rowPrice: [Int32]
    var columnPrice: [Int32]
    var claim: ImplicitAssignmentCheck.Claim

    init(_ found: ImplicitAssignment) {
      (columnOfRow, pairWorth) = (found.columnOfRow, found.pairWorth)
      (rowPrice, columnPrice, claim) = (found.rowPrice, found.columnPrice, found.claim)
    }

    func refusals(
      _ pairs: some RawPairs, workers: Int = 2
    ) async -> [ImplicitAssignmentCheck.Refusal] {
      await ImplicitAssignmentCheck(
        columnOfRow: columnOfRow, pairWorth: pairWorth, rowPrice: rowPrice,
        columnPrice: columnPrice
      ).refusals(of: claim, pairs, workers: workers)
    }
  }

  /// Pairs of rows and columns a quarter of which may be.
  static let table = {
    var dice = SeededDice(8)
    return TableScores(230, 240, width: 17, seed: 8) { _, _ in
      dice.chance(1, in: 4) ? dice.roll(0...500) : -1
    }
  }()

  private func right() async throws -> Statement {
    Statement(try #require(await ImplicitAssignment.best(of: Self.table)))
  }

  @Test("A changed assignment is refused")
  func assignment() async throws {
    let right = try await right()
    #expect(await right.refusals(Self.table) == [])
    var (alone, twice, far, short) = (right, right, right, right)
    alone.columnOfRow[0] = -1
    twice.columnOfRow[1] = twice.columnOfRow[0]
    far.columnOfRow[2] = 240
    short.columnOfRow.removeLast()
    #expect(await alone.refusals(Self.table).count == 1)
    #expect(await twice.refusals(Self.table) == [.column(row: 1)])
    #expect(await far.refusals(Self.table) == [.column(row: 2)])
    #expect(await short.refusals(Self.table) == [.counts])
  }

  @Test("Two rows that swap their columns are refused")
  func swapped() async throws {
    var swapped = try await right()
    swapped.columnOfRow.swapAt(3, 4)
    #expect(await !swapped.refusals(Self.table).isEmpty)
  }

  @Test("A changed price is refused, wherever it is", arguments: [0, 99, 100, 229])
  func prices(place: Int) async throws {
    let right = try await right()
    var (dear, cheap, moved, negative) = (right, right, right, right)
    dear.rowPrice[place] += 1
    cheap.columnPrice[place] -= 1
    moved.rowPrice[place] -= 1
    moved.columnPrice[Int(moved.columnOfRow[(place + 1) % 230])] += 1
    negative.rowPrice[place] = -1
    #expect(await !dear.refusals(Self.table).isEmpty)
    #expect(await !cheap.refusals(Self.table).isEmpty)
    #expect(await moved.refusals(Self.table).contains(.tooCheap(row: place)))
    #expect(await negative.refusals(Self.table) == [.outOfRange])
  }

  @Test("A changed claim is refused, and so is a worth that lets levels be traded")
  func claim() async throws {
    let right = try await right()
    var (more, higher, poor) = (right, right, right)
    more.claim.pairs += 1
    higher.claim.score += 1
    poor.pairWorth = Int32(right.claim.score)
    #expect(await more.refusals(Self.table) == [.claim(has: right.claim)])
    #expect(await higher.refusals(Self.table) == [.claim(has: right.claim)])
    #expect(await poor.refusals(Self.table) == [.levels])
  }

  @Test("Tiles that leave out a column are refused")
  func tiles() async throws {
    struct Holed: RawPairs {
      let pairs: TableScores
      var rowCount: Int { pairs.rowCount }
      var columnCount: Int { pairs.columnCount }
      var tiles: [[Int32]] { pairs.tiles.map { $0.filter { $0 != 7 } } }
      func bound(row: Int, tile: Int) -> Int32? { pairs.bound(row: row, tile: tile) }
      func score(row: Int, column: Int) -> Int32? { pairs.score(row: row, column: column) }
    }
    let right = try await right()
    #expect(await right.refusals(Holed(pairs: Self.table)) == [.tiles(column: 7)])
  }

  @Test(
    "Rows that are too cheap are told in order, by any number of workers", arguments: [1, 2, 8])
  func inOrder(workers: Int) async throws {
    var statement = try await right()
    let before = statement.rowPrice.reduce(0) { $0 + Int($1) }
    statement.rowPrice = statement.rowPrice.map { max(0, $0 - 30) }
    let lost = before - statement.rowPrice.reduce(0) { $0 + Int($1) }
    statement.columnPrice[0] += Int32(lost)
    let refusals = await statement.refusals(Self.table, workers: workers)
    let rows = refusals.compactMap { if case .tooCheap(let row) = $0 { row } else { nil } }
    #expect(rows.count > 100)
    #expect(rows == rows.sorted())
    #expect(refusals.count == rows.count)
  }

  @Test("A checker with bounds and one without find the same rows too cheap", arguments: 1...6)
  func boundsSpareNothing(seed: Int) async throws {
    let people = People(160, seed: UInt64(seed))
    let planes = HourPlanes(people)
    var statement = Statement(try #require(await ImplicitAssignment.best(of: planes)))
    for column in planes.mentorOfColumn.indices {
      let price = statement.columnPrice[column]
      if price > 0, column % 5 == 0 { statement.columnPrice[column] = 0 }
      statement.rowPrice[0] += price - statement.columnPrice[column]
    }
    let bounded = await statement.refusals(InColumnOrder(people, planes, isBounded: true))
    #expect(bounded == (await statement.refusals(InColumnOrder(people, planes, isBounded: false))))
    #expect(!bounded.isEmpty)
  }

  /// Records with mentors numbered as the solver does.
  private struct InColumnOrder: RawPairs {
    let records: FitFromRecords
    let mentorOfColumn: [Int32]
    let isBounded: Bool
    var rowCount: Int { records.rowCount }
    var columnCount: Int { records.columnCount }

    init(_ people: People, _ planes: HourPlanes, isBounded: Bool) {
      records = FitFromRecords(people)
      mentorOfColumn = planes.mentorOfColumn
      self.isBounded = isBounded
    }

    var tiles: [[Int32]] {
      let columns = Dictionary(
        uniqueKeysWithValues: mentorOfColumn.enumerated().map { ($1, Int32($0)) })
      return records.tiles.map { $0.compactMap { columns[$0] } }
    }

    func bound(row: Int, tile: Int) -> Int32? {
      isBounded ? records.bound(row: row, tile: tile) : Int32.max
    }

    func score(row: Int, column: Int) -> Int32? {
      records.score(row: row, column: Int(mentorOfColumn[column]))
    }
  }
}
