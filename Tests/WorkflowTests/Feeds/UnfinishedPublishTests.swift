import Domain
import Foundation
import Testing
import Workflow

/// A publish keeps its revision first and switches the folder last (DESIGN §2: nothing published is
/// lost). These tests bring the disk into the state that a process leaves which is killed in between.
@Suite("A publish that was killed")
struct UnfinishedPublishTests {
  private let files = FileManager.default

  @Test("The first one never happened: the next opening takes it back, and it can be done again")
  func first() throws {
    let desk = try Desk().published(at: "2022-05-03")
    let revisions = try desk.revisions()
    try files.removeItem(atPath: desk.path("feeds"))
    try files.removeItem(atPath: desk.path(".published-feeds"))
    #expect(try desk.revisions() == revisions - 1)
    #expect(try refusal { try desk.open().feedList() }.phrase.key == "feed.none")
    // The instant of a publish that never happened binds nobody.
    _ = try desk.open().publish(nil, at: "2022-05-01")
    #expect(try desk.open().verifyFeeds().document["feeds"].number == 6)
  }

  @Test("A later one never happened: calendars and archive say what the earlier publish said")
  func later() throws {
    let desk = try Desk().published(at: "2022-05-01")
    let link = try files.destinationOfSymbolicLink(atPath: desk.path("feeds"))
    try files.copyItem(atPath: desk.path(link), toPath: desk.path("copy"))
    let shown = try desk.text(".published-feeds")
    let before = try (desk.feedBytes(), desk.calendar(of: "M01"))
    _ = try desk.open().lock("M01", "V01", hour: "Sun10", in: nil)
    _ = try desk.publishAgain(at: "2022-05-03")
    let revisions = try desk.revisions()

    try files.removeItem(atPath: desk.path("feeds"))
    try files.moveItem(atPath: desk.path("copy"), toPath: desk.path(link))
    try files.createSymbolicLink(atPath: desk.path("feeds"), withDestinationPath: link)
    try desk.write(".published-feeds", shown)

    #expect(try desk.revisions() == revisions - 1)
    #expect(try desk.open().verifyFeeds().document["differences"].number == 0)
    #expect(try desk.feedBytes() == before.0)
    _ = try desk.open().publish(nil, at: "2022-05-03")
    let after = try desk.calendar(of: "M01")
    #expect(Set(after.events.keys) == Set(before.1.events.keys))
    #expect(after.events.values.allSatisfy { $0.sequence == 1 })
  }

  @Test("Calendars that were shown and are gone are written again, the same to the byte")
  func lost() throws {
    let desk = try Desk().published(at: "2022-05-01")
    _ = try desk.open().lock("M01", "V01", hour: "Sun10", in: nil)
    _ = try desk.publishAgain(at: "2022-06-01")
    let before = try (desk.revisions(), desk.feedBytes())
    let link = try files.destinationOfSymbolicLink(atPath: desk.path("feeds"))
    for name in ["feeds", link] { try files.removeItem(atPath: desk.path(name)) }
    #expect(try desk.revisions() == before.0)
    #expect(try desk.feedBytes() == before.1)
    #expect(try desk.open().verifyFeeds().document["differences"].number == 0)
  }

  @Test("One whose calendars were switched stays, whatever it left lying about")
  func switched() throws {
    let desk = try Desk().published(at: "2022-05-01")
    let revisions = try desk.revisions()
    try files.createDirectory(atPath: desk.path(".feeds-1"), withIntermediateDirectories: false)
    try files.createSymbolicLink(
      atPath: desk.path(".feeds-next"), withDestinationPath: ".feeds-99")
    #expect(try desk.revisions() == revisions)
    #expect(try desk.open().verifyFeeds().document["feeds"].number == 6)
    _ = try desk.open().lock("M01", "V01", hour: "Sun10", in: nil)
    _ = try desk.publishAgain(at: "2022-05-03")
    #expect(try !desk.names().contains(".feeds-1"))
    #expect(try !desk.names().contains(".feeds-next"))
  }
}
