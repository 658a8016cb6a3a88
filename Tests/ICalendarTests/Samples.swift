import Almanac
import Foundation
import ICalendar
import Testing

/// Values that many tests share; all people behind them are nobody.
enum Samples {
  static let uids = [
    "5fc53010-1267-8f8e-bc28-1d7ae55a7c99", "0e1a6f0a-77c1-8b0e-9a51-5b1f0a7e2d10",
    "7b0c3c66-1d44-8c7a-8f0e-2f6f4f2f9d31",
  ]

  static func instant(_ text: String) throws -> Instant { try #require(Instant(iso: text)) }

  static func date(_ text: String) throws -> CivilDate { try #require(CivilDate(iso: text)) }

  static func hours(_ date: String, _ start: String, _ end: String) throws -> EventHours {
    let first = try #require(MinuteOfDay(clock: start))
    let last = try #require(MinuteOfDay(clock: end))
    return try #require(EventHours(self.date(date), from: first, to: last))
  }

  static func stamp(_ uid: Int, sequence: Int = 0, day: String) throws -> EventStamp {
    try EventStamp(
      uid: uids[uid], sequence: sequence, lastModified: instant("\(day)T00:00:00Z"))
  }

  /// The feed of `golden_private.ics`, written down from the values that one reads in it.
  static func golden() throws -> Feed {
    try Feed(
      name: "よてい", language: .japanese, lastModified: instant("2026-09-15T00:00:00Z"),
      entries: [
        FeedEntry(
          stamp: stamp(0, day: "2026-09-01"), hours: hours("2026-09-14", "19:00", "20:00"),
          status: .confirmed, summary: "よてい"),
        FeedEntry(
          stamp: stamp(1, sequence: 2, day: "2026-09-15"),
          hours: hours("2026-09-28", "19:30", "20:30"), status: .confirmed, summary: "よてい"),
        FeedEntry(
          stamp: stamp(2, sequence: 1, day: "2026-09-15"),
          hours: hours("2026-10-05", "19:00", "20:00"), status: .cancelled,
          summary: "【中止】よてい"),
      ])
  }

  /// One evening with the given texts.
  static func feed(
    summary: String, description: String? = nil, language: FeedLanguage = .english,
    name: String? = nil, status: EventStatus = .confirmed
  ) throws -> Feed {
    let entry = try FeedEntry(
      stamp: stamp(0, sequence: 3, day: "2026-09-01"),
      hours: hours("2026-09-14", "19:00", "20:00"), status: status, summary: summary,
      description: description)
    return try Feed(
      name: name ?? FeedWords.words(for: language)[.calendarName], language: language,
      lastModified: instant("2026-09-15T00:00:00Z"), entries: [entry])
  }

  /// The usual words of `language` in a feed of three evenings, the last one cancelled.
  static func feed(_ language: FeedLanguage, _ wording: FeedWords.Wording) throws -> Feed {
    let words = FeedWords.words(for: language)
    var feed = try golden()
    feed.language = language
    feed.name = words[.calendarName]
    for index in feed.entries.indices {
      let status = feed.entries[index].status
      feed.entries[index].summary = words.summary(wording, status)
      feed.entries[index].description = words.description(wording, status)
    }
    return feed
  }

  /// All feeds that the words of this room can make.
  static func allFeeds() throws -> [Feed] {
    try FeedLanguage.allCases.flatMap { language in
      try FeedWords.Wording.allCases.map { try feed(language, $0) }
    }
  }
}

/// Files of the repository, found from this file.
enum Repository {
  static func bytes(_ path: String) throws -> [UInt8] {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let file = tests.deletingLastPathComponent().appending(path: path)
    return try Array(Data(contentsOf: file))
  }

  static func fixture(_ name: String) throws -> [UInt8] {
    try bytes("Tests/Fixtures/\(name)")
  }
}
