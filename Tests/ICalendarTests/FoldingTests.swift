import ICalendar
import Testing

/// `FEEDS.md` D5 at the edges that texts of feeds hardly reach.
@Suite("Folding")
struct FoldingTests {
  private func folded(_ line: String) throws -> [String] {
    let calendar = try WrittenCalendar(ContentLines.refolded(line + "\r\n"))
    return calendar.physicalLines.map { String(decoding: $0, as: UTF8.self) }
  }

  @Test("A line of 75 octets stays whole; one of 76 is cut behind its 75th")
  func cutsAtLimit() throws {
    let line = String(repeating: "a", count: 75)
    #expect(try folded(line) == [line])
    #expect(try folded(line + "b") == [line, " b"])
  }

  @Test("The leading space counts: a continuation holds 74 octets of text")
  func countsLeadingSpace() throws {
    let line = String(repeating: "a", count: 75 + 74 + 1)
    #expect(try folded(line).map(\.count) == [75, 75, 2])
  }

  @Test("A cluster of two letters' width goes to the next line as a whole")
  func movesClusters() throws {
    let line = String(repeating: "a", count: 73) + "🇯🇵"
    #expect(try folded(line) == [String(repeating: "a", count: 73), " 🇯🇵"])
  }

  @Test("A cluster longer than a line is cut between its scalars, and nothing is lost")
  func cutsGiantClusters() throws {
    let line = "SUMMARY:e" + String(repeating: "\u{301}", count: 200)
    let lines = try folded(line)
    #expect(lines.allSatisfy { $0.utf8.count <= 75 })
    let joined = lines.enumerated().map { index, text in
      index == 0 ? Array(text.utf8) : Array(text.utf8.dropFirst())
    }
    #expect(Array(joined.joined()) == Array(line.utf8))
  }

  @Test("The letter before a blank or a colon moves with it", arguments: [" ", ":", "\u{3000}"])
  func neverEndsInBlank(blank: String) throws {
    let count = 75 - blank.utf8.count - 1
    let line = String(repeating: "a", count: count) + "b" + blank + "c"
    let lines = try folded(line)
    #expect(lines == [String(repeating: "a", count: count) + "b", " " + blank + "c"])
  }

  @Test("Unfolding joins what was folded, even where a line goes on with a space")
  func unfolds() {
    let folded = "SUMMARY:two\r\n  words\r\nUID:x\r\n"
    let unfolded = ContentLines.unfolded(Array(folded.utf8))
    #expect(String(decoding: unfolded, as: UTF8.self) == "SUMMARY:two words\r\nUID:x\r\n")
  }
}
