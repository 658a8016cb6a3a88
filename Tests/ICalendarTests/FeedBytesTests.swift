import Almanac
import ICalendar
import Testing

/// Points 1–15 of `FEEDS.md`, on feeds of random texts and of all our own words.
@Suite("Bytes and grammar (a1)")
struct FeedBytesTests {
  private func randomFeed(_ seed: UInt64) throws -> Feed {
    try Samples.feed(summary: TextCorpus.line(seed), description: TextCorpus.lines(seed))
  }

  @Test("a1-1: every line ends in CRLF, and no CR, LF or empty line stands anywhere else")
  func endsLines() throws {
    for seed in UInt64(0)..<100 {
      let calendar = try WrittenCalendar(randomFeed(seed).rendered())
      for line in calendar.physicalLines {
        #expect(!line.isEmpty && !line.contains(10) && !line.contains(13), "seed \(seed)")
      }
    }
  }

  @Test("a1-2: a feed begins with BEGIN, not with a byte order mark, and is UTF-8 throughout")
  func startsPlainly() throws {
    for feed in try Samples.allFeeds() {
      let bytes = try feed.rendered()
      #expect(bytes.starts(with: "BEGIN:VCALENDAR\r\n".utf8))
      #expect(String(validating: bytes, as: UTF8.self) != nil)
    }
  }

  @Test("a1-3: no physical line is longer than 75 octets", arguments: UInt64(0)..<100)
  func keepsLinesShort(seed: UInt64) throws {
    let calendar = try WrittenCalendar(randomFeed(seed).rendered())
    #expect(calendar.physicalLines.allSatisfy { $0.count <= 75 })
  }

  @Test("a1-4: every physical line is UTF-8 by itself", arguments: UInt64(0)..<100)
  func keepsSequencesWhole(seed: UInt64) throws {
    let calendar = try WrittenCalendar(randomFeed(seed).rendered())
    #expect(calendar.physicalLines.allSatisfy { String(validating: $0, as: UTF8.self) != nil })
  }

  @Test(
    "a1-5: no fold tears a cluster that fits a line, and no line ends in a blank or a colon",
    arguments: UInt64(0)..<300)
  func keepsClustersWhole(seed: UInt64) throws {
    let calendar = try WrittenCalendar(randomFeed(seed).rendered())
    let clusters = calendar.lines.flatMap { line in line.map { Array(String($0).utf8) } }
    var rest = clusters[...]
    for line in calendar.physicalLines {
      var content = line.first == 32 ? line.dropFirst() : line[...]
      #expect(content.last != 32 && content.last != UInt8(ascii: ":"))
      while !content.isEmpty {
        let next = rest.popFirst()
        let cluster = try #require(next)
        #expect(content.starts(with: cluster), "seed \(seed): a fold inside \(cluster)")
        content = content.dropFirst(cluster.count)
      }
    }
  }

  @Test(
    "a1-6: the text that a reader unfolds is the text that was given",
    arguments: UInt64(0)..<100)
  func unfoldsToItself(seed: UInt64) throws {
    let feed = try randomFeed(seed)
    let lines = try WrittenCalendar(feed.rendered()).lines
    let expected = "SUMMARY;LANGUAGE=en:" + escaped(feed.entries[0].summary)
    #expect(lines.contains { Array($0.utf8) == Array(expected.utf8) })
  }

  @Test("a1-7: backslash, semicolon, comma and newline are escaped; colon and quote are not")
  func escapesText() throws {
    let feed = try Samples.feed(summary: #"a\b;c,d:e"f"#, description: "first\nsecond; third")
    let event = try #require(WrittenCalendar(feed.rendered()).components("VEVENT").first)
    #expect(try event.value("SUMMARY") == #"LANGUAGE=en:a\\b\;c\,d:e"f"#)
    #expect(try event.value("DESCRIPTION") == #"LANGUAGE=en:first\nsecond\; third"#)
  }

  @Test("a1-8: no control stands in a feed but CRLF", arguments: UInt64(0)..<50)
  func containsNoControls(seed: UInt64) throws {
    let calendar = try WrittenCalendar(randomFeed(seed).rendered())
    let scalars = calendar.lines.flatMap(\.unicodeScalars)
    #expect(scalars.allSatisfy { $0.properties.generalCategory != .control })
  }

  @Test("a1-11: no TZID is quoted, and each is the plain name Asia/Tokyo")
  func namesZonePlainly() throws {
    let lines = try WrittenCalendar(Samples.golden().rendered()).lines
    let zones = lines.filter { $0.contains("TZID") }
    #expect(zones.count == 7)
    #expect(
      zones.allSatisfy { $0 == "TZID:Asia/Tokyo" || $0.contains(";TZID=Asia/Tokyo:") })
  }

  @Test("a1-12: a stream holds one VCALENDAR, from its first line to its last")
  func holdsOneCalendar() throws {
    let lines = try WrittenCalendar(Samples.golden().rendered()).lines
    #expect(lines.filter { $0.hasSuffix(":VCALENDAR") } == ["BEGIN:VCALENDAR", "END:VCALENDAR"])
    #expect(lines.first == "BEGIN:VCALENDAR" && lines.last == "END:VCALENDAR")
  }

  @Test("a1-13: VERSION is 2.0 and PRODID names neither product nor version nor host")
  func namesNoProduct() throws {
    let own = try WrittenCalendar(Samples.golden().rendered()).ownLines
    #expect(try own.value("VERSION") == "2.0")
    #expect(try own.value("PRODID") == "-//Calendar//Calendar//EN")
  }

  @Test("a1-14: a feed without events keeps its VTIMEZONE, and reads back")
  func keepsZoneWhenEmpty() throws {
    var feed = try Samples.golden()
    feed.entries = []
    let calendar = try WrittenCalendar(feed.published())
    #expect(calendar.components("VTIMEZONE").count == 1)
    #expect(calendar.components("VEVENT").isEmpty)
  }

  @Test("a1-15: sixty-four renders at once give the same bytes, events by start and then UID")
  func rendersTheSame() async throws {
    var feed = try Samples.golden()
    feed.entries[1].hours = feed.entries[0].hours
    let rendered = try await withThrowingTaskGroup(of: [UInt8].self) { [feed] group in
      for _ in 0..<64 { group.addTask { try feed.published() } }
      return try await group.reduce(into: Set<[UInt8]>()) { $0.insert($1) }
    }
    try #require(rendered.count == 1)
    let events = try WrittenCalendar(Array(rendered.joined())).components("VEVENT")
    let order = try events.map { try $0.value("UID") }
    #expect(order == [Samples.uids[1], Samples.uids[0], Samples.uids[2]])
  }

  /// RFC 5545 §3.3.11, written down once more.
  private func escaped(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { escaped, scalar in
      switch scalar {
      case "\\", ";", ",": escaped += "\\" + String(scalar)
      case "\n": escaped += "\\n"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
  }
}
