package import Almanac

/// A folder of files that readers see change all at once: `feeds`, a link to `.feeds-7`, then to
/// `.feeds-9`.
///
/// Each version is written aside and made durable; then the link is replaced by rename(2), the
/// single moment at which the new version counts. A process killed earlier leaves the old version
/// as it was, one killed later the new one; what it leaves behind otherwise goes with the next
/// publishing.
package struct AtomicFolder: Sendable {
  /// The folder that holds the link and the versions.
  package let parent: String
  /// The link's name.
  package let name: String
  let hook: @Sendable (Step) throws(FolderError) -> Void

  /// The folder of that name in `parent`, which must exist.
  ///
  /// For tests, `hook` is called after each step and may throw, or end the process: what then is on
  /// the disk is what a killed process leaves, for nothing is tidied up after an error.
  package init(
    in parent: String, named name: String = "feeds",
    hook: @escaping @Sendable (Step) throws(FolderError) -> Void = { _ in }
  ) {
    self.parent = parent
    self.name = name
    self.hook = hook
  }

  /// What has just been done.
  package enum Step: Hashable, Sendable {
    /// Other processes are shut out.
    case locked
    /// What killed processes left is gone.
    case cleared
    /// The new version's folder is there, empty.
    case folderMade
    /// So many of the files are there, in the order of their names.
    case filesWritten(Int)
    /// The disk has all of the new version.
    case filesDurable
    /// The new link is there under another name.
    case linkMade
    /// The new link has replaced the old one: the new version counts.
    case switched
    /// The disk has the new link.
    case switchDurable
    /// Older versions are gone.
    case olderRemoved
  }

  /// The published version; `nil` before the first.
  ///
  /// Where versions are the numbers of revisions, one above this number was never published: its
  /// process was killed in between.
  ///
  /// - Throws: `foreign` where something that was not made here bears the folder's name.
  package func currentVersion() throws(FolderError) -> Int? {
    try FolderError.facts(about: parent) {
      guard let found = try Disk.status(link) else { return nil }
      guard found.kind == .link, let version = version(of: try Disk.target(ofLink: link)) else {
        throw FolderError.foreign(path: link)
      }
      return version
    }
  }
}

/// A file of a published folder.
package struct PublishedFile: Hashable, Sendable {
  /// All of it.
  package let bytes: [UInt8]
  /// When it last changed, for readers who ask the file system.
  package let modified: Instant

  /// A file of those bytes, changed at that moment.
  package init(_ bytes: [UInt8], modified: Instant) {
    self.bytes = bytes
    self.modified = modified
  }
}

// MARK: - Names

extension AtomicFolder {
  var link: String { "\(parent)/\(name)" }
  var nextLink: String { "\(parent)/.\(name)-next" }

  func folderName(_ version: Int) -> String { ".\(name)-\(version)" }

  func folder(_ version: Int) -> String { "\(parent)/\(folderName(version))" }

  /// The version whose folder has this name; `nil` for any other name.
  func version(of folder: String) -> Int? {
    let prefix = ".\(name)-"
    guard folder.hasPrefix(prefix), let version = Int(folder.dropFirst(prefix.count)) else {
      return nil
    }
    return version > 0 && folderName(version) == folder ? version : nil
  }
}
