import Almanac
import Foundation
import Storage
import Testing

/// Two versions of a folder: one file the same, one changed, one with another time, one gone, one
/// new, one that takes more than one write.
enum FolderSamples {
  static func first() throws -> [String: PublishedFile] {
    [
      "same.ics": try file("SAME", "2026-09-01T00:00:00Z"),
      "changed.ics": try file("before", "2026-09-01T00:00:00Z"),
      "touched.ics": try file("TOUCHED", "2026-09-01T00:00:00Z"),
      "gone.ics": try file("gone", "1999-12-31T23:59:59Z"),
    ]
  }

  static func second() throws -> [String: PublishedFile] {
    [
      "same.ics": try file("SAME", "2026-09-01T00:00:00Z"),
      "changed.ics": try file("after!", "2026-09-02T00:00:00Z"),
      "touched.ics": try file("TOUCHED", "2026-09-02T00:00:00Z"),
      "new.ics": try file(String(repeating: "x", count: 300_000), "2026-09-02T00:00:00Z"),
    ]
  }

  /// All steps of publishing `second()`, in their order.
  static let steps: [AtomicFolder.Step] =
    [.locked, .cleared, .folderMade] + (1...4).map { .filesWritten($0) }
    + [.filesDurable, .linkMade, .switched, .switchDurable, .olderRemoved]

  private static func file(_ text: String, _ time: String) throws -> PublishedFile {
    PublishedFile(Array(text.utf8), modified: try Samples.instant(time))
  }
}

extension Sandbox {
  /// What a reader finds behind the link.
  func published() throws -> [String: PublishedFile] {
    var files: [String: PublishedFile] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: path("feeds/")) {
      let time = try attribute(.modificationDate, of: name, as: Date.self)
      files[name] = PublishedFile(
        try bytes("feeds/\(name)"),
        modified: Instant(secondsSince1970: Int(time.timeIntervalSince1970.rounded(.down))))
    }
    return files
  }

  /// The number by which the disk knows each published file.
  func inodes() throws -> [String: Int] {
    let names = try FileManager.default.contentsOfDirectory(atPath: path("feeds/"))
    return try Dictionary(
      uniqueKeysWithValues: names.map {
        ($0, try attribute(.systemFileNumber, of: $0, as: NSNumber.self).intValue)
      })
  }

  private func attribute<Value>(
    _ key: FileAttributeKey, of name: String, as type: Value.Type
  ) throws -> Value {
    let attributes = try FileManager.default.attributesOfItem(atPath: path("feeds/\(name)"))
    return try #require(attributes[key] as? Value)
  }
}
