import Foundation
import Testing
import Workflow

@Suite("Public-holiday calendar")
struct PublicHolidayFeedTests {
  private var kept: URL {
    URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../calendars/japan-public-holidays.ics")
  }

  @Test("The calendar that is kept in the project is the one that the law gives")
  func isUpToDate() throws {
    let bytes = try PublicHolidayFeed.bytes(years: PublicHolidayFeed.keptYears)
    if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1" {
      try Data(bytes).write(to: kept)
      Issue.record("recorded; read it and run again")
    }
    #expect(try Data(contentsOf: kept) == Data(bytes))
  }

  @Test("It has one event for each day of the fixture, and no other")
  func hasEveryDay() throws {
    let fixture = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../Fixtures/calendars/jp_holidays_2020_2035.csv")
    let days = try String(contentsOf: fixture, encoding: .utf8).split(separator: "\n").dropFirst()
      .map { String($0.prefix(10)).replacing("-", with: "") }
    let text = try String(contentsOf: kept, encoding: .utf8)
    let starts = text.split(separator: "\r\n").filter { $0.hasPrefix("DTSTART;VALUE=DATE:") }
      .map { String($0.dropFirst("DTSTART;VALUE=DATE:".count)) }
    #expect(starts == days)
  }

  @Test("Years outside the law are refused")
  func outsideTheLaw() {
    #expect(throws: Refusal.self) { try PublicHolidayFeed.bytes(years: 1990...1991) }
  }
}
