import Foundation
import Testing
import Workflow

/// A published calendar, read by a few lines of its own.
struct PublishedCalendar {
  /// Events by UID.
  let events: [String: Event]

  struct Event: Hashable {
    let start: String
    let sequence: Int
    let lastModified: String
    let summary: String
    let isCancelled: Bool

    /// `0514` of `20220514T100000`.
    var day: String { String(start.dropFirst(4).prefix(4)) }
  }

  init(_ text: String) throws {
    let lines = text.replacing("\r\n ", with: "").split(separator: "\r\n")
    var (events, properties): ([String: Event], [String: String]) = ([:], [:])
    for line in lines {
      switch line {
      case "BEGIN:VEVENT": properties = [:]
      case "END:VEVENT":
        let uid = try #require(properties["UID"])
        #expect(events[uid] == nil, "\(uid) stands twice")
        events[uid] = try Event(properties)
      default:
        let name = String(line.prefix { $0 != ":" && $0 != ";" })
        properties[name] = String(line.drop { $0 != ":" }.dropFirst())
      }
    }
    self.events = events
  }
}

extension PublishedCalendar.Event {
  fileprivate init(_ properties: [String: String]) throws {
    start = try #require(properties["DTSTART"])
    sequence = try #require(properties["SEQUENCE"].flatMap { Int($0) })
    lastModified = try #require(properties["LAST-MODIFIED"])
    summary = try #require(properties["SUMMARY"])
    isCancelled = properties["STATUS"] == "CANCELLED"
  }
}

extension Desk {
  /// The calendar of a person.
  func calendar(of person: String) throws -> PublishedCalendar {
    try PublishedCalendar(text(try feedPath(of: person)))
  }

  /// Where a person's calendar is, in the workspace.
  func feedPath(of person: String) throws -> String {
    let feeds = try open().feedList().document.list
    let feed = try #require(feeds.first { $0["person"].text == person })
    return "feeds/\(feed["feed"].text).ics"
  }

  /// The bytes of every calendar, by file name.
  func feedBytes() throws -> [String: Data] {
    var bytes: [String: Data] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: path("feeds")) {
      bytes[name] = try Data(contentsOf: folder.appending(path: "feeds/\(name)"))
    }
    return bytes
  }

  /// Proposes, offers what is new, lets everybody accept, and publishes.
  func publishAgain(at instant: String) throws -> Report {
    let proposal = try open().propose(nil, withReasons: false)
    if proposal.words().last == sentence("propose.next.offer") { try offered() }
    return try open().publish(nil, at: instant)
  }
}
