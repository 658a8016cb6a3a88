import Domain
import Foundation
import Storage

// The folder of feeds follows the archive: its version is the number of the revision that it shows.

extension Workspace {
  var feedFolder: AtomicFolder { AtomicFolder(in: folder.path, named: Workspace.feedsName) }

  /// The revision whose feeds are shown; `nil` before the first publish.
  func feedVersion() throws -> Int? {
    do {
      return try feedFolder.currentVersion()
    } catch {
      throw Refusal("archive.\(error.key)")
    }
  }

  /// Shows the feeds of a revision that was just kept; where they cannot be shown, it never happened.
  func switchFeeds(to feeds: [FeedID: PublishedFile], _ revision: Int) throws {
    do {
      try show(feeds, revision)
    } catch let refusal as Refusal {
      if try feedVersion() == revision { return }
      try Archive.asking { try archive.takeBack(revision: revision) }
      throw refusal
    }
  }

  /// Takes back a publish that was killed before its feeds were shown, and writes feeds again that were
  /// shown and have gone since.
  func settleFeeds() throws {
    let contents = try Archive.asking { try archive.contents() }
    let publish = contents.revisions.last { $0.kind.rawValue == "published" }
    guard let publish, try feedVersion() ?? 0 < publish.number else { return }
    if contents.lastRevision == publish.number, shownVersion < publish.number {
      try Archive.asking { try archive.takeBack(revision: publish.number) }
    } else if let instant = publish.instant {
      var ledger = FeedLedger(archive, contents, at: instant)
      let sessions = try WorkspaceState(contents).publishedSessions()
      try show(ledger.feeds(of: sessions).mapValues(Workspace.file), publish.number)
    }
  }

  private func show(_ feeds: [FeedID: PublishedFile], _ revision: Int) throws {
    let files = Dictionary(uniqueKeysWithValues: feeds.map { ("\($0.key).ics", $0.value) })
    do {
      try feedFolder.publish(files, as: revision)
    } catch {
      throw Refusal("archive.\(error.key)")
    }
    try? Files.write("\(revision)\n", to: shownMark)
  }

  /// The latest version that was ever shown, 0 for none: the link may be lost, by copying for instance.
  private var shownVersion: Int {
    (try? Files.text(shownMark)).flatMap { Int($0.dropLast()) } ?? 0
  }

  private var shownMark: String { folder.appending(path: ".published-feeds").path }
}

extension FolderError {
  /// The last part of the key of the sentence.
  fileprivate var key: String {
    switch self {
    case .locked: "locked"
    case .diskFull: "disk-full"
    case .readOnly, .unreachable: "read-only"
    case .foreign: "foreign-feeds"
    default: "refused"
    }
  }
}
