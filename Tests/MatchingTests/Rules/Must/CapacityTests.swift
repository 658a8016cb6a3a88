import Domain
import Testing

@Suite("Must-rule: capacity")
struct CapacityTests {
  @Test(
    "A mentor without a place is nobody's mentor", arguments: [(0, false), (1, true), (3, true)])
  func capacity(capacity: Int, isOpen: Bool) throws {
    let round = try Few.round([Few.mentee("M")], [Few.mentor("V") { $0.capacity = capacity }])
    try Few.expect(isOpen ? [] : [.capacity], in: round)
  }

  @Test("A mentor has as many mentees as places", arguments: 0...3)
  func places(capacity: Int) throws {
    let hours = "Sat10 Sat11 Sat12 Sat13"
    let mentees = try (1...4).map { try Few.mentee("M\($0)", at: hours) }
    let mentor = try Few.mentor("V", at: hours) { $0.capacity = capacity }
    #expect(try Few.plan(Few.round(mentees, [mentor])).pairs.count == capacity)
  }

  @Test("Two mentees of one mentor never share an hour")
  func ownHours() throws {
    let mentees = try (1...2).map { try Few.mentee("M\($0)") }
    let mentor = try Few.mentor("V") { $0.capacity = 2 }
    #expect(try Few.plan(Few.round(mentees, [mentor])).pairs.count == 1)
  }

  @Test("An override opens a place where there is none")
  func override() throws {
    let round = try Few.round([Few.mentee("M")], [Few.mentor("V") { $0.capacity = 0 }]) {
      $0.decisions.overrides = [try Few.override(.capacity, "M", "V")]
    }
    try Few.expect([], in: round)
  }

  @Test("Each override raises the capacity by one", arguments: 0...2)
  func overrides(count: Int) throws {
    let hours = "Sat10 Sat11 Sat12 Sat13"
    let mentees = try (1...4).map { try Few.mentee("M\($0)", at: hours) }
    let round = try Few.round(mentees, [Few.mentor("V", at: hours)]) { round in
      for place in 0..<count {
        round.decisions.overrides.insert(try Few.override(.capacity, "M\(place + 1)", "V"))
      }
    }
    #expect(try Few.plan(round).pairs.count == 1 + count)
  }

  @Test("An override for one mentor opens no place at another")
  func otherMentor() throws {
    let round = try Few.round(
      [Few.mentee("M")], [Few.mentor("V") { $0.capacity = 0 }, Few.mentor("W") { $0.capacity = 0 }]
    ) { $0.decisions.overrides = [try Few.override(.capacity, "M", "W")] }
    try Few.expect([.capacity], in: round)
  }
}
