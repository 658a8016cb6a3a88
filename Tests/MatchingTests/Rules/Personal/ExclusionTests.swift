import Domain
import Testing

@Suite("Personal condition: exclusions")
struct ExclusionTests {
  @Test("A mentee keeps away from a person", arguments: [("V", true), ("W", false)])
  func person(code: String, apart: Bool) throws {
    let excluded = Exclusion.person(try Scenario.code(code))
    try Conditions.expect(
      apart: apart, Conditions.round { $0.conditions.exclusions = [excluded] })
  }

  @Test(
    "A mentee keeps away from an employer",
    arguments: [("Kamome", true), ("Hibari", false), (nil, false)])
  func employer(employer: String?, apart: Bool) throws {
    let round = try Conditions.round {
      $0.conditions.exclusions = [.employer("Kamome")]
    } _: {
      $0.employer = employer
    }
    try Conditions.expect(apart: apart, round)
  }

  @Test(
    "A mentee keeps away from whoever holds a nationality",
    arguments: [("AQ", true), ("BV", false), (nil, false)])
  func country(nationality: String?, apart: Bool) throws {
    let excluded = Exclusion.country(try Few.country("AQ"))
    let round = try Conditions.round {
      $0.conditions.exclusions = [excluded]
    } _: {
      $0.nationality = try nationality.map(Few.country)
    }
    try Conditions.expect(apart: apart, round)
  }

  /// Nationality, whether the employer is linked to that state, declared ties, and the answer.
  static let ties: [(String?, Bool, [String], Bool)] = [
    ("AQ", true, [], true), ("AQ", false, [], false), ("BV", true, [], false),
    (nil, true, [], false), ("BV", false, ["AQ"], true), (nil, false, ["BV", "AQ"], true),
    ("AQ", false, ["BV"], false),
  ]

  @Test("A mentee keeps away from whoever is tied to a state", arguments: ties)
  func state(nationality: String?, isLinked: Bool, declared: [String], apart: Bool) throws {
    let excluded = Exclusion.state(try Few.country("AQ"))
    let round = try Conditions.round {
      $0.conditions.exclusions = [excluded]
    } _: {
      $0.nationality = try nationality.map(Few.country)
      $0.isStateLinked = isLinked
      $0.stateTies = Set(try declared.map(Few.country))
    }
    try Conditions.expect(apart: apart, round)
  }

  @Test(
    "A mentee keeps away from a tag",
    arguments: [(["press"], true), (["choir", "press"], true), (["choir"], false), ([], false)])
  func tag(tags: [String], apart: Bool) throws {
    let round = try Conditions.round {
      $0.conditions.exclusions = [.tag("press")]
    } _: {
      $0.tags = Set(tags)
    }
    try Conditions.expect(apart: apart, round)
  }

  @Test("One of several exclusions is enough")
  func oneOfSeveral() throws {
    let other = Exclusion.country(try Few.country("AQ"))
    let round = try Conditions.round {
      $0.conditions.exclusions = [other, .employer("Hibari"), .tag("press")]
    } _: {
      $0.tags = ["press"]
    }
    try Conditions.expect(apart: true, round)
  }

  @Test("An exclusion keeps that pair apart and no other")
  func onlyThatPair() throws {
    let mentee = try Few.mentee("M") { $0.conditions.exclusions = [.employer("Kamome")] }
    let mentor = try Few.mentor("V") { $0.employer = "Kamome" }
    let round = try Few.round([mentee, Few.mentee("N")], [mentor, Few.mentor("W")])
    #expect(try Few.broken("N", "V", in: round).isEmpty)
    #expect(try Few.broken("M", "W", in: round).isEmpty)
  }
}

// MARK: - The other way round

extension ExclusionTests {
  @Test("A mentor keeps away from a person", arguments: [("M", true), ("N", false)])
  func mentorsPerson(code: String, apart: Bool) throws {
    let excluded = Exclusion.person(try Scenario.code(code))
    let round = try Conditions.round { _ in
    } _: {
      $0.conditions.exclusions = [excluded]
    }
    try Conditions.expect(apart: apart, round)
  }

  @Test(
    "A mentor keeps away from whoever holds a nationality",
    arguments: [("AQ", true), ("BV", false), (nil, false)])
  func mentorsCountry(nationality: String?, apart: Bool) throws {
    let excluded = Exclusion.country(try Few.country("AQ"))
    let round = try Conditions.round {
      $0.nationality = try nationality.map(Few.country)
    } _: {
      $0.conditions.exclusions = [excluded]
    }
    try Conditions.expect(apart: apart, round)
  }

  @Test("A mentee has no employer, state or tag that a mentor could keep away from")
  func mentorsOthers() throws {
    let state = Exclusion.state(try Few.country("AQ"))
    let round = try Conditions.round {
      $0.nationality = try Few.country("AQ")
      $0.partner = "Kamome"
      $0.fields = ["press"]
    } _: {
      $0.conditions.exclusions = [.employer("Kamome"), state, .tag("press")]
    }
    try Conditions.expect(apart: false, round)
  }
}
