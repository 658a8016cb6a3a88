import Almanac
import ICalendar
import Testing

/// Points 23–46 of `FEEDS.md` that apply to private feeds.
@Suite("Event properties (a3)")
struct EventPropertyTests {
  private func events(_ feed: Feed) throws -> [[String]] {
    try WrittenCalendar(feed.published()).components("VEVENT")
  }

  @Test("a3-23: the UID is the lower-case UUID that was given")
  func writesUID() throws {
    let written = try events(Samples.golden()).map { try $0.value("UID") }
    #expect(written == Samples.uids)
  }

  @Test("a3-25: DTSTAMP is in UTC and equals LAST-MODIFIED in every event")
  func stampsAgree() throws {
    for event in try events(Samples.golden()) {
      #expect(try event.value("DTSTAMP") == event.value("LAST-MODIFIED"))
      #expect(try event.value("DTSTAMP").hasSuffix("T000000Z"))
    }
  }

  @Test("a3-27: SEQUENCE is written up to 2 147 483 647", arguments: [0, 1, 1000, 2_147_483_647])
  func writesSequence(sequence: Int) throws {
    var feed = try Samples.golden()
    feed.entries[0].stamp.sequence = sequence
    #expect(try events(feed)[0].value("SEQUENCE") == "\(sequence)")
  }

  @Test("a3-28, a3-29: DTSTART and DTEND are Tokyo times of the same form, the end later")
  func writesHours() throws {
    let event = try events(Samples.golden())[1]
    #expect(try event.value("DTSTART") == "TZID=Asia/Tokyo:20260928T193000")
    #expect(try event.value("DTEND") == "TZID=Asia/Tokyo:20260928T203000")
  }

  @Test(
    "a3-28: an hour that ends at 24:00 ends at 0:00 of the next day",
    arguments: [
      ("2026-09-14", "20260915T000000"), ("2026-12-31", "20270101T000000"),
      ("2028-02-28", "20280229T000000"),
    ])
  func endsAtMidnight(date: String, end: String) throws {
    var feed = try Samples.golden()
    feed.entries = [feed.entries[0]]
    feed.entries[0].hours = try Samples.hours(date, "23:00", "24:00")
    #expect(try events(feed)[0].value("DTEND") == "TZID=Asia/Tokyo:\(end)")
  }

  @Test("a3-30, a3-31: the one VTIMEZONE is Tokyo with one STANDARD since 1970 and no prefix")
  func explainsZone() throws {
    let calendar = try WrittenCalendar(Samples.golden().rendered())
    #expect(
      calendar.components("VTIMEZONE") == [
        [
          "TZID:Asia/Tokyo", "BEGIN:STANDARD", "DTSTART:19700101T000000", "TZOFFSETFROM:+0900",
          "TZOFFSETTO:+0900", "TZNAME:JST", "END:STANDARD",
        ]
      ])
  }

  @Test(
    "a3-33, a3-45: STATUS is explicit, and only a cancelled hour is free",
    arguments: [
      (EventStatus.confirmed, "CONFIRMED", "OPAQUE"), (.tentative, "TENTATIVE", "OPAQUE"),
      (.cancelled, "CANCELLED", "TRANSPARENT"),
    ])
  func writesStatus(status: EventStatus, text: String, transparency: String) throws {
    let summary = FeedWords.words(for: .english).summary(.discreet, status)
    let event = try events(Samples.feed(summary: summary, status: status))[0]
    #expect(try event.value("STATUS") == text)
    #expect(try event.value("TRANSP") == transparency)
  }

  @Test("a3-34, D6: a cancelled event stays, begins with the cancel word and is silent")
  func keepsCancelled() throws {
    let calendar = try WrittenCalendar(Samples.golden().rendered())
    let event = calendar.components("VEVENT")[2]
    #expect(try event.value("SUMMARY") == "LANGUAGE=ja:【中止】よてい")
    #expect(try event.value("UID") == Samples.uids[2])
    #expect(calendar.components("VALARM").isEmpty)
  }

  @Test(
    "a3-34, D6: a cancelled event without its cancel word is refused",
    arguments: FeedLanguage.allCases)
  func refusesSilentCancel(language: FeedLanguage) throws {
    let usual = FeedWords.words(for: language)[.discreetSummary]
    let feed = try Samples.feed(summary: usual, language: language, status: .cancelled)
    #expect(throws: ICalendarError.cancelWordMissing(uid: Samples.uids[0])) {
      try feed.rendered()
    }
  }

  @Test(
    "a3-42: SUMMARY and DESCRIPTION say their language and no CHARSET",
    arguments: FeedLanguage.allCases)
  func namesLanguage(language: FeedLanguage) throws {
    let event = try events(Samples.feed(language, .normal))[0]
    #expect(try event.value("SUMMARY").hasPrefix("LANGUAGE=\(language.parameter):"))
    #expect(try event.value("DESCRIPTION").hasPrefix("LANGUAGE=\(language.parameter):"))
  }

  @Test("D14: a discreet event has these ten properties, in this order, and is PRIVATE")
  func saysNoMore() throws {
    for event in try events(Samples.feed(.english, .discreet)) {
      #expect(
        event.map { $0.prefix { $0 != ";" && $0 != ":" } } == [
          "UID", "DTSTAMP", "LAST-MODIFIED", "SEQUENCE", "DTSTART", "DTEND", "SUMMARY", "STATUS",
          "TRANSP", "CLASS",
        ])
      #expect(try event.value("CLASS") == "PRIVATE")
    }
  }

  @Test("a3-44, a3-46: no alarm and no person in any feed that our words can make")
  func namesNobody() throws {
    let personal: Set = ["ATTENDEE", "ORGANIZER", "CONTACT", "COMMENT", "PARTICIPANT", "TRIGGER"]
    for feed in try Samples.allFeeds() {
      let calendar = try WrittenCalendar(feed.rendered())
      #expect(personal.isDisjoint(with: calendar.names))
    }
  }

  @Test("D14: a mentor's and a mentee's feed differ in four kinds of lines alone")
  func looksTheSame() throws {
    let mentor = try Samples.feed(.french, .normal)
    var mentee = mentor
    for index in mentee.entries.indices {
      let other = Samples.uids[index].replacing("0", with: "1")
      mentee.entries[index].stamp = try EventStamp(
        uid: other, sequence: 7, lastModified: Samples.instant("2026-09-15T00:00:00Z"))
    }
    let opaque: Set = ["UID", "SEQUENCE", "LAST-MODIFIED", "DTSTAMP"]
    let differing = try zip(
      WrittenCalendar(mentor.rendered()).lines, WrittenCalendar(mentee.rendered()).lines
    ).filter { $0 != $1 }
    #expect(differing.count == 8)  // all four in the first event, UID and SEQUENCE in the others
    #expect(differing.allSatisfy { opaque.contains(String($0.0.prefix { $0 != ":" })) })
  }
}
