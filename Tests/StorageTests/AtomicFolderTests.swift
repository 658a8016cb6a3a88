import Almanac
import Foundation
import Storage
import Testing

@Suite("A folder that changes all at once")
struct AtomicFolderTests {
  let sandbox: Sandbox
  let folder: AtomicFolder

  init() throws {
    sandbox = try Sandbox()
    folder = AtomicFolder(in: sandbox.folder)
  }

  @Test("Before the first publishing there is no version")
  func startsWithoutVersion() throws {
    #expect(try folder.currentVersion() == nil)
  }

  @Test("The link leads to the files that were published, with their times, for the owner alone")
  func publishes() throws {
    let files = try FolderSamples.first()
    try folder.publish(files, as: 3)
    #expect(try folder.currentVersion() == 3)
    #expect(try sandbox.names() == [".feeds-3", "feeds"])
    #expect(try sandbox.published() == files)
    #expect(try sandbox.mode(".feeds-3") == 0o700)
    for name in files.keys { #expect(try sandbox.mode("feeds/\(name)") == 0o600) }
  }

  @Test("The link is relative, so that the workspace can be moved")
  func linkIsRelative() throws {
    try folder.publish(FolderSamples.first(), as: 1)
    let target = try FileManager.default.destinationOfSymbolicLink(atPath: sandbox.path("feeds"))
    #expect(target == ".feeds-1")
  }

  @Test("The next version replaces the earlier one, and nothing of that remains")
  func replaces() throws {
    try folder.publish(FolderSamples.first(), as: 3)
    try folder.publish(FolderSamples.second(), as: 8)
    #expect(try folder.currentVersion() == 8)
    #expect(try sandbox.names() == [".feeds-8", "feeds"])
    #expect(try sandbox.published() == FolderSamples.second())
  }

  @Test("A folder may become empty")
  func publishesNothing() throws {
    try folder.publish(FolderSamples.first(), as: 1)
    try folder.publish([:], as: 2)
    #expect(try sandbox.published() == [:])
    #expect(try folder.currentVersion() == 2)
  }

  @Test("An unchanged file is the same file on the disk, a changed one is another")
  func keepsUnchanged() throws {
    try folder.publish(FolderSamples.first(), as: 1)
    let before = try sandbox.inodes()
    try folder.publish(FolderSamples.second(), as: 2)
    let after = try sandbox.inodes()
    #expect(after["same.ics"] == before["same.ics"])
    #expect(after["changed.ics"] != before["changed.ics"])
    #expect(after["touched.ics"] != before["touched.ics"])
  }

  @Test("A file whose bytes were changed by hand, not its size and time, is written anew")
  func repairsFile() throws {
    let files = try FolderSamples.first()
    try folder.publish(files, as: 1)
    try Data("EMAS".utf8).write(to: URL(filePath: sandbox.path("feeds/same.ics")))
    let time = Date(timeIntervalSince1970: 1_788_220_800)
    try FileManager.default.setAttributes(
      [.modificationDate: time, .posixPermissions: 0o600],
      ofItemAtPath: sandbox.path("feeds/same.ics"))
    let forged = try #require(try sandbox.published()["same.ics"])
    try #require(forged.modified == files["same.ics"]?.modified)
    try folder.publish(files, as: 2)
    #expect(try sandbox.published() == files)
  }

  @Test("A file that others may read is written anew for the owner alone")
  func repairsMode() throws {
    try folder.publish(FolderSamples.first(), as: 1)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o644], ofItemAtPath: sandbox.path("feeds/same.ics"))
    try folder.publish(FolderSamples.first(), as: 2)
    #expect(try sandbox.mode("feeds/same.ics") == 0o600)
  }

  @Test("A version that is not above the published one is refused", arguments: [-1, 0, 4, 5])
  func refusesOldVersion(version: Int) throws {
    try folder.publish(FolderSamples.first(), as: 5)
    #expect(throws: FolderError.notNewer(version: version, current: 5)) {
      try folder.publish(FolderSamples.second(), as: version)
    }
    #expect(try sandbox.published() == FolderSamples.first())
  }

  @Test("The first version is above 0")
  func refusesZero() {
    #expect(throws: FolderError.notNewer(version: 0, current: 0)) { try folder.publish([:], as: 0) }
  }

  @Test(
    "A name that is no file's is refused, and nothing is written",
    arguments: ["", ".", "..", "a/b", "../musubi.sqlite", "/etc/x", "a\u{0}b"])
  func refusesName(name: String) throws {
    let file = PublishedFile([], modified: try Samples.instant("2026-09-01"))
    #expect(throws: FolderError.unfitName) { try folder.publish([name: file], as: 1) }
    #expect(try sandbox.names() == [])
  }

  @Test("Something else of that name is never replaced", arguments: ["folder", "file", "link"])
  func refusesForeign(kind: String) throws {
    let path = sandbox.path("feeds")
    switch kind {
    case "folder":
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    case "file": try sandbox.write([1], to: "feeds")
    default:
      try FileManager.default.createSymbolicLink(
        atPath: path, withDestinationPath: ".feeds-07")
    }
    #expect(throws: FolderError.foreign(path: path)) { try folder.currentVersion() }
    #expect(throws: FolderError.foreign(path: path)) { try folder.publish([:], as: 9) }
    #expect(try sandbox.names() == ["feeds"])
  }

  @Test("Other files of the workspace are left alone")
  func leavesOthersAlone() throws {
    for name in [".feeds-", ".feeds-01", ".feeds-x", ".feeds-1.bak", "feeds-1", "musubi.sqlite"] {
      try sandbox.write([7], to: name)
    }
    let before = try sandbox.names()
    try folder.publish([:], as: 1)
    try folder.publish([:], as: 2)
    #expect(try sandbox.names() == (before + [".feeds-2", "feeds"]).sorted())
  }

  @Test("Two folders of different names stand side by side")
  func namesAreApart() throws {
    let other = AtomicFolder(in: sandbox.folder, named: "public")
    try folder.publish(FolderSamples.first(), as: 1)
    try other.publish([:], as: 2)
    #expect(try folder.currentVersion() == 1)
    #expect(try other.currentVersion() == 2)
    #expect(try sandbox.published() == FolderSamples.first())
  }

  @Test("A missing parent is missing")
  func missingParent() {
    let path = sandbox.path("nowhere")
    #expect(throws: FolderError.missing(path: path)) {
      try AtomicFolder(in: path).publish([:], as: 1)
    }
  }
}
