import Almanac
import Glibc

/// The calls to the file system that this room needs, in Swift's terms.
enum Disk {
  /// What stands at a path, without following a link.
  struct Status: Equatable {
    enum Kind { case file, folder, link, other }
    let kind: Kind
    /// The permission bits alone.
    let mode: mode_t
    /// Bytes.
    let size: Int
    let modified: Instant
    /// False where the time has a fraction of a second that `modified` does not tell.
    let isWholeSecond: Bool
  }

  /// `nil` where nothing stands there.
  static func status(_ path: String) throws(SystemRefusal) -> Status? {
    var found = stat()
    guard lstat(path, &found) == 0 else {
      if errno == ENOENT { return nil }
      throw SystemRefusal("lstat", errno)
    }
    return Status(found)
  }

  /// Follows links; `nil` where nothing stands at their end.
  static func statusBehindLinks(_ path: String) throws(SystemRefusal) -> Status? {
    var found = stat()
    guard stat(path, &found) == 0 else {
      if errno == ENOENT { return nil }
      throw SystemRefusal("stat", errno)
    }
    return Status(found)
  }

  static func makeFolder(_ path: String) throws(SystemRefusal) {
    try check(mkdir(path, 0o700), "mkdir")
    try check(chmod(path, 0o700), "chmod")
  }

  static func makePrivate(_ path: String) throws(SystemRefusal) {
    try check(chmod(path, 0o600), "chmod")
  }

  static func removeFile(_ path: String) throws(SystemRefusal) {
    guard unlink(path) != 0, errno != ENOENT else { return }
    throw SystemRefusal("unlink", errno)
  }

  /// Removes a folder of files; a folder inside it is refused.
  static func removeFlatFolder(_ path: String) throws(SystemRefusal) {
    for name in try names(in: path) { try removeFile("\(path)/\(name)") }
    try check(rmdir(path), "rmdir")
  }

  static func move(_ path: String, over other: String) throws(SystemRefusal) {
    try check(rename(path, other), "rename")
  }

  /// False where the file system refuses a second name for this file.
  static func give(_ path: String, secondName other: String) -> Bool {
    link(path, other) == 0
  }

  static func makeLink(_ path: String, to target: String) throws(SystemRefusal) {
    try check(symlink(target, path), "symlink")
  }

  static func target(ofLink path: String) throws(SystemRefusal) -> String {
    var bytes = [CChar](repeating: 0, count: Int(PATH_MAX))
    let length = readlink(path, &bytes, bytes.count)
    guard length >= 0 else { throw SystemRefusal("readlink", errno) }
    return String(decoding: bytes[..<length].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// The names in a folder, in order, without `.` and `..`.
  static func names(in folder: String) throws(SystemRefusal) -> [String] {
    guard let stream = opendir(folder) else { throw SystemRefusal("opendir", errno) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      names.append(withUnsafeBytes(of: &entry.pointee.d_name) { text(upToZero: $0) })
    }
    return names.filter { $0 != "." && $0 != ".." }.sorted()
  }

  static func check(_ result: Int32, _ call: String) throws(SystemRefusal) {
    guard result == 0 else { throw SystemRefusal(call, errno) }
  }

  private static func text(upToZero bytes: UnsafeRawBufferPointer) -> String {
    String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
  }
}

extension Disk.Status {
  init(_ found: stat) {
    kind =
      switch found.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .other
      }
    mode = found.st_mode & 0o7777
    size = Int(found.st_size)
    modified = Instant(secondsSince1970: found.st_mtim.tv_sec)
    isWholeSecond = found.st_mtim.tv_nsec == 0
  }
}
