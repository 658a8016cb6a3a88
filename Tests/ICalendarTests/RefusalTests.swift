import Almanac
import ICalendar
import Testing

@Suite("What is refused")
struct RefusalTests {
  private func refusal(_ feed: Feed) throws -> ICalendarError {
    try #require(throws: ICalendarError.self) { try feed.rendered() }
  }

  @Test(
    "a1-8: each control is refused in a summary, a description and a name",
    arguments: [
      0x00, 0x07, 0x08, 0x09, 0x0B, 0x0C, 0x0D, 0x1B, 0x1F, 0x7F, 0x80, 0x85, 0x9F, 0x2028,
    ])
  func refusesControls(value: UInt32) throws {
    let text = try "Mee" + String(#require(Unicode.Scalar(value))) + "ting"
    let fault = TextFault.control(value)
    let uid = Samples.uids[0]
    #expect(
      try refusal(Samples.feed(summary: text)) == .unfitText(.summary, uid: uid, fault))
    #expect(
      try refusal(Samples.feed(summary: "Meeting", description: text))
        == .unfitText(.description, uid: uid, fault))
    #expect(
      try refusal(Samples.feed(summary: "Meeting", name: text))
        == .unfitText(.calendarName, uid: nil, fault))
  }

  @Test("Blanks, controls and damage are those of Unicode's own tables, over all scalars")
  func agreesWithUnicode() {
    let separators: [Unicode.GeneralCategory] = [.control, .lineSeparator, .paragraphSeparator]
    for scalar in (0...UInt32(0x10_FFFF)).lazy.compactMap(Unicode.Scalar.init) {
      let properties = scalar.properties
      let isDamage =
        properties.isNoncharacterCodePoint || scalar == "\u{FFFD}" || scalar == "\u{FEFF}"
      let agrees =
        scalar.isBlank == properties.isWhitespace && scalar.isDamage == isDamage
        && scalar.isControl == separators.contains(properties.generalCategory)
      if !agrees { Issue.record("U+\(String(scalar.value, radix: 16))") }
    }
  }

  @Test(
    "D5: a calendar's name with a mark that libical leaves raw is refused",
    arguments: [",", ";", "\\"])
  func refusesMarksInName(mark: Unicode.Scalar) throws {
    let feed = try Samples.feed(summary: "Meeting", name: "Meetings\(mark) all")
    #expect(
      try refusal(feed) == .unfitText(.calendarName, uid: nil, .unescapable(mark.value)))
  }

  @Test("D5: 、 and ، are welcome in a calendar's name")
  func allowsOtherCommas() throws {
    let japanese = try Samples.feed(summary: "よてい", language: .japanese, name: "月、水")
    let arabic = try Samples.feed(summary: "موعد", language: .arabic, name: "مواعيد، كل")
    #expect(try !japanese.published().isEmpty && !arabic.published().isEmpty)
  }

  @Test("A line break is refused where one line is meant, and allowed in a description")
  func refusesLineBreaks() throws {
    let twoLines = "one\ntwo"
    let summary = try refusal(Samples.feed(summary: twoLines))
    let name = try refusal(Samples.feed(summary: "Meeting", name: twoLines))
    #expect(summary == .unfitText(.summary, uid: Samples.uids[0], .control(10)))
    #expect(name == .unfitText(.calendarName, uid: nil, .control(10)))
    #expect(
      try !Samples.feed(summary: "Meeting", description: twoLines).published().isEmpty)
  }

  @Test(
    "Texts that hide, damage or lead elsewhere are refused",
    arguments: [
      ("", TextFault.empty), (" Meeting", .blankAtEdge), ("Meeting\u{3000}", .blankAtEdge),
      ("Mee\u{FFFD}ting", .damaged(0xFFFD)), ("Mee\u{FEFF}ting", .damaged(0xFEFF)),
      ("Mee\u{FFFE}ting", .damaged(0xFFFE)),
      ("a" + String(repeating: " ", count: 17) + "b", .blankRun),
      ("at https://example.org/x", .link), ("see WWW.example.org", .link),
      ("write to someone@example.org", .link), ("Mee\u{202E}ting", .unbalancedDirection),
      ("Mee\u{2068}ting", .unbalancedDirection), ("Mee\u{2069}ting", .unbalancedDirection),
    ])
  func refusesTexts(text: String, fault: TextFault) throws {
    #expect(
      try refusal(Samples.feed(summary: text)) == .unfitText(.summary, uid: Samples.uids[0], fault))
  }

  @Test(
    "a6-77: a right-to-left summary begins with its own letter and isolates foreign ones",
    arguments: [
      ("Meeting", TextFault.startsLeftToRight), ("【ملغى】موعد", .startsLeftToRight),
      ("3 موعد", .startsLeftToRight), ("موعد Zoom", .notIsolated), ("موعد予定", .notIsolated),
      ("موعد \u{2068}Zoom", .unbalancedDirection),
    ])
  func refusesMixedDirections(text: String, fault: TextFault) throws {
    let feed = try Samples.feed(summary: text, language: .arabic)
    #expect(try refusal(feed) == .unfitText(.summary, uid: Samples.uids[0], fault))
  }

  @Test("a6-77: an isolated foreign word and digits are welcome in a right-to-left summary")
  func allowsIsolatedWords() throws {
    let summary = "موعد \(BidiRules.isolated("Room B")) (3)"
    let feed = try Samples.feed(summary: summary, language: .arabic)
    let event = try #require(WrittenCalendar(feed.published()).components("VEVENT").first)
    #expect(try event.value("SUMMARY") == "LANGUAGE=ar:موعد \u{2068}Room B\u{2069} (3)")
  }

  @Test("a6-77: an isolate must be closed on its own line of a description")
  func refusesIsolateAcrossLines() throws {
    let feed = try Samples.feed(summary: "Meeting", description: "a \u{2068}b\nc\u{2069} d")
    #expect(
      try refusal(feed)
        == .unfitText(.description, uid: Samples.uids[0], .unbalancedDirection))
  }

  @Test(
    "a3-23: anything but a lower-case UUID is refused as UID",
    arguments: [
      "", "1", "5FC53010-1267-8F8E-BC28-1D7AE55A7C99", "5fc53010-1267-8f8e-bc28-1d7ae55a7c9",
      "5fc5301012678f8ebc281d7ae55a7c99", "5fc53010-1267-8f8e-bc28-1d7ae55a7c9g",
      "5fc53010-1267-8f8e-bc28-1d7ae55a7c99@host", "５fc53010-1267-8f8e-bc28-1d7ae55a7c99",
    ])
  func refusesOtherUIDs(uid: String) throws {
    var feed = try Samples.golden()
    feed.entries[0].stamp.uid = uid
    #expect(try refusal(feed) == .malformedUID(uid))
  }

  @Test("a3-24: two events of one UID are refused")
  func refusesRepeatedUIDs() throws {
    var feed = try Samples.golden()
    feed.entries[1].stamp.uid = feed.entries[0].stamp.uid
    #expect(try refusal(feed) == .repeatedUID(Samples.uids[0]))
  }

  @Test("a3-26: an event that changed after its calendar is refused")
  func refusesNewerEvents() throws {
    var feed = try Samples.golden()
    feed.lastModified = try Samples.instant("2026-09-14T23:59:59Z")
    #expect(try refusal(feed) == .newerThanCalendar(uid: Samples.uids[1]))
  }

  @Test("a3-27: a SEQUENCE that libical would wrap is refused", arguments: [-1, 2_147_483_648])
  func refusesWrappingSequence(sequence: Int) throws {
    var feed = try Samples.golden()
    feed.entries[0].stamp.sequence = sequence
    #expect(try refusal(feed) == .sequenceOutOfRange(uid: Samples.uids[0], sequence))
  }

  @Test(
    "a3-28: hours that end when or before they start do not exist",
    arguments: ["19:00", "18:59"])
  func hasNoEmptyHours(end: String) throws {
    let start = try #require(MinuteOfDay(clock: "19:00"))
    let last = try #require(MinuteOfDay(clock: end))
    #expect(try EventHours(Samples.date("2026-09-14"), from: start, to: last) == nil)
  }

  @Test("a3-31: days before the VTIMEZONE's first and stamps outside four-digit years are refused")
  func refusesFarTimes() throws {
    var early = try Samples.golden()
    early.entries[0].hours = try Samples.hours("1969-12-31", "19:00", "20:00")
    #expect(try refusal(early) == .dateOutOfRange(uid: Samples.uids[0]))
    var late = try Samples.golden()
    late.lastModified = Instant(secondsSince1970: 253_402_300_800)  // 10000-01-01T00:00:00Z
    #expect(try refusal(late) == .stampOutOfRange(uid: nil))
  }
}
