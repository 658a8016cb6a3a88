import ICalendar
import Testing

/// Points 16–22 of `FEEDS.md`.
@Suite("Calendar properties (a2)")
struct CalendarPropertyTests {
  @Test("a2-16: METHOD is absent, whatever the feed says", arguments: FeedLanguage.allCases)
  func hasNoMethod(language: FeedLanguage) throws {
    let calendar = try WrittenCalendar(Samples.feed(language, .normal).rendered())
    #expect(!calendar.names.contains("METHOD"))
  }

  @Test(
    "a2-17: NAME and X-WR-CALNAME say the same, in every language",
    arguments: FeedLanguage.allCases)
  func namesAgree(language: FeedLanguage) throws {
    let own = try WrittenCalendar(Samples.feed(language, .discreet).rendered()).ownLines
    let name = FeedWords.words(for: language)[.calendarName]
    #expect(try own.value("NAME") == "LANGUAGE=\(language.parameter):\(name)")
    #expect(try own.value("X-WR-CALNAME") == name)
  }

  @Test("a2-18: REFRESH-INTERVAL and X-PUBLISHED-TTL both ask for one hour")
  func refreshesHourly() throws {
    let own = try WrittenCalendar(Samples.golden().rendered()).ownLines
    #expect(try own.value("REFRESH-INTERVAL") == "VALUE=DURATION:PT1H")
    #expect(try own.value("X-PUBLISHED-TTL") == "PT1H")
  }

  @Test("a2-19: X-WR-TIMEZONE stands only where a VTIMEZONE does")
  func namesZoneOnlyWithRules() throws {
    let timed = try WrittenCalendar(Samples.golden().rendered())
    #expect(try timed.ownLines.value("X-WR-TIMEZONE") == "Asia/Tokyo")
    #expect(timed.components("VTIMEZONE").count == 1)
  }

  @Test("a2-21, D10: a private feed holds no property that could carry a link or its own address")
  func carriesNoLinks() throws {
    let linked: Set = [
      "SOURCE", "URL", "CONFERENCE", "LOCATION", "ATTACH", "IMAGE", "X-ORIGINAL-URL", "CATEGORIES",
      "GEO", "X-ALT-DESC", "COLOR", "CREATED",
    ]
    for feed in try Samples.allFeeds() {
      let calendar = try WrittenCalendar(feed.rendered())
      #expect(linked.isDisjoint(with: calendar.names))
    }
  }

  @Test("a2-22: the calendar's LAST-MODIFIED is the feed's, in UTC")
  func saysWhenItChanged() throws {
    var feed = try Samples.golden()
    feed.lastModified = try Samples.instant("2026-12-31T23:59:58Z")
    let own = try WrittenCalendar(feed.rendered()).ownLines
    #expect(try own.value("LAST-MODIFIED") == "20261231T235958Z")
  }

  @Test("The calendar's own properties stand in the golden order")
  func keepsOrder() throws {
    let calendar = try WrittenCalendar(Samples.golden().rendered())
    #expect(
      calendar.names.prefix(11) == [
        "BEGIN", "VERSION", "PRODID", "CALSCALE", "NAME", "X-WR-CALNAME", "X-WR-TIMEZONE",
        "REFRESH-INTERVAL", "X-PUBLISHED-TTL", "LAST-MODIFIED", "BEGIN",
      ])
  }
}
