import Domain
import Matching
import Testing

@Suite("Locks")
struct LockTests {
  @Test("A lock keeps a pair that the plan would not have")
  func mentor() throws {
    var round = try Few.matrix([[9, 0], [0, 9]])
    #expect(try Few.plan(round).pairs.map(\.key.mentor.text) == ["V0", "V1"])
    round.decisions.locks[try Scenario.code("M0")] = Lock(try Scenario.code("V1"))
    #expect(try Few.plan(round).pairs.map(\.key.mentor.text) == ["V1", "V0"])
  }

  @Test("A lock without an hour takes the best hour, one with an hour that hour")
  func hour() throws {
    let round = { (lock: Lock) in
      try Few.round(
        [Few.mentee("M", at: "Sat10 Sun10")], [Few.mentor("V", at: "Sat10 Sun10")]
      ) { $0.decisions.locks[try Scenario.code("M")] = lock }
    }
    let mentor = try Scenario.code("V")
    #expect(try Few.pairs(Few.plan(round(Lock(mentor)))) == ["M V Sat 10:00"])
    let sunday = Lock(mentor, at: try Scenario.hour("Sun10"))
    #expect(try Few.pairs(Few.plan(round(sunday))) == ["M V Sun 10:00"])
  }

  @Test("A lock goes before coverage")
  func beforeCoverage() throws {
    var round = try Few.matrix([[1, 1], [1, 1]])
    round.decisions.bans[try Few.key("M1", "V1")] = .lead
    #expect(try Few.plan(round).pairs.count == 2)
    round.decisions.locks[try Scenario.code("M0")] = Lock(try Scenario.code("V0"))
    let plan = try Few.plan(round)
    #expect(plan.pairs.map(\.key) == [try Few.key("M0", "V0")])
    #expect(plan.unpaired.map(\.text) == ["M1"])
  }

  @Test("A lock on a pair that breaks a rule is an obstacle that names its mentee")
  func ineligible() throws {
    var round = try Few.matrix([[1, 1], [1, 1]])
    round.decisions.bans[try Few.key("M1", "V0")] = .refusal
    try expectConflict(locking: ["M1": Lock(try Scenario.code("V0"))], in: round, ["M1"], [])
  }

  @Test("A lock on an hour that the mentor does not offer is an obstacle")
  func otherHour() throws {
    let round = try Few.round(
      [Few.mentee("M", at: "Sat10 Sun10")], [Few.mentor("V", at: "Sat10")])
    let lock = Lock(try Scenario.code("V"), at: try Scenario.hour("Sun10"))
    try expectConflict(locking: ["M": lock], in: round, ["M"], [])
  }

  @Test("A lock on somebody who is no mentor of the round is an obstacle")
  func stranger() throws {
    let round = try Few.matrix([[1]])
    try expectConflict(locking: ["M0": Lock(try Scenario.code("X"))], in: round, ["M0"], [])
  }

  @Test("Two locks on one place are an obstacle that names both and the mentor, and nobody else")
  func onePlace() throws {
    let round = try Few.matrix([[1, 1, 1], [1, 1, 1], [1, 1, 1]])
    let locks = [
      "M0": Lock(try Scenario.code("V2")), "M1": Lock(try Scenario.code("V0")),
      "M2": Lock(try Scenario.code("V2")),
    ]
    try expectConflict(locking: locks, in: round, ["M0", "M2"], ["V2"])
  }

  @Test("Two locks on one hour of a mentor of two are an obstacle; on two hours they are none")
  func oneHour() throws {
    let hours = "Sat10 Sun10"
    let round = try Few.round(
      [Few.mentee("M0", at: hours), Few.mentee("M1", at: hours)],
      [Few.mentor("V0", at: hours) { $0.capacity = 2 }])
    let mentor = try Scenario.code("V0")
    let saturday = Lock(mentor, at: try Scenario.hour("Sat10"))
    let sunday = Lock(mentor, at: try Scenario.hour("Sun10"))
    try expectConflict(
      locking: ["M0": saturday, "M1": saturday], in: round, ["M0", "M1"], ["V0"])
    var possible = round
    possible.decisions.locks = [
      try Scenario.code("M0"): sunday, try Scenario.code("M1"): saturday,
    ]
    #expect(try Few.pairs(Few.plan(possible)) == ["M0 V0 Sun 10:00", "M1 V0 Sat 10:00"])
  }

  @Test("A locked pair says that it is kept because of the lock")
  func told() throws {
    var round = try Few.matrix([[9, 0], [0, 9]])
    round.decisions.locks[try Scenario.code("M0")] = Lock(try Scenario.code("V1"))
    #expect(try Pairing(round).propose().pairReasons.map(\.lock) == [.lead, nil])
  }

  private func expectConflict(
    locking locks: [String: Lock], in round: Round, _ mentees: [String], _ mentors: [String],
    at place: SourceLocation = #_sourceLocation
  ) throws {
    var locked = round
    for (mentee, lock) in locks { locked.decisions.locks[try Scenario.code(mentee)] = lock }
    let expected = PairingObstacle.locksConflict(
      mentees: try mentees.map(Scenario.code), mentors: try mentors.map(Scenario.code))
    #expect(throws: expected, sourceLocation: place) { try Pairing(locked).propose() }
  }
}
