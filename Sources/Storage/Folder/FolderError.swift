/// Why a folder could not be published, as a fact; never with a file's name, which may be a secret.
package enum FolderError: Error, Hashable, Sendable {
  /// The folder that should hold it does not exist.
  case missing(path: String)
  /// Another process is publishing there.
  case locked(path: String)
  /// Something that was not made here bears the folder's name.
  case foreign(path: String)
  /// A file's name is empty, is `.` or `..`, or holds a slash or a NUL.
  case unfitName
  /// The version is not above the published one; 0 where nothing was published.
  case notNewer(version: Int, current: Int)
  /// No room is left on the disk.
  case diskFull(path: String)
  /// It may be read, not written.
  case readOnly(path: String)
  /// The system does not let this user write there.
  case unreachable(path: String)
  /// The new version is published and durable, but something of older ones is still there.
  case oldVersionsRemain(path: String, SystemRefusal)
  /// The disk failed in another way.
  case refusedBySystem(path: String, SystemRefusal)
  /// A test stopped the work after this step.
  case stopped(AtomicFolder.Step)
}

extension FolderError {
  /// The fact behind a call that the system refused for the folder at `path`.
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
  ) throws(FolderError) -> Value {
    do {
      return try body()
    } catch let error as FolderError {
      throw error
    } catch let error as SystemRefusal {
      throw FolderError(error, path: path)
    } catch {
      // Nothing else is thrown here; the compiler cannot know.
      throw .unreachable(path: path)
    }
  }
}
