import Glibc

/// A system call that failed; never with the name of a file, which may be a secret.
package struct SystemRefusal: Error, Hashable, Sendable {
  /// The call, as its manual names it: `fsync`.
  package let call: String
  /// The system's `errno`.
  package let code: Int32

  init(_ call: String, _ code: Int32) {
    self.call = call
    self.code = code
  }
}

extension SystemRefusal {
  /// What the code means, where people can do something about it.
  enum Fact { case missing, noPermission, readOnly, diskFull, other }

  var fact: Fact {
    switch code {
    case ENOENT, ENOTDIR: .missing
    case EACCES, EPERM: .noPermission
    case EROFS: .readOnly
    case ENOSPC, EDQUOT: .diskFull
    default: .other
    }
  }
}
