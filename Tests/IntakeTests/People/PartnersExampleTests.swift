import Domain
import Testing

@testable import Intake

@Suite("The forms of 60 mentees and 75 mentors")
struct PartnersExampleTests {
  private func form(_ name: String) throws -> (table: CSVTable, map: HeaderMap) {
    let table = CSVTable(
      try FixtureFile.example("partners60/\(name)-form.csv"), file: "\(name)-form.csv")
    let yaml = try FixtureFile.example("partners60/\(name).map.yaml")
    return (table, try HeaderMap(yaml: yaml, file: "\(name).map.yaml"))
  }

  @Test("The mentees' form says the same as the scenario file")
  func menteesAgree() throws {
    let (table, map) = try form("mentees")
    #expect(table.encoding == .utf8)
    let people = Import<Mentee>(table, by: map)
    #expect(people.defects.map(\.description) == [])
    let direct = try Read.mentees(FixtureFile.fixture("scenario/large_mentees.csv"))
    #expect(people.byCode == direct.byCode)
    #expect(people.byCode.count == 60)
  }

  @Test("The mentors' form, saved again by Excel, says the same as the scenario file")
  func mentorsAgree() throws {
    let (table, map) = try form("mentors")
    #expect(table.encoding == .cp932)
    let people = Import<Mentor>(table, by: map)
    #expect(people.defects.map(\.description) == [])
    var expected = try Read.mentors(FixtureFile.fixture("scenario/large_mentors.csv")).byCode
    for (code, mentor) in expected where mentor.name.display.tellsCountry {
      expected[code]?.name = try #require(people.byCode[code]?.name)
    }
    #expect(people.byCode == expected)
    #expect(people.byCode.count == 75)
  }

  @Test("No name of the example is a country's code, as 18 of the scenario are")
  func namesTellNoCountry() throws {
    let (table, map) = try form("mentors")
    let names = Import<Mentor>(table, by: map).byCode.values.map(\.name.display)
    #expect(names.filter(\.tellsCountry) == [])
    let scenario = try Read.mentors(FixtureFile.fixture("scenario/large_mentors.csv"))
    #expect(scenario.byCode.values.count { $0.name.display.tellsCountry } == 18)
  }

  @Test("Those who answered twice are kept twice and used once")
  func keepsEarlierAnswers() throws {
    let (menteeTable, menteeMap) = try form("mentees")
    let mentees = Import<Mentee>(menteeTable, by: menteeMap)
    #expect(mentees.rows == 62)
    #expect(mentees.superseded.compactMap(\.application.code?.text).sorted() == ["L05", "L33"])
    let (mentorTable, mentorMap) = try form("mentors")
    let mentors = Import<Mentor>(mentorTable, by: mentorMap)
    #expect(mentors.rows == 76)
    #expect(mentors.superseded.compactMap(\.application.code?.text) == ["W10"])
  }

  @Test("The maps name what is proposed from the headers alone", arguments: ["mentees", "mentors"])
  func mapsAreAsProposed(name: String) throws {
    let (table, map) = try form(name)
    let proposed = HeaderMap.proposed(for: table.header)
    #expect(proposed.table == map.table)
    #expect(
      proposed.columns.map { "\($0.header): \($0.meaning)" }
        == map.columns.map { "\($0.header): \($0.meaning)" })
  }

  @Test("The example of 2022 holds the scenario's own files", arguments: ["mentees", "mentors"])
  func smallExampleIsTheScenario(name: String) throws {
    let example = try FixtureFile.example("fy2022/\(name).csv")
    #expect(example == (try FixtureFile.fixture("scenario/fy2022_\(name).csv")))
  }
}

extension String {
  /// The scenario calls foreign mentors `V` and the code of their country.
  fileprivate var tellsCountry: Bool {
    count == 3 && hasPrefix("V") && allSatisfy { $0.isASCII && $0.isUppercase }
  }
}
