import Almanac
import Foundation
import Testing

@Suite("Instants")
struct InstantTests {
  @Test(
    "The accepted spellings of one moment agree",
    arguments: [
      ("2022-05-01T09:00:00Z", 1_651_395_600), ("2022-05-01T18:00:00+09:00", 1_651_395_600),
      ("2022-05-01T09:00Z", 1_651_395_600), ("2022-05-01T04:00-05:00", 1_651_395_600),
      ("2022-05-01T23:00:00+14:00", 1_651_395_600),
      ("2022-05-01", 1_651_330_800), ("1970-01-01T00:00:00Z", 0),
      ("1970-01-01T00:00:00+09:00", -32_400), ("1969-12-31T23:59:59Z", -1),
    ])
  func reads(text: String, seconds: Int) {
    #expect(Instant(iso: text)?.secondsSince1970 == seconds)
  }

  @Test(
    "Other spellings are refused",
    arguments: [
      "", "now", "2022-05-01T09Z", "2022-05-01T09:00:00+15:00", "2022-05-01T09:00:00+09:60",
      "2022-05-01 09:00:00Z", "2022-05-01T09:00:00",
      "2022-05-01T09:00:00+0900", "2022-05-01T24:00:00Z",
      "2022-05-01T09:60:00Z", "2022-05-01T09:00:60Z", "2022-02-29T09:00:00Z",
      "2022-05-01T9:000:00Z", "2022-05-01T09:00:00z", "2022-05-01T09:00:00.5Z", "2022-5-1",
      "2022-05-01T09-00-00Z", "2022-05-01T+9:00:00Z",
    ])
  func refuses(text: String) {
    #expect(Instant(iso: text) == nil)
  }

  @Test("Foundation prints the same text, and it reads back", arguments: UInt64(1)...200)
  func agreesWithFoundation(seed: UInt64) {
    // Knuth's multiplier scatters the seeds over 1900 ... 2100.
    let scattered = Int((seed &* 6_364_136_223_846_793_005) >> 31)
    let instant = Instant(secondsSince1970: -2_208_988_800 + scattered % 6_311_433_600)
    let date = Date(timeIntervalSince1970: TimeInterval(instant.secondsSince1970))
    #expect(instant.description == date.formatted(.iso8601), "\(instant.secondsSince1970)")
    #expect(Instant(iso: instant.description) == instant)
  }

  @Test("Tokyo's day begins nine hours before the day of UTC")
  func turnsTheDayInTokyo() throws {
    let before = try #require(Instant(iso: "2022-03-20T14:59:59Z"))
    let after = try #require(Instant(iso: "2022-03-20T15:00:00Z"))
    #expect(before.tokyoDate.description == "2022-03-20")
    #expect(after.tokyoDate.description == "2022-03-21")
    #expect(after.utcDate.description == "2022-03-20")
    #expect(after.secondOfUTCDay == 54_000)
    #expect(before < after)
  }

  @Test("A minute of Tokyo's clock is a moment of that day", arguments: [0, 1, 539, 540, 1439])
  func placesTokyoMinutes(minutes: Int) throws {
    let date = try civilDate("2022-12-31")
    let instant = Instant(tokyo: date, try #require(MinuteOfDay(minutes: minutes)))
    #expect(instant.tokyoDate == date)
    #expect(
      Instant(iso: "2022-12-31").map { instant.secondsSince1970 - $0.secondsSince1970 } == minutes
        * 60)
  }

  @Test("The end of one Tokyo day is the start of the next")
  func endsAtMidnight() throws {
    let date = try civilDate("2022-12-31")
    let end = try #require(MinuteOfDay(hour: 24))
    #expect(Instant(tokyo: date, end) == Instant(iso: "2023-01-01"))
  }
}
