import Almanac
import Domain
import Testing

@testable import Intake

@Suite("The scenario files")
struct ScenarioTests {
  @Test("All 16 mentees of 2022 are read without a defect")
  func readsMentees() throws {
    let people = try Read.mentees(FixtureFile.fixture("scenario/fy2022_mentees.csv"))
    #expect(people.defects.isEmpty)
    #expect(people.rows == 16)
    #expect(
      people.people.compactMap(\.code).map(\.text)
        == (1...16).map { $0 < 10 ? "M0\($0)" : "M\($0)" })
    let rounds = people.byCode.values.map { $0.rounds.map(\.text) }
    #expect(rounds.count { $0 == ["1"] } == 5)
    #expect(rounds.count { $0 == ["2"] } == 5)
    #expect(rounds.count { $0 == ["3"] } == 6)
  }

  @Test("Every fact of one mentee's row arrives")
  func readsOneMentee() throws {
    let people = try Read.mentees(FixtureFile.fixture("scenario/fy2022_mentees.csv"))
    let mentee = try #require(people.byCode["M16"])
    #expect(mentee.name.display == "Tesfay Habtu")
    #expect(mentee.name.reading == "テスファイ・ハブトゥ")
    #expect(mentee.name.kind == .givenFather)
    #expect(
      mentee.languages.map { "\($0.tag):\($0.level.rawValue)" } == [
        "ti:C2", "en:B1", "ar:B1", "ja:A1",
      ])
    #expect(
      mentee.availability.windows.map(\.words) == [
        "Sat 18:00-19:00", "Sun 18:00-19:00", "Wed 21:00-22:00",
      ])
    #expect(mentee.fields == ["it"])
    #expect(
      mentee.conditions
        == PersonalConditions(
          exclusions: Set([CountryCode("ER")].compactMap { $0 }.map(Exclusion.country))))
    #expect(mentee.keptFree.map(\.description).sorted() == ["2023-01-07", "2023-01-19"])
  }

  @Test("A mentor's tags become nationality and a state-linked employer")
  func readsTags() throws {
    let people = try Read.mentors(FixtureFile.fixture("scenario/fy2022_mentors.csv"))
    #expect(people.defects.isEmpty)
    #expect(people.rows == 13)
    let mentor = try #require(people.byCode["V12"])
    #expect(mentor.nationality?.text == "CN")
    #expect(mentor.isStateLinked)
    #expect(mentor.tags.isEmpty)
    #expect(mentor.gender == .woman)
    #expect(mentor.rounds.map(\.text) == ["3"])
    #expect(people.byCode.values.count { $0.isStateLinked } == 1)
  }

  @Test("A mentor's order of hours is kept where it runs against the clock")
  func keepsOrder() throws {
    let people = try Read.mentors(FixtureFile.fixture("scenario/fy2022_mentors.csv"))
    let mentor = try #require(people.byCode["V01"])
    let hours = mentor.availability.offered(on: .standard).map(\.hour.description)
    #expect(hours == ["Tue 20:00", "Thu 20:00", "Sat 11:00", "Sat 10:00"])
  }

  @Test("The large round has 60 mentees, 75 mentors and the sums of its description")
  func readsLargeRound() throws {
    let mentees = try Read.mentees(FixtureFile.fixture("scenario/large_mentees.csv"))
    let mentors = try Read.mentors(FixtureFile.fixture("scenario/large_mentors.csv"))
    #expect(mentees.defects.isEmpty && mentors.defects.isEmpty)
    #expect(mentees.people.count == 60 && mentors.people.count == 75)
    let volunteers = Array(mentors.byCode.values)
    #expect(volunteers.reduce(0) { $0 + $1.capacity } == 81)
    #expect(volunteers.filter(\.isTrained).reduce(0) { $0 + $1.capacity } == 77)
    #expect(volunteers.count { $0.nationality?.text == "JP" } == 57)
    let wishes = mentees.byCode.values.map(\.conditions.genderWish)
    #expect(wishes.count { $0 == .woman } == 12)
    #expect(wishes.count { $0 == .man } == 1)
  }
}

extension AvailableWindow {
  /// `Sat 18:00-19:00`, with a question mark where it is only possible.
  var words: String {
    let mark = preference == .possible ? "?" : ""
    return "\(window.weekday.rawValue) \(window.start)-\(window.end)\(mark)"
  }
}
