import Domain
import Foundation
import ICalendar
import Storage

extension Workspace {
  /// Which calendar is whose: for the lead alone, because file names tell nothing.
  package func feedList() throws -> Report {
    let state = try state()
    let sessions = try state.publishedSessions()
    let feeds = state.contents.feeds.sorted { $0.person < $1.person }
    guard try feedVersion() != nil else { throw Refusal("feed.none") }
    let names = state.names
    var report = Report()
    report.say(
      "feed.list", ["folder": .text(folder.appending(path: Workspace.feedsName).relativePath)])
    let titles: [Fact] = ["file", "person", "language", "wording", "sessions"]
      .map { .word("feed.\($0)") }
    let listed = feeds.map { ListedFeed($0.value, sessions) }
    report.lines.append(.table([titles] + listed.map { $0.cells(names.fact($0.feed.person)) }))
    report.document = .list(listed.map(\.document))
    return report
  }

  /// Reads every published feed back and compares it, property by property, with what was published.
  package func verifyFeeds() throws -> Report {
    let state = try state()
    guard try feedVersion() != nil,
      let instant = state.contents.revisions.last(where: {
        $0.instant != nil
      })?.instant
    else { throw Refusal("feed.none") }
    var ledger = FeedLedger(archive, state.contents, at: instant)
    let meant = ledger.feeds(of: try state.publishedSessions())
    let differing = meant.filter { id, feed in
      let path = folder.appending(path: "\(Workspace.feedsName)/\(id).ics").path
      guard let bytes = try? Files.bytes(path) else { return true }
      return !feed.differences(from: bytes).isEmpty
    }
    guard differing.isEmpty else {
      let files = differing.keys.sorted().map { Fact.text("\($0).ics") }
      throw Refusal("feed.differs", ["count": .number(files.count), "files": .list(files)])
    }
    var report = Report(document: ["feeds": .number(meant.count), "differences": 0])
    report.say("feed.verified", ["count": .number(meant.count)])
    return report
  }
}

/// A line of the list of feeds.
private struct ListedFeed {
  let feed: PersonalFeed
  let wish: FeedWish
  let sessions: Int

  init(_ feed: PersonalFeed, _ published: PublishedSessions) {
    self.feed = feed
    wish = published.wishes[feed.person] ?? FeedWish.neutral
    sessions = published.ofPerson[feed.person]?.values.count { !$0.isCancelled } ?? 0
  }

  func cells(_ person: Fact) -> [Fact] {
    [
      .text("\(feed.id).ics"), person,
      LanguageTag(wish.language.tag).map { .language($0) } ?? "",
      .word("feed.wording.\(wish.wording.rawValue)"), .number(sessions),
    ]
  }

  var document: JSONValue {
    [
      "feed": .text(feed.id.text), "person": .text(feed.person.text),
      "language": .text(wish.language.tag), "wording": .text(wish.wording.rawValue),
      "sessions": .number(sessions),
    ]
  }
}

extension WorkspaceState {
  /// Everybody's name, by the latest answer.
  var names: People {
    People(contents.answers.map { ($0.person, $0.name) })
  }
}
