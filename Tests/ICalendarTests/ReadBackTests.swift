import Almanac
import ICalendar
import Testing

/// `FEEDS.md` D20: what libical reads from the bytes is compared with what was meant.
@Suite("Reading back (D20)")
struct ReadBackTests {
  private let feed: Feed
  private let lines: [String]

  init() throws {
    var feed = try Samples.golden()
    feed.entries[0].description = "Japan time.\nTell us by the day before."
    self.feed = feed
    lines = try WrittenCalendar(feed.published()).lines
  }

  private func differences(_ lines: [String]) throws -> [FeedDifference] {
    let text = lines.map { $0 + "\r\n" }.joined()
    return try feed.differences(from: ContentLines.refolded(text))
  }

  @Test("A feed's own bytes read as they were meant, in every language and wording")
  func readsItself() throws {
    for feed in try Samples.allFeeds() {
      #expect(try feed.differences(from: feed.rendered()).isEmpty)
    }
  }

  @Test("Random texts read back as they were given", arguments: UInt64(0)..<200)
  func readsRandomTexts(seed: UInt64) throws {
    let feed = try Samples.feed(summary: TextCorpus.line(seed), description: TextCorpus.lines(seed))
    #expect(try feed.differences(from: feed.rendered()).isEmpty)
  }

  @Test("A line taken away is reported, whichever it is")
  func reportsDeletion() throws {
    for index in lines.indices {
      var mutant = lines
      mutant.remove(at: index)
      #expect(try !differences(mutant).isEmpty, "without \(lines[index])")
    }
  }

  @Test("A line written twice is reported, whichever it is")
  func reportsDoubling() throws {
    for index in lines.indices {
      var mutant = lines
      mutant.insert(lines[index], at: index)
      #expect(try !differences(mutant).isEmpty, "twice \(lines[index])")
    }
  }

  @Test("Two neighbours that change places are reported")
  func reportsSwaps() throws {
    for index in lines.indices.dropLast() where lines[index] != lines[index + 1] {
      var mutant = lines
      mutant.swapAt(index, index + 1)
      #expect(try !differences(mutant).isEmpty, "swapped \(lines[index])")
    }
  }

  @Test("Each single character of each line, changed, is reported")
  func reportsChangedCharacters() throws {
    for index in lines.indices {
      for position in lines[index].indices {
        let character = lines[index][position]
        let other: Character = character == "1" ? "2" : "1"
        var mutant = lines
        mutant[index].replaceSubrange(position...position, with: [other])
        #expect(try !differences(mutant).isEmpty, "\(lines[index]) became \(mutant[index])")
      }
    }
  }

  @Test(
    "Additions that keep all meant lines are reported",
    arguments: [
      "METHOD:PUBLISH", "URL:https://example.org/x", "X-NOTE:a", "CATEGORIES:a", "COMMENT:a",
    ])
  func reportsAdditions(line: String) throws {
    for index in lines.indices.dropFirst() {
      var mutant = lines
      mutant.insert(line, at: index)
      #expect(try !differences(mutant).isEmpty, "\(line) before \(lines[index])")
    }
  }

  @Test("What a reader may overlook is reported: other folding, line ends, case and tails")
  func reportsForm() throws {
    let text = try String(decoding: feed.rendered(), as: UTF8.self)
    let mutants = [
      text.replacing("\r\n", with: "\n"), text.replacing("SUMMARY", with: "summary"),
      text.replacing("PRODID:", with: "PRODID:\r\n "), text + "\r\n", text + "HELLO\r\n",
      "\r\n" + text, "\u{FEFF}" + text, text + text, String(text.dropLast()),
    ]
    for mutant in mutants {
      try #require(mutant != text)
      #expect(!feed.differences(from: Array(mutant.utf8)).isEmpty)
    }
  }

  @Test(
    "Bytes that are no calendar are unreadable",
    arguments: [[], [0], [0xFF, 0xFE], [65, 13, 10]])
  func reportsUnreadable(bytes: [UInt8]) {
    #expect(feed.differences(from: bytes) == [.unreadable])
  }

  @Test("A NUL behind the last line is seen, though C would stop before it")
  func reportsNUL() throws {
    #expect(try feed.differences(from: feed.rendered() + [0]) == [.unreadable])
  }

  @Test("A moved hour is named: the line that was meant and the line that is there")
  func namesDifference() throws {
    var other = feed
    other.entries[1].hours = try Samples.hours("2026-09-28", "19:45", "20:30")
    #expect(
      try feed.differences(from: other.rendered()) == [
        .missing(FeedLine("DTSTART", "20260928T193000", ["TZID=Asia/Tokyo"])),
        .surplus(FeedLine("DTSTART", "20260928T194500", ["TZID=Asia/Tokyo"])),
      ])
  }

  @Test("The same letters from other scalars are reported")
  func reportsOtherScalars() throws {
    let meant = try Samples.feed(summary: "caf\u{E9}")
    let other = try Samples.feed(summary: "cafe\u{301}")
    #expect(try meant.differences(from: other.rendered()).count == 2)
  }

  @Test("A value that libical cannot read is counted as an error")
  func countsErrors() throws {
    let mutant = lines.map { $0.replacing("20260928T193000", with: "late") }
    #expect(try differences(mutant).contains { if case .errors = $0 { true } else { false } })
  }
}
