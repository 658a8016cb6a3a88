import Almanac
import ICalendar
import Testing

@Suite("Calendars of whole days")
struct HolidayCalendarTests {
  /// The public holidays of 2026 from the table of the fixtures, with invented identities.
  private func holidays() throws -> HolidayCalendar {
    let table = try String(
      decoding: Repository.fixture("calendars/jp_holidays_2020_2035.csv"), as: UTF8.self)
    let rows = table.split(whereSeparator: \.isNewline).filter { $0.hasPrefix("2026-") }
    let changed = try Samples.instant("2026-01-01T00:00:00Z")
    let days = try rows.enumerated().map { number, row in
      let cells = row.split(separator: ",", omittingEmptySubsequences: false)
      let uid = "00000000-0000-8000-8000-0000000000\(number + 10)"
      return try HolidayEntry(
        stamp: EventStamp(uid: uid, sequence: 0, lastModified: changed),
        date: #require(CivilDate(iso: cells[0])), name: String(cells[3]))
    }
    return HolidayCalendar(
      name: "日本の祝日", language: .japanese, lastModified: changed, days: days)
  }

  @Test("a3-32: each day is a DATE that ends on the next one, blocks nobody and is public")
  func writesWholeDays() throws {
    let calendar = try holidays()
    let events = try WrittenCalendar(calendar.published()).components("VEVENT")
    try #require(events.count == calendar.days.count && events.count == 18)
    #expect(
      events[0].dropFirst() == [
        "DTSTAMP:20260101T000000Z", "LAST-MODIFIED:20260101T000000Z", "SEQUENCE:0",
        "DTSTART;VALUE=DATE:20260101", "DTEND;VALUE=DATE:20260102", "SUMMARY;LANGUAGE=ja:元日",
        "STATUS:CONFIRMED", "TRANSP:TRANSPARENT", "CLASS:PUBLIC",
      ])
  }

  @Test("a3-32: the day after 31 December is in the next year")
  func endsInNextYear() throws {
    var calendar = try holidays()
    calendar.days = [calendar.days[0]]
    calendar.days[0].date = try Samples.date("2026-12-31")
    let event = try WrittenCalendar(calendar.published()).components("VEVENT")[0]
    #expect(try event.value("DTEND") == "VALUE=DATE:20270101")
  }

  @Test("a2-19, a3-30: without a timed event there is no zone, and nothing speaks of one")
  func hasNoZone() throws {
    let calendar = try WrittenCalendar(holidays().published())
    #expect(calendar.components("VTIMEZONE").isEmpty)
    #expect(!calendar.lines.contains { $0.contains("TZ") || $0.contains("Asia/Tokyo") })
  }

  @Test("Its head is that of every feed, without X-WR-TIMEZONE")
  func writesHead() throws {
    let calendar = try WrittenCalendar(holidays().published())
    #expect(
      calendar.ownLines == [
        "VERSION:2.0", "PRODID:-//Calendar//Calendar//EN", "CALSCALE:GREGORIAN",
        "NAME;LANGUAGE=ja:日本の祝日", "X-WR-CALNAME:日本の祝日",
        "REFRESH-INTERVAL;VALUE=DURATION:PT1H", "X-PUBLISHED-TTL:PT1H",
        "LAST-MODIFIED:20260101T000000Z",
      ])
  }

  @Test("libical's table of restrictions has nothing against it")
  func restrictionsHold() throws {
    #expect(try Restrictions.breaches(in: holidays().published()) == 0)
  }

  @Test("a1-14: a calendar without any day is refused")
  func refusesEmpty() throws {
    var calendar = try holidays()
    calendar.days = []
    #expect(throws: ICalendarError.withoutDays) { try calendar.rendered() }
  }

  @Test("a1-15: days in another order give the same bytes")
  func sortsDays() throws {
    var calendar = try holidays()
    let bytes = try calendar.published()
    calendar.days.reverse()
    #expect(try calendar.published() == bytes)
  }

  @Test("D20: another day and another name are reported")
  func reportsDifferences() throws {
    let calendar = try holidays()
    var other = calendar
    other.days[3].date = other.days[3].date.adding(days: 1)
    other.days[4].name = "平日"
    #expect(try calendar.differences(from: calendar.rendered()).isEmpty)
    #expect(try calendar.differences(from: other.rendered()).count == 6)
  }

  @Test("Names, dates and identities are checked as in private feeds")
  func refusesUnfit() throws {
    var calendar = try holidays()
    calendar.days[0].name = "元\u{7}日"
    let uid = calendar.days[0].stamp.uid
    #expect(throws: ICalendarError.unfitText(.summary, uid: uid, .control(7))) {
      try calendar.rendered()
    }
    calendar = try holidays()
    calendar.days[1].stamp.uid = uid
    #expect(throws: ICalendarError.repeatedUID(uid)) { try calendar.rendered() }
  }
}
