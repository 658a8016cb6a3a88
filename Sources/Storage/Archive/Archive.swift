import GRDB

/// The workspace's one file, `musubi.sqlite`: every change that was ever made, in order.
///
/// Append-only by revision. Two processes may hold the same archive; their changes come one after
/// the other, and a change that was thought out before another's was made is refused.
package final class Archive: Sendable {
  /// Where the file is.
  package let path: String
  let queue: DatabaseQueue
  let keys: WorkspaceKeys

  private init(path: String, queue: DatabaseQueue, keys: WorkspaceKeys) {
    self.path = path
    self.queue = queue
    self.keys = keys
  }

  /// Makes a new archive; it stands at `path` whole, or not at all.
  ///
  /// With a `seed`, all keys follow from it, for examples; without, the system's randomness gives
  /// them. `patience` is how many seconds other processes are waited for.
  ///
  /// - Throws: `exists` for it or for a log of it, `missing` where the folder does not exist,
  ///   `locked` where another process is making or publishing something in the folder, and the
  ///   facts about disks.
  package static func create(
    at path: String, seed: String? = nil, patience: Double = 5
  ) throws(ArchiveError) -> Archive {
    try ArchiveError.facts(about: path) {
      let folder = try OpenFile(folderAt: ArchiveFile.folder(of: path))
      guard try folder.lock() else { throw ArchiveError.locked(path: path) }
      try ArchiveFile.refuseExisting(path)
      let draft = path + ".new"
      try ArchiveFile.remove(draft)
      try fill(draft, with: WorkspaceKeys(seed: seed))
      try Disk.move(draft, over: path)
      try folder.sync()
    }
    return try open(at: path, patience: patience)
  }

  /// Opens an archive, checks the whole file, and brings its tables up to date.
  ///
  /// - Throws: `missing`, `notAFile`, `empty`, `notADatabase`, `notAnArchive`, `newer`, `damaged`,
  ///   `locked`, `readOnly`, `unreachable`, and the facts about disks.
  /// - Complexity: O(size of the file).
  package static func open(
    at path: String, patience: Double = 5
  ) throws(ArchiveError) -> Archive {
    try ArchiveError.facts(about: path) {
      let size = try ArchiveFile.protect(path)
      let queue = try DatabaseQueue(
        path: path, configuration: ArchiveFile.configuration(patience: patience))
      try queue.read {
        try ArchiveFile.recognise($0, at: path)
        try ArchiveFile.inspect($0, at: path, size: size)
      }
      try ArchiveFile.bringUpToDate(queue)
      let keys = try queue.read { try WorkspaceKeys(in: $0, at: path) }
      return Archive(path: path, queue: queue, keys: keys)
    }
  }

  /// Closes the file; the archive cannot be used any more. Without it, the file is closed when the
  /// archive goes.
  ///
  /// - Throws: the facts about disks.
  package func close() throws(ArchiveError) {
    try ArchiveError.facts(about: path) { try queue.close() }
  }

  private static func fill(_ draft: String, with keys: WorkspaceKeys) throws {
    try OpenFile(newAt: draft).sync()
    let queue = try DatabaseQueue(
      path: draft, configuration: ArchiveFile.configuration(patience: 0))
    try queue.write { try $0.execute(sql: Schema.ledgerOfMigrations) }
    try Schema.migrator.migrate(queue)
    try queue.write { try keys.insert(into: $0) }
    // Last, so that no write-ahead log is left that would have to move together with the file.
    try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
    try queue.close()
  }
}
