import GRDB

/// Why the archive could not be used, as a fact. No case holds anything about a person.
package enum ArchiveError: Error, Hashable, Sendable {
  // MARK: The file
  /// Nothing stands at this path, or its folder does not exist.
  case missing(path: String)
  /// A new archive was asked for, and this stands there already.
  case exists(path: String)
  /// A folder, a pipe, or something else that is no file.
  case notAFile(path: String)
  /// A file of no bytes.
  case empty(path: String)
  /// A file that SQLite does not know.
  case notADatabase(path: String)
  /// A database of some other program.
  case notAnArchive(path: String)
  /// Written by a later version, which made these changes to its tables.
  case newer(path: String, migrations: [String])
  /// Part of the file is lost or overwritten.
  case damaged(path: String)
  /// Another process is writing.
  case locked(path: String)
  /// It may be read, not written.
  case readOnly(path: String)
  /// No room is left on the disk.
  case diskFull(path: String)
  /// The system does not let this user open or protect it.
  case unreachable(path: String)
  /// The disk, or SQLite, failed in another way: SQLite's extended code and its words for it, which
  /// name tables and never what stands in them.
  case failed(path: String, code: Int, message: String)
  /// The disk failed in another way.
  case refusedBySystem(path: String, SystemRefusal)

  // MARK: The change
  /// Other changes were made since `basis`; the last is now `last`.
  case changedMeanwhile(basis: Int, last: Int)
  /// Something in the change breaks a rule of the tables, named as SQLite names it.
  case ruleBroken(rule: String)
  /// Only the last revision can be taken back, and that is `last`; 0 where there is none.
  case notTheLast(last: Int)
  /// A row of this table does not say what it should.
  case unreadable(table: String)
  /// A value cannot be written as JSON.
  case unwritable(DocumentRefusal)
}

extension ArchiveError {
  /// The fact behind an error of SQLite about the file at `path`.
  init(_ error: DatabaseError, path: String) {
    switch error.resultCode {
    case .SQLITE_NOTADB: self = .notADatabase(path: path)
    case .SQLITE_CORRUPT: self = .damaged(path: path)
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .locked(path: path)
    case .SQLITE_READONLY: self = .readOnly(path: path)
    case .SQLITE_FULL: self = .diskFull(path: path)
    case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH: self = .unreachable(path: path)
    case .SQLITE_CONSTRAINT, .SQLITE_MISMATCH, .SQLITE_TOOBIG:
      self = .ruleBroken(rule: error.message ?? "")
    default:
      self = .failed(
        path: path, code: Int(error.extendedResultCode.rawValue), message: error.message ?? "")
    }
  }

  /// The fact behind a call that the system refused for the file at `path`.
  init(_ refusal: SystemRefusal, path: String) {
    switch refusal.fact {
    case .missing: self = .missing(path: path)
    case .noPermission: self = .unreachable(path: path)
    case .readOnly: self = .readOnly(path: path)
    case .diskFull: self = .diskFull(path: path)
    case .other: self = .refusedBySystem(path: path, refusal)
    }
  }

  /// Runs `body` and turns whatever it throws into a fact.
  static func facts<Value>(
    about path: String, _ body: () throws -> Value
  ) throws(ArchiveError) -> Value {
    do {
      return try body()
    } catch let error as ArchiveError {
      throw error
    } catch let error as DatabaseError {
      throw ArchiveError(error, path: path)
    } catch let error as SystemRefusal {
      throw ArchiveError(error, path: path)
    } catch let error as DocumentRefusal {
      throw .unwritable(error)
    } catch {
      // Nothing else is known to be thrown by GRDB and by this room.
      throw .failed(path: path, code: Int(ResultCode.SQLITE_INTERNAL.rawValue), message: "")
    }
  }
}
