import ICalendar
import Testing

@Suite("Golden feeds")
struct GoldenFeedTests {
  @Test("The values of golden_private.ics render to its very bytes")
  func rendersGoldenPrivate() throws {
    let bytes = try Samples.golden().published()
    #expect(try bytes == Repository.fixture("feeds/golden_private.ics"))
  }

  @Test("The order in which entries are given does not change a byte")
  func sortsEntries() throws {
    var feed = try Samples.golden()
    feed.entries.reverse()
    #expect(try feed.published() == Repository.fixture("feeds/golden_private.ics"))
  }

  @Test(
    "D5: each golden feed, unfolded and folded again, is itself",
    arguments: ["feeds/golden_private.ics", "feeds/golden_salon.ics"])
  func refoldsGolden(name: String) throws {
    let bytes = try Repository.fixture(name)
    let unfolded = String(decoding: ContentLines.unfolded(bytes), as: UTF8.self)
    #expect(try ContentLines.refolded(unfolded) == bytes)
  }

  @Test(
    "D20: libical's table of restrictions has nothing against a golden feed",
    arguments: ["feeds/golden_private.ics", "feeds/golden_salon.ics"])
  func restrictionsHold(name: String) throws {
    #expect(try Restrictions.breaches(in: Repository.fixture(name)) == 0)
  }

  @Test("D20: libical's table of restrictions finds an event with two DTSTAMP")
  func restrictionsFindBreach() throws {
    let golden = try String(decoding: Repository.fixture("feeds/golden_private.ics"), as: UTF8.self)
    let stamp = "DTSTAMP:20260901T000000Z\r\n"
    let doubled = golden.replacing(stamp, with: stamp + stamp)
    try #require(doubled != golden)
    #expect(try #require(Restrictions.breaches(in: Array(doubled.utf8))) > 0)
  }
}
