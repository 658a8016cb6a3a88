import Almanac
import Testing

@Suite("Sessions of FY2022")
struct FiscalYear2022Tests {
  /// The words with which the scenario files write a cause.
  private static func words(for cause: SkipCause) -> String {
    switch cause {
    case .holiday(let holiday): holiday.japaneseName
    case .closure(let name): name
    case .keptFree: "kept free"
    }
  }

  private static func term(_ number: String?) throws -> Term {
    let row = try Table("scenario/fy2022_terms.csv").rows.first { $0["term"] == number }
    let first = try civilDate(row?["first_week"])
    return try #require(Term(firstDay: first))
  }

  private static func daysKeptFree(by mentee: String?) throws -> Set<CivilDate> {
    let row = try Table("scenario/fy2022_mentees.csv").rows.first { $0["code"] == mentee }
    let texts = try #require(row?["keep_free"]).split(separator: " ")
    return Set(try texts.map { try civilDate(String($0)) })
  }

  private static func sessions(of row: [String: String]) throws -> SessionDates {
    let weekday = try #require(Weekday(rawValue: String((row["slot"] ?? "").prefix(3))))
    return SessionCalendar().sessions(
      on: weekday, in: try term(row["term"]), keptFree: try daysKeptFree(by: row["mentee"]))
  }

  @Test("Every pair has the sessions, the ends and the gaps of the scenario", arguments: 0..<16)
  func pairs(index: Int) throws {
    let row = try Table("scenario/fy2022_expected_pairs.csv").rows[index]
    let sessions = try Self.sessions(of: row)
    let skipped = sessions.skipped.map { "\($0.date) \(Self.words(for: $0.cause))" }
    #expect(sessions.held.count == row["sessions"].flatMap { Int($0) })
    #expect(sessions.held.first?.description == row["first"])
    #expect(sessions.held.last?.description == row["last"])
    #expect(skipped.joined(separator: "; ") == row["skipped"] ?? "")
    #expect(sessions.held.count + sessions.skipped.count == 13)
  }

  @Test("The sixteen pairs have 192 sessions")
  func total() throws {
    let rows = try Table("scenario/fy2022_expected_pairs.csv").rows
    #expect(rows.count == 16)
    #expect(try rows.map { try Self.sessions(of: $0).held.count }.reduce(0, +) == 192)
  }

  @Test("The one who keeps two dates free loses only the one that falls on the pair's weekday")
  func keptFree() throws {
    let wished = try Self.daysKeptFree(by: "M16")
    #expect(Set(wished.map(\.description)) == ["2023-01-07", "2023-01-19"])
    let sessions = SessionCalendar().sessions(
      on: .saturday, in: try Self.term("3"), keptFree: wished)
    #expect(
      sessions.skipped.filter { $0.cause == .keptFree }.map(\.date.description) == ["2023-01-07"])
  }

  @Test("The Wednesday salon of the fiscal year is held fifty times of fifty-two")
  func salon() throws {
    let rows = try Table("scenario/fy2022_salon.csv").rows
    let first = try civilDate(rows.first?["date"])
    let year = try #require(Term(firstDay: first, weeks: 52))
    let sessions = SessionCalendar().sessions(on: .wednesday, in: year)
    let held = rows.filter { $0["status"] == "held" }.compactMap { $0["date"] }
    let cancelled = rows.filter { $0["status"] != "held" }
      .map { "\($0["date"] ?? "") \($0["status"] ?? "")" }
    #expect(sessions.held.map(\.description) == held)
    #expect(held.count == 50)
    #expect(
      sessions.skipped.map { "\($0.date) cancelled:\(Self.words(for: $0.cause))" } == cancelled)
  }
}
