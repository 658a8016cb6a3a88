import Testing
import Verification

@testable import Solver
@testable import musubi_bench_people

@Suite("People of the benchmark")
struct PeopleTests {
  @Test("Both witnesses tell the same pairs, scores and hours", arguments: UInt64(1)...12)
  func witnessesAgree(seed: UInt64) {
    let people = People(90, seed: seed)
    let (planes, records) = (HourPlanes(people), FitFromRecords(people))
    for row in 0..<planes.rowCount {
      var seen: [Int: Int32] = [:]
      for candidate in planes.candidates(of: row, above: -1) {
        let mentor = Int(planes.mentorOfColumn[Int(candidate.position)])
        seen[mentor] = candidate.score
        let hour = planes.hour(row: row, column: Int(candidate.position))
        #expect(hour == records.bestHour(row: row, column: mentor))
      }
      for mentor in 0..<records.columnCount {
        #expect(seen[mentor] == records.score(row: row, column: mentor))
      }
    }
  }

  @Test("No score is above its bound, and a floor leaves out what it covers and nothing else")
  func boundsHold() {
    let people = People(150, seed: 3)
    let (planes, records) = (HourPlanes(people), FitFromRecords(people))
    for row in 0..<planes.rowCount {
      let all = planes.candidates(of: row, above: -1)
      for floor in stride(from: Int32(-100), to: 1200, by: 83) {
        #expect(planes.candidates(of: row, above: floor) == all.filter { $0.score > floor })
      }
      for (tile, mentors) in records.tiles.enumerated() {
        let most = mentors.compactMap { records.score(row: row, column: Int($0)) }.max()
        #expect((most ?? -1) <= (records.bound(row: row, tile: tile) ?? -1))
      }
    }
  }

  @Test("Bounds of a row and bounds of a block are the same numbers")
  func boundsAgree() {
    let planes = HourPlanes(People(70, seed: 9))
    for block in planes.blocks.indices {
      let ofBlock = written(planes.rowCount) { planes.writeBounds(block: block, to: $0) }
      for row in 0..<planes.rowCount {
        let ofRow = written(planes.blocks.count) { planes.writeBounds(row: row, to: $0) }
        #expect(ofRow[block] == ofBlock[row])
      }
    }
  }

  @Test(
    "Pairs and fit are those of the search of the whole matrix", arguments: [1, 2, 60, 130, 193])
  func agreesWithDense(count: Int) async throws {
    for (mentees, mentors) in [(count, count), (count, (count + 1) / 2), ((count + 1) / 2, count)] {
      var people = People(count, seed: UInt64(count))
      people.mentees.removeLast(count - mentees)
      people.mentors.removeLast(count - mentors)
      try await agrees(people)
    }
  }

  @Test("Of all ways to join six mentees none is better", arguments: UInt64(1)...40)
  func exhaustive(seed: UInt64) async throws {
    let people = People(6, seed: seed)
    let pairing = try await Pairing(people, workers: 2)
    #expect(pairing.claim == table(people).best())
    try await pairing.check(people, workers: 2)
  }

  @Test("People who share nothing stay alone")
  func nobodyMayMeet() async throws {
    var silent = People(100, seed: 4)
    for mentor in silent.mentors.indices { silent.mentors[mentor].languages = 0 }
    try await agrees(silent)
    #expect(try await Pairing(silent, workers: 2).claim.pairs == 0)
    try await agrees(People(0, seed: 4))
  }

  @Test("People who are all alike are all paired")
  func allAlike() async throws {
    var people = People(150, seed: 4)
    people.mentees = Array(repeating: people.mentees[0], count: 150)
    people.mentors = Array(repeating: people.mentees[0], count: 150)
    try await agrees(people)
  }

  private func agrees(_ people: People) async throws {
    let pairing = try await Pairing(people, workers: 2)
    try await pairing.check(people, workers: 2)
    #expect(try pairing.claim == table(people).dense(worth: pairing.pairWorth))
  }

  private func table(_ people: People) -> TableScores {
    let records = FitFromRecords(people)
    return TableScores(records.rowCount, records.columnCount, width: 9, seed: 1) {
      Int(records.score(row: $0, column: $1) ?? -1)
    }
  }

  private func written(_ count: Int, by write: (UnsafeMutablePointer<Int32>) -> Void) -> [Int32] {
    let numbers = UnsafeMutablePointer<Int32>.allocate(capacity: count)
    defer { numbers.deallocate() }
    numbers.initialize(repeating: 0, count: count)
    write(numbers)
    return (0..<count).map { numbers[$0] }
  }
}

extension HourPlanes {
  fileprivate func candidates(of row: Int, above floor: Int32) -> [Candidate] {
    let found = UnsafeMutablePointer<Candidate>.allocate(capacity: 64)
    defer { found.deallocate() }
    return blocks.indices.flatMap { block in
      let count = write(above: floor, row: row, block: block, to: found)
      return (0..<count).map { found[$0] }
    }
  }
}
