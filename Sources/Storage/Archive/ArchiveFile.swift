import Foundation
import GRDB

/// What the archive asks of its file before it trusts it.
enum ArchiveFile {
  /// Beside an SQLite file there may be these.
  private static let companions = ["-wal", "-shm", "-journal"]

  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Refuses a place where something stands. A log without its file counts: SQLite would play it
  /// into the new one.
  static func refuseExisting(_ path: String) throws {
    for suffix in [""] + companions {
      guard try Disk.status(path + suffix) == nil else {
        throw ArchiveError.exists(path: path + suffix)
      }
    }
  }

  static func remove(_ path: String) throws(SystemRefusal) {
    for suffix in [""] + companions { try Disk.removeFile(path + suffix) }
  }

  /// Refuses what is no file, and shuts out other users where a copy let them in. Answers the size
  /// in bytes where the file must be whole by itself, and `nil` where a log still has a part of it.
  static func protect(_ path: String) throws -> Int? {
    guard let found = try Disk.statusBehindLinks(path) else {
      throw ArchiveError.missing(path: path)
    }
    guard found.kind == .file else { throw ArchiveError.notAFile(path: path) }
    guard found.size > 0 else { throw ArchiveError.empty(path: path) }
    for suffix in [""] + companions {
      guard let found = try Disk.statusBehindLinks(path + suffix) else { continue }
      if found.mode & 0o077 != 0 { try Disk.makePrivate(path + suffix) }
    }
    let logs = try companions.compactMap { try Disk.statusBehindLinks(path + $0) }
    return logs.allSatisfy { $0.size == 0 } ? found.size : nil
  }

  /// GRDB's own way into WAL writes at each opening and weakens `synchronous`. The file stays in
  /// WAL by itself, and a published folder must never outlive its revision, so full sync stays.
  static func configuration(patience: Double) -> Configuration {
    var configuration = Configuration()
    configuration.busyMode = patience > 0 ? .timeout(patience) : .immediateError
    configuration.prepareDatabase { database in
      try database.execute(
        sql: """
          PRAGMA synchronous = FULL;
          PRAGMA secure_delete = ON;
          PRAGMA temp_store = MEMORY;
          PRAGMA cell_size_check = ON;
          """)
    }
    return configuration
  }

  /// Is it ours, and do we know its tables?
  static func recognise(_ database: Database, at path: String) throws {
    // SQLite takes a file of one byte for a new database.
    guard try Int.fetchOne(database, sql: "PRAGMA page_count") != 0 else {
      throw ArchiveError.notADatabase(path: path)
    }
    let mark = try Int.fetchOne(database, sql: "PRAGMA application_id")
    guard mark == Schema.applicationID else { throw ArchiveError.notAnArchive(path: path) }
    let known = Schema.migrator.migrations
    let unknown = try Schema.migrator.appliedIdentifiers(database).subtracting(known)
    guard unknown.isEmpty else {
      throw ArchiveError.newer(path: path, migrations: unknown.sorted())
    }
  }

  /// Is all of it there, down to the last page? `size` is what `protect` answered.
  static func inspect(_ database: Database, at path: String, size: Int?) throws {
    let pageSize = try Int.fetchOne(database, sql: "PRAGMA page_size") ?? 1
    let check = try String.fetchAll(database, sql: "PRAGMA integrity_check")
    let orphan = try Row.fetchOne(database, sql: "PRAGMA foreign_key_check")
    let journal = try String.fetchOne(database, sql: "PRAGMA journal_mode")
    let isWhole = size.map { $0.isMultiple(of: pageSize) } ?? true
    guard isWhole, check == ["ok"], orphan == nil, journal == "wal" else {
      throw ArchiveError.damaged(path: path)
    }
  }

  static func bringUpToDate(_ queue: DatabaseQueue) throws {
    guard try !queue.read(Schema.migrator.hasCompletedMigrations) else { return }
    try Schema.migrator.migrate(queue)
  }
}

extension WorkspaceKeys {
  private static let names = (root: "seed", identity: "identity.key", cell: "cell.key")

  init(in database: Database, at path: String) throws {
    let rows = try Row.fetchAll(database, sql: "SELECT key, value FROM workspace")
    var values: [String: [UInt8]] = [:]
    for row in rows {
      values[try row.decode(forColumn: "key")] = [UInt8](
        try row.decode(Data.self, forColumn: "value"))
    }
    guard
      let identity = values[WorkspaceKeys.names.identity],
      let cell = values[WorkspaceKeys.names.cell]
    else { throw ArchiveError.damaged(path: path) }
    self.init(root: values[WorkspaceKeys.names.root], identity: identity, cell: cell)
  }

  func insert(into database: Database) throws {
    let names = WorkspaceKeys.names
    for (name, value) in [(names.root, root), (names.identity, identity), (names.cell, cell)] {
      guard let value else { continue }
      try database.execute(
        sql: "INSERT INTO workspace (key, value) VALUES (?, ?)", arguments: [name, Data(value)])
    }
  }
}
