import Almanac
import Domain
import Testing

@testable import Intake

@Suite("Who is who in a table")
struct ImportTests {
  private static let fields: [Field] = [
    .timestamp, .code, .email, .name, .reading, .languages, .availability, .gender, .genderWish,
  ]

  /// Rows of time, code, e-mail address, name and reading; languages and hours are the same for
  /// all.
  private func mentees(_ rows: [String], hours: String = "Mon20") -> Import<Mentee> {
    let header = Self.fields.map(\.rawValue).joined(separator: ",")
    let text = ([header] + rows.map { "\($0),en:B1,\(hours),," }).joined(separator: "\n")
    let map = HeaderMap(
      .mentees, Self.fields.map { .init($0.rawValue, ColumnMeaning($0, $0.plainDetail)) })
    return Import(CSVTable(Array(text.utf8), file: "f"), by: map)
  }

  @Test("The key is the code, else the e-mail address, else name and reading")
  func findsKey() throws {
    let people = mentees([
      ",M01,a@example.org,Amal,アマル", ",,Ａ@Example.org,Amal,アマル", ",,,Amal  K.,アマル", ",,,ＡＭＡＬ Ｋ,ｱﾏﾙ",
    ])
    let code = try #require(PersonCode("M01"))
    #expect(people.defects.isEmpty)
    #expect(
      people.people.map(\.key) == [
        .code(code), .email("a@example.org"), .nameAndReading("amalk アマル"),
      ])
    #expect(people.superseded.map(\.application.row) == [4])
  }

  @Test(
    "Nobody is imported whom nothing identifies",
    arguments: [
      (",,,,", "f:2:2 intake.cell.key-missing"), (",,,Amal,", "f:2:2 intake.cell.key-missing"),
      (",,a@example.org,,アマル", "f:2:4 intake.cell.missing"),
    ])
  func refusesStrangers(row: String, expected: String) {
    #expect(mentees([row]).defects.map(\.description) == [expected])
  }

  @Test("A name without its reading is told where no other key can be given")
  func asksForReading() {
    let header = "名前,フリガナ,言語,会える時間"
    let table = CSVTable(Array("\(header)\nAmal,,en:B1,Mon20\n".utf8), file: "f")
    let people = Import<Mentee>(table, by: HeaderMap.proposed(for: table.header, table: .mentees))
    #expect(people.defects.map(\.description) == ["f:2:2 intake.cell.missing"])
    #expect(people.defects.map(\.kind) == [.cell(.missing(.reading))])
  }

  @Test("A code alone names a person where the table has no names")
  func namesByCode() {
    #expect(mentees([",M01,,,"]).people.map(\.name.display) == ["M01"])
  }

  @Test("The answer that was sent last stands, wherever its row")
  func latestByTime() {
    let people = mentees([
      "2023/04/02 10:00:00,M01,,Amal,", "2023/04/01 10:00:00,M01,,Amal,",
      "2023/04/01 10:00:00,M02,,Omid,",
      ",M02,,Omid,",
    ])
    #expect(people.people.map(\.row) == [2, 4])
    #expect(people.superseded.map { [$0.application.row, $0.latestRow] } == [[3, 2], [5, 4]])
  }

  @Test("Without times the last row stands")
  func latestByRow() {
    let people = mentees([",M01,,Amal,", ",M02,,Omid,", ",M01,,Amal,"])
    #expect(people.people.map(\.row) == [3, 4])
    #expect(people.superseded.map(\.application.row) == [2])
  }

  @Test("Two people under one key are told, and neither is taken for the other")
  func tellsSharedKeys() {
    let people = mentees([
      ",,home@example.org,Amal,", ",,home@example.org,Omid,", ",,home@example.org,ＡＭＡＬ,",
    ])
    #expect(people.defects.map(\.description) == ["f:3:3 intake.cell.key-taken"])
    #expect(people.defects.map(\.kind) == [.cell(.keyTaken(row: 2))])
    #expect(people.people.map(\.row) == [4])
    #expect(people.superseded.map(\.application.row) == [2])
    #expect(people.leftOut == [3])
  }

  @Test("An answer is not used where a later one of the same person could not be read")
  func prefersNobodyToOldAnswers() {
    let people = mentees([",M01,,Amal,", ",M01,not an address,Amal,", ",M02,,Omid,"])
    #expect(people.defects.map(\.description) == ["f:3:3 intake.cell.e-mail"])
    #expect(people.people.map(\.row) == [4])
    #expect(people.superseded.map { [$0.application.row, $0.latestRow] } == [[2, 3]])
  }

  @Test("Somebody without a free hour is imported, somebody who did not say is not")
  func readsNoTime() {
    #expect(mentees([",M01,,Amal,"], hours: "×").people.count == 1)
    #expect(
      mentees([",M01,,Amal,"], hours: "").defects.map(\.kind) == [.cell(.missing(.availability))])
  }

  @Test("A form gives people their code later, and nothing else changes by it")
  func givesCode() throws {
    let one = try #require(mentees([",,a@example.org,Amal,アマル"]).people.first)
    #expect(one.code == nil)
    let person = one.person(as: try #require(PersonCode("X7")))
    #expect(person.code.text == "X7")
    #expect(person.name == PersonName("Amal", reading: "アマル"))
    #expect(person.languages.map(\.tag.text) == ["en"])
  }

  @Test("The same gender means the own one")
  func readsOwnGender() throws {
    let header = "code,languages,availability,gender,gender-wish"
    let people = try Read.mentees(
      Array("\(header)\nA,en:B1,Mon20,女性,同性\nB,en:B1,Mon20,M,女性\n".utf8))
    #expect(people.defects.isEmpty)
    #expect(people.byCode["A"]?.conditions.genderWish == .woman)
    #expect(people.byCode["B"]?.conditions.genderWish == .woman)
  }

  @Test("Answers of several tables are one person's by their key")
  func mergesTables() {
    let first = mentees([",M01,,Amal,", ",M02,,Omid,"]).people
    let second = mentees(["2023/04/01 10:00:00,M01,,Amal,"]).people
    let all = Applications(first + second)
    #expect(all.latest.map(\.row) == [2, 3])
    #expect(all.superseded.map { $0.application.received == nil } == [true])
    let twice = Applications(first + mentees([",M01,,Amal,アマル"]).people)
    #expect(twice.latest.map(\.row) == [2, 3])
    #expect(twice.latest.map(\.name.reading) == ["アマル", nil])
    #expect(twice.superseded.map(\.application.name.reading) == [nil])
  }

  @Test("Every field of a mentor's form arrives")
  func readsWholeMentor() throws {
    let header =
      "code,name,reading,name-kind,rounds,languages,jlpt,availability,kept-free,fields,goals,"
      + "partner,district,calendar-language,calendar-wording,nationality,gender,exclusions,"
      + "employer,state-ties,state-linked,tags,capacity,trained,experience,weekly-cap,committed"
    let row =
      "V1,佐倉 みのり,さくら みのり,姓・名,1/2,en:C1,N1,土 10:00〜12:00,2023-01-07,ＩＴ,"
      + "面接・履歴書,P1,港区,やさしい日本語,ふつう,日本,女性,person:M01,C1,ロシア,いいえ,state:MM guide,２人,受講済み,3回,3時間,1時間"
    let people = try Read.mentors(Array("\(header)\n\(row)\n".utf8))
    #expect(people.defects.isEmpty)
    let mentor = try #require(people.byCode["V1"])
    #expect(mentor.name == PersonName("佐倉 みのり", reading: "サクラ ミノリ", kind: .familyGiven))
    #expect(mentor.rounds.map(\.text).sorted() == ["1", "2"])
    #expect(mentor.languages.map { "\($0.tag):\($0.level.rawValue)" } == ["en:C1", "ja:C1"])
    #expect(mentor.availability.windows.map(\.words) == ["Sat 10:00-12:00"])
    #expect(mentor.keptFree.map(\.description) == ["2023-01-07"])
    #expect(mentor.fields == ["it"] && mentor.goals == ["面接・履歴書"])
    #expect(mentor.partner == "P1" && mentor.district == "港区" && mentor.employer == "C1")
    #expect(mentor.calendar == CalendarWish(language: LanguageTag("ja-x-easy"), wording: .normal))
    #expect(mentor.nationality?.text == "JP" && mentor.gender == .woman && !mentor.isStateLinked)
    #expect(mentor.conditions.exclusions.map(\.words) == ["person M01"])
    #expect(mentor.stateTies.map(\.text).sorted() == ["MM", "RU"] && mentor.tags == ["guide"])
    #expect(mentor.capacity == 2 && mentor.isTrained && mentor.experience == 3)
    #expect(mentor.weeklyCap == 180 && mentor.committed == 60)
  }

  @Test("Every wish of a mentee's form arrives")
  func readsWholeMentee() throws {
    let header =
      "code,languages,availability,goals,matters-most,co-mentor,ask-again,calendar-wording,"
      + "same-nationality,selection-processes,gender-wish"
    let row = "M1,fa-AF:C2,Mon20,\"A, b\",時間,はい,V01 V02,ひみつ,いやだ,\"C1, C2\",男性"
    let people = try Read.mentees(Array("\(header)\n\(row)\n".utf8))
    #expect(people.defects.isEmpty)
    let mentee = try #require(people.byCode["M1"])
    #expect(
      mentee.goals == ["a", "b"] && mentee.mattersMost == .commonHours && mentee.asksForCoMentor)
    #expect(
      mentee.asksAgain.map(\.text).sorted() == ["V01", "V02"]
        && mentee.calendar.wording == .discreet)
    #expect(mentee.conditions.sameNationality == .refused && mentee.conditions.genderWish == .man)
    #expect(mentee.conditions.selectionProcesses == ["C1", "C2"])
  }

  @Test("A mentor who did not say that the training is done has not done it")
  func asksForTraining() throws {
    let people = try Read.mentors(
      Array("code,languages,availability,trained\nA,en:B1,Mon20,\nB,en:B1,Mon20,yes\n".utf8))
    #expect(people.byCode["A"]?.isTrained == false)
    #expect(people.byCode["B"]?.isTrained == true)
  }

  @Test("A map says which of the two tables a file is")
  func readsByMap() {
    let table = CSVTable(
      Array("code,languages,availability,capacity\nA,en:B1,Mon20,2\n".utf8), file: "f")
    let map = HeaderMap.own(for: table.header)
    guard let map, case .mentors(let people) = PeopleImport(table, by: map) else {
      Issue.record("These are mentors.")
      return
    }
    #expect(people.people.count == 1)
    #expect(PeopleImport(table, by: map).defects.isEmpty)
  }
}
