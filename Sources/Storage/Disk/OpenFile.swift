import Almanac
import Glibc

/// Sole owner of a file descriptor; closed when it goes, as the kernel does for a killed process.
struct OpenFile: ~Copyable {
  private let descriptor: Int32

  deinit { close(descriptor) }

  /// A new file that nobody else may read; refuses a path at which something stands.
  init(newAt path: String) throws(SystemRefusal) {
    let opened = try OpenFile.opened(path, O_WRONLY | O_CREAT | O_EXCL)
    guard fchmod(opened, 0o600) == 0 else {
      defer { close(opened) }
      throw SystemRefusal("fchmod", errno)
    }
    descriptor = opened
  }

  init(readingAt path: String) throws(SystemRefusal) {
    descriptor = try OpenFile.opened(path, O_RDONLY | O_NOFOLLOW)
  }

  init(folderAt path: String) throws(SystemRefusal) {
    descriptor = try OpenFile.opened(path, O_RDONLY | O_DIRECTORY)
  }

  private static func opened(_ path: String, _ flags: Int32) throws(SystemRefusal) -> Int32 {
    let opened = open(path, flags | O_CLOEXEC, 0o600)
    guard opened >= 0 else { throw SystemRefusal("open", errno) }
    return opened
  }

  borrowing func write(_ bytes: [UInt8]) throws(SystemRefusal) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { throw SystemRefusal("write", errno) }
      rest = rest.dropFirst(written)
    }
  }

  /// Everything from the beginning, for a file of about `size` bytes.
  borrowing func contents(size: Int) throws(SystemRefusal) -> [UInt8] {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: max(size, 1) + 1)
    while true {
      let count = read(descriptor, &piece, piece.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw SystemRefusal("read", errno) }
      if count == 0 { return bytes }
      bytes += piece[..<count]
    }
  }

  /// Sets when the file was last changed, and read.
  borrowing func setModified(_ instant: Instant) throws(SystemRefusal) {
    let time = timespec(tv_sec: instant.secondsSince1970, tv_nsec: 0)
    try Disk.check(futimens(descriptor, [time, time]), "futimens")
  }

  /// Returns when the disk has it.
  borrowing func sync() throws(SystemRefusal) {
    try Disk.check(fsync(descriptor), "fsync")
  }

  /// True where nobody else holds the lock; it goes with this value, or with the process.
  borrowing func lock() throws(SystemRefusal) -> Bool {
    if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return true }
    if errno == EWOULDBLOCK { return false }
    throw SystemRefusal("flock", errno)
  }
}
