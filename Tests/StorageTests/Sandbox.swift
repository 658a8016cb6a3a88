import Foundation

/// A folder of its own for one test, gone with the test.
final class Sandbox: Sendable {
  let folder: String

  init() throws {
    folder = NSTemporaryDirectory() + "musubi-storage-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  var archive: String { path("musubi.sqlite") }

  func path(_ name: String) -> String { "\(folder)/\(name)" }

  /// The names in the folder, in order.
  func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
  }

  func bytes(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(filePath: path(name))))
  }

  func write(_ bytes: [UInt8], to name: String) throws {
    try Data(bytes).write(to: URL(filePath: path(name)))
  }

  /// Permission bits.
  func mode(_ name: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path(name))
    return (attributes[.posixPermissions] as? NSNumber)?.intValue ?? -1
  }

  /// True where the UTF-8 of `text` stands in any file of the folder.
  func holds(_ text: String) throws -> Bool {
    let needle = Data(text.utf8)
    return try names().contains { name in
      Data(try bytes(name)).range(of: needle) != nil
    }
  }

  /// The same files in another sandbox.
  func copy() throws -> Sandbox {
    let copy = try Sandbox()
    for name in try names() { try copy.write(bytes(name), to: name) }
    return copy
  }
}

/// Files beside the tests that are read by people.
enum Fixture {
  static func url(_ name: String, from file: String = #filePath) -> URL {
    URL(filePath: file).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Fixtures/storage/\(name)")
  }
}
